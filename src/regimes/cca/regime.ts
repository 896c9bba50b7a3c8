/**
 * US Clean Competition Act: the bills of the 117th, 118th and 119th Congress put together. No rule and no number here.
 */
import type { Regime } from "../../core/lawBook";
import { readVersions } from "../../core/legalVersion";
import { readParameters } from "../../core/parameter";
import { readActs } from "../shared/acts";
import usActs from "../shared/usActs.json";
import acts from "./acts.json";
import p117 from "./versions/117/parameters.json";
import v117 from "./versions/117/version.json";
import pArticle from "./versions/118-TRI/parameters.json";
import vArticle from "./versions/118-TRI/version.json";
import p118 from "./versions/118/parameters.json";
import v118 from "./versions/118/version.json";
import p119 from "./versions/119/parameters.json";
import v119 from "./versions/119/version.json";

export const cca: Regime = {
  id: "cca",
  lists: {
    industries: { role: "industries", name: "name", code: "naics", extra: "naics", also: ["group"] },
  },
  acts: readActs(usActs, acts),
  // The last one answers when no version is named.
  versions: readVersions(
    "cca",
    [],
    [
      { version: v117, parameters: readParameters(p117, "cca 117") },
      { version: v118, parameters: readParameters(p118, "cca 118") },
      { version: vArticle, parameters: readParameters(pArticle, "cca 118-TRI") },
      { version: v119, parameters: readParameters(p119, "cca 119") },
    ],
  ),
};
