/**
 * Functions of the US Foreign Pollution Fee Act as Excel sees them: names, arguments, words. No arithmetic here.
 */
/* eslint-disable @typescript-eslint/no-explicit-any -- the metadata tool knows no other matrix type */
import { run } from "./marshal";

/**
 * Pollution intensity of the origin above (+) or below (-) the US, as a share: (origin - US) / US.
 * @customfunction FPFA.DIFFERENCE FPFA.DIFFERENCE
 * @cite s1325-119:sec. 4693(a)(2)(A)
 * @param originIntensity Average intensity of the origin, t CO2e per tonne; blank or 0: error
 * @param usIntensity Average intensity of the US, t CO2e per tonne; blank or 0: error
 * @param [law] 118 or 119; blank: 119, the newest bill
 * @param [finer] TRUE: US data are finer, so the origin's intensity is raised by 20 % (119th); blank: FALSE
 * @returns Share
 */
export function FPFA_DIFFERENCE(originIntensity: any[][], usIntensity: any[][], law?: any[][], finer?: any[][]): any[][] {
  return run("FPFA.DIFFERENCE", [originIntensity, usIntensity, law, finer]);
}

/**
 * Tier of a difference under the US Foreign Pollution Fee Act (a bill, not law); a bound belongs to the lower tier.
 * @customfunction FPFA.TIER FPFA.TIER
 * @cite s1325-119:sec. 4693(a)(2)(A)
 * @param difference Difference as a share, see FPFA.DIFFERENCE
 * @param [part] label, from, to, group (118th) or exempt; blank: the number, 0 for exempt
 * @param [law] 118 or 119; blank: 119, the newest bill
 * @returns Number, text, or TRUE or FALSE
 */
export function FPFA_TIER(difference: any[][], part?: any[][], law?: any[][]): any[][] {
  return run("FPFA.TIER", [difference, part, law]);
}

/**
 * Tiers of the US Foreign Pollution Fee Act as a table; the last tier of the 118th goes on in steps of 20 points.
 * @customfunction FPFA.TIERS FPFA.TIERS
 * @cite s1325-119:sec. 4693(a)(2)(A)
 * @param [law] 118 or 119; blank: 119, the newest bill
 * @param [headers] TRUE: first row holds the column names; blank: no header row
 * @returns One row per tier
 */
export function FPFA_TIERS(law?: any[][], headers?: any[][]): any[][] {
  return run("FPFA.TIERS", [law, headers]);
}

/**
 * Variable charge of the US Foreign Pollution Fee Act, as a share of the customs value.
 * @customfunction FPFA.RATE FPFA.RATE
 * @cite s1325-119:sec. 4693(a)(2)
 * @param difference Difference as a share, see FPFA.DIFFERENCE
 * @param [nonMarket] TRUE: origin is a non-market economy, twice the rate (119th); blank: FALSE
 * @param [entityOfConcern] TRUE: plant of a foreign entity of concern, twice the rate (119th); blank: FALSE
 * @param [tierRates] Needed for 118: your rates as shares, one per tier from tier 1, or rows of (tier, rate); not for 119
 * @param [law] 118 or 119; blank: 119, the newest bill
 * @param [agreementCut] Share of the fee that an agreement takes off (119th); blank: none
 * @param [lowIncomeYear] Year of the agreement with a low or lower-middle income partner, 1 for the first (119th); blank: none
 * @param [newCapacity] By how much that partner's new capacity is dirtier than the baseline, as a share; needed from year 6
 * @returns Share of the customs value
 */
export function FPFA_RATE(
  difference: any[][], nonMarket?: any[][], entityOfConcern?: any[][], tierRates?: any[][], law?: any[][], agreementCut?: any[][], lowIncomeYear?: any[][],
  newCapacity?: any[][],
): any[][] {
  return run("FPFA.RATE", [difference, nonMarket, entityOfConcern, tierRates, law, agreementCut, lowIncomeYear, newCapacity]);
}

