/**
 * Trade-embodied emissions: no law but data, so each release of the data is a version of its own and none is mixed.
 */
import type { Regime } from "../../core/lawBook";
import { readVersions } from "../../core/legalVersion";
import { readParameters } from "../../core/parameter";
import { readActs } from "../shared/acts";
import acts from "./acts.json";
import parameters from "./parameters.json";
import v2024 from "./versions/GCB-2024/version.json";
import v2025 from "./versions/GCB-2025/version.json";

export const trade: Regime = {
  id: "trade",
  acts: readActs(acts),
  versions: readVersions("trade", readParameters(parameters, "trade/parameters"), [{ version: v2024 }, { version: v2025 }]),
};
