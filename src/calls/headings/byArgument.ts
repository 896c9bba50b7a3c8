/**
 * Columns that belong to the arguments of a function by their headings: as our own arguments are called, or as everyday lists do,
 * converted where the heading says another unit. What leaves its unit open is not taken.
 */
import type { Decimal } from "../../core/decimal";
import type { FunctionSpec } from "../spec";
import { readHeading } from "./heading";
import { folded } from "./words";

export type ColumnOf = { readonly at: number; readonly factor?: Decimal };

/** `isNamed`: whether a heading is a name of the argument, for callers that know more names than the argument's own. */
export function columnsByHeading(
  spec: Pick<FunctionSpec, "args">,
  headings: readonly string[],
  isNamed: (heading: string, argument: string) => boolean = () => false,
): ReadonlyMap<string, readonly ColumnOf[]> {
  const found = new Map<string, readonly ColumnOf[]>();
  /** Our own name of an argument carries its unit, and is that argument whatever else lists mean by the word. */
  const own = headings.map((heading) => Object.keys(spec.args).find((argument) => folded(argument) === folded(heading)));
  for (const [argument, reader] of Object.entries(spec.args)) {
    if (reader.readBlock) continue;
    const matching = headings.flatMap((heading, at): ColumnOf[] => {
      if (heading.trim() === "") return [];
      if (own[at] !== undefined) return own[at] === argument ? [{ at }] : [];
      const read = readHeading(heading);
      if (read.kind === "known" && read.header === argument) return [read.factor === undefined ? { at } : { at, factor: read.factor }];
      // A unit in the heading that is not understood keeps the name from counting.
      return read.kind === "own" && isNamed(heading, argument) ? [{ at }] : [];
    });
    if (matching.length > 0) found.set(argument, matching);
  }
  return found;
}
