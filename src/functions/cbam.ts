/**
 * CBAM calculation functions as Excel sees them: names, arguments, words. No arithmetic here.
 */
/* eslint-disable @typescript-eslint/no-explicit-any -- the metadata tool knows no other matrix type */
import { run } from "./marshal";

/**
 * Cost of the CBAM certificates for one import line, EUR: certificates x price, never below 0 per line.
 * @customfunction CBAM.COST CBAM.COST
 * @cite 2023-956:Art. 20-22
 * @param cn Combined Nomenclature code, 4 to 10 digits, number or text; blank: error
 * @param origin Country of origin: ISO code or name in English or Chinese; blank: error
 * @param tonnes Net mass, t (MWh for electricity); blank or 0: error
 * @param date Date of import; a year is enough unless a price has to be looked up; blank: error
 * @param [intensity] Actual specific embedded emissions, t CO2e/t; blank: default value with mark-up
 * @param [route] Production route letter A to L; blank: the printed route, an error where several are possible
 * @param [sefa] Free allocation that goes with an actual intensity: the number from CBAM.SEFA, or "A" or "B" for that benchmark column; blank: only where both columns agree
 * @param [pricePaid] Effective carbon price paid abroad, EUR/t CO2e; blank: none
 * @param [price] Certificate price, EUR; blank: the published price of the date
 * @param [law] Legal version, e.g. "2025-2083"; blank: the version in force on the date
 * @returns EUR, not rounded
 */
export function CBAM_COST(cn: any[][], origin: any[][], tonnes: any[][], date: any[][], intensity?: any[][], route?: any[][], sefa?: any[][], pricePaid?: any[][], price?: any[][], law?: any[][]): any[][] {
  return run("CBAM.COST", [cn, origin, tonnes, date, intensity, route, sefa, pricePaid, price, law]);
}

/**
 * CBAM certificates to surrender for one import line, t CO2e: embedded emissions less free-allocation adjustment less price paid abroad, never below 0 per line.
 * @customfunction CBAM.CERTIFICATES CBAM.CERTIFICATES
 * @cite 2023-956:Art. 6(2)
 * @param cn Combined Nomenclature code, 4 to 10 digits, number or text; blank: error
 * @param origin Country of origin: ISO code or name in English or Chinese; blank: error
 * @param tonnes Net mass, t (MWh for electricity); blank or 0: error
 * @param date Date of import; a year is enough unless a price has to be looked up; blank: error
 * @param [intensity] Actual specific embedded emissions, t CO2e/t; blank: default value with mark-up
 * @param [route] Production route letter A to L; blank: the printed route, an error where several are possible
 * @param [sefa] Free allocation that goes with an actual intensity: the number from CBAM.SEFA, or "A" or "B" for that benchmark column; blank: only where both columns agree
 * @param [pricePaid] Effective carbon price paid abroad, EUR/t CO2e; blank: none
 * @param [price] Certificate price, EUR; blank: the published price of the date
 * @param [law] Legal version, e.g. "2025-2083"; blank: the version in force on the date
 * @returns t CO2e, not rounded
 */
export function CBAM_CERTIFICATES(cn: any[][], origin: any[][], tonnes: any[][], date: any[][], intensity?: any[][], route?: any[][], sefa?: any[][], pricePaid?: any[][], price?: any[][], law?: any[][]): any[][] {
  return run("CBAM.CERTIFICATES", [cn, origin, tonnes, date, intensity, route, sefa, pricePaid, price, law]);
}

/**
 * Specific embedded emissions of a simple or complex good, t CO2e per tonne.
 * @customfunction CBAM.EMBEDDED CBAM.EMBEDDED
 * @cite 2023-956:Annex IV, points 2-3
 * @param attributed Attributed emissions of the process, t CO2e; an empty cell counts as 0
 * @param activity Activity level, t of good; blank or 0: error
 * @param [precursors] Precursors, one per row: tonnes consumed, t CO2e/t; blank: a simple good
 * @returns t CO2e/t
 */
export function CBAM_EMBEDDED(attributed: any[][], activity: any[][], precursors?: any[][]): any[][] {
  return run("CBAM.EMBEDDED", [attributed, activity, precursors]);
}

/**
 * Attributed direct emissions of a production process, t CO2e, never below 0.
 * @customfunction CBAM.ATTRIBUTED CBAM.ATTRIBUTED
 * @cite 2025-2547:Annex III
 * @param direct Directly attributable emissions, t CO2e; an empty cell counts as 0
 * @param [heatIn] Heat imported, TJ; blank: none
 * @param [heatOut] Heat exported, TJ; blank: none
 * @param [heatFactor] Emission factor of heat, t CO2e/TJ; needed with heat
 * @param [gasIn] Waste gas imported, TJ; blank: none
 * @param [gasOut] Waste gas exported, TJ; blank: none
 * @param [gasFactor] Emission factor of waste gas, t CO2e/TJ; needed with gas
 * @param [electricityOut] Electricity produced and exported, MWh; blank: none
 * @param [electricityFactor] Emission factor of electricity, t CO2e/MWh; needed with electricity
 * @returns t CO2e
 */
export function CBAM_ATTRIBUTED(direct: any[][], heatIn?: any[][], heatOut?: any[][], heatFactor?: any[][], gasIn?: any[][], gasOut?: any[][], gasFactor?: any[][], electricityOut?: any[][], electricityFactor?: any[][]): any[][] {
  return run("CBAM.ATTRIBUTED", [direct, heatIn, heatOut, heatFactor, gasIn, gasOut, gasFactor, electricityOut, electricityFactor]);
}

