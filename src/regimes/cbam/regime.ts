/**
 * EU CBAM: versions, acts and base parameters put together. No rule and no number here.
 */
import type { Regime } from "../../core/lawBook";
import { readVersions } from "../../core/legalVersion";
import { readParameters } from "../../core/parameter";
import { readActs } from "../shared/acts";
import sharedFreeAllocation from "../shared/parameters/freeAllocation.json";
import acts from "./acts.json";
import defaults from "./parameters/defaults.json";
import freeAllocation from "./parameters/freeAllocation.json";
import plant from "./parameters/plant.json";
import markUp from "./parameters/markUp.json";
import scope from "./parameters/scope.json";
import v2023 from "./versions/2023-956/version.json";
import p2023 from "./versions/2023-956/parameters.json";
import v2025printed from "./versions/2025-2621/version.json";
import v2026first from "./versions/2026-1740/version.json";
import v2025 from "./versions/2025-2083/version.json";
import p2025 from "./versions/2025-2083/parameters.json";
import vCom2021 from "./versions/COM-2021-564/version.json";
import pCom2021 from "./versions/COM-2021-564/parameters.json";
import vCom2025 from "./versions/COM-2025-989/version.json";
import pCom2025 from "./versions/COM-2025-989/parameters.json";
import vBoth from "./versions/COM-2025-989+COM-2026-616/version.json";
import pBoth from "./versions/COM-2025-989+COM-2026-616/parameters.json";
import vCom2026 from "./versions/COM-2026-616/version.json";
import pCom2026 from "./versions/COM-2026-616/parameters.json";
import vEp from "./versions/EP-2022-06-22/version.json";
import pEp from "./versions/EP-2022-06-22/parameters.json";

const base = [
  ...readParameters(sharedFreeAllocation, "shared/freeAllocation"),
  ...readParameters(defaults, "cbam/defaults"),
  ...readParameters(freeAllocation, "cbam/freeAllocation"),
  ...readParameters(markUp, "cbam/markUp"),
  ...readParameters(plant, "cbam/plant"),
  ...readParameters(scope, "cbam/scope"),
];

const addedGoods = readParameters(pCom2025, "COM-2025-989");

export const cbam: Regime = {
  id: "cbam",
  acts: readActs(acts),
  atStart: ["goods", "benchmarks"],
  assumed: ["price"],
  // The years for which the phase-out of free allocation is laid down.
  outlook: "cbam.factor",
  importList: {
    uses: ["installation", "verification", "intensity", "route", "sefa", "pricePaid", "produced"],
    standard: "CBAM.DEFAULT",
    scope: "CBAM.SCOPE",
  },
  versions: readVersions("cbam", base, [
    { version: vEp, parameters: readParameters(pEp, "EP-2022-06-22") },
    { version: v2023, parameters: readParameters(p2023, "2023-956") },
    { version: v2025, parameters: readParameters(p2025, "2025-2083") },
    { version: v2025printed },
    { version: v2026first },
    { version: vCom2021, parameters: readParameters(pCom2021, "COM-2021-564") },
    { version: vCom2026, parameters: readParameters(pCom2026, "COM-2026-616") },
    { version: vCom2025, parameters: addedGoods },
    // Only where both are law are there goods on which the later path of the other proposal has something to say.
    { version: vBoth, parameters: [...addedGoods, ...readParameters(pBoth, "COM-2025-989+COM-2026-616")] },
  ]),
};
