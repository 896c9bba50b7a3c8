/** The rows of goods of a filled template. May not judge what stands in them. */
import type { XlsxValue } from "../../xlsx";
import { isXlsxError } from "../../xlsx";
import { PaperRefusal } from "../refusal";
import { cellName } from "../../sheet/address";
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from "./columns";
import { PRODUCTS, SHEETS, SUMMARY } from "./layout";
import type { PaperSheets } from "./sheets";

export type GoodRow = {
  /** 1 to 100, as the template counts. */
  readonly number: number;
  readonly values: Readonly<Record<ColumnKey, XlsxValue>>;
  /** Where a column of this good stands in the file. */
  readonly placeOf: (key: ColumnKey) => string;
};

/** Columns the summary spreads over one more in newer versions, so they are found by what stands above them. */
export function goodRows(paper: PaperSheets): readonly GoodRow[] {
  const fromSummary = !paper.uncalculated(SHEETS.summary);
  const places = fromSummary ? summaryPlaces(paper) : productPlaces();
  const list = fromSummary ? SUMMARY : PRODUCTS;
  return Array.from({ length: list.count }, (_, i): GoodRow => {
    const placeOf = (key: ColumnKey): string => `${places.sheet}!${places.column[key]}${list.first + i}`;
    const values = Object.fromEntries(
      COLUMN_KEYS.map((key) => [key, plain(paper.value(places.sheet, `${places.column[key]}${list.first + i}`))]),
    ) as Record<ColumnKey, XlsxValue>;
    return { number: i + 1, values, placeOf };
  }).filter(({ values }) => values.process !== null || values.cn !== null);
}

/** The summary ends before column CA. */
const WIDEST = 78;
type Places = { readonly sheet: string; readonly column: Readonly<Record<ColumnKey, string>> };

function productPlaces(): Places {
  const column = Object.fromEntries(COLUMN_KEYS.map((key) => [key, COLUMNS[key].products])) as Record<ColumnKey, string>;
  return { sheet: SHEETS.products, column };
}

function summaryPlaces(paper: PaperSheets): Places {
  const row = SUMMARY.headings;
  const headings = new Map<string, string>();
  for (let c = 0; c < WIDEST; c++) {
    const address = cellName(row - 1, c);
    const text = paper.text(SHEETS.summary, address).replace(/\s+/g, " ");
    if (text !== "") headings.set(text, address.replace(/\d+$/, ""));
  }
  const column = {} as Record<ColumnKey, string>;
  for (const key of COLUMN_KEYS) {
    const { heading } = COLUMNS[key];
    const found = headings.get(heading) ?? [...headings].find(([text]) => key === "product" && text.startsWith(heading))?.[1];
    if (found === undefined)
      throw new PaperRefusal("movedCells", { place: `${SHEETS.summary}!${row}:${row}`, expected: heading, found: "-" });
    column[key] = found;
  }
  return { sheet: SHEETS.summary, column };
}

/** A formula that answers with nothing leaves an empty text. */
const plain = (value: XlsxValue): XlsxValue =>
  value === "" || isXlsxError(value) ? null : typeof value === "string" ? value.trim() : value;
