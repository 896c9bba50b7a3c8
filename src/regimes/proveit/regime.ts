/**
 * US PROVE IT Act: the bill of the 118th Congress, and as the Taiwan Research Institute article words it. It charges nothing.
 */
import type { Regime } from "../../core/lawBook";
import { readVersions } from "../../core/legalVersion";
import { readParameters } from "../../core/parameter";
import { readActs } from "../shared/acts";
import usActs from "../shared/usActs.json";
import acts from "./acts.json";
import pArticle from "./versions/118-TRI/parameters.json";
import vArticle from "./versions/118-TRI/version.json";
import p118 from "./versions/118/parameters.json";
import v118 from "./versions/118/version.json";

export const proveit: Regime = {
  id: "proveit",
  lists: {
    products: { role: "products", name: "category", extra: "hts" },
  },
  acts: readActs(usActs, acts),
  // The bill's own text stands last, so it answers when no version is named.
  versions: readVersions(
    "proveit",
    [],
    [
      { version: vArticle, parameters: readParameters(pArticle, "proveit 118-TRI") },
      { version: v118, parameters: readParameters(p118, "proveit 118") },
    ],
  ),
};
