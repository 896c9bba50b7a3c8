/**
 * Names of functions that no add-in answers to: misspelt, in the spelling of a file, or ours while the add-in is missing.
 * May not judge a result.
 */
import { editDistance } from "../../core/editDistance";
import { callsIn } from "../../sheet/calls";
import { toReadable } from "../../sheet/names";
import { ourNames } from "../../sheet/ourNames";
import { joined, tokenize, type Token } from "../../sheet/tokens";
import type { CellValue } from "../../host/port";
import { isOurs, ourIds } from "../ours";
import type { CellAt } from "../areas";
import { type Collector, finding, suggestion } from "./collector";

const FILE_NAME = /_xldudf_\w+/i;
const bare = (name: string): string => name.toUpperCase().replace(/[._]/g, "");
const families = new Set(ourIds().map((id) => id.split(".")[0] ?? ""));
const byBare = new Map(ourIds().map((id) => [bare(id), id]));
const names = ourNames(ourIds());

/** `shown`: what the cell shows. */
export function checkNames(at: CellAt, formula: string, shown: CellValue, out: Collector): void {
  const tokens = tokenize(formula);
  for (const call of callsIn(tokens)) {
    if (isOurs(call.name)) continue;
    const stored = FILE_NAME.test(call.name) ? names.readable(call.name) : null;
    if (stored)
      out.add(at, {
        kind: "storedName",
        severity: "error",
        words: finding("storedName", { name: call.name, function: stored }),
        suggestion: suggestion("storedName", { function: stored }),
        fix: toReadable(formula, names),
      });
    else if (likeOurs(call.name, shown)) unknown(at, call.name, tokens, call.at, out);
  }
}

function unknown(at: CellAt, name: string, tokens: readonly Token[], place: number, out: Collector): void {
  const near = nearest(name);
  out.add(at, {
    kind: "unknownFunction",
    severity: "error",
    words: finding("unknownFunction", { function: name }),
    ...(near
      ? {
          suggestion: suggestion("nearest", { function: near }),
          fix: joined(tokens.map((token, i) => (i === place ? { ...token, text: near } : token))),
        }
      : { suggestion: suggestion("list") }),
  });
}

/** A name of our families is meant for us; any other only where the spreadsheet does not know it either. */
function likeOurs(name: string, shown: CellValue): boolean {
  const family = /^(?:_xldudf_)?([A-Za-z]+)[._]/i.exec(name)?.[1]?.toUpperCase();
  if (family !== undefined && families.has(family)) return true;
  return shown === "#NAME?" && bare(name).length >= 5 && nearest(name) !== null;
}

/** The function meant, where only one is near: a slip or two of the keyboard. */
export function nearest(name: string): string | null {
  const wanted = bare(name.replace(/^_xldudf_/i, ""));
  const same = byBare.get(wanted);
  if (same) return same;
  const ranked = [...byBare].map(([key, id]) => ({ id, distance: slips(wanted, key) })).sort((a, b) => a.distance - b.distance);
  const [first, second] = ranked;
  const most = wanted.length >= 7 ? 2 : 1;
  return first && first.distance <= most && first.distance !== second?.distance ? first.id : null;
}

/** Two letters exchanged are one slip, not two. */
function slips(a: string, b: string): number {
  const distance = editDistance(a, b);
  if (distance !== 2 || a.length !== b.length) return distance;
  const places = [...a].flatMap((letter, i) => (letter === b[i] ? [] : [i]));
  const [i = 0, j = 0] = places;
  return places.length === 2 && j === i + 1 && a[i] === b[j] && a[j] === b[i] ? 1 : distance;
}

/**
 * Text in a cell that was a formula once, or should be one. `standing`: formulas of the workbook; text that repeats one of
 * them explains it to a reader.
 */
export function checkText(at: CellAt, text: string, standing: ReadonlySet<string>, out: Collector): void {
  const stored = FILE_NAME.exec(text)?.[0];
  const id = stored === undefined ? null : names.readable(stored);
  if (stored !== undefined) {
    out.add(at, {
      kind: "storedName",
      severity: "warning",
      words: finding("storedText", { name: stored, function: id ?? stored }),
      suggestion: id ? suggestion("storedName", { function: id }) : suggestion("list"),
    });
    return;
  }
  if (!text.startsWith("=") || standing.has(text.trim())) return;
  const called = callsIn(tokenize(text)).find(({ name }) => isOurs(name));
  if (called)
    out.add(at, {
      kind: "textFormula",
      severity: "warning",
      words: finding("textFormula", { function: called.name.toUpperCase() }),
      suggestion: suggestion("textFormula"),
      fix: text,
    });
}
