/**
 * The comparison across regimes as Excel sees it: names, arguments, words. No arithmetic here.
 */
/* eslint-disable @typescript-eslint/no-explicit-any -- the metadata tool knows no other matrix type */
import { run } from "./marshal";

/**
 * Goods lines against every regime and version: line, (year,) regime, version, charge, currency, charge per tonne, status, basis; with fx also the converted charge and the converted charge per tonne.
 * @customfunction BORDER.COMPARE BORDER.COMPARE
 * @cite 2023-956:Art. 22
 * @param goods Goods lines; the first row holds header names: cn, origin, tonnes, date, value, intensity, and what a regime further needs; blank: error
 * @param [fx] Rows of (currency, worth of one unit in your currency), e.g. EUR 36; USD 32; TWD 1; blank: nothing is converted
 * @param [options] Rows of (name, value): regimes, e.g. "cbam tw"; years, first, last; then price, usPrice or any header with a value per year; blank: all regimes, the date of each line
 * @param [headers] TRUE: first row holds the column names; blank: no header row
 * @returns One row per line, regime and version
 */
export function BORDER_COMPARE(goods: any[][], fx?: any[][], options?: any[][], headers?: any[][]): any[][] {
  return run("BORDER.COMPARE", [goods, fx, options, headers]);
}
