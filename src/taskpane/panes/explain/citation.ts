/** What a cell rests on in a few lines, for a note at the cell or a document: result, formula, and the basis of each call of ours. */
import type { ExplainedCell } from "../../../audit/cell/explainCell";
import { basisOf } from "../../../calls/explain";
import { t } from "../../../i18n/t";
import { valueText } from "../workbook/formulas/valueText";

export function citationOf({ value, formula, calls }: ExplainedCell): string {
  const own = calls.filter(({ reading, steps }) => reading.depth === 0 && steps.length > 0);
  return [
    t("paneExplain.note", { value: valueText(value), formula }),
    ...own.map(({ reading, steps }) => basisOf(reading.functionId, steps)),
  ].join("\n");
}
