// What stands in the ready workbooks has its room: no text is crossed by the line behind frozen columns, no word of a heading is broken.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { HEADERS } from "../../src/calls/comparison/goods";
import { catalogue } from "../../src/functions/catalogue";
import { parseAddress } from "../../src/sheet/address";
import { textWidth } from "../../src/sheet/textWidth";
import { openBook, ourNames, readLooks, type SheetLooks, type XlsxSheet } from "../../src/xlsx";

const FOLDER = path.resolve(__dirname, "../../assets/workbooks");
const names = ourNames(catalogue.map(({ id }) => id));
const USUAL = 9;

type Sheet = { readonly book: string; readonly data: XlsxSheet; readonly looks: SheetLooks };
const sheets: readonly Sheet[] = readdirSync(FOLDER).flatMap((book) => {
  const open = openBook(new Uint8Array(readFileSync(path.join(FOLDER, book))), names);
  return readLooks(open).map((looks, i) => ({ book, looks, data: open.data.sheets[i] as XlsxSheet }));
});
const widthOf = ({ looks }: Sheet, from: number, columns: number): number =>
  Array.from({ length: columns }, (_, i) => looks.widths[from + i] ?? USUAL).reduce((sum, width) => sum + width, 0);

test("nothing is crossed by the line behind frozen columns: a text ends left of it or begins right of it", () => {
  const crossed = sheets.flatMap((sheet) => {
    const { looks, data, book } = sheet;
    if (looks.frozenColumns === 0) return [];
    const filled = new Set(data.cells.flatMap(({ row, column, value }) => (value === null || value === "" ? [] : [`${row} ${column}`])));
    const merged = looks.merged.map(parseAddress);
    return data.cells.flatMap(({ row, column, value, address }): string[] => {
      if (typeof value !== "string" || column >= looks.frozenColumns) return [];
      const own = merged.find((area) => area.row === row && area.column === column);
      if (own) return own.column + own.columns > looks.frozenColumns ? [`${book} ${data.name}!${address}: merged over the line`] : [];
      const style = looks.cells.find((cell) => cell.row === row && cell.column === column)?.style;
      // Text runs on over empty neighbours only, and a wrapped one not at all.
      if (style?.wrap || filled.has(`${row} ${column + 1}`)) return [];
      const needed = (textWidth(value) * (style?.size ?? 11)) / 11;
      return needed > widthOf(sheet, column, looks.frozenColumns - column) ? [`${book} ${data.name}!${address}: ${value}`] : [];
    });
  });
  expect(crossed).toEqual([]);
});

test("the longest word of a heading has room in its column, and a day is shown", () => {
  /** Bold letters of the widest font a machine may put in place of the usual one, in digits of the usual one: capitals and digits are wider. */
  const room = (word: string): number => textWidth(word) * (/[a-z]/.test(word) ? 1.15 : 1.35);
  const tight = sheets.flatMap((sheet) => {
    const { looks, data, book } = sheet;
    const values = new Map(data.cells.map(({ row, column, value }) => [`${row} ${column}`, value]));
    const merged = new Set(looks.merged.map(parseAddress).map(({ row, column }) => `${row} ${column}`));
    return looks.cells.flatMap(({ row, column, style }): string[] => {
      const value = values.get(`${row} ${column}`);
      if (value === undefined || merged.has(`${row} ${column}`)) return [];
      const width = widthOf(sheet, column, 1);
      if (style.numberFormat === "yyyy-mm-dd" && typeof value === "number")
        return width < 13 ? [`${book} ${data.name} column ${column + 1}: a day in ${width}`] : [];
      if (!style.bold || !style.wrap || typeof value !== "string") return [];
      const words = value.split(/[\s\u1100-\uffdc]+/);
      const longest = words.reduce((most, word) => Math.max(most, room(word)), 0);
      return longest > width ? [`${book} ${data.name}: ${value} in ${width}`] : [];
    });
  });
  expect([...new Set(tight)]).toEqual([]);
});

/** Codes of the law, units and currencies are the same in every language; what a formula of ours gives speaks by itself. */
const INPUT = "1D4ED8";
const SAME = /^(?:EUR|USD|TWD|GBP|t CO2e?\/\w+|[A-Z]{2}|D\.4[\w.()]*|GJ\/t|MWh)$/;

test("what is typed into a Chinese workbook, or offered there, is Chinese: no code where the language has a word", () => {
  const english = sheets
    .filter(({ book, data }) => !book.includes(".en.") && data.visibility === "visible")
    .flatMap(({ book, data, looks }) => {
      // Names of acts are links to them; what only a formula reads is small and slanted; black figures and texts are results.
      const own = new Set(
        looks.cells.flatMap(({ row, column, style }) => (style.bold || style.color === INPUT || style.wrap ? [`${row} ${column}`] : [])),
      );
      return data.cells.flatMap(({ row, column, value, address, formula }) =>
        typeof value === "string" &&
        formula === null &&
        own.has(`${row} ${column}`) &&
        /[a-z]{3,}/.test(value) &&
        !/\p{Script=Han}/u.test(value) &&
        !SAME.test(value) &&
        !(HEADERS as readonly string[]).includes(value) &&
        !/^(?:=|Regulation|Implementing|Directive|S\. |H\.R\. )|^\d{4}-border$/.test(value)
          ? [`${book} ${data.name}!${address}: ${value}`]
          : [],
      );
    });
  expect(english).toEqual([]);
});
