/**
 * Formulas written into cells whose values they replace. Excel fills a whole column of a table when one formula is
 * entered there; what it fills beyond the cells asked for is taken back. May not know why formulas are written.
 */
import { overlaps } from "../../sheet/address";
import type { FormulaBlock } from "../../freezing/book";
import { isSingle, rectangles } from "../rectangles";
import { type Context, entered, formulaOf, placed, type Placed, rangeOf, valueOf } from "./session";

type Piece = { readonly area: Placed; readonly formulas: readonly (readonly string[])[] };

export async function putFormulas(context: Context, blocks: readonly FormulaBlock[]): Promise<void> {
  const pieces: Piece[] = [
    ...rectangles(blocks.filter(isSingle)).map(({ sheet, area, rows }) => ({
      area: { ...area, sheet },
      formulas: rows.map((row) => row.map(({ formula }) => formula)),
    })),
    ...blocks
      .filter((block) => !isSingle(block) && !block.array)
      .map(({ sheet, area, formula }) => ({ area: { ...area, sheet, rows: 1, columns: 1 }, formulas: [[formula]] })),
  ];
  const columns = await tableColumns(context, pieces);
  const before = columns.map((area) => rangeOf(context, area));
  before.forEach((range) => range.load("formulas, values"));
  if (columns.length > 0) await context.sync();
  for (const { area, formulas } of pieces) rangeOf(context, area).formulas = formulas.map((row) => [...row]);
  for (const { sheet, area, formula } of blocks.filter((block) => !isSingle(block) && block.array))
    rangeOf(context, { ...area, sheet }).formulaArray = formula;
  await context.sync();
  if (columns.length > 0) await takeBack(context, columns, before, pieces);
}

/** The columns of tables of which only a part gets formulas. */
async function tableColumns(context: Context, pieces: readonly Piece[]): Promise<Placed[]> {
  const { tables } = context.workbook;
  tables.load("items/name");
  await context.sync();
  const ranges = tables.items.map((table) => table.getRange());
  if (ranges.length === 0) return [];
  ranges.forEach((range) => range.load("address"));
  await context.sync();
  const columns = new Map<string, Placed>();
  for (const table of ranges.map((range) => placed(range.address)))
    for (const { area } of pieces) {
      if (area.sheet !== table.sheet || !overlaps(area, table)) continue;
      for (
        let column = Math.max(area.column, table.column);
        column < Math.min(area.column + area.columns, table.column + table.columns);
        column++
      ) {
        const whole = area.row <= table.row + 1 && area.row + area.rows >= table.row + table.rows;
        if (!whole)
          columns.set(`${table.sheet} ${column} ${table.row}`, {
            sheet: table.sheet,
            row: table.row + 1,
            rows: table.rows - 1,
            column,
            columns: 1,
          });
      }
    }
  return [...columns.values()];
}

async function takeBack(
  context: Context,
  columns: readonly Placed[],
  before: readonly Excel.Range[],
  pieces: readonly Piece[],
): Promise<void> {
  const after = columns.map((area) => rangeOf(context, area));
  after.forEach((range) => range.load("formulas"));
  await context.sync();
  columns.forEach((column, i) =>
    ((before[i]?.formulas ?? []) as unknown[][]).forEach(([old], r) => {
      const cell = { ...column, row: column.row + r, rows: 1 };
      const now: unknown = after[i]?.formulas[r]?.[0];
      if (now === old || pieces.some(({ area }) => area.sheet === cell.sheet && overlaps(area, cell))) return;
      const value: unknown = before[i]?.values[r]?.[0];
      if (old === "") rangeOf(context, cell).clear("Contents");
      else if (formulaOf(old, value) !== "") rangeOf(context, cell).formulas = [[old]];
      else rangeOf(context, cell).values = [[entered(valueOf(value))]];
    }),
  );
  await context.sync();
}
