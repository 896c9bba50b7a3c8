/** UK CBAM in the comparison: the charge on the line, in pounds. Rate and relief have columns of their own. */
import type { Adapter, AskedFigure, Find } from "../../calls/comparison/adapter";
import { byFunction } from "../../calls/comparison/adapter";

const HEADERS = ["cn", "origin", "tonnes", "date", "intensity"] as const;

export const ukAdapter = (find: Find): Adapter => ({
  regime: "ukcbam",
  currency: "GBP",
  headers: {
    rate: "ukRate",
    relief: "ukRelief",
    "ukcbam.rate.aluminium": "ukRate",
    "ukcbam.rate.cement": "ukRate",
    "ukcbam.rate.fertilisers": "ukRate",
    "ukcbam.rate.hydrogen": "ukRate",
    "ukcbam.rate.ironAndSteel": "ukRate",
  },
  charge: byFunction(find, "UKCBAM.CHARGE", (line) => ({
    ...Object.fromEntries(HEADERS.map((name) => [name, line.cell(name)])),
    rate: line.cell("ukRate"),
    relief: line.cell("ukRelief"),
  })),
});

export const ukcbamFigures: readonly AskedFigure[] = [
  { header: "ukRate", control: "number" },
  { header: "ukRelief", control: "number" },
];
