/**
 * Taxes of the US MARKET CHOICE Act as Excel sees them: names, arguments, words. No arithmetic here.
 */
/* eslint-disable @typescript-eslint/no-explicit-any -- the metadata tool knows no other matrix type */
import { run } from "./marshal";

/**
 * Rate of the US MARKET CHOICE Act (a bill, not law), USD per t CO2e: each year 5 % plus the CPI change more, and $4 after an exceeded test.
 * @customfunction MCA.RATE MCA.RATE
 * @cite hr3338-119:sec. 9901(b)
 * @param year Year; blank: error
 * @param [inflation] CPI change for the years not yet published, as shares: one for all, one per year in order, or rows of (year, change); blank: #N/A says which months are missing
 * @param [exceeded] Tests of the emission schedule that were exceeded: their years, TRUE for all, or one TRUE or FALSE per test; blank: none, and said so in the steps
 * @param [law] 118, 119-HR3001 or 119; blank: 119, the newest bill
 * @returns USD per t CO2e
 */
export function MCA_RATE(year: any[][], inflation?: any[][], exceeded?: any[][], law?: any[][]): any[][] {
  return run("MCA.RATE", [year, inflation, exceeded, law]);
}

/**
 * Tax of the US MARKET CHOICE Act on emissions, USD: emissions x rate, less the credit for payments to states.
 * @customfunction MCA.TAX MCA.TAX
 * @cite hr3338-119:sec. 9901-9903
 * @param emissions Emissions, t CO2e
 * @param year Year; blank: error
 * @param [inflation] CPI change for the years not yet published, as shares: one for all, one per year in order, or rows of (year, change); blank: #N/A says which months are missing
 * @param [exceeded] Tests of the emission schedule that were exceeded: their years, TRUE for all, or one TRUE or FALSE per test; blank: none, and said so in the steps
 * @param [law] 118, 119-HR3001 or 119; blank: 119, the newest bill
 * @param [statePayments] Paid to states for greenhouse gases, USD; credited by 100, 80, 60, 40, 20 % in the first five years (119th); blank: none
 * @returns USD
 */
export function MCA_TAX(emissions: any[][], year: any[][], inflation?: any[][], exceeded?: any[][], law?: any[][], statePayments?: any[][]): any[][] {
  return run("MCA.TAX", [emissions, year, inflation, exceeded, law, statePayments]);
}

/**
 * Tax of the US MARKET CHOICE Act on a fossil fuel, USD: CO2e if burned x rate, less refunds.
 * @customfunction MCA.FUELTAX MCA.FUELTAX
 * @cite hr3338-119:sec. 9901
 * @param fuel Fuel of 40 CFR part 98, Table C-1, e.g. natural gas
 * @param quantity Quantity; blank or 0: error
 * @param unit mmBtu, short ton, t, gallon, barrel, litre, scf, Mcf, m3 ...
 * @param year Year; blank: error
 * @param [inflation] CPI change for the years not yet published, as shares: one for all, one per year in order, or rows of (year, change); blank: #N/A says which months are missing
 * @param [exceeded] Tests of the emission schedule that were exceeded: their years, TRUE for all, or one TRUE or FALSE per test; blank: none, and said so in the steps
 * @param [law] 118, 119-HR3001 or 119; blank: 119, the newest bill
 * @param [nonCombustive] Share of the emissions avoided because the fuel is not burned, refunded; blank: none
 * @param [sequestered] Sequestered, t CO2e, refunded; blank: none
 * @param [gases] CO2e or CO2; blank: CO2e, as the bill taxes
 * @returns USD
 */
export function MCA_FUELTAX(
  fuel: any[][], quantity: any[][], unit: any[][], year: any[][], inflation?: any[][], exceeded?: any[][],
  law?: any[][], nonCombustive?: any[][], sequestered?: any[][], gases?: any[][],
): any[][] {
  return run("MCA.FUELTAX", [fuel, quantity, unit, year, inflation, exceeded, law, nonCombustive, sequestered, gases]);
}

/**
 * Emissions of burning a fuel, t CO2: quantity x heat content x factor of 40 CFR part 98.
 * @customfunction MCA.FUELEMISSIONS MCA.FUELEMISSIONS
 * @cite 40cfr98:Tables C-1 and C-2
 * @param fuel Fuel of 40 CFR part 98, Table C-1, e.g. natural gas
 * @param quantity Quantity; blank or 0: error
 * @param unit mmBtu, short ton, t, gallon, barrel, litre, scf, Mcf, m3 ...
 * @param [gases] CO2 or CO2e (with methane and nitrous oxide); blank: CO2
 * @returns t CO2 (or t CO2e)
 */
export function MCA_FUELEMISSIONS(fuel: any[][], quantity: any[][], unit: any[][], gases?: any[][]): any[][] {
  return run("MCA.FUELEMISSIONS", [fuel, quantity, unit, gases]);
}

/**
 * Tax on an industrial process of section 9902, USD; 0 for a plant of 25,000 t or less.
 * @customfunction MCA.PROCESSTAX MCA.PROCESSTAX
 * @cite hr3338-119:sec. 9902
 * @param process Process by name or its number in the list (1 to 20)
 * @param emissions Taxable emissions of the plant in the year, t CO2e
 * @param year Year; blank: error
 * @param [inflation] CPI change for the years not yet published, as shares: one for all, one per year in order, or rows of (year, change); blank: #N/A says which months are missing
 * @param [exceeded] Tests of the emission schedule that were exceeded: their years, TRUE for all, or one TRUE or FALSE per test; blank: none, and said so in the steps
 * @param [law] 118, 119-HR3001 or 119; blank: 119, the newest bill
 * @returns USD
 */
export function MCA_PROCESSTAX(process: any[][], emissions: any[][], year: any[][], inflation?: any[][], exceeded?: any[][], law?: any[][]): any[][] {
  return run("MCA.PROCESSTAX", [process, emissions, year, inflation, exceeded, law]);
}

/**
 * Tax on a product use of section 9903, USD; solid biomass fuels: 0 for a plant of 25,000 t or less.
 * @customfunction MCA.PRODUCTTAX MCA.PRODUCTTAX
 * @cite hr3338-119:sec. 9903
 * @param product Product by name
 * @param emissions Emissions of its use, t CO2e
 * @param year Year; blank: error
 * @param [inflation] CPI change for the years not yet published, as shares: one for all, one per year in order, or rows of (year, change); blank: #N/A says which months are missing
 * @param [exceeded] Tests of the emission schedule that were exceeded: their years, TRUE for all, or one TRUE or FALSE per test; blank: none, and said so in the steps
 * @param [law] 118, 119-HR3001 or 119; blank: 119, the newest bill
 * @returns USD
 */
export function MCA_PRODUCTTAX(product: any[][], emissions: any[][], year: any[][], inflation?: any[][], exceeded?: any[][], law?: any[][]): any[][] {
  return run("MCA.PRODUCTTAX", [product, emissions, year, inflation, exceeded, law]);
}
