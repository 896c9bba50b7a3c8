/** What a cell rests on in a few lines, for a note at the cell or a document: result, formula, and the basis of each call of ours. */
import type { ExplainedCell } from "../../../audit/cell/explainCell";
import { basisOf } from "../../../calls/explain";
import { t } from "../../../i18n/t";
import type { StandingRow } from "../tables/standingRow";
import { rowInWords } from "../tables/standingRow";
import { valueText } from "../workbook/formulas/valueText";

export function citationOf({ value, formula, calls }: ExplainedCell): string {
  const own = calls.filter(({ reading, steps }) => reading.depth === 0 && steps.length > 0);
  return [
    t("paneExplain.note", { value: valueText(value), formula }),
    ...own.map(({ reading, steps }) => basisOf(reading.functionId, steps)),
  ].join("\n");
}

/** The figure with its table, row, source, edition and standing, and where the source can be read. */
export function citationOfRow(row: StandingRow): string {
  return [rowInWords(row, Number.POSITIVE_INFINITY), ...(row.source === null ? [] : [row.source.link])].join("\n");
}