/**
 * Printed rate of the first period by country and product, as a share of the customs value (119th); never multiplied.
 * @customfunction FPFA.INITIALRATE FPFA.INITIALRATE
 * @cite s1325-119:sec. 4693(a)(2)
 * @param origin Country of origin: ISO code or name
 * @param product Category by name or paragraph number (1 to 11), or an HTS code in it
 * @param [law] 119; blank: 119, the newest bill
 * @returns Share of the customs value
 */
export function FPFA_INITIALRATE(origin: any[][], product: any[][], law?: any[][]): any[][] {
  return run("FPFA.INITIALRATE", [origin, product, law]);
}

/**
 * Foreign pollution fee, USD: customs value x variable charge (a bill, not law).
 * @customfunction FPFA.FEE FPFA.FEE
 * @cite s1325-119:sec. 4693(a)
 * @param value Customs value, USD; blank or 0: error
 * @param difference Difference as a share, see FPFA.DIFFERENCE
 * @param [nonMarket] TRUE: origin is a non-market economy, twice the rate (119th); blank: FALSE
 * @param [entityOfConcern] TRUE: plant of a foreign entity of concern, twice the rate (119th); blank: FALSE
 * @param [tierRates] Needed for 118: your rates as shares, one per tier from tier 1, or rows of (tier, rate); not for 119
 * @param [law] 118 or 119; blank: 119, the newest bill
 * @param [agreementCut] Share of the fee that an agreement takes off (119th); blank: none
 * @param [lowIncomeYear] Year of the agreement with a low or lower-middle income partner, 1 for the first (119th); blank: none
 * @param [newCapacity] By how much that partner's new capacity is dirtier than the baseline, as a share; needed from year 6
 * @returns USD
 */
export function FPFA_FEE(
  value: any[][], difference: any[][], nonMarket?: any[][], entityOfConcern?: any[][], tierRates?: any[][], law?: any[][], agreementCut?: any[][],
  lowIncomeYear?: any[][], newCapacity?: any[][],
): any[][] {
  return run("FPFA.FEE", [value, difference, nonMarket, entityOfConcern, tierRates, law, agreementCut, lowIncomeYear, newCapacity]);
}

/**
 * Goal of the phase under the Foreign Pollution Fee Act of the 118th: target difference, and whether it is met.
 * @customfunction FPFA.GOAL FPFA.GOAL
 * @cite tri-118:sec. 4(2)4
 * @param difference Average difference of the product's imports now, as a share
 * @param year Year counted from the start of the fee, 1 for the first
 * @param [law] 118: only this bill has goals, so give it; blank: 119, #N/A
 * @param [start] Difference at the start of the fee, which sets the group; blank: the same as difference
 * @returns Two cells: target as a share, and TRUE or FALSE
 */
export function FPFA_GOAL(difference: any[][], year: any[][], law?: any[][], start?: any[][]): any[][] {
  return run("FPFA.GOAL", [difference, year, law, start]);
}

/**
 * TRUE if an import is free of the foreign pollution fee: within 10 % of the US, by trade agreement, scarce US output, or national security.
 * @customfunction FPFA.EXEMPT FPFA.EXEMPT
 * @cite tri-118:sec. 4(2)6
 * @param difference Difference as a share, see FPFA.DIFFERENCE
 * @param [fta] TRUE: the origin has a free trade agreement with the US; blank: FALSE
 * @param [outputShare] US output as a share of need (118th); blank: not asked
 * @param [security] TRUE: bought for national security or defense; blank: FALSE
 * @param [law] 118 or 119; blank: 119, the newest bill
 * @returns TRUE or FALSE
 */
export function FPFA_EXEMPT(difference: any[][], fta?: any[][], outputShare?: any[][], security?: any[][], law?: any[][]): any[][] {
  return run("FPFA.EXEMPT", [difference, fta, outputShare, security, law]);
}
