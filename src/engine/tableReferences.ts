/**
 * A cell that a function finds in a table of another sheet stays on that sheet: INDEX(Sites[Country],2). The engine looks
 * such a result up by the sheet's name once more, which it does not have, and would take the formula's own sheet: a wrong
 * value instead of an error. May not know a function.
 */
import { BaseReferenceObject } from "@univerjs/engine-formula";

let kept = false;

export function keepSheetOfFoundCells(): void {
  if (kept) return;
  kept = true;
  const byName = Object.getOwnPropertyDescriptor(BaseReferenceObject.prototype, "setForcedSheetId")
    ?.value as BaseReferenceObject["setForcedSheetId"];
  BaseReferenceObject.prototype.setForcedSheetId = function (this: BaseReferenceObject, sheets) {
    if (this.getForcedSheetName() !== "") byName.call(this, sheets);
  };
}
