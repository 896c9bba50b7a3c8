/** What a worksheet function is to the audit. May not know which there are. */
import { type Cell, each, firstError, NotReadable, type Value } from "./values";

export type WorksheetCall = {
  readonly count: number;
  /** As written, for a refusal. */
  readonly text: string;
  /** Evaluates one argument; what is not asked for is not evaluated, as in IF. */
  readonly value: (index: number) => Value;
};
export type WorksheetFunction = (call: WorksheetCall) => Value;

/** Cell by cell over all arguments. */
export function cellwise(least: number, most: number, work: (cells: readonly Cell[]) => Cell): WorksheetFunction {
  return ({ count, text, value }) => {
    if (count < least || count > most) throw new NotReadable("syntax", text);
    return each(
      Array.from({ length: count }, (_, i) => value(i)),
      (cells) => firstError(cells) ?? work(cells),
    );
  };
}
