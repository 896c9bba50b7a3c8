/**
 * The engine's own sentences in the language in force. May not word anything itself: the texts are in i18n/workbench.
 */
import en from "../i18n/workbench/en.json";

export type EngineTextKey =
  | "tooFewArguments" | "tooManyArguments" | "lambdaArgument" | "functionFailed" | "notLoaded" | "noBlock" | "malformed"
  | "unknownFunction" | "unknownFunctionNear"
  | "div0" | "na" | "name" | "null" | "num" | "ref" | "value" | "spill" | "calc" | "other";

export function engineText(key: EngineTextKey, values: Readonly<Record<string, string>>): string {
  const text = (en as Record<string, string>)[`engine.${key}`] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}
