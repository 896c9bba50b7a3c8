/** Numbers in sentences of the pane: grouped as the language does it. Never for values of the law, which stay as printed. */
import { currentLocale, hasWords, t } from "../i18n/t";

export function counted(number: number): string {
  return number.toLocaleString(currentLocale());
}

/** A sentence with a number `n`; where one thing reads otherwise than many, the key has a neighbour that ends in `.one`. */
export function plural(key: string, n: number, values: Readonly<Record<string, string | number>> = {}): string {
  return t(n === 1 && hasWords(`${key}.one`) ? `${key}.one` : key, { n: counted(n), ...values });
}
