/**
 * Texts the Commission's communication template offers in its lists. The English words are letter by letter those of the template; the
 * others say the same in the workbook's language, and what is chosen is found again by them.
 */
import { LOCALES } from "../../i18n/t";
import templatesWords from "../words.json";
import { word } from "../words";

export const ELECTRICITY_SOURCES = ["D.4(a)", "D.4(b)", "D.4.1", "D.4.2", "D.4.3.1", "D.4.3.2", "Mix"] as const;

const KINDS = ["measured", "default", "unknown"] as const;

/** Of categories with more than one route; the others need none. */
const ROUTES = [
  "basicOxygen",
  "arcFurnace",
  "blastFurnace",
  "smeltingReduction",
  "steamReforming",
  "waterElectrolysis",
  "chlorAlkali",
  "haberBoschGas",
  "haberBoschCoal",
  "primarySmelting",
  "secondaryMelting",
  "otherRoutes",
  "unknownRoutes",
] as const;

type TemplateKey = (typeof KINDS)[number] | (typeof ROUTES)[number];

const words = templatesWords as Readonly<Record<string, Readonly<Record<string, string>>>>;
const KEYS: readonly TemplateKey[] = [...KINDS, ...ROUTES];

export const templateWord = (key: TemplateKey): string => word(`template.${key}`);
export const templateKinds = (): readonly string[] => KINDS.map(templateWord);
export const templateRoutes = (): readonly string[] => ROUTES.map(templateWord);

/** As the template has it; what is none of its texts stays as it is. */
export function templateText(said: string): string {
  const own = KEYS.map((key) => words[`templates.template.${key}`]).find((one) => LOCALES.some((locale) => one?.[locale] === said.trim()));
  return own?.["en"] ?? said;
}
