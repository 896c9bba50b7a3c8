/**
 * US-EU arrangement on steel and aluminum: tariff-rate quotas of 2022 to March 2025, and the duties that came after.
 */
import type { Regime } from "../../core/lawBook";
import { readVersions } from "../../core/legalVersion";
import { readParameters } from "../../core/parameter";
import { readActs } from "../shared/acts";
import acts from "./acts.json";
import p2025 from "./versions/2025/parameters.json";
import v2025 from "./versions/2025/version.json";
import pQuota from "./versions/TRQ-2022/parameters.json";
import vQuota from "./versions/TRQ-2022/version.json";

export const useu: Regime = {
  id: "useu",
  acts: readActs(acts),
  versions: readVersions(
    "useu",
    [],
    [
      { version: vQuota, parameters: readParameters(pQuota, "useu TRQ-2022") },
      { version: v2025, parameters: readParameters(p2025, "useu 2025") },
    ],
  ),
};
