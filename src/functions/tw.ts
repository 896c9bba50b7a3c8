/**
 * Functions of Taiwan's rules as Excel sees them: names, arguments, words. No arithmetic here.
 */
/* eslint-disable @typescript-eslint/no-explicit-any -- the metadata tool knows no other matrix type */
import { run } from "./marshal";

/**
 * Efficiency standard of an emission source, t CO2e: mean of three years where consecutive years differ by at most 10 %, else the lowest; on a repeated application the year approved last.
 * @customfunction TW.STANDARD TW.STANDARD
 * @cite tw-standard-2018:Art. 3
 * @param year1 Emissions three years before the application year, t CO2e; blank only with approvedYear
 * @param year2 Emissions two years before, t CO2e; blank only with approvedYear
 * @param year3 Emissions one year before, t CO2e; blank only with approvedYear
 * @param [approvedYear] On a repeated application: emissions of the year approved last, t CO2e; blank: first application
 * @param [base] earlier or later: year the difference is measured against; blank: earlier
 * @param [pairs] every or any: pairs of neighbouring years that must be within the limit; blank: every
 * @param [law] 2018-06-06 for the preview without the test; blank: the rules as they stand
 * @returns t CO2e
 */
export function TW_STANDARD(year1: any[][], year2: any[][], year3: any[][], approvedYear?: any[][], base?: any[][], pairs?: any[][], law?: any[][]): any[][] {
  return run("TW.STANDARD", [year1, year2, year3, approvedYear, base, pairs, law]);
}

/**
 * Award credits, whole tonnes: standard less emissions of the application year, 0 where the source is above its standard.
 * @customfunction TW.AWARD TW.AWARD
 * @cite tw-award-2017:Art. 7, 11
 * @param standard Efficiency standard, t CO2e; blank or 0: error
 * @param emissions Emissions of the application year, t CO2e; blank or 0: error, a true zero as text "0"
 * @param [duty] Level a law or an environmental review already demands, t CO2e; blank: none
 * @returns t
 */
export function TW_AWARD(standard: any[][], emissions: any[][], duty?: any[][]): any[][] {
  return run("TW.AWARD", [standard, emissions, duty]);
}

/**
 * Chargeable emissions of the carbon fee, t CO2e: (annual emissions - K) x coefficient, less credits, half-up to three decimals; 0 below the threshold.
 * @customfunction TW.CHARGEABLE TW.CHARGEABLE
 * @cite tw-fee-2024:Art. 3, 5-10
 * @param emissions Annual emissions of the site, direct and electricity, t CO2e; blank or 0: error
 * @param [rate] general, A or B; blank: general
 * @param [leakagePeriod] 1, 2 or 3: period of the coefficient, where the firm is recognised as of high carbon leakage risk; blank: not recognised
 * @param [offset] Credits of voluntary and offset projects, t; blank: none
 * @param [early] Credits of early action, t; blank: none
 * @param [foreign] Recognised foreign credits, t; blank: none
 * @param [date] Fee year, or a day of it; blank: 2025
 * @param [plan] approved or none: reduction plan; blank: approved with rate A or B, an error with leakagePeriod at the general rate
 * @param [deducted] Increment offsets and electricity sold, taken off the annual emissions, t CO2e; blank: none
 * @returns t CO2e
 */
export function TW_CHARGEABLE(emissions: any[][], rate?: any[][], leakagePeriod?: any[][], offset?: any[][], early?: any[][], foreign?: any[][], date?: any[][], plan?: any[][], deducted?: any[][]): any[][] {
  return run("TW.CHARGEABLE", [emissions, rate, leakagePeriod, offset, early, foreign, date, plan, deducted]);
}

/**
 * Carbon fee of a site and year, NT$: chargeable emissions x rate, cut to whole dollars; 0 below the threshold.
 * @customfunction TW.FEE TW.FEE
 * @cite tw-fee-2024:Art. 5
 * @param emissions Annual emissions of the site, direct and electricity, t CO2e; blank or 0: error
 * @param [rate] general, A or B; blank: general
 * @param [leakagePeriod] 1, 2 or 3: period of the coefficient, where the firm is recognised as of high carbon leakage risk; blank: not recognised
 * @param [offset] Credits of voluntary and offset projects, t; blank: none
 * @param [early] Credits of early action, t; blank: none
 * @param [foreign] Recognised foreign credits, t; blank: none
 * @param [date] Fee year, or a day of it; blank: 2025
 * @param [plan] approved or none: reduction plan; blank: approved with rate A or B, an error with leakagePeriod at the general rate
 * @param [deducted] Increment offsets and electricity sold, taken off the annual emissions, t CO2e; blank: none
 * @returns NT$
 */
