/** What can be said of a shipment: one field per header of the comparison, grouped by the law that asks for it. Pure. */
import { HEADERS } from "../../../calls/comparison/goods";
import { t } from "../../../i18n/t";
import { PERIODS, RATES } from "../../../regimes/tw/rules/feeSite";
import type { CellValue } from "../../../host/port";

export type Group = "shipment" | "cbam" | "ukcbam" | "tw" | "cca" | "fpfa" | "mca" | "useu";
export type Control = "code" | "country" | "date" | "number" | "text" | "route" | "choice" | "switch" | "yesNo" | "listed";
export type Field = {
  readonly header: string;
  readonly group: Group;
  readonly control: Control;
  readonly choices?: readonly string[];
  /** Of a `listed` one: where its values stand. */
  readonly list?: string;
  readonly example?: string;
};

/** Everything but these stands under "more"; further headers of the function come last, as plain text. */
const DESCRIBED: readonly Field[] = [
  { header: "cn", group: "shipment", control: "code" },
  { header: "origin", group: "shipment", control: "country" },
  { header: "tonnes", group: "shipment", control: "number" },
  { header: "date", group: "shipment", control: "date" },
  { header: "intensity", group: "shipment", control: "number" },
  { header: "route", group: "shipment", control: "route" },
  { header: "value", group: "shipment", control: "number" },
  { header: "price", group: "shipment", control: "number" },
  { header: "assume", group: "shipment", control: "switch", choices: ["hold"] },
  { header: "sefa", group: "cbam", control: "text" },
  { header: "pricePaid", group: "cbam", control: "number" },
  { header: "produced", group: "cbam", control: "text" },
  { header: "ukRate", group: "ukcbam", control: "number" },
  { header: "ukRelief", group: "ukcbam", control: "number" },
  { header: "siteEmissions", group: "tw", control: "number" },
  { header: "feeRate", group: "tw", control: "choice", choices: RATES },
  { header: "leakagePeriod", group: "tw", control: "choice", choices: PERIODS },
  { header: "naics", group: "cca", control: "listed", list: "cca.industries", example: "331110" },
  { header: "baseline", group: "cca", control: "number" },
  { header: "usIntensity", group: "cca", control: "number" },
  { header: "usPrice", group: "cca", control: "number" },
  { header: "exportShare", group: "cca", control: "number" },
  { header: "originIntensity", group: "fpfa", control: "number" },
  { header: "difference", group: "fpfa", control: "number" },
  { header: "nonMarket", group: "fpfa", control: "yesNo" },
  { header: "entityOfConcern", group: "fpfa", control: "yesNo" },
  { header: "tierRates", group: "fpfa", control: "text", example: "0.1; 0.2" },
  { header: "inflation", group: "mca", control: "number" },
  { header: "usedQuota", group: "useu", control: "number" },
];

const described = new Set(DESCRIBED.map(({ header }) => header));

export const FIELDS: readonly Field[] = [
  ...DESCRIBED.filter(({ header }) => HEADERS.includes(header)),
  ...HEADERS.filter((header) => !described.has(header)).map((header): Field => ({ header, group: "shipment", control: "text" })),
];

/** Headers that can take another value in every year. */
export const PATHS: readonly string[] = ["price", "ukRate", "usPrice", "intensity", "inflation"];

export type Entries = Readonly<Record<string, string>>;

const PLAIN_NUMBER = /^[+-]?\d{1,15}(\.\d+)?$/;

/** As a cell holds it. A typed 0 stays text: as a number it could not be told from an empty cell. */
export function cellOf(field: Field, typed: string): CellValue {
  const text = typed.normalize("NFKC").trim();
  if (text === "") return null;
  if (field.control === "yesNo") return text === "TRUE" ? true : text === "FALSE" ? false : text;
  if (field.control === "number" && PLAIN_NUMBER.test(text) && Number(text) !== 0) return Number(text);
  return text;
}

export function filledFields(entries: Entries): readonly Field[] {
  return FIELDS.filter(({ header }) => (entries[header] ?? "").trim() !== "");
}

/** What a header is called in the form. */
export function fieldName(header: string): string {
  return t(`paneCompare.field.${header}`);
}
