/**
 * What a person may put into each argument, from the function's own readers and from its words.
 * May not say anything of an argument that neither of them knows.
 */
import type { Reader } from "../calls/readers/reader";
import type { FunctionSpec } from "../calls/spec";
import { type ArgumentWords, argumentWords, phrases } from "../functions/words";
import { currentLocale } from "../i18n/t";
import type { Block, Inline, Rich } from "./document";
import { code, codes, proseTable } from "./document";
import { helpText } from "./words";

const ROUTES = [..."ABCDEFGHJKL"];

/** Words to be typed keep their letters. */
function shownBlank(blank: string, reader: Reader<unknown>): Inline {
  const [word = ""] = blank.split(/[ ,，、（]/);
  if (reader.choices?.includes(blank)) return code(blank);
  return reader.choices?.includes(word) ? blank : capital(blank);
}

function capital(text: string): string {
  return text === "" ? text : text[0]?.toUpperCase() + text.slice(1);
}

/** What leaving the argument out means, as part of a sentence. */
export function blankMeaning({ blank, otherwise }: ArgumentWords, reader: Reader<unknown>): string {
  const locale = currentLocale();
  if (otherwise?.[locale])
    return otherwise[locale]
      .replace(phrases.errorOr0[locale], helpText("requiredNot0"))
      .replace(phrases.error[locale], helpText("required"))
      .replace(phrases.blank[locale], "");
  if (blank === "errorOr0") return helpText("requiredNot0");
  if (blank === "error") return helpText("required");
  if (blank !== undefined) return blank[locale];
  if (reader.optional) return helpText("mayBlank");
  return helpText(reader.readBlock !== undefined || reader.zeroIsBlank ? "required" : "empty0");
}

/** The closed list of an argument, unless its description names every word of it. */
function accepted(reader: Reader<unknown>, meaning: string): readonly string[] {
  const choices = reader.kind === "route" ? ROUTES : (reader.choices ?? []);
  return choices.every((choice) => meaning.includes(choice)) ? [] : choices;
}

function shape(spec: FunctionSpec, reader: Reader<unknown>): string {
  if (reader.repeating) return helpText("shape.repeating");
  if (reader.readBlock !== undefined) return helpText("shape.block");
  return helpText(spec.form === "rows" ? "shape.range" : "shape.single");
}

function takes(reader: Reader<unknown>, { unit }: ArgumentWords): string {
  if (reader.repeating) return helpText("kind.handedOn");
  const kind = helpText(`kind.${reader.kind}`);
  return unit === undefined ? kind : helpText("kindIn", { kind, unit: unit === "share" ? helpText("share") : unit });
}

export function argumentTable(spec: FunctionSpec): Block {
  const rows = Object.entries(spec.args).map(([name, reader]): Rich[] => {
    const words = argumentWords(spec.id, name);
    const meaning = words.is[currentLocale()];
    const choices = accepted(reader, meaning);
    const list: Rich = choices.length === 0 ? [] : [helpText("accepts"), ...codes(choices)];
    const blank = reader.repeating ? helpText("mayBlank") : blankMeaning(words, reader);
    return [[code(name)], [meaning, ...list], [takes(reader, words)], [shape(spec, reader)], [shownBlank(blank, reader)]];
  });
  return proseTable(
    helpText("arguments"),
    [helpText("argument"), helpText("meaning"), helpText("takes"), helpText("shape"), helpText("ifBlank")],
    rows,
  );
}
