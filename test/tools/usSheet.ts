/** US functions called as a cell would call them: one result, numbers plain, refusals as 'code reason'. */
import { catalogue, preloadAll } from "../../src/functions/catalogue";

export type Answer = number | string | boolean;
type Failure = { readonly code: string; readonly message: string };

const byId = new Map(catalogue.map((entry) => [entry.id, entry]));

export const loadAll = preloadAll;

/** The block of results; `null` leaves an argument out, a list of lists is a range. */
export function block(id: string, ...args: readonly unknown[]): unknown[][] {
  const entry = byId.get(id);
  if (!entry) throw new Error(`no function ${id}`);
  const matrices = args.map((argument) => (argument === null ? null : Array.isArray(argument) ? argument : [[argument]]));
  return entry.call(...matrices) as unknown[][];
}

export function cell(id: string, ...args: readonly unknown[]): Answer {
  const [[first]] = block(id, ...args) as [[Answer | Failure]];
  if (typeof first === "object") throw new Error(`${first.code} ${first.message}`);
  return first;
}

/** The refusal as a person reads it: '#N/A CCA.PRICE: ...'; fails when there is an answer. */
export function refused(id: string, ...args: readonly unknown[]): string {
  const [[first]] = block(id, ...args) as [[Answer | Failure]];
  if (typeof first !== "object") throw new Error(`${id} answered ${String(first)}`);
  return `${first.code} ${first.message}`;
}

/** A LAW function over a call: the arguments of a repeating parameter arrive as a list of ranges. */
function about(law: string, id: string, args: readonly unknown[]): unknown[][] {
  const matrices = args.map((argument) => (argument === null ? null : Array.isArray(argument) ? argument : [[argument]]));
  return byId.get(law)?.call([[id]], matrices) as unknown[][];
}

export function basis(id: string, ...args: readonly unknown[]): string {
  return String(about("LAW.BASIS", id, args)[0]?.[0]);
}

/** LAW.EXPLAIN of a call: rows of quantity, value, unit, rule, citation, version, dataset, status. */
export function steps(id: string, ...args: readonly unknown[]): string[][] {
  return about("LAW.EXPLAIN", id, args).map((row) =>
    row.map((value) => (typeof value === "object" && value !== null ? (value as Failure).message : String(value))),
  );
}
