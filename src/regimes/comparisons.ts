/** The regimes that take part in the comparison, in the order of its rows. One line per regime. */
import { type Adapter, type Find, withoutCharge } from "../calls/comparison/adapter";
import { euAdapter } from "./cbam/comparison";
import { ukAdapter } from "./ukcbam/comparison";
import { taiwanAdapter } from "./tw/comparison";
import { ccaAdapter } from "./cca/comparison";
import { fpfaAdapter } from "./fpfa/comparison";
import { mcaAdapter } from "./mca/comparison";
import { useuAdapter } from "./useu/comparison";

export function adapters(find: Find): readonly Adapter[] {
  return [
    euAdapter(find),
    ukAdapter(find),
    taiwanAdapter,
    ccaAdapter(find),
    fpfaAdapter(find),
    mcaAdapter(find),
    useuAdapter,
    withoutCharge("proveit"),
    withoutCharge("buyclean"),
  ];
}
