/**
 * How a call of one line came about, step by step, from the cells as they were read; for a call over many lines, the
 * figures of the law that went into any of them.
 */
import type { Step } from "../../../../core/trace";
import { withTables } from "../../../../audit/explain/callBasis";
import { figuresOf } from "../../../../audit/cell/figures";
import { callsOf, readArguments } from "../../../../audit/reading/readCalls";
import { placed, type Snapshot } from "../../../../audit/snapshot";
import type { CallBasis, FormulaBasis } from "../../../../audit/types";
import { tokenize } from "../../../../sheet/tokens";
import { explain } from "../../../../calls/explain";

export async function stepsOf(
  snapshot: Snapshot,
  { address, formula }: FormulaBasis,
  index: number,
  basis: CallBasis,
): Promise<readonly Step[]> {
  const found = callsOf(formula)[index];
  if (!found || basis.lines > 1) return figuresOf(basis);
  const { sheet, row, column } = placed(address);
  return withTables(() => {
    const read = readArguments(found, tokenize(formula), { snapshot, sheet, row, column });
    return read.kind === "read" ? explain(found.target, read.args).steps : figuresOf(basis);
  });
}
