/** Lists of papers into the open workbook, a sheet each: values first, then the formulas, which read the other sheets. */
import type { Host } from "../../../host/port";
import { FIRST_ROW, HEAD_ROW, INPUT_ROW, type GridCell, type PaperGrid } from "../../../papers/grid";
import { formatAddress } from "../../../sheet/address";
import { freeSheetName } from "../../../sheet/sheetName";

/** Names for sheets that are not there yet, each given once. */
export async function freeSheets(host: Host): Promise<(wanted: string) => string> {
  const taken = [...(await host.sheets())];
  return (wanted) => {
    const name = freeSheetName(wanted, taken);
    taken.push(name);
    return name;
  };
}

/** Shows the first of them, at its first cell to type into. */
export async function writeGrids(host: Host, grids: readonly PaperGrid[]): Promise<void> {
  for (const { sheet, columns } of grids)
    await host.ensureSheet(
      sheet,
      columns.map(({ width, look }) => (look === "date" ? Math.max(width, DAY_WIDTH) : width)),
    );
  for (const grid of grids) {
    const at = (row: number, column: number): string => formatAddress({ sheet: grid.sheet, row: row - 1, column, rows: 1, columns: 1 });
    await host.write(at(1, 0), [[grid.title], ...grid.notes.map((note) => [note])]);
    for (const [i, { label, value, look }] of grid.inputs.entries())
      await host.write(at(INPUT_ROW + i, 0), [[label, null, plain(value)]], ...(look === "inputDate" ? [DAY] : []));
    await host.write(at(HEAD_ROW, 0), [grid.columns.map(({ header }) => header)]);
    if (grid.rows.length === 0) continue;
    await host.write(
      at(FIRST_ROW, 0),
      grid.rows.map((row) => row.map(plain)),
    );
    for (const [column, { look }] of grid.columns.entries())
      if (look === "date")
        await host.write(
          at(FIRST_ROW, column),
          grid.rows.map((row) => [plain(row[column] ?? null)]),
          DAY,
        );
  }
  // Formulas of one sheet read the other, so they come when all values stand.
  for (const grid of grids) await writeFormulas(host, grid, FIRST_ROW);
  const [first] = grids;
  if (first) await host.activate(formatAddress({ sheet: first.sheet, row: INPUT_ROW - 1, column: 2, rows: 1, columns: 1 }));
}

const DAY = "yyyy-mm-dd";
/** Letters in which the grid shows a day in full. */
const DAY_WIDTH = 14;
const plain = (cell: GridCell): string | number | boolean | null => (typeof cell === "object" ? null : cell);

/** A column at a time; where a word stands among formulas, cell by cell. */
async function writeFormulas(host: Host, { sheet, columns, rows }: PaperGrid, first: number): Promise<void> {
  for (let column = 0; column < columns.length; column++) {
    const formulas = rows.map((row) => formulaOf(row[column] ?? null));
    const at = (row: number): string => formatAddress({ sheet, row: first - 1 + row, column, rows: 1, columns: 1 });
    if (formulas.every((formula) => formula !== null)) {
      if (formulas.length > 0)
        await host.writeFormulas(
          at(0),
          formulas.map((formula) => [formula ?? ""]),
        );
    } else for (const [row, formula] of formulas.entries()) if (formula !== null) await host.writeFormulas(at(row), [[formula]]);
  }
}

const formulaOf = (cell: GridCell): string | null => (typeof cell === "object" && cell !== null ? cell.formula : null);
