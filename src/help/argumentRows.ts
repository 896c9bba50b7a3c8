/**
 * What a person may put into each argument, from the function's own readers and from the words of its metadata.
 * May not say anything of an argument that neither of them knows.
 */
import type { ParameterMetadata } from "../functions/metadata.js";
import type { Reader } from "../functions/readers/reader";
import type { FunctionSpec } from "../functions/spec";
import type { Block, Inline, Rich } from "./document";
import { code, codes, proseTable } from "./document";
import { helpText } from "./words";

/** Units as the English descriptions write them, longest first. */
const UNIT = /(?:^|[\s,(])(t CO2e\/TJ|t CO2e\/MWh|t CO2e\/t|EUR\/t CO2e|USD per t CO2e|t CO2e per tonne|t CO2e per unit|Mt CO2|t CO2e|EUR|USD|MWh|TJ|t)(?=$|[\s,;().])/;
const ROUTES = [..."ABCDEFGHJKL"];

/** Where a description turns from what an argument is to what leaving it blank means. */
const BLANK = /^(?:blank|an empty cell|needed|0: error|留白|留空|必填|空白儲存格|空白单元格)|必填$|可留白$|可留空$/;

export type Description = { readonly meaning: string; readonly blank: string | undefined };

export function splitDescription(description: string): Description {
  const parts = description.split(/; |；/);
  const at = parts.findIndex((part, i) => i > 0 && BLANK.test(part));
  if (at < 0) return { meaning: description, blank: undefined };
  const joined = /[；]/.test(description) ? "；" : "; ";
  return { meaning: parts.slice(0, at).join(joined), blank: parts.slice(at).join(joined) };
}

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
export function blankMeaning(description: string, reader: Reader<unknown>): string {
  const { blank } = splitDescription(description);
  if (blank === undefined) {
    if (reader.optional) return helpText("mayBlank");
    if (reader.readBlock !== undefined) return helpText("required");
    return helpText(reader.zeroIsBlank ? "required" : "empty0");
  }
  if (/^blank: error$/.test(blank)) return helpText("required");
  if (/^(?:blank or )?0: error$/.test(blank)) return helpText("requiredNot0");
  return blank.replace(/^blank: error; /, `${helpText("required")}; `).replace(/^blank or 0: error, /, `${helpText("requiredNot0")}; `).replace(/^(?:blank: |留白：|留空：)/, "");
}

/** The closed list of an argument, unless its description names every word of it. */
function accepted(reader: Reader<unknown>, meaning: string): readonly string[] {
  const choices = reader.kind === "route" ? ROUTES : (reader.choices ?? []);
  return choices.every((choice) => new RegExp(`(?<![A-Za-z])${choice}(?![A-Za-z])`).test(meaning)) ? [] : choices;
}

function shape(spec: FunctionSpec, reader: Reader<unknown>, repeating: boolean): string {
  if (repeating) return helpText("shape.repeating");
  if (reader.readBlock !== undefined) return helpText("shape.block");
  return helpText(spec.form === "rows" ? "shape.range" : "shape.single");
}

/** A unit is written alike in every language; "per unit" depends on another argument and stays with the description. */
function unitOf(meaning: string): string | undefined {
  const unit = UNIT.exec(meaning)?.[1]?.replace(" per tonne", "/t").replace("USD per t", "USD/t");
  if (unit === undefined && /\bshare\b|0 to 1/i.test(meaning)) return helpText("share");
  return unit?.includes("per unit") ? undefined : unit;
}

function takes(reader: Reader<unknown>, english: string, repeating: boolean): string {
  if (repeating) return helpText("kind.handedOn");
  const unit = reader.kind === "quantity" ? unitOf(splitDescription(english).meaning) : undefined;
  const kind = helpText(`kind.${reader.kind}`);
  return unit === undefined ? kind : helpText("kindIn", { kind, unit });
}

export function argumentTable(spec: FunctionSpec, shown: readonly ParameterMetadata[], english: readonly ParameterMetadata[]): Block {
  const rows = Object.entries(spec.args).map(([name, reader], i): Rich[] => {
    const words = shown[i];
    const description = words?.description ?? "";
    const { meaning } = splitDescription(description);
    const choices = accepted(reader, meaning);
    const list: Rich = choices.length === 0 ? [] : [helpText("accepts"), ...codes(choices)];
    const repeating = words?.repeating === true;
    const blank = repeating ? helpText("mayBlank") : blankMeaning(description, reader);
    return [[code(name)], [meaning, ...list], [takes(reader, english[i]?.description ?? "", repeating)], [shape(spec, reader, repeating)], [shownBlank(blank, reader)]];
  });
  return proseTable(helpText("arguments"), [helpText("argument"), helpText("meaning"), helpText("takes"), helpText("shape"), helpText("ifBlank")], rows);
}
