/**
 * UK CBAM: the Finance Act 2026, its regulations and base parameters put together. No rule and no number here.
 */
import type { Regime } from "../../core/lawBook";
import { readVersions } from "../../core/legalVersion";
import { readParameters } from "../../core/parameter";
import { readActs } from "../shared/acts";
import acts from "./acts.json";
import penalties from "./parameters/penalties.json";
import periods from "./parameters/periods.json";
import rate from "./parameters/rate.json";
import relief from "./parameters/relief.json";
import scope from "./parameters/scope.json";
import threshold from "./parameters/threshold.json";
import v2026 from "./versions/FA-2026/version.json";

const base = Object.entries({ scope, threshold, rate, relief, periods, penalties }).flatMap(([name, file]) =>
  readParameters(file, `ukcbam/${name}`),
);

export const ukcbam: Regime = {
  id: "ukcbam",
  acts: readActs(acts),
  importList: { uses: ["intensity", "value", "ukRate", "ukRelief"], valueUnit: "GBP" },
  versions: readVersions("ukcbam", base, [{ version: v2026 }]),
};
