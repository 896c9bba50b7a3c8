/**
 * EU ETS benchmarks and free allocation: one version per trading period or half of it.
 */
import type { Regime } from "../../core/lawBook";
import { readVersions } from "../../core/legalVersion";
import { readParameters } from "../../core/parameter";
import { readActs } from "../shared/acts";
import sharedFreeAllocation from "../shared/parameters/freeAllocation.json";
import acts from "./acts.json";
import allocation from "./parameters/allocation.json";
import v2013 from "./versions/2013-2020/version.json";
import v2021 from "./versions/2021-2025/version.json";
import v2026 from "./versions/2026-2030/version.json";

const base = [...readParameters(sharedFreeAllocation, "shared/freeAllocation"), ...readParameters(allocation, "ets/allocation")];

export const ets: Regime = {
  id: "ets",
  atStart: ["benchmarks"],
  lists: {
    products: { role: "benchmarks", name: "product" },
  },
  acts: readActs(acts),
  versions: readVersions("ets", base, [{ version: v2013 }, { version: v2021 }, { version: v2026 }]),
};
