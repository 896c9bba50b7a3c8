/**
 * A reader turns one cell into one domain value or refuses it by a RuleError. `kind` tells the pane which control to show.
 */
import { RuleError } from "../../core/error";
import type { Cell, Matrix } from "../cells";
import { isBlank, refuseErrorCell } from "../cells";

export type Kind =
  | "cn"
  | "country"
  | "quantity"
  | "date"
  | "year"
  | "choice"
  | "route"
  | "sefa"
  | "column"
  | "law"
  | "text"
  | "boolean"
  | "block"
  | "function"
  | "period";

export type Reader<T> = {
  readonly kind: Kind;
  readonly optional: boolean;
  /** fixed words the argument accepts */
  readonly choices?: readonly string[];
  /** lists of the law from which a word is taken; others are read as well, and the rule says what it thinks */
  readonly lists?: readonly string[];
  /** of a country: an origin that nobody knows is read as well */
  readonly unknownToo?: true;
  readonly zeroIsBlank: boolean;
  /** a 0 that is certainly no empty cell is read as a figure */
  readonly zeroIsFigure?: boolean;
  /** blank: left out, empty or "" */
  read(cell: Cell): T;
  /** what a cell was read as, where that is worth saying in the steps */
  readonly readAs?: (cell: Cell) => string | undefined;
  /** everything from this argument on, handed over as one list of arguments */
  readonly repeating?: true;
  /** present: the argument is a block taken whole instead of being stretched over rows */
  readonly readBlock?: (matrix: Matrix | undefined, raw: unknown) => T;
};

type Spec<T> = {
  readonly kind: Kind;
  readonly choices?: readonly string[];
  /** 0 in an empty cell cannot be told from a typed 0 on every platform, so it is blank unless 0 is a lawful input */
  readonly zero: "blank" | "lawful";
  readonly parse: (cell: Exclude<Cell, null | undefined>) => T;
  readonly readAs?: (cell: Cell, value: T) => string | undefined;
};

/** Kinds of argument in which a typed 0 says something. */
const FIGURES: readonly Kind[] = ["quantity", "sefa", "boolean"];

export function reader<T>(spec: Spec<T>): Reader<T> {
  const zeroIsBlank = spec.zero === "blank";
  const says = spec.readAs;
  const zeroIsFigure = FIGURES.includes(spec.kind);
  return {
    kind: spec.kind,
    optional: false,
    zeroIsBlank,
    zeroIsFigure,
    ...(spec.choices ? { choices: spec.choices } : {}),
    ...(says
      ? {
          readAs: (cell: Cell) =>
            isBlank(cell, zeroIsBlank) ? undefined : says(cell, spec.parse(cell as Exclude<Cell, null | undefined>)),
        }
      : {}),
    read(cell) {
      refuseErrorCell(cell);
      if (isBlank(cell, zeroIsBlank, zeroIsFigure)) throw new RuleError("blank", zeroIsFigure ? "argument" : "argumentWords", {});
      return spec.parse(cell);
    },
  };
}

/** The same reader, for an argument whose words stand in lists of its law. */
export function listed<T>(of: Reader<T>, ...lists: readonly string[]): Reader<T> {
  return { ...of, lists };
}

/** Blank gives undefined instead of an error. */
export function optional<T>(of: Reader<T>): Reader<T | undefined> {
  return {
    ...of,
    optional: true,
    read(cell) {
      refuseErrorCell(cell);
      return isBlank(cell, of.zeroIsBlank, of.zeroIsFigure) ? undefined : of.read(cell);
    },
  };
}

/** An empty cell is 0 on the desktop and null on the web; where 0 is lawful both have to give the same number. */
export function readCell<T>(reader: Reader<T>, cell: Cell): T {
  return reader.read(cell === null && !reader.zeroIsBlank && !reader.optional ? 0 : cell);
}

const REMEMBERED = 50_000;

/** Long lists repeat the same codes, countries and dates; each spelling is read once. */
export function remembering<T>(of: Reader<T>): Reader<T> & { readonly forget: () => void } {
  const known = new Map<Cell, T>();
  return {
    ...of,
    forget: () => known.clear(),
    read(cell) {
      const seen = known.get(cell);
      if (seen !== undefined) return seen;
      const value = of.read(cell);
      if (known.size >= REMEMBERED) known.clear();
      known.set(cell, value);
      return value;
    },
  };
}
