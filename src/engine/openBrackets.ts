/**
 * A formula that breaks off inside square brackets, as `=SUM(Goods[` does while it is typed, leaves nothing behind. The engine counts
 * open brackets over all formulas it reads and begins the next one inside them: a colon there parts no range any more, and
 * `=COUNTA(D7:D37)` counts the one error that it makes of it. May not read a formula.
 */
import { LexerTreeBuilder } from "@univerjs/engine-formula";

/** What the engine forgets between two formulas, and what it does not. */
type Reading = { _resetTemp: () => void; _squareBracketState: number; _tableBracketState: boolean };

let mended = false;

export function beginOutsideBrackets(): void {
  if (mended) return;
  mended = true;
  const reading = LexerTreeBuilder.prototype as unknown as Reading;
  const reset = reading._resetTemp;
  reading._resetTemp = function (this: Reading) {
    reset.call(this);
    this._squareBracketState = 0;
    this._tableBracketState = false;
  };
}
