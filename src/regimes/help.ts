/** What is said of each law's functions while they are chosen or looked up: their words, fixed words of their arguments, examples. One line per regime. */
import buycleanExamples from "./buyclean/examples.json";
import buycleanWords from "./buyclean/words/functions.json";
import cbamExamples from "./cbam/examples.json";
import cbamChoices from "./cbam/words/choiceWords.json";
import cbamWords from "./cbam/words/functions.json";
import ccaExamples from "./cca/examples.json";
import ccaWords from "./cca/words/functions.json";
import etsExamples from "./ets/examples.json";
import etsWords from "./ets/words/functions.json";
import fpfaExamples from "./fpfa/examples.json";
import fpfaWords from "./fpfa/words/functions.json";
import mcaExamples from "./mca/examples.json";
import mcaWords from "./mca/words/functions.json";
import proveitExamples from "./proveit/examples.json";
import proveitWords from "./proveit/words/functions.json";
import tradeExamples from "./trade/examples.json";
import tradeWords from "./trade/words/functions.json";
import twExamples from "./tw/examples.json";
import twWords from "./tw/words/functions.json";
import ukcbamExamples from "./ukcbam/examples.json";
import ukcbamChoices from "./ukcbam/words/choiceWords.json";
import ukcbamWords from "./ukcbam/words/functions.json";
import useuExamples from "./useu/examples.json";
import useuWords from "./useu/words/functions.json";
import sharedWords from "./shared/words/functions.json";

/** Words of arguments that several laws share. */
export const wordsOfAll: unknown = sharedWords;

export const lawHelp: readonly { readonly words: unknown; readonly choices?: unknown; readonly examples: unknown }[] = [
  { words: cbamWords, choices: cbamChoices, examples: cbamExamples },
  { words: ukcbamWords, choices: ukcbamChoices, examples: ukcbamExamples },
  { words: etsWords, examples: etsExamples },
  { words: twWords, examples: twExamples },
  { words: tradeWords, examples: tradeExamples },
  { words: ccaWords, examples: ccaExamples },
  { words: fpfaWords, examples: fpfaExamples },
  { words: mcaWords, examples: mcaExamples },
  { words: proveitWords, examples: proveitExamples },
  { words: buycleanWords, examples: buycleanExamples },
  { words: useuWords, examples: useuExamples },
];
