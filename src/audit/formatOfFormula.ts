/** The number format of what a formula gives, where it is one call of ours. May not know a spreadsheet. */
import { resultFormat } from "../functions/resultFormats";
import { wholeCall } from "../sheet/calls";

export function formatOfFormula(formula: string): string | undefined {
  const id = wholeCall(formula);
  return id === null ? undefined : resultFormat(id);
}
