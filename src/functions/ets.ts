/**
 * EU ETS functions as Excel sees them: names, arguments, words. No arithmetic here.
 */
/* eslint-disable @typescript-eslint/no-explicit-any -- the metadata tool knows no other matrix type */
import { run } from "./marshal";

/**
 * EU ETS product benchmark, allowances per tonne (per TJ for heat and fuel).
 * @customfunction ETS.BENCHMARK ETS.BENCHMARK
 * @cite 2021-447:Annex
 * @param product Benchmark product, English or Chinese name; blank: error
 * @param [period] 2013-2020, 2021-2025 or 2026-2030; blank: 2021-2025
 * @param [part] value, best10 (average of the best 10 %), unit, or rate (yearly reduction); blank: value
 * @returns Allowances per unit, or text for unit
 */
export function ETS_BENCHMARK(product: any[][], period?: any[][], part?: any[][]): any[][] {
  return run("ETS.BENCHMARK", [product, period, part]);
}

/**
 * EU ETS benchmarks of a period as a table.
 * @customfunction ETS.BENCHMARKS ETS.BENCHMARKS
 * @cite 2021-447:Annex
 * @param [period] 2013-2020, 2021-2025 or 2026-2030; blank: 2021-2025
 * @param [search] Part of an English or Chinese name; blank: all
 * @param [headers] TRUE: first row holds the column names; blank: no header row
 * @returns One row per product
 */
export function ETS_BENCHMARKS(period?: any[][], search?: any[][], headers?: any[][]): any[][] {
  return run("ETS.BENCHMARKS", [period, search, headers]);
}

/**
 * Free allowances of a sub-installation in a year, whole allowances.
 * @customfunction ETS.ALLOCATION ETS.ALLOCATION
 * @cite 2019-331:Art. 15-16
 * @param product Benchmark product, English or Chinese name; blank: error
 * @param activity One activity level, or the levels of the baseline years (mean until 2025, median from 2026); leave years without operation blank
 * @param year Year of the allocation; blank: error
 * @param [exposed] TRUE: exposed to carbon leakage; FALSE: not exposed; or districtHeating; blank: TRUE, which LAW.EXPLAIN then states
 * @param [cbamGood] TRUE: serves CBAM goods, so the CBAM factor applies from 2026; blank: FALSE
 * @param [direct] Direct emissions of the baseline, with imported heat, t CO2e; needed until 2025 where fuel and electricity are exchangeable
 * @param [electricity] Electricity used in the baseline, MWh; needed together with direct
 * @returns Allowances
 */
export function ETS_ALLOCATION(product: any[][], activity: any[][], year: any[][], exposed?: any[][], cbamGood?: any[][], direct?: any[][], electricity?: any[][]): any[][] {
  return run("ETS.ALLOCATION", [product, activity, year, exposed, cbamGood, direct, electricity]);
}

/**
 * Carbon leakage exposure factor.
 * @customfunction ETS.EXPOSURE ETS.EXPOSURE
 * @cite 2019-331:Art. 16(3)-(4)
 * @param year Year; blank: error
 * @param [kind] exposed, notExposed or districtHeating; blank: notExposed
 * @returns Share
 */
export function ETS_EXPOSURE(year: any[][], kind?: any[][]): any[][] {
  return run("ETS.EXPOSURE", [year, kind]);
}

/**
 * Price history of the EU allowance, EUR per tonne: context only, not the certificate price.
 * @customfunction ETS.PRICE ETS.PRICE
 * @cite icap:History
 * @param period Year, or quarter such as 2024-Q1
 * @returns EUR per tonne
 */
export function ETS_PRICE(period: any[][]): any[][] {
  return run("ETS.PRICE", [period]);
}

/**
 * Own intensity against the benchmark, two cells: difference in t CO2e per tonne, and as a share of the benchmark.
 * @customfunction ETS.GAP ETS.GAP
 * @cite 2021-447:Annex
 * @param product Benchmark product, English or Chinese name; blank: error
 * @param intensity Own intensity, t CO2e per unit; blank or 0: error
 * @param [period] 2013-2020, 2021-2025 or 2026-2030; blank: 2021-2025
 * @returns Two cells: difference and share
 */
export function ETS_GAP(product: any[][], intensity: any[][], period?: any[][]): any[][] {
  return run("ETS.GAP", [product, intensity, period]);
}
