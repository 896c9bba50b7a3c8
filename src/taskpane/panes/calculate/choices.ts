/** What an argument with fixed words can take, as its own reader says, in the user's words. May not know a function by name. */
import type { Reader } from "../../../calls/readers/reader";
import { hasWords, t } from "../../../i18n/t";
import { type Findable, findable } from "../../find/fold";

export type Choice = { readonly value: string; readonly shown: string; readonly find: Findable };
/** What was typed into the other arguments of the form. */
export type Given = (argument: string) => string;

export function choice(value: string, shown: string, more: readonly (string | null)[] = []): Choice {
  return { value, shown, find: findable([value, shown], more) };
}

/** The words for a fixed value: those of this argument before those of any; a regime by its name; undefined: it speaks for itself. */
function wordsOf(argument: string, value: string): string | undefined {
  const key = [`choiceWord.${argument}.${value}`, `choiceWord.${value}`, ...(argument === "regime" ? [`tables.regime.${value}`] : [])].find(
    hasWords,
  );
  return key === undefined ? undefined : t(key);
}

/** The fixed words of an argument; null: it takes other things as well. */
export function closedChoices(name: string, reader: Reader<unknown>): readonly Choice[] | null {
  if (reader.kind === "boolean") return [choice("TRUE", t("pane.yes")), choice("FALSE", t("pane.no"))];
  // A column takes a number as well.
  if (!reader.choices || reader.kind === "column") return null;
  return reader.choices.map((value) => {
    if (value === "TRUE" || value === "FALSE") return choice(value, t(value === "TRUE" ? "pane.yes" : "pane.no"));
    const words = wordsOf(name, value);
    if (words === undefined) return choice(value, value);
    // A value that its words already hold is not said twice.
    return choice(value, words.includes(value) ? words : t("paneCalculate.choice.shown", { words, value }));
  });
}
