/** The register of unit ids. A quantity whose unit is not here cannot be declared. */
export const UNITS = [
  "1", "t", "t CO2e", "t CO2e/t", "EUR", "EUR/t CO2e", "MWh", "TJ", "t CO2e/MWh", "date", "text", "TRUE/FALSE",
  "certificates", "allowances", "allowances/t", "allowances/TJ", "allowances/CWT tonne", "EUR/certificate", "t/t", "year",
  "USD", "USD/t CO2e", "USD/t", "points", "Mt CO2", "NT$", "NT$/t CO2e", "kg CO2e/kWh", "t CO2", "%",
  "days", "months", "kg CO2/intl$",
  "lb", "index", "mmBtu", "kg/mmBtu", "USD bn",
] as const;
export type Unit = (typeof UNITS)[number];
