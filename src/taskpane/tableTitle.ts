/** What a stored table is called where one inserts it. Of one that only rules read, an earlier edition of another, it is that one's name. */
import { t } from "../i18n/t";
import { tableSpecs } from "../regimes/tables";

/** Ids end in the act of their edition: 'defaults-2025-2621' and 'defaults-2026-1740-2' are both 'defaults'. */
const withoutEdition = (id: string): string => id.replace(/(?:-\d+)+$/, "");

export function tableTitle(id: string): string {
  const own = tableSpecs.find(({ datasetId }) => datasetId === id);
  if (own !== undefined) return t(own.titleKey);
  const other =
    tableSpecs.find((one) => one.id === id) ??
    tableSpecs.find(({ datasetId }) => datasetId !== undefined && withoutEdition(datasetId) === withoutEdition(id));
  return other === undefined ? id : t("pane.editions.earlier", { title: t(other.titleKey) });
}
