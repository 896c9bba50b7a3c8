/**
 * Buy Clean limits of embodied carbon: the federal programme of GSA (history) and California.
 */
import type { Regime } from "../../core/lawBook";
import { readVersions } from "../../core/legalVersion";
import { readParameters } from "../../core/parameter";
import { readActs } from "../shared/acts";
import acts from "./acts.json";
import pCalifornia from "./versions/California/parameters.json";
import vCalifornia from "./versions/California/version.json";
import pGsa from "./versions/GSA/parameters.json";
import vGsa from "./versions/GSA/version.json";

export const buyclean: Regime = {
  id: "buyclean",
  lists: {
    gsa: { role: "limits", version: "GSA", name: "material" },
    california: { role: "limits", version: "California", name: "material" },
  },
  acts: readActs(acts),
  versions: readVersions(
    "buyclean",
    [],
    [
      { version: vGsa, parameters: readParameters(pGsa, "buyclean GSA") },
      { version: vCalifornia, parameters: readParameters(pCalifornia, "buyclean California") },
    ],
  ),
};
