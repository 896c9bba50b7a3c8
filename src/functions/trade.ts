/**
 * Functions of trade-embodied emissions as Excel sees them: names, arguments, words. No arithmetic here.
 */
/* eslint-disable @typescript-eslint/no-explicit-any -- the metadata tool knows no other matrix type */
import { run } from "./marshal";

/**
 * Figure of the trade-emission tables for a country and year: Mt CO2; share as a fraction; perGdp in kg per international dollar.
 * @customfunction TRADE.DATA TRADE.DATA
 * @cite owid-gcb2024:co2-data
 * @param country Country, World, EU-27 or an income group: ISO code or name in English or Chinese; blank: error
 * @param year Year; blank: error
 * @param measure territorial, consumption, trade (net import), share (net import over territorial) or perGdp
 * @param [law] Release of the data: GCB-2024 or GCB-2025 (territorial only, to 2024); blank: GCB-2024
 * @returns Number
 */
export function TRADE_DATA(country: any[][], year: any[][], measure: any[][], law?: any[][]): any[][] {
  return run("TRADE.DATA", [country, year, measure, law]);
}

/**
 * Consumption emissions, Mt CO2: territorial - in exports + in imports.
 * @customfunction TRADE.CONSUMPTION TRADE.CONSUMPTION
 * @cite owid-gcb2024:Definitions
 * @param territorial Territorial emissions, Mt CO2
 * @param imports Emissions in imports, Mt CO2
 * @param exports Emissions in exports, Mt CO2
 * @returns Mt CO2
 */
export function TRADE_CONSUMPTION(territorial: any[][], imports: any[][], exports: any[][]): any[][] {
  return run("TRADE.CONSUMPTION", [territorial, imports, exports]);
}

/**
 * Net imported emissions, Mt CO2: consumption - territorial; positive: net importer.
 * @customfunction TRADE.BALANCE TRADE.BALANCE
 * @cite owid-gcb2024:Definitions
 * @param consumption Consumption emissions, Mt CO2
 * @param territorial Territorial emissions, Mt CO2
 * @returns Mt CO2
 */
export function TRADE_BALANCE(consumption: any[][], territorial: any[][]): any[][] {
  return run("TRADE.BALANCE", [consumption, territorial]);
}

/**
 * Leakage rate: rise of emissions outside over the cut inside the acting countries.
 * @customfunction TRADE.LEAKAGE TRADE.LEAKAGE
 * @cite ipcc-ar4:Section 11.7.2
 * @param riseOutside Rise of emissions outside, Mt CO2; negative where they fell
 * @param cutInside Cut of emissions inside, Mt CO2; 0: error
 * @returns Share
 */
export function TRADE_LEAKAGE(riseOutside: any[][], cutInside: any[][]): any[][] {
  return run("TRADE.LEAKAGE", [riseOutside, cutInside]);
}

/**
 * Net transfer share of the world: net imports of all net importers over world emissions; not the gross 20-25 %.
 * @customfunction TRADE.NETSHARE TRADE.NETSHARE
 * @cite owid-gcb2024:co2-data
 * @param year Year; blank: error
 * @param [law] Release of the data; blank: GCB-2024
 * @returns Share
 */
export function TRADE_NETSHARE(year: any[][], law?: any[][]): any[][] {
  return run("TRADE.NETSHARE", [year, law]);
}
