/**
 * The errors a function gives, as a cell would show them: every argument is tried with inputs of the wrong kind, and
 * the refusals of the example data are worked out. May not word a message: they are the functions' own.
 */
import { chooseVersion } from "../core/legalVersion";
import { RuleError } from "../core/error";
import type { Cell } from "../calls/cells";
import { evaluate } from "../calls/evaluate";
import { CELL_ERROR } from "../functions/marshal";
import type { Kind, Reader } from "../calls/readers/reader";
import type { FunctionSpec } from "../calls/spec";
import { tNote } from "../i18n/notes";
import { t } from "../i18n/t";
import { regimes } from "../regimes";
import type { Inline, Rich } from "./document";
import { code, codes } from "./document";

/** Slips a person makes with each kind of argument. */
const SLIPS: Readonly<Record<Kind, readonly Cell[]>> = {
  cn: ["screws"],
  country: ["Atlantis"],
  quantity: ["1,234", "abc", -1, 25],
  date: ["1/2/2026"],
  year: ["next year"],
  choice: ["?"],
  route: ["Z"],
  sefa: ["abc", -1],
  column: ["C"],
  law: ["1999"],
  text: ["?"],
  boolean: ["maybe"],
  block: [],
  function: [],
  period: ["1999"],
};
const BLOCK_SLIPS: readonly (readonly (readonly Cell[])[])[] = [[["1,234", 1, 2, 3, 4, 5]], [["abc"]], [[-1, -1]]];

export type Refusal = { readonly shows: string; readonly message: string; readonly when: Rich };

function refusalOf(work: () => unknown): RuleError | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof RuleError) return error;
  }
  return undefined;
}

function slipsOf(spec: FunctionSpec, reader: Reader<unknown>): readonly (RuleError | undefined)[] {
  if (reader.readBlock !== undefined)
    return [undefined, ...BLOCK_SLIPS].map((matrix) => refusalOf(() => reader.readBlock?.(matrix, matrix)));
  const blank = reader.optional ? [] : [refusalOf(() => reader.read(undefined))];
  if (reader.kind === "law") {
    // Where an argument decides the regime, so it decides which versions there are.
    if (spec.form === "rows" && spec.regimeOf) return blank;
    const versions = regimes.find(({ id }) => id === spec.regime)?.versions;
    return [...blank, versions && refusalOf(() => chooseVersion(versions, String(SLIPS.law[0]), undefined))];
  }
  return [...blank, ...SLIPS[reader.kind].map((slip) => refusalOf(() => reader.read(slip)))];
}

function sentenceOf({ code: kind, reason, details }: RuleError): string {
  const note = details["note"];
  return t(`error.${kind}.${reason}`, note === undefined ? details : { ...details, note: tNote(String(note)) });
}

/** Ranges that do not fit: two sizes side by side, or a range where one cell is asked for. */
function shapeRefusals(spec: FunctionSpec): readonly Refusal[] {
  const cells = Object.entries(spec.args)
    .filter(([, reader]) => reader.readBlock === undefined)
    .map(([name]) => name);
  const column = (rows: number): Cell[][] => Array.from({ length: rows }, () => [1]);
  const wrong = spec.form === "whole" ? cells.slice(0, 1) : cells.slice(0, 2);
  if (spec.form === "rows" && wrong.length < 2) return [];
  const given = Object.keys(spec.args).map((name) => (wrong.includes(name) ? column(wrong.indexOf(name) + 2) : undefined));
  const refusal = evaluate(spec, given)
    .flat()
    .find((one) => one instanceof RuleError && one.code === "shape");
  if (!(refusal instanceof RuleError)) return [];
  return [{ shows: CELL_ERROR[refusal.code], message: sentenceOf(refusal), when: codes(spec.form === "whole" ? cells : wrong) }];
}

/** One row for each message, with all arguments that can give it. */
export function argumentRefusals(spec: FunctionSpec): readonly Refusal[] {
  const found = new Map<string, { readonly shows: string; readonly names: string[] }>();
  for (const [name, reader] of Object.entries(spec.args)) {
    for (const refusal of slipsOf(spec, reader)) {
      if (refusal === undefined) continue;
      const message = sentenceOf(refusal);
      const known = found.get(message);
      if (known === undefined) found.set(message, { shows: CELL_ERROR[refusal.code], names: [name] });
      else if (!known.names.includes(name)) known.names.push(name);
    }
  }
  return [...[...found].map(([message, { shows, names }]) => ({ shows, message, when: codes(names) })), ...shapeRefusals(spec)];
}

export function refusalRow({ shows, message, when }: Refusal): readonly Rich[] {
  const shown: Inline = code(shows);
  return [[shown], [message], when];
}
