/** How formulas of the sheets point at each other: by table and heading. May not hold a figure. */
import { t } from "../../i18n/t";
import "../words";

/** Names of tables and of the one cell a person fills; `number` tells the sheets of several lists of a workbook apart. */
export type Names = Readonly<
  Record<
    | "lines"
    | "months"
    | "importers"
    | "declaration"
    | "holding"
    | "deadlines"
    | "refused"
    | "others"
    | "mapping"
    | "goods"
    | "laws"
    | "reasons"
    | "price",
    string
  >
>;

export function namesFor(number: number | null): Names {
  const of = (name: string): string => `${name}${number ?? ""}`;
  return {
    lines: of("ListLines"),
    months: of("ListMonths"),
    importers: of("ListImporters"),
    declaration: of("ListDeclaration"),
    holding: of("ListHolding"),
    deadlines: of("ListDeadlines"),
    refused: of("ListRefused"),
    others: of("ListOther"),
    mapping: of("ListColumns"),
    goods: of("ListGoods"),
    laws: of("ListLaws"),
    reasons: of("ListLeftOut"),
    price: of("List_price"),
  };
}

export const head = (key: string): string => t(`list.head.${key}`);
export const said = (key: string, values: Readonly<Record<string, string | number>> = {}): string => t(`list.${key}`, values);
/** The whole column. */
export const all = (table: string, key: string): string => `${table}[${head(key)}]`;
/** In the row the formula stands in. */
export const here = (table: string, key: string): string => `${table}[@[${head(key)}]]`;
/** A text in a formula. */
export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
/**
 * Conditions of sums take * ? and ~ for wild cards and = < > in front for comparisons; their wide forms look alike and stand
 * for themselves.
 */
export const keyText = (text: string): string => text.replace(/[*?~]|^[=<>]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** Equal to the cell in the same row; an empty cell would ask for zeros, so keys are never empty. */
export const same = (table: string, key: string, own: string): string => `${all(table, key)},${here(own, key)}`;
/** Sums pass over cells with an error only under a condition. */
export const without = (column: string): string => `${column},">=-1E+300"`;
