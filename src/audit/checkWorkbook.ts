/**
 * Looks over a workbook for what a careful colleague would point out in its formulas of ours. May not change a cell.
 */
import type { TaskOptions } from "../host/port";
import { checkDefaults, checkLeftovers } from "./check/columns";
import { Collector } from "./check/collector";
import { checkMarks } from "./check/marks";
import { checkNames, checkText } from "./check/names";
import { checkResult } from "./check/results";
import { checkVersions } from "./check/versions";
import { ourFormulas } from "./ourFormulas";
import { Pace } from "./pace";
import type { Snapshot } from "./snapshot";
import type { Finding } from "./findings";
import type { WorkbookBasis } from "./types";

/** null: cancelled. The sentences are worded in the language in force now. */
export async function checkWorkbook(snapshot: Snapshot, basis: WorkbookBasis, options: TaskOptions = {}): Promise<Finding[] | null> {
  const out = new Collector();
  const pace = new Pace(options, basis.formulas.length);
  const standing = new Set<string>();
  for (const at of snapshot.formulas()) {
    standing.add(at.formula.trim());
    checkNames(at, at.formula, snapshot.value(at.sheet, at.row, at.column), out);
    if (!(await pace.turn(0))) return null;
  }
  for (const { name, area, values, formulas } of snapshot.parts.sheets)
    for (const [r, line] of values.entries()) {
      line.forEach((value, c) => {
        if (typeof value === "string" && formulas[r]?.[c] === "")
          checkText({ sheet: name, row: area.row + r, column: area.column + c }, value, standing, out);
      });
      if (!(await pace.turn(0))) return null;
    }
  for (const [done, formula] of basis.formulas.entries()) {
    await checkResult(formula, snapshot, out);
    checkMarks(formula, out);
    if (!(await pace.turn(done))) return null;
  }
  await checkVersions(basis.formulas, out);
  const formulas = ourFormulas(snapshot);
  checkDefaults(formulas, snapshot, out);
  if (!(await pace.turn())) return null;
  checkLeftovers(formulas, snapshot, out);
  if (pace.stopped) return null;
  pace.finish();
  return out.findings();
}
