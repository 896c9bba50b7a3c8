/** The words of each law's functions. One line per regime. */
import buyclean from "./buyclean/words/functions.json";
import cbam from "./cbam/words/functions.json";
import cca from "./cca/words/functions.json";
import ets from "./ets/words/functions.json";
import fpfa from "./fpfa/words/functions.json";
import mca from "./mca/words/functions.json";
import proveit from "./proveit/words/functions.json";
import shared from "./shared/words/functions.json";
import trade from "./trade/words/functions.json";
import tw from "./tw/words/functions.json";
import useu from "./useu/words/functions.json";

export const sharedWords: unknown = shared;
export const lawWords: readonly unknown[] = [cbam, ets, tw, trade, cca, fpfa, mca, proveit, buyclean, useu];
