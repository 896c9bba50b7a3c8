/**
 * Which column of the lines is which argument of the function. Nothing is guessed: a heading that could be an argument but leaves
 * something open ends the run before the first line.
 */
import { columnsByHeading, type ColumnOf } from "../../calls/headings/byArgument";
import { readHeading } from "../../calls/headings/heading";
import { headingFault } from "../../calls/headings/list";
import { sentenceOf } from "../../calls/message";
import type { FunctionSpec } from "../../calls/spec";
import { allSpecs } from "../../functions/register";
import type { Assignment } from "./options";
import { lineText } from "./words";

/** What an argument is given: a column, times a factor as decimal digits; one text for all lines; or nothing. */
export type Given = { readonly at: number; readonly factor?: string } | { readonly value: string } | null;
/** Plain data, since it goes to other threads. */
export type Plan = { readonly functionId: string; readonly given: readonly Given[]; readonly width: number };

export class PlanFault extends Error {}

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

export function specFor(functionId: string): FunctionSpec {
  const spec = allSpecs().find(({ id }) => id === functionId);
  if (!spec) throw new PlanFault(lineText("unknownFunction", { function: functionId }));
  if (spec.form === "whole" || spec.parameters.some(({ reader }) => reader.readBlock && !reader.optional))
    throw new PlanFault(lineText("whole", { function: functionId }));
  return spec;
}

/** `said`: how the columns are read, for a person. */
export function planFor(assignment: Assignment, headings: readonly string[]): { readonly plan: Plan; readonly said: readonly string[] } {
  const spec = specFor(assignment.functionId);
  const given = new Map<string, Given>();
  const set = (written: string, what: Given): void => {
    const argument = argumentOf(spec, written);
    if (given.has(argument)) throw new PlanFault(lineText("twice", { argument }));
    given.set(argument, what);
  };
  for (const [argument, heading] of assignment.columns) set(argument, columnNamed(heading, headings, argumentOf(spec, argument)));
  for (const [argument, value] of assignment.values) set(argument, { value });
  const taken = new Set([...given.values()].flatMap((one) => (one && "at" in one ? [one.at] : [])));
  assignment.ignored.forEach((heading) => taken.add(columnNamed(heading, headings).at));
  const open = headings.map((heading, at) => (taken.has(at) ? "" : heading));
  for (const [argument, columns] of columnsByHeading(spec, open))
    if (!given.has(argument)) given.set(argument, only(argument, columns, headings));
  refuseFaults(spec, given, open);
  const missing = spec.parameters.filter(({ name, reader }) => !reader.optional && !given.has(name)).map(({ name }) => name);
  if (missing[0] !== undefined) throw new PlanFault(lineText("missing", { arguments: missing.join(", "), first: missing[0] }));
  return {
    plan: { functionId: spec.id, given: spec.parameters.map(({ name }) => given.get(name) ?? null), width: headings.length },
    said: howRead(given, headings),
  };
}

function argumentOf(spec: FunctionSpec, written: string): string {
  const known = spec.parameters.filter(({ reader }) => !reader.readBlock).map(({ name }) => name);
  const argument = known.find((name) => same(name, written));
  if (argument === undefined)
    throw new PlanFault(lineText("noArgument", { function: spec.id, argument: written, known: known.join(", ") }));
  return argument;
}

const quoted = (headings: readonly string[]): string =>
  headings
    .filter((heading) => heading.trim() !== "")
    .map((heading) => `"${heading}"`)
    .join(", ");

/** A person says what the column is; that its figures stand in another unit its heading may say all the same. */
function columnNamed(heading: string, headings: readonly string[], argument?: string): Exclude<Given, null | { readonly value: string }> {
  const [at, second] = headings.flatMap((one, i) => (same(one, heading) ? [i] : []));
  if (at === undefined || second !== undefined) throw new PlanFault(lineText("noColumn", { heading, known: quoted(headings) }));
  const read = readHeading(headings[at]);
  return read.kind === "known" && read.header === argument && read.factor ? { at, factor: read.factor.toFixed() } : { at };
}

function only(argument: string, [first, second]: readonly ColumnOf[], headings: readonly string[]): Given {
  if (first === undefined) return null;
  if (second !== undefined)
    throw new PlanFault(lineText("twoColumns", { argument, first: headings[first.at] ?? "", second: headings[second.at] ?? "" }));
  return first.factor === undefined ? { at: first.at } : { at: first.at, factor: first.factor.toFixed() };
}

/** A slip in the name of an optional argument would otherwise be a figure that is passed over in silence. */
function refuseFaults(spec: FunctionSpec, given: ReadonlyMap<string, Given>, headings: readonly string[]): void {
  for (const heading of headings) {
    const read = readHeading(heading);
    if (!("header" in read) || !Object.hasOwn(spec.args, read.header) || given.has(read.header)) continue;
    const fault = headingFault(read, heading);
    if (fault) throw new PlanFault(lineText("ignore", { why: sentenceOf(fault), heading }));
  }
}

function howRead(given: ReadonlyMap<string, Given>, headings: readonly string[]): string[] {
  const read = [...given].map(([argument, what]) => {
    if (what === null) return "";
    if ("value" in what) return lineText("value", { argument, value: what.value });
    const heading = headings[what.at] ?? "";
    return what.factor === undefined
      ? lineText("column", { argument, heading })
      : lineText("columnTimes", { argument, heading, factor: what.factor });
  });
  const used = new Set([...given.values()].map((what) => (what && "at" in what ? what.at : -1)));
  const unread = quoted(headings.filter((_, at) => !used.has(at)));
  return unread === "" ? read : [...read, lineText("unread", { headings: unread })];
}
