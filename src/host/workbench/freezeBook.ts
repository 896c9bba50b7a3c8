/** What freezing and restoring need of a Univer workbook. May not know the order of the steps. */
import { CellValueType, type ICellData } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { overlaps } from "../../sheet/address";
import type { CellArea } from "../../sheet/grid";
import { canonical } from "../../freezing/digest";
import type { FrozenValue } from "../../freezing/record";
import { Standing } from "../../freezing/standing";
import type { FormulaBlock, FreezeBook, FrozenStores } from "../../freezing/book";
import { isSingle, rectangles } from "../rectangles";
import { scopeOf } from "./formulas";
import { expandThisRow } from "./structuredRefs";
import { listTables } from "./tables";
import type { UniverBook } from "./univerBook";

const WIDTHS = [130, 130, 480];

export function univerFreezeBook(book: UniverBook, { parts, settings }: FrozenStores): FreezeBook {
  const put = (sheet: string, area: CellArea, cells: ICellData[][]): void => {
    book.makeRoom(sheet, area.row + area.rows, area.column + area.columns);
    book.range({ ...area, sheet }).setValues(cells);
  };
  return {
    parts,
    settings,
    arrays: false,
    look: async (wanted) => book.workbook.getSheets().map((sheet) => look(book, sheet, wanted)),
    within: async (scope) => {
      const inScope = scopeOf(book, scope);
      return (area) => inScope({ ...area, sheet: area.sheet ?? "" });
    },
    putValues: async (blocks) => {
      for (const { sheet, area, rows } of rectangles(blocks.filter(isSingle)))
        put(
          sheet,
          area,
          rows.map((row) => row.map(({ values }) => cellOf(values[0]?.[0] ?? null))),
        );
      for (const { sheet, area, values } of blocks.filter((block) => !isSingle(block)))
        put(
          sheet,
          area,
          values.map((line) => line.map(cellOf)),
        );
      await book.settled();
    },
    putFormulas: async (blocks) => {
      const tables = listTables(book);
      const text = ({ sheet, area, formula }: FormulaBlock): ICellData => ({
        f: expandThisRow(
          formula,
          tables.find((table) => table.area.sheet === sheet && overlaps(table.area, { ...area, sheet, rows: 1, columns: 1 }))?.info.name ??
            null,
        ),
        v: null,
        p: null,
        si: null,
      });
      for (const { sheet, area, rows } of rectangles(blocks.filter(isSingle)))
        put(
          sheet,
          area,
          rows.map((row) => row.map(text)),
        );
      for (const block of blocks.filter((one) => !isSingle(one))) put(block.sheet, { ...block.area, rows: 1, columns: 1 }, [[text(block)]]);
    },
    empty: async (areas) => {
      for (const { sheet, area } of areas)
        put(
          sheet,
          area,
          Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => cellOf(null))),
        );
      await book.settled();
    },
    writeNote: async (name, lines) => {
      const width = Math.max(...lines.map((line) => line.length));
      if (book.workbook.getSheetByName(name))
        book.clear({
          sheet: name,
          row: 0,
          column: 0,
          rows: book.sheet(name).getLastRow() + 1,
          columns: book.sheet(name).getLastColumn() + 1,
        });
      else book.workbook.create(name, Math.max(200, lines.length + 10), 26);
      book.write(
        name,
        0,
        0,
        lines.map((line) => Array.from({ length: width }, (_, c) => line[c] ?? null)),
      );
      WIDTHS.forEach((pixels, column) => book.sheet(name).setColumnWidth(column, pixels));
      book.range({ sheet: name, row: 0, column: 0, rows: 1, columns: 1 }).setFontWeight("bold");
      await book.settled();
      return name;
    },
    removeSheet: async (name) => {
      const sheet = book.workbook.getSheetByName(name);
      if (sheet) book.workbook.deleteSheet(sheet);
    },
    settled: () => book.settled(),
  };
}

function look(book: UniverBook, sheet: FWorksheet, wanted: Parameters<FreezeBook["look"]>[0]): Standing {
  const name = sheet.getSheetName();
  const [unit, id] = [book.workbook.getId(), sheet.getSheetId()];
  const formulas = book.injector.get(FormulaDataModel);
  const standing = new Standing(name);
  const spilled = formulas.getArrayFormulaCellData()[unit]?.[id] ?? {};
  for (const [row, line] of Object.entries(spilled))
    for (const [column, cell] of Object.entries(line ?? {}))
      standing.put(Number(row), Number(column), valueOf(cell as ICellData | null), "");
  book.eachCell(sheet, (row, column, _, formula) => {
    standing.put(row, column, valueOf(book.cell(sheet, row, column) ?? null), formula);
    if (formula === "" || !wanted(formula, name, row, column)) return;
    const spill = book.spill(sheet, row, column);
    if (spill) standing.putSpill(row, column, { row: spill.row, column: spill.column, rows: spill.rows, columns: spill.columns });
  });
  return standing;
}

function valueOf(cell: ICellData | null): FrozenValue {
  const value = cell?.v ?? null;
  if (value === null || value === "") return cell?.f || cell?.si ? "" : null;
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === "1" || value === "TRUE";
  return value;
}

/** Text is marked as text; an error is not, so that formulas that read it see an error. */
function cellOf(value: FrozenValue): ICellData {
  const bare = { f: null, si: null, p: null };
  const text = canonical(value);
  if (text.startsWith("e")) return { ...bare, v: text.slice(1), t: null };
  if (typeof value === "string") return { ...bare, v: value, t: CellValueType.STRING };
  if (typeof value === "boolean") return { ...bare, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "number") return { ...bare, v: value, t: CellValueType.NUMBER };
  return { ...bare, v: null };
}
