/** Where the headings of a list stand: the row that names most figures. Titles stand above it, units may stand beneath. */
import { isNamed, readHeading } from "../../calls/headings/heading";
import { isSomeUnit } from "../../calls/headings/unit";
import { folded, pieces, trimmed, withoutBrackets } from "../../calls/headings/words";
import { isBlankCell, shownText, type RawCell, type RawRow } from "../cells";
import fieldNames from "./fields.json";

/** Headings only lists of customs, enterprise systems and brokers have. */
const NAMES = fieldNames as Readonly<Record<string, readonly string[]>>;
const OWN_FIELDS: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.map((name) => [folded(name), field] as const)),
);
export const LIST_FIELDS: readonly string[] = Object.keys(NAMES);

export function listField(heading: string): string | undefined {
  const text = folded(heading);
  const plain = OWN_FIELDS.get(text) ?? OWN_FIELDS.get(withoutBrackets(text).outside);
  if (plain !== undefined) return plain;
  const found = pieces(text).map((part) => OWN_FIELDS.get(part));
  return found.length > 1 && found.every((field) => field !== undefined && field === found[0]) ? found[0] : undefined;
}

/** Figures that a row of cells names, each once. */
function figuresNamed(row: RawRow): ReadonlySet<string> {
  const named = new Set<string>();
  for (const cell of row) {
    if (typeof cell !== "string" || isBlankCell(cell)) continue;
    const own = listField(cell);
    const heading = readHeading(cell);
    if (own !== undefined) named.add(own);
    else if (isNamed(heading)) named.add(heading.header);
  }
  return named;
}

/** Headings stand near the top. */
const LOOKED_AT = 60;
/** A code and one thing more. */
const ENOUGH = 2;

export type HeaderFound = { readonly row: number } | { readonly row: null; readonly nearest: number | null };

/** Position of the header row among the rows, from 0. */
export function findHeader(rows: readonly RawRow[]): HeaderFound {
  let best = { row: -1, score: 0 };
  rows.slice(0, LOOKED_AT).forEach((row, i) => {
    const named = figuresNamed(row);
    const score = named.size + (named.has("cn") ? 0.5 : 0);
    if (score > best.score) best = { row: i, score };
  });
  if (best.row >= 0 && best.score >= ENOUGH) return { row: best.row };
  return { row: null, nearest: best.row >= 0 ? best.row : null };
}

/** What can stand beneath a heading to say how its cells are written. */
const MANNER = /^(?:[-–—]|[\d\s/.]+|(?:yyyy|mm|dd|jjjj|tt|[ymd年月日])+(?:[-/. ]*(?:yyyy|mm|dd|jjjj|tt|[ymd年月日])+)*|iso|text|eur|usd)$/i;

/** The row beneath the headings names units, and holds nothing else. */
export function isUnitsRow(row: RawRow | undefined): boolean {
  const cells = (row ?? []).filter((cell) => !isBlankCell(cell));
  if (cells.length === 0 || cells.some((cell) => typeof cell !== "string")) return false;
  const words = cells.map((cell) => trimmed(unbracketed(folded(String(cell)))));
  return words.some(isSomeUnit) && words.every((word) => isSomeUnit(word) || MANNER.test(word));
}

const unbracketed = (text: string): string => text.replace(/^\((.*)\)$/, "$1");

/** A heading with the unit beneath it. */
export function headingWithUnit(
  heading: RawCell | undefined,
  beneath: RawCell | undefined,
): { readonly text: string; readonly fromBelow: boolean } {
  const text = shownText(heading);
  const unit = trimmed(unbracketed(folded(shownText(beneath))));
  return unit !== "" && isSomeUnit(unit) ? { text: `${text} (${unit})`, fromBelow: true } : { text, fromBelow: false };
}
