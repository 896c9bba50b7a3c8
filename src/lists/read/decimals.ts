/**
 * Which mark parts the decimals of a column of written numbers. One cell that reads one way only decides for the whole
 * column; a column in which every mark could part thousands as well is asked. Numbers of a workbook have no mark.
 */
import type { Decimal } from "../../core/decimal";
import { plainText } from "../../core/plainText";
import { RuleError } from "../../core/error";
import { shownCell } from "../../calls/cells";
import { readDecimal } from "../../calls/readers/number";
import { isBlankCell, type RawCell } from "../cells";
import type { DecimalMark } from "./column";

/** The figures of a cell with what stands around them: a sign, brackets, a unit. */
const CORE = /^(?<before>[^\d.,]*)(?<digits>[\d.,' ’\u00a0]*\d)(?<behind>.*)$/s;
const GROUPED: Readonly<Record<DecimalMark, RegExp>> = {
  ",": /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/,
  ".": /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/,
};
const other = (mark: DecimalMark): DecimalMark => (mark === "." ? "," : ".");

/** The decimal mark a cell can have: both where it tells nothing, none where the cell is no such number. */
function possible(digits: string): { readonly point: boolean; readonly comma: boolean } {
  const fits = (mark: DecimalMark): boolean => {
    const grouping = other(mark);
    if (!digits.includes(grouping)) return digits.split(mark).length <= 2;
    return GROUPED[grouping].test(digits);
  };
  return { point: fits("."), comma: fits(",") };
}

const digitsOf = (cell: string): string | undefined => CORE.exec(plainText(cell))?.groups?.["digits"]?.replace(/[' ’\u00a0]/g, "");

export type Marks =
  | { readonly kind: "none" }
  | { readonly kind: "decided"; readonly mark: DecimalMark }
  /** A cell that could be either; or one of the cells of a column that holds both kinds. */
  | { readonly kind: "asks"; readonly example: string };

export function decimalMarks(cells: readonly RawCell[]): Marks {
  let point: string | undefined;
  let comma: string | undefined;
  let open: string | undefined;
  for (const cell of cells) {
    if (typeof cell !== "string") continue;
    const digits = digitsOf(cell);
    if (digits === undefined || !/[.,]/.test(digits)) continue;
    const fits = possible(digits);
    if (fits.point && fits.comma) open ??= plainText(cell);
    else if (fits.point) point ??= plainText(cell);
    else if (fits.comma) comma ??= plainText(cell);
  }
  if (point !== undefined && comma !== undefined) return { kind: "asks", example: open ?? `${point}, ${comma}` };
  if (point !== undefined) return { kind: "decided", mark: "." };
  if (comma !== undefined) return { kind: "decided", mark: "," };
  return open === undefined ? { kind: "none" } : { kind: "asks", example: open };
}

/** A number as it is written, with the mark of its column; without one, what reads one way in every country. */
export function readMarked(cell: RawCell, mark: DecimalMark | undefined): Decimal {
  if (typeof cell !== "string" || mark === undefined || isBlankCell(cell)) return readDecimal(cell);
  return readDecimal(withPoint(plainText(cell), mark));
}

/** The same with a decimal point and no thousands; what holds no number stands as it is. */
export function withPoint(text: string, mark: DecimalMark): string {
  const parts = CORE.exec(text)?.groups;
  if (parts === undefined) return text;
  const { before = "", digits = "", behind = "" } = parts;
  const plain = withoutBlanks(digits);
  const grouping = other(mark);
  if (plain === undefined || (plain.includes(grouping) && !GROUPED[grouping].test(plain)) || plain.split(mark).length > 2)
    throw new RuleError("notNumber", "otherMark", { found: shownCell(text), mark });
  return /[.,]/.test(plain) ? `${before}${plain.replaceAll(grouping, "").replace(mark, ".")}${behind}` : `${before}${plain}${behind}`;
}

/** Blanks and apostrophes only ever part thousands; undefined: they stand elsewhere. */
function withoutBlanks(digits: string): string | undefined {
  if (!/[' ’]/.test(digits)) return digits;
  return /^[1-9]\d{0,2}(?:([' ’])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/.test(digits) ? digits.replace(/[' ’]/g, "") : undefined;
}

/** What a cell is with that mark, for a person to choose; as it stands where it does not fit. */
export function readingWith(example: string, mark: DecimalMark): string {
  try {
    return withPoint(example, mark);
  } catch (error) {
    if (error instanceof RuleError) return example;
    throw error;
  }
}
