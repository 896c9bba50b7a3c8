/** The regimes that take part in the comparison, in the order of its rows. One line per regime. */
import type { Adapter, Find } from "./adapter";
import { euAdapter } from "./eu";
import { taiwanAdapter } from "./taiwan";
import { ccaAdapter, fpfaAdapter } from "./us";
import { mcaAdapter } from "./usMarketChoice";
import { useuAdapter, withoutCharge } from "./usOthers";

export function adapters(find: Find): readonly Adapter[] {
  return [
    euAdapter(find), taiwanAdapter, ccaAdapter(find), fpfaAdapter(find), mcaAdapter(find), useuAdapter, withoutCharge("proveit"), withoutCharge("buyclean"),
  ];
}
