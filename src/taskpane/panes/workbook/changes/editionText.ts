/** With which edition the numbers were computed, in a few words. */
import { momentText } from "../../../../record/words";
import { t } from "../../../../i18n/t";
import { changedCells } from "../watch/attention";
import type { Seen } from "../watch/seen";

export function editionText(seen: Seen): string | null {
  const { keeping } = seen;
  switch (keeping?.kind) {
    case "kept":
      return t("paneWorkbook.edition.same", { at: momentText(keeping.record.at) });
    case "differs":
      return t(changedCells(seen) > 0 ? "paneWorkbook.edition.differs" : "paneWorkbook.edition.harmless", {
        at: momentText(keeping.record.at),
      });
    case "unreadable":
      return t("paneWorkbook.edition.unreadable");
    case "failed":
      return t("paneWorkbook.edition.failed");
    default:
      return null;
  }
}
