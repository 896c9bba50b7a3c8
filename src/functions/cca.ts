/**
 * Functions of the US Clean Competition Act as Excel sees them: names, arguments, words. No arithmetic here.
 */
/* eslint-disable @typescript-eslint/no-explicit-any -- the metadata tool knows no other matrix type */
import { run } from "./marshal";

/**
 * Carbon intensity charge of the US Clean Competition Act (a bill, not law) on a primary good, USD: (intensity - percentage x baseline) x quantity x price, at least 0; whole dollars in the 119th.
 * @customfunction CCA.CHARGE CCA.CHARGE
 * @cite s3523-119:sec. 4692(a)
 * @param intensity Intensity of the good, t CO2e per tonne (import: see CCA.INTENSITY); blank or 0: error
 * @param baseline US industry baseline, t CO2e per tonne; blank or 0: error
 * @param quantity Quantity, t (118th: tons); blank or 0: error
 * @param year Year of import or production; blank: error
 * @param [price] Price, USD per t CO2e; blank: the bill's, #N/A where the CPI is not yet published
 * @param [law] 117, 118, 118-TRI or 119; blank: 119, the newest bill
 * @param [waiver] USD waived for an explicit carbon price paid abroad, or TRUE for all (Treasury decides); blank: none
 * @param [captured] Direct air capture, t CO2e (119th only); blank: none
 * @param [quartile] First-quartile US intensity, t CO2e per tonne, the cap of captured; needed with captured
 * @returns USD
 */
export function CCA_CHARGE(
  intensity: any[][], baseline: any[][], quantity: any[][], year: any[][], price?: any[][], law?: any[][], waiver?: any[][], captured?: any[][],
  quartile?: any[][],
): any[][] {
  return run("CCA.CHARGE", [intensity, baseline, quantity, year, price, law, waiver, captured, quartile]);
}

/**
 * Charge of the US Clean Competition Act on an imported finished good, USD: the sum over the covered primary goods in it.
 * @customfunction CCA.FINISHED CCA.FINISHED
 * @cite s3523-119:sec. 4692(a)(1)(A)(ii)
 * @param goods Rows of (intensity, baseline, quantity) of each covered primary good contained
 * @param year Year of import; blank: error
 * @param [price] Price, USD per t CO2e; blank: the bill's, #N/A where the CPI is not yet published
 * @param [law] 117, 118, 118-TRI or 119; blank: 119, the newest bill
 * @returns USD
 */
export function CCA_FINISHED(goods: any[][], year: any[][], price?: any[][], law?: any[][]): any[][] {
  return run("CCA.FINISHED", [goods, year, price, law]);
}

/**
 * TRUE if an import passes the finished-good thresholds of the US Clean Competition Act: more than the weight or more than the share of value.
 * @customfunction CCA.ISFINISHED CCA.ISFINISHED
 * @cite s3523-119:sec. 4692(a)(1)(A)(ii)
 * @param pounds Weight of covered primary goods used in making it, pounds
 * @param valueShare Their share of the material input value, 0 to 1
 * @param year Year of import; blank: error
 * @param [law] 117, 118, 118-TRI or 119; blank: 119, the newest bill
 * @returns TRUE or FALSE; #N/A where Treasury sets the limits and these are below the highest ones
 */
export function CCA_ISFINISHED(pounds: any[][], valueShare: any[][], year: any[][], law?: any[][]): any[][] {
  return run("CCA.ISFINISHED", [pounds, valueShare, year, law]);
}

/**
 * Intensity of an import under the US Clean Competition Act, t CO2e per tonne: by default the US industry intensity times the economy-wide ratio of the origin.
 * @customfunction CCA.INTENSITY CCA.INTENSITY
 * @cite s3523-119:sec. 4691(b)(3)(A)
 * @param origin Country of origin: ISO code or name
 * @param industryIntensity US industry intensity of the preceding year, t CO2e per tonne; blank or 0: error
 * @param [basis] nominal or PPP; blank: nominal
 * @param [ownRatio] Your own ratio of economy-wide intensities (needed for Taiwan on the nominal basis); blank: from the table
 * @param [law] 117, 118, 118-TRI or 119; blank: 119, the newest bill
 * @param [originIndustry] Intensity of the origin's industry, where data are reliable and it is a transparent market economy; blank: the default
 * @param [manufacturer] The manufacturer's own average, on petition, together with originIndustry; blank: none
 * @param [treasury] Treasury's estimate; blank: none
 * @returns t CO2e per tonne
 */
