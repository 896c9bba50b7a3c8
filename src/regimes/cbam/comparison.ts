/** EU CBAM in the comparison: cost of the certificates of the line, for every version. */
import type { Adapter, AskedFigure, Find } from "../../calls/comparison/adapter";
import { byFunction } from "../../calls/comparison/adapter";

const HEADERS = ["cn", "origin", "tonnes", "date", "intensity", "route", "sefa", "pricePaid", "price", "produced", "assume"] as const;

/** The good of a line as typed; "" is left out. */
type Good = Readonly<Record<"cn" | "origin" | "route", string>>;
type Figure = {
  readonly key: string;
  readonly id: string;
  readonly args: (good: Good, when: string | number) => readonly (string | number)[];
  /** changes from year to year */
  readonly byYear?: true;
};

/** What a good is measured against. Benchmark column A is for actual values, column B for default values. */
export const goodsFigures: readonly Figure[] = [
  { key: "default", id: "CBAM.INTENSITY", args: ({ cn, origin, route }, when) => [cn, origin, when, route], byYear: true },
  { key: "benchmarkA", id: "CBAM.BENCHMARK", args: ({ cn, route }, when) => [cn, "A", route, when] },
  { key: "benchmarkB", id: "CBAM.BENCHMARK", args: ({ cn, route }, when) => [cn, "B", route, when] },
  { key: "sefaA", id: "CBAM.SEFA", args: ({ cn, route }, when) => [cn, when, "A", route], byYear: true },
  { key: "sefaB", id: "CBAM.SEFA", args: ({ cn, route }, when) => [cn, when, "B", route], byYear: true },
];

/** What a line costs, and the argument of it that scenarios vary. */
export const lineCost = { id: "CBAM.COST", price: "price" } as const;

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
  charge: byFunction(find, lineCost.id, (line) => Object.fromEntries(HEADERS.map((name) => [name, line.cell(name)]))),
});

export const cbamFigures: readonly AskedFigure[] = [
  { header: "sefa", control: "text" },
  { header: "pricePaid", control: "number" },
  { header: "produced", control: "text" },
];
