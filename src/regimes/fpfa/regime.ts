/**
 * US Foreign Pollution Fee Act: the bills of the 118th and 119th Congress put together. No rule and no number here.
 */
import type { Regime } from "../../core/lawBook";
import { readVersions } from "../../core/legalVersion";
import { readParameters } from "../../core/parameter";
import { readActs } from "../shared/acts";
import usActs from "../shared/usActs.json";
import acts from "./acts.json";
import p118 from "./versions/118/parameters.json";
import v118 from "./versions/118/version.json";
import p119 from "./versions/119/parameters.json";
import v119 from "./versions/119/version.json";

export const fpfa: Regime = {
  id: "fpfa",
  lists: {
    categories: { role: "categories", name: "category", extra: "hts" },
  },
  acts: readActs(usActs, acts),
  versions: readVersions(
    "fpfa",
    [],
    [
      { version: v118, parameters: readParameters(p118, "fpfa 118") },
      { version: v119, parameters: readParameters(p119, "fpfa 119") },
    ],
  ),
};