/**
 * Indirect emissions of electricity used, t CO2e.
 * @customfunction CBAM.INDIRECT CBAM.INDIRECT
 * @cite 2025-2547:Annex III
 * @param electricity Electricity used, MWh; an empty cell counts as 0
 * @param factor Emission factor of the electricity, t CO2e/MWh, from your own source; blank: error
 * @returns t CO2e
 */
export function CBAM_INDIRECT(electricity: any[][], factor: any[][]): any[][] {
  return run("CBAM.INDIRECT", [electricity, factor]);
}

/**
 * Published price of a CBAM certificate, EUR; #N/A before publication.
 * @customfunction CBAM.PRICE CBAM.PRICE
 * @cite 2023-956:Art. 21
 * @param date Date of import; blank: error
 * @param [law] Legal version, e.g. "2025-2083"; blank: the version in force on the date
 * @returns EUR per certificate
 */
export function CBAM_PRICE(date: any[][], law?: any[][]): any[][] {
  return run("CBAM.PRICE", [date, law]);
}

/**
 * TRUE if an importer's whole calendar year stays within the mass threshold.
 * @customfunction CBAM.THRESHOLD CBAM.THRESHOLD
 * @cite 2023-956:Art. 2a
 * @param cn CN codes of all lines of the year, a range
 * @param tonnes Net mass of the same lines, t, a range of the same size
 * @param [year] Calendar year; blank: the latest version in force
 * @param [law] Legal version; blank: the version in force in the year
 * @param [origin] Countries of origin of the same lines, a range of the same size: exempt ones do not count; blank: all count
 * @returns TRUE/FALSE
 */
export function CBAM_THRESHOLD(cn: any[][], tonnes: any[][], year?: any[][], law?: any[][], origin?: any[][]): any[][] {
  return run("CBAM.THRESHOLD", [cn, tonnes, year, law, origin]);
}

/**
 * Certificates an importer must hold at the end of a quarter.
 * @customfunction CBAM.HOLDING CBAM.HOLDING
 * @cite 2023-956:Art. 22(2)
 * @param emissions Embedded emissions imported since 1 January less free-allocation adjustment, t CO2e
 * @param [date] Quarter end; blank: the first day the duty applies
 * @param [law] Legal version, e.g. "2025-2083"; blank: the version in force on the date
 * @returns Certificates, not rounded
 */
export function CBAM_HOLDING(emissions: any[][], date?: any[][], law?: any[][]): any[][] {
  return run("CBAM.HOLDING", [emissions, date, law]);
}

/**
 * Penalty for certificates not surrendered, EUR.
 * @customfunction CBAM.PENALTY CBAM.PENALTY
 * @cite 2023-956:Art. 26
 * @param missing Certificates not surrendered
 * @param year Year of import; blank: error
 * @param [unit] Indexed penalty per certificate, EUR (EP-2022-06-22: average price of the year before); blank: error
 * @param [multiple] 3 to 5 for imports without authorisation (lower only where the act allows); blank: 1
 * @param [law] Legal version; blank: the version in force in the year
 * @returns EUR
 */
export function CBAM_PENALTY(missing: any[][], year: any[][], unit?: any[][], multiple?: any[][], law?: any[][]): any[][] {
  return run("CBAM.PENALTY", [missing, year, unit, multiple, law]);
}

/**
 * Date of a yearly duty for the imports of a year: declaration, surrender, repurchase, cancellation, start of sale.
 * @customfunction CBAM.DEADLINE CBAM.DEADLINE
 * @cite 2023-956:Art. 6, 20, 22-24
 * @param duty declaration, surrender, repurchase, cancellation or sale
 * @param year Year of import; blank: error
 * @param [law] Legal version; blank: the version in force in the year
 * @returns Date
 */
export function CBAM_DEADLINE(duty: any[][], year: any[][], law?: any[][]): any[][] {
  return run("CBAM.DEADLINE", [duty, year, law]);
}

/**
 * The same shipment in each of several years, one row per year: year, intensity, factor, free allocation, certificates, price, cost.
 * @customfunction CBAM.PROJECT CBAM.PROJECT
 * @cite 2023-956:Art. 6(2)
 * @param cn Combined Nomenclature code, 4 to 10 digits, number or text; blank: error
 * @param origin Country of origin: ISO code or name in English or Chinese; blank: error
 * @param tonnes Net mass, t (MWh for electricity); blank or 0: error
 * @param fromYear First year; blank: error
 * @param toYear Last year; blank: error
 * @param [intensity] Actual specific embedded emissions, t CO2e/t; blank: default value with mark-up
 * @param [route] Production route letter A to L; blank: the printed route, an error where several are possible
 * @param [sefa] "A" or "B", or one number per year; blank: as in CBAM.COST
 * @param [price] One price, or one per year, EUR; blank: price and cost stay #N/A
 * @param [law] Legal version; blank: the version in force in each year
 * @param [headers] TRUE: first row holds the column names; blank: no header row
 * @returns One row per year
 */
export function CBAM_PROJECT(cn: any[][], origin: any[][], tonnes: any[][], fromYear: any[][], toYear: any[][], intensity?: any[][], route?: any[][], sefa?: any[][], price?: any[][], law?: any[][], headers?: any[][]): any[][] {
  return run("CBAM.PROJECT", [cn, origin, tonnes, fromYear, toYear, intensity, route, sefa, price, law, headers]);
}
