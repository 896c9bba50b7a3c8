/** EU CBAM in the comparison: cost of the certificates of the line, for every version. */
import type { Adapter, Find } from "../../calls/comparison/adapter";
import { byFunction } from "../../calls/comparison/adapter";

const HEADERS = ["cn", "origin", "tonnes", "date", "intensity", "route", "sefa", "pricePaid", "price", "produced", "assume"] as const;

export const euAdapter = (find: Find): Adapter => ({
  regime: "cbam",
  currency: "EUR",
  headers: {
    "cbam.certificatePrice": "price",
    dayNeeded: "price",
    benchmarkOfVersion: "sefa",
    addedGoodDefault: "intensity",
    addedGoodBenchmark: "sefa",
  },
  charge: byFunction(find, "CBAM.COST", (line) => Object.fromEntries(HEADERS.map((name) => [name, line.cell(name)]))),
});
