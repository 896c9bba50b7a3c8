/** The chosen cells in words: an address, a sheet, the workbook. */
import type { Selection } from "../../../../host/port";
import { t } from "../../../../i18n/t";
import { type ScopeKind, sheetOf } from "./scope";

export function placeText(kind: ScopeKind, selection: Selection | null): string {
  if (kind === "book") return t("paneWorkbook.share.place.book");
  return kind === "sheet" ? t("paneWorkbook.share.place.sheet", { sheet: sheetOf(selection) }) : (selection?.address ?? "");
}
