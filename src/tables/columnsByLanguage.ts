/** Columns that many tables share: names in the user's language, per cents, whole numbers. */
import { parseDecimal, toCell } from "../core/decimal";
import { currentLocale, type Locale } from "../i18n/t";
import type { DataColumn } from "./columns";
import { derived } from "./columns";

/** The name in the user's language, from an English, a zh-TW and a zh-CN column. */
export const inLanguage = (key: string, english: string, label = `tables.column.${key}`): DataColumn =>
  derived(
    key,
    "text",
    (table, row) => {
      const column: Readonly<Record<Locale, string>> = { en: english, "zh-TW": "nameTw", "zh-CN": "nameCn" };
      return table.text(row, column[currentLocale()]) ?? table.need(row, english);
    },
    { label },
  );

/** '26' (per cent) -> 0.26, as a cell formatted in per cent holds it. */
export const percent = (key: string, options: Parameters<typeof derived>[3] = {}): DataColumn =>
  derived(
    key,
    "percent",
    (table, row) => {
      const written = table.text(row, key);
      return written === null ? null : toCell(parseDecimal(written).dividedBy(100));
    },
    { digits: 0, ...options },
  );

/** A number without decimals. */
export const whole = (key: string): DataColumn => derived(key, "number", (table, row) => Number(table.need(row, key)), { digits: 0 });
