/** The register of regimes. One line per regime. */
import type { Regime } from "../core/lawBook";
import { cbam } from "./cbam/regime";
import { ukcbam } from "./ukcbam/regime";
import { cca } from "./cca/regime";
import { ets } from "./ets/regime";
import { trade } from "./trade/regime";
import { fpfa } from "./fpfa/regime";
import { mca } from "./mca/regime";
import { proveit } from "./proveit/regime";
import { buyclean } from "./buyclean/regime";
import { useu } from "./useu/regime";
import { tw } from "./tw/regime";

/** The law that is meant where a question names none. */
export const usualLaw = cbam.id;

export const regimes: readonly Regime[] = [cbam, ukcbam, ets, tw, trade, cca, fpfa, mca, proveit, buyclean, useu];
