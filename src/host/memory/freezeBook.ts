/** What freezing and restoring need of the workbook in memory. May not know the order of the steps. */
import type { Area } from "../../sheet/address";
import type { CellArea } from "../../sheet/grid";
import type { FrozenValue } from "../../freezing/record";
import { Standing } from "../../freezing/standing";
import type { FreezeBook, FrozenStores } from "../../freezing/book";
import type { CellValue, Scope } from "../port";
import type { MemoryBook } from "./book";

const plain = (value: FrozenValue): CellValue => (typeof value === "object" && value !== null ? value.code : value);

/** `protectedSheets`: sheets that take no change. */
export function memoryFreezeBook(
  book: MemoryBook,
  { parts, settings }: FrozenStores,
  inScope: (scope: Scope, area: Area) => boolean,
  protectedSheets: ReadonlySet<string>,
): FreezeBook {
  const guard = (sheet: string): void => {
    if (protectedSheets.has(sheet)) throw new Error(`${sheet} is protected`);
  };
  const empty = ({ sheet, area }: { sheet: string; area: CellArea }): void => {
    guard(sheet);
    book.each({ ...area, sheet }, (row, column) => {
      if (book.cell(sheet, row, column)) book.set(sheet, row, column, { value: null });
    });
  };
  return {
    parts,
    settings,
    arrays: false,
    look: async () =>
      [...book.sheets].map(([sheet, cells]) => {
        const standing = new Standing(sheet, protectedSheets.has(sheet));
        for (const [key, { value, formula }] of cells) {
          const [row = 0, column = 0] = key.split(" ").map(Number);
          standing.put(row, column, value, formula);
        }
        for (const spill of book.spills.values()) if (spill.sheet === sheet) standing.putSpill(spill.row, spill.column, spill);
        return standing;
      }),
    within: async (scope) => (area) => inScope(scope, area),
    putValues: async (blocks) =>
      book.change(() => {
        for (const { sheet, area, values } of blocks) {
          guard(sheet);
          values.forEach((line, r) => line.forEach((value, c) => book.set(sheet, area.row + r, area.column + c, { value: plain(value) })));
        }
      }),
    putFormulas: async (blocks) => {
      for (const { sheet, area, formula } of blocks) {
        guard(sheet);
        book.setFormula(sheet, area.row, area.column, formula, undefined);
      }
    },
    empty: async (areas) => book.change(() => areas.forEach(empty)),
    writeNote: async (sheet, lines) => {
      book.sheets.set(sheet, new Map());
      lines.forEach((line, row) => line.forEach((value, column) => book.set(sheet, row, column, { value })));
      return sheet;
    },
    removeSheet: async (sheet) => {
      book.sheets.delete(sheet);
      if (book.active === sheet) book.active = [...book.sheets.keys()][0] ?? "";
    },
    settled: async () => undefined,
  };
}
