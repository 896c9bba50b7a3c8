/** Who imports: as the list says it, or that it does not. */
import type { Line } from "../read/line";
import type { ListPlan } from "../read/plan";
import { keyText, said } from "./names";

export function importerOf(line: Line, plan: ListPlan): string {
  const known = plan.fixed["importer"] !== undefined || plan.columns.some(({ field }) => field === "importer");
  return keyText(String(line.values["importer"] ?? said(known ? "word.notStated" : "word.oneImporter")));
}
