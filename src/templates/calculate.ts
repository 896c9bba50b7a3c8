/**
 * A new workbook with the values its formulas have: written, calculated by the functions as shipped, and the results put
 * beside the formulas. May not touch a disk. The tables of the functions must be loaded.
 */
import { grouped } from "../sheet/grouped";
import { createBookEvaluator } from "../engine/bookEvaluator";
import { catalogue } from "../functions/catalogue";
import { openBook, recalculate, type NewBook, type NewCell, type Outcome } from "../xlsx";
import { bytesOf, names } from "./bytes";

export function calculated(book: NewBook): NewBook {
  const { data } = openBook(bytesOf(book), names);
  const results = recalculate(data, names, (sheets) => createBookEvaluator(catalogue, sheets), "everything");
  const kept = [...results.ours, ...results.others].filter(({ state }) => state === "kept");
  const missing = results.formulas.length - results.ours.length - results.others.length + kept.length;
  if (missing > 0)
    throw new Error(
      `${missing} formulas of the template were not calculated: ${[...kept.map(({ node }) => node), ...results.stale]
        .map(({ cell }) => `${cell.address} ${cell.formula.text}`)
        .slice(0, 5)
        .join("; ")}`,
    );
  const bySheet = new Map<number, Outcome[]>();
  for (const outcome of [...results.ours, ...results.others]) grouped(bySheet, outcome.node.sheet).push(outcome);
  return { ...book, sheets: book.sheets.map((sheet, i) => ({ ...sheet, cells: filled(sheet.cells, bySheet.get(i) ?? []) })) };
}

function filled(cells: readonly NewCell[], outcomes: readonly Outcome[]): NewCell[] {
  const all = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  for (const { node, block } of outcomes) {
    const one = node.area.rows * node.area.columns === 1;
    block.forEach((line, r) =>
      line.forEach((value, c) => {
        const [row, column] = [node.area.row + r, node.area.column + c];
        const known = all.get(`${row} ${column}`) ?? { row, column, value: null };
        const anchor = r === 0 && c === 0;
        // What fills one cell is stored plainly: other programs keep such a value, but not that of a formula that may spill.
        const reach = one ? { kind: "plain" as const } : { rows: node.area.rows, columns: node.area.columns };
        // A table writes the formula of its totals itself, so the cell may have none here.
        all.set(`${row} ${column}`, {
          ...known,
          value,
          ...(anchor && known.formula ? { formula: { ...withoutReach(known.formula), ...reach } } : {}),
        });
      }),
    );
  }
  return [...all.values()];
}

function withoutReach({ rows: _, columns: __, ...formula }: NonNullable<NewCell["formula"]>): NonNullable<NewCell["formula"]> {
  return formula;
}
