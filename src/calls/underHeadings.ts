/** Results that are blocks of rows may have a first row that says in the user's language what stands in the columns. */
import { t } from "../i18n/t";
import type { Result } from "./spec";

/** `names`: a word `column.<name>` each. */
export function underHeadings(wanted: boolean | undefined, names: readonly string[], rows: readonly (readonly Result[])[]): Result[][] {
  const body = rows.map((row) => [...row]);
  return wanted === true ? [names.map((name) => t(`column.${name}`)), ...body] : body;
}