export function CCA_INTENSITY(
  origin: any[][], industryIntensity: any[][], basis?: any[][], ownRatio?: any[][], law?: any[][], originIndustry?: any[][], manufacturer?: any[][],
  treasury?: any[][],
): any[][] {
  return run("CCA.INTENSITY", [origin, industryIntensity, basis, ownRatio, law, originIndustry, manufacturer, treasury]);
}

/**
 * Economy-wide emission intensity of a country relative to the US, 2022.
 * @customfunction CCA.RATIO CCA.RATIO
 * @cite s3523-119:sec. 4691(b)(3)(A)
 * @param origin Country: ISO code or name
 * @param [basis] nominal or PPP; blank: nominal
 * @param [law] 117, 118, 118-TRI or 119; blank: 119, the newest bill
 * @returns Ratio
 */
export function CCA_RATIO(origin: any[][], basis?: any[][], law?: any[][]): any[][] {
  return run("CCA.RATIO", [origin, basis, law]);
}

/**
 * Applicable percentage of the baseline under the US Clean Competition Act, as a share.
 * @customfunction CCA.PERCENT CCA.PERCENT
 * @cite s3523-119:sec. 4692(b)
 * @param year Year; blank: error
 * @param [law] 117, 118, 118-TRI or 119; blank: 119, the newest bill
 * @returns Share
 */
export function CCA_PERCENT(year: any[][], law?: any[][]): any[][] {
  return run("CCA.PERCENT", [year, law]);
}

/**
 * Price of the US Clean Competition Act, whole USD per t CO2e: each year the price of the year before times one plus CPI change plus the bill's points.
 * @customfunction CCA.PRICE CCA.PRICE
 * @cite s3523-119:sec. 4692(c)
 * @param year Year; blank: error
 * @param [inflation] CPI change for the years not yet published, as shares: one for all, one per year in order, or rows of (year, change); blank: #N/A says which months are missing
 * @param [law] 117, 118, 118-TRI or 119; blank: 119, the newest bill
 * @returns USD per t CO2e
 */
export function CCA_PRICE(year: any[][], inflation?: any[][], law?: any[][]): any[][] {
  return run("CCA.PRICE", [year, inflation, law]);
}

/**
 * TRUE if an industry is covered by the US Clean Competition Act, or its name.
 * @customfunction CCA.COVERED CCA.COVERED
 * @cite s3523-119:sec. 4695(5)
 * @param naics NAICS code, 6 digits
 * @param [part] name, nameTw, nameCn or group; blank: TRUE or FALSE
 * @param [law] 118, 118-TRI or 119; blank: 119, the newest bill (the list of the 117th was not found)
 * @returns TRUE, FALSE or text
 */
export function CCA_COVERED(naics: any[][], part?: any[][], law?: any[][]): any[][] {
  return run("CCA.COVERED", [naics, part, law]);
}

/**
 * Export refund of the US Clean Competition Act for goods of a charged plant, USD.
 * @customfunction CCA.REFUND CCA.REFUND
 * @cite s3523-119:sec. 4693
 * @param intensity Average intensity of the exporter's plants, t CO2e per tonne; blank or 0: error
 * @param baseline US industry baseline, t CO2e per tonne; blank or 0: error
 * @param quantity Quantity exported, t (118th: tons); blank or 0: error
 * @param year Year of export; blank: error
 * @param [price] Price, USD per t CO2e; blank: the bill's, #N/A where the CPI is not yet published
 * @param [law] 117, 118, 118-TRI or 119; blank: 119, the newest bill
 * @param [kind] primary or finished; blank: primary (the 117th refunds primary goods only)
 * @returns USD
 */
export function CCA_REFUND(intensity: any[][], baseline: any[][], quantity: any[][], year: any[][], price?: any[][], law?: any[][], kind?: any[][]): any[][] {
  return run("CCA.REFUND", [intensity, baseline, quantity, year, price, law, kind]);
}

/**
 * TRUE if an origin is left out of the US Clean Competition Act: least developed countries (119th: unless 3 % or more of world exports of the good), carbon clubs.
 * @customfunction CCA.EXEMPT CCA.EXEMPT
 * @cite s3523-119:sec. 4691(b)(3)(E)
 * @param origin Country of origin: ISO code or name
 * @param [exportShare] Its share of world exports of the good by value, 0 to 1; blank: below the limit, and said so in the steps
 * @param [law] 117, 118, 118-TRI or 119; blank: 119, the newest bill
 * @param [club] TRUE: member of a carbon club with a waiver (Treasury decides); blank: FALSE
 * @returns TRUE or FALSE
 */
export function CCA_EXEMPT(origin: any[][], exportShare?: any[][], law?: any[][], club?: any[][]): any[][] {
  return run("CCA.EXEMPT", [origin, exportShare, law, club]);
}
