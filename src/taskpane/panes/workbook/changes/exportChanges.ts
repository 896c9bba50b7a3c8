/** The comparison as a table on a sheet of its own; exporting again refreshes it. */
import type { Comparison } from "../../../../record/changes";
import { kindText, reasonText, summarySentences } from "../../../../record/words";
import type { Host, InsertResult, TaskOptions } from "../../../../host/port";
import { t } from "../../../../i18n/t";
import { addressOf, newText } from "./rows";

const TABLE = "CarbonBorderChanges";

export function exportChanges(host: Host, comparison: Comparison, options: TaskOptions): Promise<InsertResult> {
  const head = (key: string): string => t(`paneWorkbook.changes.head.${key}`);
  const text = (key: string) => ({ header: head(key), kind: "text" as const });
  // Old and new may be figures, words or errors, so these columns have no format of their own.
  const any = (key: string) => ({ header: head(key), kind: "number" as const, numberFormat: "General" });
  return host.insertTable(
    {
      name: TABLE,
      place: { kind: "sheet", sheet: t("paneWorkbook.changes.sheet") },
      notes: [t("paneWorkbook.changes.sheetTitle"), ...summarySentences(comparison)],
      columns: [text("cell"), text("functions"), any("old"), any("new"), text("what"), text("why")],
      rows: comparison.changes.map((change) => [
        addressOf(change),
        change.functions.join(", "),
        change.recorded,
        change.state === "will" ? newText(change) : change.shown,
        kindText(change),
        change.reasons.map(reasonText).join("; "),
      ]),
    },
    options,
  );
}
