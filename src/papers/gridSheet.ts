/** A grid of results as a sheet of a new workbook. May not know what is in it. */
import { SheetDraft } from "../templates/draft";
import { FIRST_ROW, HEAD_ROW, INPUT_ROW, type GridCell, type PaperGrid } from "./grid";

const content = (cell: GridCell): string | number | boolean | null => (typeof cell === "object" && cell !== null ? cell.formula : cell);

export function gridSheet(grid: PaperGrid): SheetDraft {
  const sheet = new SheetDraft(grid.sheet);
  sheet.text(0, 0, grid.title, "title").height(0, 26);
  const span = Math.min(8, grid.columns.length);
  grid.notes.slice(0, INPUT_ROW - 2).forEach((note, i) => void sheet.wide(1 + i, 0, span, note, "note"));
  grid.inputs.forEach(({ label, value, look }, i) => {
    sheet.wide(INPUT_ROW - 1 + i, 0, 2, label, "label").put(INPUT_ROW - 1 + i, 2, content(value), look);
  });
  sheet.table({
    name: grid.table,
    row: HEAD_ROW - 1,
    headHeight: 62,
    rows: grid.rows.length > 0 ? [] : [[]],
    spare: grid.rows.length,
    columns: grid.columns.map(({ header, width, look, typed }) => ({ header, width, look, headLook: typed ? "assumedHead" : "head" })),
  });
  grid.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      const look = grid.columns[c]?.look ?? "plain";
      if (typeof cell === "string") sheet.text(FIRST_ROW - 1 + r, c, cell, look);
      else sheet.put(FIRST_ROW - 1 + r, c, content(cell), look);
    }),
  );
  return sheet.set({
    frozenRows: HEAD_ROW,
    print: { orientation: "landscape", width: 2, titleRows: HEAD_ROW },
  });
}
