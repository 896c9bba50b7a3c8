/** Filled templates into the open workbook: a sheet for the goods, one for the precursors, one for the findings. */
import { withTables } from "../../../audit/explain/callBasis";
import type { Host } from "../../../host/port";
import { formatAddress } from "../../../sheet/address";
import { freeSheetName } from "../../../sheet/sheetName";
import type { GridCell, PaperGrid } from "../../../papers/grid";

export type PapersWritten = {
  readonly sheet: string;
  readonly read: number;
  readonly count: number;
  readonly goods: number;
  /** Findings that make a figure doubtful or unusable. */
  readonly doubtful: number;
};

export async function writePapers(host: Host, files: readonly File[]): Promise<PapersWritten> {
  // What reads files is fetched with the first file.
  const { paperGrids, readPapers } = await import(/* webpackChunkName: "papers" */ "../../../papers/communication/readBook");
  const { FIRST_ROW, HEAD_ROW, INPUT_ROW } = await import(/* webpackChunkName: "papers" */ "../../../papers/grid");
  const bytes = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
  const read = await withTables(() => readPapers(bytes));
  const taken = [...(await host.sheets())];
  const grids = await withTables(() =>
    paperGrids(read, null, (wanted) => {
      const name = freeSheetName(wanted, taken);
      taken.push(name);
      return name;
    }),
  );
  for (const { sheet, columns } of grids)
    await host.ensureSheet(
      sheet,
      columns.map(({ width, look }) => (look === "date" ? Math.max(width, DAY_WIDTH) : width)),
    );
  for (const grid of grids) {
    const at = (row: number, column: number): string => formatAddress({ sheet: grid.sheet, row: row - 1, column, rows: 1, columns: 1 });
    await host.write(at(1, 0), [[grid.title], ...grid.notes.map((note) => [note])]);
    for (const [i, { label, value }] of grid.inputs.entries()) await host.write(at(INPUT_ROW + i, 0), [[label, null, plain(value)]], DAY);
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
  const [goods] = grids;
  if (goods) await host.activate(formatAddress({ sheet: goods.sheet, row: INPUT_ROW - 1, column: 2, rows: 1, columns: 1 }));
  return {
    sheet: goods?.sheet ?? "",
    read: read.papers.length,
    count: files.length,
    goods: read.papers.reduce((sum, paper) => sum + paper.goods.length, 0),
    doubtful: read.papers.flatMap(({ findings }) => findings).filter(({ level }) => level !== "note").length,
  };
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
