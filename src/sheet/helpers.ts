/**
 * Functions that take a function as their last argument (MAP, BYROW ...) may be given its name alone:
 * `MAP(A2:A9,LAW.VALUE)` for `MAP(A2:A9,LAMBDA(x,LAW.VALUE(x)))`. Excel keeps such a name as `_xleta.SUM`.
 * May not know which functions there are.
 */
import { callsIn } from "./calls";
import type { Token } from "./tokens";

/** How many arguments the helper hands to the function, by the number of arguments it has itself. */
const HANDED: Readonly<Record<string, (own: number) => number>> = {
  MAP: (own) => own - 1,
  BYROW: () => 1,
  BYCOL: () => 1,
  REDUCE: () => 2,
  SCAN: () => 2,
  MAKEARRAY: () => 2,
};

export type NamedFunction = {
  /** The piece that is the name. */
  readonly at: number;
  readonly name: string;
  readonly handed: number;
};

export function namedFunctions(tokens: readonly Token[]): NamedFunction[] {
  return callsIn(tokens).flatMap(({ name, arguments: parts }) => {
    const handed = HANDED[name.toUpperCase().replace(/^_XLFN\./, "")]?.(parts.length) ?? 0;
    const [from, to] = parts.at(-1) ?? [0, 0];
    const solid = tokens.slice(from, to).flatMap((token, i) => (token.kind === "space" ? [] : [{ token, at: from + i }]));
    const only = solid[0];
    if (handed < 1 || solid.length !== 1 || only?.token.kind !== "word") return [];
    return [{ at: only.at, name: only.token.text.replace(/^_xleta\./i, ""), handed }];
  });
}
