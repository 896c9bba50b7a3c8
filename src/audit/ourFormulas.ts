/** The formulas of a snapshot that call a function of ours. May not run one. */
import { holds } from "../sheet/areas";
import { calledFunctions } from "../sheet/calls";
import { isOurs } from "./ours";
import type { FormulaAt, Snapshot } from "./snapshot";

/** Each once: a cell filled by another formula is none of its own, even where the spreadsheet shows that formula in it. */
export function ourFormulas(snapshot: Snapshot): FormulaAt[] {
  const blocks = snapshot.spills();
  return [...snapshot.formulas()].filter(({ sheet, row, column, formula }) => {
    if (!calledFunctions(formula).some(isOurs)) return false;
    if (snapshot.spill(sheet, row, column) !== null) return true;
    return !blocks.some((block) => block.sheet === sheet && holds(block, row, column));
  });
}
