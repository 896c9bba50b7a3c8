/**
 * The engine's own sentences in the language in force. May not word anything itself: the texts are in words.json.
 */
import { addWords, t } from "../i18n/t";
import words from "./words.json";

addWords(words);

export type EngineTextKey =
  | "tooFewArguments"
  | "tooManyArguments"
  | "lambdaArgument"
  | "functionFailed"
  | "notLoaded"
  | "noBlock"
  | "malformed"
  | "tooManySteps"
  | "unknownFunction"
  | "unknownFunctionNear"
  | "div0"
  | "na"
  | "name"
  | "null"
  | "num"
  | "ref"
  | "value"
  | "spill"
  | "noSpill"
  | "passedOn"
  | "calc"
  | "other";

export function engineText(key: EngineTextKey, values: Readonly<Record<string, string>>): string {
  return t(`engine.${key}`, values);
}
