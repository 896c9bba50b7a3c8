/**
 * Taiwan: efficiency standard and award credits, carbon fee, reduction goals, grid factors. No rule and no number here.
 */
import type { Regime } from "../../core/lawBook";
import { readVersions } from "../../core/legalVersion";
import { readParameters } from "../../core/parameter";
import { readActs } from "../shared/acts";
import acts from "./acts.json";
import fee from "./parameters/fee.json";
import plan from "./parameters/plan.json";
import standard from "./parameters/standard.json";
import v2015 from "./versions/2015/version.json";
import vPreview from "./versions/2018-06-06/version.json";
import v2023 from "./versions/2023/version.json";
import vBorder from "./versions/2023-border/version.json";
import pBorder from "./versions/2023-border/parameters.json";

export const tw: Regime = {
  id: "tw",
  lists: {
    // No function reads this list yet, so no version names it.
    industries: { role: "", dataset: "tw-high-leakage-industries", name: "name" },
  },
  acts: readActs(acts),
  versions: readVersions("tw", readParameters(standard, "tw/standard"), [
    { version: v2015 },
    { version: vPreview },
    { version: v2023, parameters: [...readParameters(fee, "tw/fee"), ...readParameters(plan, "tw/plan")] },
    { version: vBorder, parameters: readParameters(pBorder, "2023-border") },
  ]),
};
