/**
 * The import lines with one formula per cell, and the same list with one formula per column.
 */
import { quoteSheet } from "../../sheet/address";
import { t } from "../../i18n/t";
import { sectorName } from "./sectorName";
import { IMPORT_LINES, serialOf } from "./importLines";
import { SheetBuilder } from "./sheetBuilder";
import type { StyleName } from "./styles";

/** Name of the cell with the price that stands in until one is published. */
export const ASSUMED_PRICE = "AssumedPrice";
export const LINES_TABLE = "ImportLines";
const HEADER = 5;
const FIRST = HEADER + 1;
const LAST = HEADER + IMPORT_LINES.length;
/** Number, code and goods stay in view. */
const FROZEN = 3;
const ASSUMED = { row: 2, column: 5 };

export const assumedPriceCell = (sheet: string): string => `${quoteSheet(sheet)}!$F$${ASSUMED.row + 1}`;
export const linesTableRange = { startRow: HEADER, startColumn: 0, endRow: LAST, endColumn: 13 };

const HEADS = [
  "no",
  "cn",
  "goods",
  "origin",
  "tonnes",
  "date",
  "route",
  "cost",
  "certificates",
  "price",
  "see",
  "benchmark",
  "usedRoute",
  "sector",
];
const DATA_STYLES: readonly StyleName[] = [
  "text",
  "inputText",
  "text",
  "inputText",
  "inputNumber",
  "inputDate",
  "inputText",
  "money",
  "number",
  "number",
  "number4",
  "number4",
  "text",
  "text",
];

export function linesSheet(name: string): SheetBuilder {
  const sheet = new SheetBuilder("lines", name)
    .columns(62, 100, 345, 84, 96, 104, 96, 92, 126, 116, 126, 124, 84, 116)
    .freeze(FIRST, FROZEN)
    .arrows()
    .size(LAST + 30, 20);
  // What stands above the list stays left of the line that freezes it.
  sheet.wide(0, 0, FROZEN, t("sample.lines.title"), "title").height(0, 30);
  sheet.wide(1, 0, FROZEN, t("sample.lines.note"), "wrapNote");
  sheet.wide(ASSUMED.row, 0, FROZEN, t("sample.lines.assumed"), "wrap").put(ASSUMED.row, ASSUMED.column, 85, "inputPrice");
  const column = (letter: string): string => `${letter}${FIRST + 1}:${letter}${LAST + 1}`;
  sheet.put(3, 0, t("sample.lines.total"), "label").put(3, 4, `=SUM(${column("E")})`, "total");
  sheet.put(3, 7, `=SUM(${column("H")})`, "total").put(3, 8, `=SUM(${column("I")})`, "total");
  // The grid hangs the table's name above the header.
  sheet.height(4, 30);
  sheet.line(
    HEADER,
    0,
    HEADS.map((head) => t(`sample.head.${head}`)),
    "head",
  );
  IMPORT_LINES.forEach((line, i) => {
    const row = FIRST + i;
    const n = row + 1;
    sheet.line(
      row,
      0,
      [
        i + 1,
        line.cn,
        t(`sample.goods.${line.goods}`),
        line.origin,
        line.tonnes,
        serialOf(line.date),
        line.route ?? null,
        `=CBAM.COST(B${n},D${n},E${n},F${n},,G${n},,,J${n})`,
        `=CBAM.CERTIFICATES(B${n},D${n},E${n},F${n},,G${n})`,
        `=IFNA(CBAM.PRICE(F${n}),${ASSUMED_PRICE})`,
        `=CBAM.INTENSITY(B${n},D${n},F${n},G${n})`,
        `=CBAM.BENCHMARK(B${n},"B",M${n},F${n})`,
        `=IF(G${n}<>"",G${n},IFNA(CBAM.DEFAULT(B${n},D${n},"route"),""))`,
        `=${sectorName(`CBAM.SCOPE(B${n})`)}`,
      ],
      DATA_STYLES,
    );
  });
  return sheet;
}

/** Everything here comes from formulas that spill over the list of the other sheet. */
export function columnSheet(name: string, lines: string): SheetBuilder {
  const of = (letter: string): string => `${quoteSheet(lines)}!${letter}${FIRST + 1}:${letter}${LAST + 1}`;
  const sheet = new SheetBuilder("column", name)
    .columns(100, 66, 90, 110, 24, 150, 110, 110, 100)
    .freeze(5)
    .size(LAST + 20, 14);
  sheet.put(0, 0, t("sample.column.title"), "title").height(0, 30);
  sheet.put(1, 0, t("sample.column.note"), "note");
  sheet.put(2, 0, t("sample.column.formula"), "note");
  sheet.line(
    4,
    0,
    ["cn", "origin", "tonnes", "cost"].map((head) => t(`sample.head.${head}`)),
    "head",
  );
  const whole = `=CBAM.COST(${of("B")},${of("D")},${of("E")},${of("F")},,${of("G")},,,${of("J")})`;
  IMPORT_LINES.forEach((_, i) => sheet.line(5 + i, 2, [null, null], ["number", "money"]));
  sheet.line(5, 0, [`=${of("B")}`, `=${of("D")}`, `=${of("E")}`, whole], [undefined, undefined, "number", "money"]);
  sheet.line(
    4,
    5,
    ["sector", "tonnes", "cost", "costPerTonne"].map((head) => t(`sample.head.${head}`)),
    "head",
  );
  sheet.put(5, 5, `=UNIQUE(${of("N")})`);
  for (let row = 5; row < 10; row++) {
    const n = row + 1;
    sheet.put(row, 6, `=SUMIF(${of("N")},F${n},${of("E")})`, "money");
    sheet.put(row, 7, `=SUMIF(${of("N")},F${n},${of("H")})`, "money");
    sheet.put(row, 8, `=H${n}/G${n}`, "number");
  }
  sheet.put(11, 5, t("sample.column.total"), "label").put(11, 7, `=SUM(D6:D${5 + IMPORT_LINES.length})`, "total");
  sheet.put(12, 5, t("sample.column.largest"), "label").put(12, 7, `=MAX(D6:D${5 + IMPORT_LINES.length})`, "total");
  sheet.put(12, 8, `=XLOOKUP(H13,D6:D${5 + IMPORT_LINES.length},A6:A${5 + IMPORT_LINES.length})`);
  return sheet;
}
