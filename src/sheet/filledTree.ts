/** One tree for a formula that is filled down: what it is in any row, from what it is in two. May not evaluate. */
import type { Expression } from "./expression";

export type Tree = (down: number) => Expression;

/** The tree of a formula in any row, from those of two rows; null: they differ in more than rows. */
export function filledTree(here: Expression, below: Expression): Tree | null {
  switch (here.kind) {
    case "literal":
    case "array":
    case "nothing":
      return () => here;
    case "reference": {
      if (below.kind !== "reference" || below.place.kind !== here.place.kind) return null;
      if (here.place.kind !== "area" || below.place.kind !== "area") return () => here;
      const [a, b, { whole }] = [here.place.area, below.place.area, here.place];
      const [down, taller] = [b.row - a.row, b.rows - a.rows];
      if (down === 0 && taller === 0) return () => here;
      return (n) => ({ ...here, place: { kind: "area", whole, area: { ...a, row: a.row + down * n, rows: a.rows + taller * n } } });
    }
    case "negative":
    case "percent": {
      const of = below.kind === here.kind ? filledTree(here.of, below.of) : null;
      return of && ((n) => ({ ...here, of: of(n) }));
    }
    case "operation": {
      if (below.kind !== "operation") return null;
      const [left, right] = [filledTree(here.left, below.left), filledTree(here.right, below.right)];
      return left && right && ((n) => ({ ...here, left: left(n), right: right(n) }));
    }
    case "call": {
      if (below.kind !== "call") return null;
      const parts = here.arguments.map((part, i) => filledTree(part, below.arguments[i] ?? { kind: "nothing" }));
      return parts.every((part) => part !== null) ? (n) => ({ ...here, arguments: parts.map((part) => part(n)) }) : null;
    }
    default:
      return null;
  }
}
