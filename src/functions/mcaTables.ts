/**
 * Schedule, review, border and fund of the US MARKET CHOICE Act as Excel sees them. No arithmetic here.
 */
/* eslint-disable @typescript-eslint/no-explicit-any -- the metadata tool knows no other matrix type */
import { run } from "./marshal";

/**
 * TRUE if cumulative emissions exceed the schedule of the US MARKET CHOICE Act for the year.
 * @customfunction MCA.EXCEEDED MCA.EXCEEDED
 * @cite hr3338-119:sec. 9901(b)(4)
 * @param year Year; blank: error
 * @param cumulative Cumulative emissions to the end of the year, t CO2e (4.7 billion t is 4700000000)
 * @param [law] 118, 119-HR3001 or 119; blank: 119, the newest bill
 * @returns TRUE or FALSE
 */
export function MCA_EXCEEDED(year: any[][], cumulative: any[][], law?: any[][]): any[][] {
  return run("MCA.EXCEEDED", [year, cumulative, law]);
}

/**
 * Cumulative emission schedule of the US MARKET CHOICE Act as a table.
 * @customfunction MCA.SCHEDULE MCA.SCHEDULE
 * @cite hr3338-119:sec. 9901(b)(4)
 * @param [law] 118, 119-HR3001 or 119; blank: 119, the newest bill
 * @param [headers] TRUE: first row holds the column names; blank: no header row
 * @returns One row per year: year, t CO2e
 */
export function MCA_SCHEDULE(law?: any[][], headers?: any[][]): any[][] {
  return run("MCA.SCHEDULE", [law, headers]);
}

/**
 * TRUE if the five-year review of the US MARKET CHOICE Act removes or adds a category.
 * @customfunction MCA.REVIEW MCA.REVIEW
 * @cite hr3338-119:sec. 9902
 * @param action remove or add
 * @param totals Emissions of the category by year, t CO2e: 3 years to remove, 5 to add, oldest first
 * @param averages Emissions of the average plant by year, t CO2e, or one figure for all; blank for a product
 * @param reasonableChance TRUE: a reasonable chance of more than 250,000 t within 5 years; FALSE: none
 * @param [kind] process or product; blank: process
 * @param [law] 118, 119-HR3001 or 119; blank: 119, the newest bill
 * @returns TRUE or FALSE
 */
export function MCA_REVIEW(action: any[][], totals: any[][], averages: any[][], reasonableChance: any[][], kind?: any[][], law?: any[][]): any[][] {
  return run("MCA.REVIEW", [action, totals, averages, reasonableChance, kind, law]);
}

/**
 * TRUE if a sector is eligible for the border adjustment: GHG cost at least 5 % of shipments and trade intensity at least 15 %, each in whole percent.
 * @customfunction MCA.ELIGIBLE MCA.ELIGIBLE
 * @cite hr3338-119:sec. 9913(c)(1)(A)
 * @param ghgCost Emissions x rate of the sector, USD
 * @param shipments Shipments, USD; blank or 0: error
 * @param imports Imports, USD
 * @param exports Exports, USD
 * @param [law] 118, 119-HR3001 or 119; blank: 119, the newest bill
 * @returns TRUE or FALSE
 */
export function MCA_ELIGIBLE(ghgCost: any[][], shipments: any[][], imports: any[][], exports: any[][], law?: any[][]): any[][] {
  return run("MCA.ELIGIBLE", [ghgCost, shipments, imports, exports, law]);
}

/**
 * Border tax on an import, or refund of an export, USD: quantity x emissions per unit x rate, as a US-made good would bear.
 * @customfunction MCA.BORDER MCA.BORDER
 * @cite hr3338-119:sec. 9912-9914
 * @param quantity Quantity; blank or 0: error
 * @param emissionsPerUnit t CO2e per unit of quantity; blank or 0: error
 * @param year Year; blank: error
 * @param [inflation] CPI change for the years not yet published, as shares: one for all, one per year in order, or rows of (year, change); blank: #N/A says which months are missing
 * @param [exceeded] Tests of the emission schedule that were exceeded: their years, TRUE for all, or one TRUE or FALSE per test; blank: none, and said so in the steps
 * @param [law] 118, 119-HR3001 or 119; blank: 119, the newest bill
 * @param [flow] import or export; blank: import
 * @param [origin] Country of origin, to leave out least developed countries; blank: not asked
 * @param [ghgShare] Its share of the world's greenhouse gases, together with outputShare; blank: not asked
 * @param [outputShare] Its share of world output of the good; below 0.5 % of gases and 5 % of output it pays nothing
 * @returns USD
 */
export function MCA_BORDER(
  quantity: any[][], emissionsPerUnit: any[][], year: any[][], inflation?: any[][], exceeded?: any[][], law?: any[][],
  flow?: any[][], origin?: any[][], ghgShare?: any[][], outputShare?: any[][],
): any[][] {
  return run("MCA.BORDER", [quantity, emissionsPerUnit, year, inflation, exceeded, law, flow, origin, ghgShare, outputShare]);
}

/**
 * Allocation of the RISE trust fund: 75 % of receipts x share, USD; all uses as a table when share is blank.
 * @customfunction MCA.FUND MCA.FUND
 * @cite hr3338-119:sec. 201
 * @param receipts Receipts of the tax, USD
 * @param [share] Use by name or its number (1 to 19); blank: a table of all
 * @param [law] 118, 119-HR3001 or 119; blank: 119, the newest bill
 * @param [headers] TRUE: first row of the table holds the column names; blank: no header row
 * @returns USD, or one row per use: use, share, USD
 */
export function MCA_FUND(receipts: any[][], share?: any[][], law?: any[][], headers?: any[][]): any[][] {
  return run("MCA.FUND", [receipts, share, law, headers]);
}