export function TW_FEE(emissions: any[][], rate?: any[][], leakagePeriod?: any[][], offset?: any[][], early?: any[][], foreign?: any[][], date?: any[][], plan?: any[][], deducted?: any[][]): any[][] {
  return run("TW.FEE", [emissions, rate, leakagePeriod, offset, early, foreign, date, plan, deducted]);
}

/**
 * Effective price of the carbon fee, NT$ per tonne of all emissions of the site; how the EU counts it is not settled.
 * @customfunction TW.EFFECTIVEPRICE TW.EFFECTIVEPRICE
 * @cite tw-fee-2024:Art. 5
 * @param emissions Annual emissions of the site, direct and electricity, t CO2e; blank or 0: error
 * @param [rate] general, A or B; blank: general
 * @param [leakagePeriod] 1, 2 or 3: period of the coefficient, where the firm is recognised as of high carbon leakage risk; blank: not recognised
 * @param [offset] Credits of voluntary and offset projects, t; blank: none
 * @param [early] Credits of early action, t; blank: none
 * @param [foreign] Recognised foreign credits, t; blank: none
 * @param [date] Fee year, or a day of it; blank: 2025
 * @param [plan] approved or none: reduction plan; blank: approved with rate A or B, an error with leakagePeriod at the general rate
 * @param [deducted] Increment offsets and electricity sold, taken off the annual emissions, t CO2e; blank: none
 * @returns NT$ per t CO2e
 */
export function TW_EFFECTIVEPRICE(emissions: any[][], rate?: any[][], leakagePeriod?: any[][], offset?: any[][], early?: any[][], foreign?: any[][], date?: any[][], plan?: any[][], deducted?: any[][]): any[][] {
  return run("TW.EFFECTIVEPRICE", [emissions, rate, leakagePeriod, offset, early, foreign, date, plan, deducted]);
}

/**
 * Emissions above which recognition as of high carbon leakage risk pays, t CO2e.
 * @customfunction TW.BREAKEVEN TW.BREAKEVEN
 * @cite tw-fee-2024:Art. 5-6
 * @param leakagePeriod 1, 2 or 3: period of the coefficient; blank: error
 * @returns t CO2e
 */
export function TW_BREAKEVEN(leakagePeriod: any[][]): any[][] {
  return run("TW.BREAKEVEN", [leakagePeriod]);
}

/**
 * Target emissions of 2030 for a reduced rate, t CO2e: base x (1 - cut). Rate B is summed over its items.
 * @customfunction TW.TARGET TW.TARGET
 * @cite tw-goals-2024:Appendix 1-2
 * @param base Emissions of the base year (A: 2021; B: mean of 2018-2022), t CO2e; blank or 0: error
 * @param industry Rate A: steel, cement or other. Rate B: electricity, fluorinatedGases, nitrousOxide, otherProcess, stationaryCombustion or fugitiveAndMobile
 * @param [rate] A or B; blank: A
 * @param [cut] Own cut as a share; blank: the cut known for the industry or item (none for stationaryCombustion)
 * @returns t CO2e
 */
export function TW_TARGET(base: any[][], industry: any[][], rate?: any[][], cut?: any[][]): any[][] {
  return run("TW.TARGET", [base, industry, rate, cut]);
}

/**
 * Electricity emission factor of a year in Taiwan, kg CO2e/kWh.
 * @customfunction TW.GRIDFACTOR TW.GRIDFACTOR
 * @cite moea-grid:Yearly factor
 * @param year Year, or latest for the last one published; blank: error
 * @param [kind] public, industry, residential, national, base or target; blank: public
 * @returns kg CO2e/kWh
 */
export function TW_GRIDFACTOR(year: any[][], kind?: any[][]): any[][] {
  return run("TW.GRIDFACTOR", [year, kind]);
}

/**
 * Unit energy consumption against your own standard: measured / standard, at most 1 complies.
 * @customfunction TW.UNITENERGY TW.UNITENERGY
 * @cite tw-energy-act:Art. 8
 * @param measured Measured energy per unit of product; blank or 0: error
 * @param standard Standard in the same unit; blank or 0: error
 * @returns Ratio
 */
export function TW_UNITENERGY(measured: any[][], standard: any[][]): any[][] {
  return run("TW.UNITENERGY", [measured, standard]);
}
