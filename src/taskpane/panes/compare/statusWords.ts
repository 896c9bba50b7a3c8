/** The status of a row as the form speaks: a header that is missing is called by the name of its field. Pure. */
import { HEADERS } from "../../../calls/comparison/goods";
import { t } from "../../../i18n/t";

/** null: the status asks for nothing. */
export function neededHeader(status: string): string | null {
  return HEADERS.find((header) => t("compare.status.needsInput", { header }) === status) ?? null;
}

export function fieldName(header: string): string {
  return t(`paneCompare.field.${header}`);
}

export function statusWords(status: string): string {
  const header = neededHeader(status);
  return header === null ? status : t("compare.status.needsInput", { header: fieldName(header) });
}
