/** Numbers in sentences of the pane: grouped as the language does it. Never for values of the law, which stay as printed. */
import { currentLocale } from "../i18n/t";

export function counted(number: number): string {
  return number.toLocaleString(currentLocale());
}
