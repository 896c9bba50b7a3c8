/**
 * Functions of the PROVE IT Act, of Buy Clean and of the US-EU arrangement as Excel sees them. No arithmetic here.
 */
/* eslint-disable @typescript-eslint/no-explicit-any -- the metadata tool knows no other matrix type */
import { run } from "./marshal";

/**
 * TRUE if a product is covered by the US PROVE IT Act (a bill, not law, which charges nothing), or its category.
 * @customfunction PROVEIT.COVERED PROVEIT.COVERED
 * @cite s1863-118:sec. 2(a)(4)(B)
 * @param product Category by name or number (1 to 22), or an HTS code
 * @param [part] category, nameTw, nameCn or hts; blank: TRUE or FALSE
 * @param [law] 118 or 118-TRI; blank: 118
 * @returns TRUE, FALSE or text
 */
export function PROVEIT_COVERED(product: any[][], part?: any[][], law?: any[][]): any[][] {
  return run("PROVEIT.COVERED", [product, part, law]);
}

/**
 * Product categories of the US PROVE IT Act as a table.
 * @customfunction PROVEIT.PRODUCTS PROVEIT.PRODUCTS
 * @cite s1863-118:sec. 2(a)(4)(B)
 * @param [law] 118 or 118-TRI; blank: 118
 * @param [headers] TRUE: first row holds the column names; blank: no header row
 * @returns One row per category
 */
export function PROVEIT_PRODUCTS(law?: any[][], headers?: any[][]): any[][] {
  return run("PROVEIT.PRODUCTS", [law, headers]);
}

/**
 * National average intensity, weighted by production: sum of emissions over sum of production.
 * @customfunction PROVEIT.INTENSITY PROVEIT.INTENSITY
 * @cite s1863-118:sec. 2(a)
 * @param emissions Emissions by plant, t CO2e; cradle to gate (118-TRI: cradle to grave)
 * @param production Production by plant, t or another unit; same size as emissions
 * @param [law] 118 or 118-TRI; blank: 118
 * @returns t CO2e per unit
 */
export function PROVEIT_INTENSITY(emissions: any[][], production: any[][], law?: any[][]): any[][] {
  return run("PROVEIT.INTENSITY", [emissions, production, law]);
}

/**
 * Intensity relative to the US.
 * @customfunction PROVEIT.RATIO PROVEIT.RATIO
 * @cite s1863-118:sec. 2(a)
 * @param intensity Intensity of the country, t CO2e per unit; blank or 0: error
 * @param usIntensity Intensity of the US, t CO2e per unit; blank or 0: error
 * @param [law] 118 or 118-TRI; blank: 118
 * @returns Ratio
 */
export function PROVEIT_RATIO(intensity: any[][], usIntensity: any[][], law?: any[][]): any[][] {
  return run("PROVEIT.RATIO", [intensity, usIntensity, law]);
}

/**
 * Buy Clean limit of embodied carbon in the material's own unit. The federal basis was revoked on 20 January 2025: history.
 * @customfunction BUYCLEAN.LIMIT BUYCLEAN.LIMIT
 * @cite gsa-ira:material requirements
 * @param material Material as the programme names it, see BUYCLEAN.LIMITS
 * @param [programme] GSA or California; blank: GSA
 * @param [tier] top20, top40 or average (GSA); blank: top20
 * @param [date] Day; blank: GSA as published, California today's limits of the data
 * @param [highEarlyStrength] TRUE: concrete of high early strength, 30 % more (GSA); blank: FALSE
 * @returns Number in the material's unit
 */
export function BUYCLEAN_LIMIT(material: any[][], programme?: any[][], tier?: any[][], date?: any[][], highEarlyStrength?: any[][]): any[][] {
  return run("BUYCLEAN.LIMIT", [material, programme, tier, date, highEarlyStrength]);
}

/**
 * TRUE if a material is at or below the Buy Clean limit.
 * @customfunction BUYCLEAN.COMPLIES BUYCLEAN.COMPLIES
 * @cite gsa-ira:material requirements
 * @param material Material as the programme names it, see BUYCLEAN.LIMITS
 * @param gwp Embodied carbon in the unit of the limit
 * @param [programme] GSA or California; blank: GSA
 * @param [tier] top20, top40 or average (GSA); blank: top20
 * @param [date] Day; blank: GSA as published, California today's limits of the data
 * @param [highEarlyStrength] TRUE: concrete of high early strength, 30 % more (GSA); blank: FALSE
 * @returns TRUE or FALSE
 */
export function BUYCLEAN_COMPLIES(material: any[][], gwp: any[][], programme?: any[][], tier?: any[][], date?: any[][], highEarlyStrength?: any[][]): any[][] {
  return run("BUYCLEAN.COMPLIES", [material, gwp, programme, tier, date, highEarlyStrength]);
}

/**
 * Buy Clean limits of a programme as a table.
 * @customfunction BUYCLEAN.LIMITS BUYCLEAN.LIMITS
 * @cite gsa-ira:material requirements
 * @param [programme] GSA or California; blank: GSA
 * @param [headers] TRUE: first row holds the column names; blank: no header row
 * @returns One row per material
 */
export function BUYCLEAN_LIMITS(programme?: any[][], headers?: any[][]): any[][] {
  return run("BUYCLEAN.LIMITS", [programme, headers]);
}

/**
 * US section 232 duty on EU steel or aluminum, USD: free within the yearly quota of 2022 to 11 March 2025, the rate above it.
 * @customfunction USEU.DUTY USEU.DUTY
 * @cite us-eu-2021:tariff-rate quota
 * @param product steel, unwrought aluminum or wrought aluminum
 * @param quantity Quantity of the entry, t; blank or 0: error
 * @param usedQuota Already entered under the quota this year, t
 * @param value Customs value of the entry, USD; blank or 0: error
 * @param date Day of entry, 2022 to 20 August 2025 (later changes were not checked)
 * @returns USD
 */
export function USEU_DUTY(product: any[][], quantity: any[][], usedQuota: any[][], value: any[][], date: any[][]): any[][] {
  return run("USEU.DUTY", [product, quantity, usedQuota, value, date]);
}
