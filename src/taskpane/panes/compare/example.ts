/** Shipments to begin with. */
import type { Entries } from "./fields";

/** The one that the README and the tour calculate. */
export const EXAMPLE: Entries = { cn: "73181542", origin: "TW", tonnes: "100", date: "2026-02-01" };

/** Made-up figures that give every law which charges such a good something to charge on. */
export const EXAMPLE_OF_ALL: Entries = {
  cn: "72083900",
  origin: "TW",
  tonnes: "100",
  date: "2027-02-01",
  intensity: "2.1",
  route: "C",
  sefa: "1.2",
  value: "70000",
  price: "75",
  ukRate: "15",
  siteEmissions: "100000",
  naics: "331110",
  baseline: "1",
  usIntensity: "1",
  usPrice: "60",
  originIntensity: "2.1",
  inflation: "0.02",
};
