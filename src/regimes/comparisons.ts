/** The regimes that take part in the comparison, in the order of its rows. One line per regime. */
import { type Adapter, type AskedFigure, type Find, withoutCharge } from "../calls/comparison/adapter";
import { euAdapter, cbamFigures, goodsFigures, lineCost } from "./cbam/comparison";
import { ukAdapter, ukcbamFigures } from "./ukcbam/comparison";
import { taiwanAdapter, twFigures } from "./tw/comparison";
import { ccaAdapter, ccaFigures } from "./cca/comparison";
import { fpfaAdapter, fpfaFigures } from "./fpfa/comparison";
import { mcaAdapter, mcaFigures } from "./mca/comparison";
import { useuAdapter, useuFigures } from "./useu/comparison";

export { goodsFigures, lineCost };

/** What each law further asks of a line, by its id. */
export const askedFigures: Readonly<Record<string, readonly AskedFigure[]>> = {
  cbam: cbamFigures,
  ukcbam: ukcbamFigures,
  tw: twFigures,
  cca: ccaFigures,
  fpfa: fpfaFigures,
  mca: mcaFigures,
  useu: useuFigures,
};

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
