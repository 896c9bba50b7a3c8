/**
 * CBAM table functions as Excel sees them: names, arguments, words. No arithmetic here.
 */
/* eslint-disable @typescript-eslint/no-explicit-any -- the metadata tool knows no other matrix type */
import { run } from "./marshal";

/**
 * Default specific embedded emissions with mark-up, t CO2e per tonne.
 * @customfunction CBAM.INTENSITY CBAM.INTENSITY
 * @cite 2025-2621:Annex I
 * @param cn Combined Nomenclature code, 4 to 10 digits, number or text; blank: error
 * @param origin Country of origin: ISO code or name in English or Chinese; blank: error; "unknown" for a precursor of unknown origin
 * @param date Date or year of import; blank: error
 * @param [route] Production route letter A to L; blank: the printed route, an error where several are possible
 * @param [law] Legal version, e.g. "2025-2083"; blank: the version in force on the date
 * @returns t CO2e/t
 */
export function CBAM_INTENSITY(cn: any[][], origin: any[][], date: any[][], route?: any[][], law?: any[][]): any[][] {
  return run("CBAM.INTENSITY", [cn, origin, date, route, law]);
}

/**
 * Default value as the table prints it, before mark-up.
 * @customfunction CBAM.DEFAULT CBAM.DEFAULT
 * @cite 2025-2621:Annex I
 * @param cn Combined Nomenclature code, 4 to 10 digits, number or text; blank: error
 * @param origin Country of origin: ISO code or name in English or Chinese; blank: error
 * @param [part] total, direct, indirect, route, or table (which table answered: the country's or that of other countries); blank: total
 * @param [route] Production route letter A to L; blank: the printed route, an error where several are possible
 * @param [law] Legal version; blank: the version in force
 * @returns t CO2e/t, or text for route and table
 */
export function CBAM_DEFAULT(cn: any[][], origin: any[][], part?: any[][], route?: any[][], law?: any[][]): any[][] {
  return run("CBAM.DEFAULT", [cn, origin, part, route, law]);
}

/**
 * Default values of a country as a table: code, sector, direct, indirect, total, route, status, table.
 * @customfunction CBAM.DEFAULTS CBAM.DEFAULTS
 * @cite 2025-2621:Annex I
 * @param origin Country of origin: ISO code or name in English or Chinese; blank: error
 * @param [cnPrefix] First digits of the codes wanted; blank: all
 * @param [law] Legal version; blank: the version in force
 * @param [headers] TRUE: first row holds the column names; blank: no header row
 * @returns One row per code
 */
export function CBAM_DEFAULTS(origin: any[][], cnPrefix?: any[][], law?: any[][], headers?: any[][]): any[][] {
  return run("CBAM.DEFAULTS", [origin, cnPrefix, law, headers]);
}

/**
 * CBAM benchmark for the free-allocation adjustment, t CO2e per tonne of good.
 * @customfunction CBAM.BENCHMARK CBAM.BENCHMARK
 * @cite 2025-2620:Annex, point 5.3
 * @param cn Combined Nomenclature code, 4 to 10 digits, number or text; blank: error
 * @param [column] A (actual data) or B (default values); blank: B
 * @param [route] Production route letter A to L; blank: an error where the routes have different values
 * @param [date] Date or year of production; blank: only where all periods have the same value
 * @param [law] Legal version, e.g. "2025-2083"; blank: the version in force on the date
 * @returns t CO2e/t
 */
export function CBAM_BENCHMARK(cn: any[][], column?: any[][], route?: any[][], date?: any[][], law?: any[][]): any[][] {
  return run("CBAM.BENCHMARK", [cn, column, route, date, law]);
}

/**
 * Specific embedded free allocation, t CO2e per tonne: CBAM factor x correction factor x benchmark, plus that of the precursors.
 * @customfunction CBAM.SEFA CBAM.SEFA
 * @cite 2025-2620:Annex 2-4
 * @param cn Combined Nomenclature code, 4 to 10 digits, number or text; blank: error
 * @param date Date or year of production; blank: error
 * @param [column] A or B; blank: B, or A with precursors; under EP-2022-06-22 your own benchmark as a number
 * @param [route] Production route letter A to L; blank: an error where the routes have different values
 * @param [precursors] Precursors, one per row: tonnes per tonne of good and SEFA, or tonnes per tonne, CN code, route, production year; blank: none
 * @param [law] Legal version, e.g. "2025-2083"; blank: the version in force on the date
 * @returns t CO2e/t
 */
export function CBAM_SEFA(cn: any[][], date: any[][], column?: any[][], route?: any[][], precursors?: any[][], law?: any[][]): any[][] {
  return run("CBAM.SEFA", [cn, date, column, route, precursors, law]);
}

/**
 * What the act says about a good: its sector, or whether it is covered, its gases, whether indirect emissions count, its description.
 * @customfunction CBAM.SCOPE CBAM.SCOPE
 * @cite 2023-956:Annexes I and II
 * @param cn Combined Nomenclature code, 4 to 10 digits, number or text; blank: error
 * @param [part] sector, covered, gases, indirect or description; blank: sector
 * @param [law] Legal version; blank: the version in force
 * @returns Text, or TRUE/FALSE
 */
export function CBAM_SCOPE(cn: any[][], part?: any[][], law?: any[][]): any[][] {
  return run("CBAM.SCOPE", [cn, part, law]);
}

/**
 * TRUE if the act does not apply to goods of this origin.
 * @customfunction CBAM.EXEMPT CBAM.EXEMPT
 * @cite 2023-956:Annex III
 * @param origin Country of origin: ISO code or name in English or Chinese; blank: error
 * @param [law] Legal version; blank: the version in force
 * @returns TRUE/FALSE
 */
export function CBAM_EXEMPT(origin: any[][], law?: any[][]): any[][] {
  return run("CBAM.EXEMPT", [origin, law]);
}

/**
 * CBAM factor: share of free allocation retained in the year.
 * @customfunction CBAM.FACTOR CBAM.FACTOR
 * @cite 2003-87:Art. 10a(1a)
 * @param year Calendar year; blank: error
 * @param [law] Legal version; blank: the version in force in the year
 * @returns Share between 0 and 1
 */
export function CBAM_FACTOR(year: any[][], law?: any[][]): any[][] {
  return run("CBAM.FACTOR", [year, law]);
}

/**
 * Mark-up on default values of the good's sector in the year of import.
 * @customfunction CBAM.MARKUP CBAM.MARKUP
 * @cite 2025-2621:Annex I
 * @param cn Combined Nomenclature code, 4 to 10 digits, number or text; blank: error
 * @param year Year of import; blank: error
 * @param [law] Legal version; blank: the version in force in the year
 * @returns Share, 0.1 for 10 %
 */
export function CBAM_MARKUP(cn: any[][], year: any[][], law?: any[][]): any[][] {
  return run("CBAM.MARKUP", [cn, year, law]);
}
