/**
 * LAW functions as Excel sees them: names, arguments, words. No arithmetic here.
 */
/* eslint-disable @typescript-eslint/no-explicit-any -- the metadata tool knows no other matrix type */
import { run } from "./marshal";

/**
 * Value of a legal parameter on a date, e.g. the CBAM factor of 2026.
 * @customfunction LAW.VALUE LAW.VALUE
 * @param parameter Name of the parameter, e.g. cbam.factor
 * @param date Date or year; blank: error
 * @param [law] Legal version, e.g. "2025-2083"; blank: the version in force on the date
 * @returns Number, text or date
 */
export function LAW_VALUE(parameter: any[][], date: any[][], law?: any[][]): any[][] {
  return run("LAW.VALUE", [parameter, date, law]);
}

/**
 * Legal versions, one per row: regime, version, status, in force from and to, acts, as of, note.
 * @customfunction LAW.VERSIONS LAW.VERSIONS
 * @param [regime] cbam, ets ...; blank: all
 * @param [headers] TRUE: first row holds the column names; blank: no header row
 * @returns One row per version
 */
export function LAW_VERSIONS(regime?: any[][], headers?: any[][]): any[][] {
  return run("LAW.VERSIONS", [regime, headers]);
}

/**
 * The steps of a calculation: quantity, value, unit, rule, citation, version, dataset edition, status; first row: column names.
 * @customfunction LAW.EXPLAIN LAW.EXPLAIN
 * @param functionName Name of the function, e.g. "CBAM.COST"
 * @param args The arguments of that function, in the same order
 * @returns One row per step
 */
export function LAW_EXPLAIN(functionName: any[][], args: any[][][]): any[][] {
  return run("LAW.EXPLAIN", [functionName, args]);
}

/**
 * One line of text for a footnote: versions, acts, dataset editions, what is not verified.
 * @customfunction LAW.BASIS LAW.BASIS
 * @param functionName Name of the function, e.g. "CBAM.COST"
 * @param args The arguments of that function, in the same order
 * @returns Text
 */
export function LAW_BASIS(functionName: any[][], args: any[][][]): any[][] {
  return run("LAW.BASIS", [functionName, args]);
}
