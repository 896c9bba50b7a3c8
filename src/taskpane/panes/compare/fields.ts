/** What can be said of a shipment: one field per header of the comparison, grouped by the law that asks for it. Pure. */
import { HEADERS } from "../../../calls/comparison/goods";
import { t } from "../../../i18n/t";
import type { AskedFigure } from "../../../calls/comparison/adapter";
import { askedFigures } from "../../../regimes/comparisons";
import type { CellValue } from "../../../host/port";

/** The shipment itself, or the law that asks. */
export type Group = string;
export type Control = AskedFigure["control"] | "code" | "country" | "date" | "route" | "switch";
export type Field = Omit<AskedFigure, "control"> & { readonly group: Group; readonly control: Control };

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
  ...Object.entries(askedFigures).flatMap(([group, figures]) => figures.map((figure): Field => ({ ...figure, group }))),
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
