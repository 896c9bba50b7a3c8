/** Puts a planned calculation on a new sheet. Nothing that stands in the workbook is touched: names of sheet and table are free ones. */
import { cellName, quoteSheet } from "../../../sheet/address";
import type { Host } from "../../../host/port";
import { freeSheetName } from "../../../sheet/sheetName";
import { t } from "../../../i18n/t";
import type { SheetPlan } from "./sheetPlan";

function freeTableName(id: string, taken: readonly string[]): string {
  const base = `CB_Steps_${id.replace(/[^A-Za-z0-9]/g, "_")}`;
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}_${n}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** The name of the new sheet. */
export async function insertSheet(host: Host, plan: SheetPlan, title: string, id: string): Promise<string> {
  const [sheets, tables] = [await host.sheets(), await host.tables()];
  const sheet = freeSheetName(title, sheets);
  await host.ensureSheet(sheet, plan.widths);
  const at = (place: { readonly row: number; readonly column: number }): string =>
    `${quoteSheet(sheet)}!${cellName(place.row, place.column)}`;
  for (const piece of plan.pieces) await host.write(at(piece), piece.values, piece.format);
  // The steps before the formula, so that a long result finds its room taken rather than the other way round.
  if (plan.steps) {
    const { columns, rows, notes } = plan.steps;
    const inserted = await host.insertTable({
      name: freeTableName(
        id,
        tables.map(({ name }) => name),
      ),
      place: { kind: "at", address: at(plan.steps) },
      columns,
      rows,
      notes,
    });
    if (inserted.kind === "blocked") throw new Error(t("paneCalculate.sheet.blocked", { cell: inserted.address }));
  }
  for (const one of plan.formulas) await host.writeFormulas(at(one), [[one.formula]]);
  await host.activate(at(plan.result));
  return sheet;
}
