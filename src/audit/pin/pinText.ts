/**
 * Versions put into the text of a formula and taken out again; every other character stays as it is. May not know which
 * version is right, nor a cell.
 */
import { textOf } from "../../sheet/calls";
import { joined, tokenize, type Token } from "../../sheet/tokens";
import { type FoundCall, findCalls } from "../reading/readCalls";

/** What was put into one call: so many commas, then the version in quotes. */
export type Insert = {
  /** Place of the call among our calls of the formula, from the left. */
  readonly index: number;
  readonly functionId: string;
  readonly commas: number;
  readonly version: string;
};

const literal = (version: string): string => `"${version.replaceAll('"', '""')}"`;

/** `versions`: by place of the call. Calls without a law argument, or with one that is written, are passed over. */
export function insertVersions(
  formula: string,
  versions: ReadonlyMap<number, string>,
): { readonly formula: string; readonly inserts: readonly Insert[] } {
  const tokens = tokenize(formula);
  const inserts: Insert[] = [];
  const texts = new Map<number, string>();
  for (const found of findCalls(tokens)) {
    const version = versions.get(found.index);
    const { call, lawPlace } = found;
    const written = found.arguments[lawPlace];
    if (version === undefined || lawPlace < 0 || call.close >= tokens.length || (written && !written.blank)) continue;
    const count = call.arguments.length;
    const commas = written ? 0 : count === 0 ? lawPlace : lawPlace - count + 1;
    const at = written ? (call.arguments[lawPlace]?.[1] ?? call.close) : call.close;
    texts.set(at, ",".repeat(commas) + literal(version));
    inserts.push({ index: found.index, functionId: found.spec.id, commas, version });
  }
  return { formula: tokens.map((token, i) => (texts.get(i) ?? "") + token.text).join(""), inserts };
}

/** null: what was put in does not stand there any more, so nothing is taken out. */
export function removeVersions(formula: string, inserts: readonly Insert[]): string | null {
  const tokens = tokenize(formula);
  const calls = findCalls(tokens);
  const dropped = new Set<number>();
  for (const insert of inserts) {
    const found = calls[insert.index];
    const places = found && placesOf(found, insert, tokens);
    if (!places) return null;
    places.forEach((place) => dropped.add(place));
  }
  return joined(tokens.filter((_, i) => !dropped.has(i)));
}

/** The pieces that were put in: they stand together, before the bracket or the comma that follows. */
function placesOf({ spec, call, lawPlace }: FoundCall, insert: Insert, tokens: readonly Token[]): number[] | null {
  const range = call.arguments[lawPlace];
  if (spec.id !== insert.functionId || !range || textOf(tokens, range).trim() !== literal(insert.version)) return null;
  const at = tokens.findIndex((token, i) => i >= range[0] && i < range[1] && token.kind === "text");
  const first = at - insert.commas;
  for (let i = first; i < at; i++) if (tokens[i]?.kind !== "sign" || tokens[i]?.text !== ",") return null;
  return Array.from({ length: insert.commas + 1 }, (_, i) => first + i);
}
