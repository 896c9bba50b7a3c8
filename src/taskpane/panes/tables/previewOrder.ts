/**
 * The order of columns in the preview, which is narrow: what the row is called, in the reader's language, then its figures, then the
 * rest. Only the preview is ordered so; on the sheet the columns stand as the table has them.
 */
import { currentLocale, type Locale } from "../../../i18n/t";
import type { Column } from "../../../tables/table";
import { alignsRight } from "./cellText";

/** Columns that say one name in several languages; the own one comes first. */
const OWN: Readonly<Record<Locale, RegExp>> = {
  en: /^(name|nameEn|product|en)$/i,
  "zh-TW": /^(nameTw|productTw|zhTW)$/i,
  "zh-CN": /^(nameCn|productCn|zhCN)$/i,
};
const isNameIn = (locale: Locale, { key }: Column): boolean => OWN[locale].test(key);
const isForeign = (column: Column): boolean =>
  (Object.keys(OWN) as Locale[]).some((locale) => locale !== currentLocale() && isNameIn(locale, column));

function rank(column: Column, hasOwn: boolean): number {
  if (isNameIn(currentLocale(), column)) return 0;
  if (hasOwn && isForeign(column)) return 4;
  if (column.kind === "code") return 1;
  if (alignsRight(column) && column.kind !== "date") return 2;
  return 3;
}

/** Places of the columns in the order of the preview. The first column stays in front unless it is the name in another language. */
export function previewOrder(columns: readonly Column[]): readonly number[] {
  const hasOwn = columns.some((column) => isNameIn(currentLocale(), column));
  const rankOf = (place: number): number => {
    const column = columns[place];
    if (!column) return 3;
    const own = rank(column, hasOwn);
    return place === 0 && own === 3 ? 0 : own;
  };
  return columns.map((_, place) => place).sort((one, other) => rankOf(one) - rankOf(other) || one - other);
}
