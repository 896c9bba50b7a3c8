/**
 * US MARKET CHOICE Act: the bills of the 118th and 119th Congress put together. No rule and no number here.
 */
import type { Regime } from "../../core/lawBook";
import { readVersions } from "../../core/legalVersion";
import { readParameters } from "../../core/parameter";
import { readActs } from "../shared/acts";
import usActs from "../shared/usActs.json";
import acts from "./acts.json";
import p118 from "./versions/118/parameters.json";
import v118 from "./versions/118/version.json";
import pPackage from "./versions/119-HR3001/parameters.json";
import vPackage from "./versions/119-HR3001/version.json";
import p119 from "./versions/119/parameters.json";
import v119 from "./versions/119/version.json";

export const mca: Regime = {
  id: "mca",
  lists: {
    processes: { role: "processes", name: "process" },
    products: { role: "products", name: "product", listedIn: "mca.column.products" },
    fuels: { role: "fuels", name: "fuel", also: ["group", "searchedAs"] },
    units: { role: "units", name: "unit" },
    fund: { role: "fund", name: "use" },
  },
  acts: readActs(usActs, acts),
  versions: readVersions(
    "mca",
    [],
    [
      { version: v118, parameters: readParameters(p118, "mca 118") },
      { version: vPackage, parameters: readParameters(pPackage, "mca 119-HR3001") },
      { version: v119, parameters: readParameters(p119, "mca 119") },
    ],
  ),
};
