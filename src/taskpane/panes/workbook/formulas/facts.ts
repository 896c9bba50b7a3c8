/** What a reader wants to know of a call before its steps: the law that answered, the dates it was asked about, how many lines. */
import type { CallBasis } from "../../../../audit/types";
import { t } from "../../../../i18n/t";
import { counted } from "../../../numbers";
import "../words";

export function factsOf({ versions, events, lines }: CallBasis): readonly string[] {
  return [
    ...versions.map(({ id, status, asOf }) => t("paneWorkbook.formulas.law", { version: id, status: t(`versionStatus.${status}`), asOf })),
    ...(events === null
      ? []
      : [
          events.first === events.last
            ? t("paneWorkbook.formulas.event", { date: events.first })
            : t("paneWorkbook.formulas.events", events),
        ]),
    ...(lines > 1 ? [t("paneWorkbook.formulas.lines", { lines: counted(lines) })] : []),
  ];
}
