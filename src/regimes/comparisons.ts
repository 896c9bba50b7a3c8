/** The regimes that take part in the comparison, in the order of its rows. One line per regime. */
import type { Adapter, Find } from "../calls/comparison/adapter";
import { euAdapter } from "./cbam/comparison";
import { taiwanAdapter } from "./tw/comparison";
import { ccaAdapter, fpfaAdapter } from "./cca/comparison";
import { mcaAdapter } from "./mca/comparison";
import { useuAdapter, withoutCharge } from "./useu/comparison";

export function adapters(find: Find): readonly Adapter[] {
  return [
    euAdapter(find), taiwanAdapter, ccaAdapter(find), fpfaAdapter(find), mcaAdapter(find), useuAdapter, withoutCharge("proveit"), withoutCharge("buyclean"),
  ];
}
