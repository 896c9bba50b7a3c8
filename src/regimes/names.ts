/**
 * The names of the functions of each law: all that is known of a law before it is here. They stand over the functions' words, of which
 * no bundle holds more than the names for this (.ci/namesAlone.js). One line per law.
 */
import buyclean from "./buyclean/words/functions.json";
import cbam from "./cbam/words/functions.json";
import cca from "./cca/words/functions.json";
import ets from "./ets/words/functions.json";
import fpfa from "./fpfa/words/functions.json";
import mca from "./mca/words/functions.json";
import proveit from "./proveit/words/functions.json";
import trade from "./trade/words/functions.json";
import tw from "./tw/words/functions.json";
import ukcbam from "./ukcbam/words/functions.json";
import useu from "./useu/words/functions.json";

const worded: Readonly<Record<string, unknown>> = { cbam, ukcbam, ets, tw, trade, cca, fpfa, mca, proveit, buyclean, useu };

export const namesIn = (words: unknown): readonly string[] => Object.keys((words as { readonly functions: object }).functions);

export const functionNames: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(worded).map(([law, words]) => [law, namesIn(words)]),
);
