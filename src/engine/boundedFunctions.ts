/**
 * Functions of the engine that count one by one up to an argument: a number like 1E10 would keep a workbook busy for
 * ever, or fill the memory. They answer with an error and its reason instead. May not judge a result.
 */
import { ErrorType, type BaseFunction, type FunctionVariantType } from "@univerjs/engine-formula";
import type { CellError } from "./engineFunction";
import { engineText } from "./text";
import { errorObject, toMatrix } from "./values";

/** A second or so of work; everything in a person's workbook takes a thousandth of it. */
const MOST_STEPS = 5_000_000;

/** How many steps, or cells, the arguments ask for; an argument left out is NaN and asks for none. */
type Steps = (argument: (n: number) => number) => number;

const nth =
  (...places: readonly number[]): Steps =>
  (argument) =>
    Math.max(...places.map((n) => argument(n) || 0));
const area =
  (rows: number, columns: number): Steps =>
  (argument) =>
    (argument(rows) || 1) * (argument(columns) || 1);

const STEPS: Readonly<Record<string, Steps>> = {
  BESSELI: nth(1),
  BESSELJ: nth(1),
  BESSELK: nth(1),
  BESSELY: nth(1),
  CUMIPMT: nth(4),
  CUMPRINC: nth(4),
  DB: nth(2, 3),
  VDB: nth(4),
  "NEGBINOM.DIST": nth(0, 1),
  NEGBINOMDIST: nth(0, 1),
  POISSON: nth(0),
  "POISSON.DIST": nth(0),
  WORKDAY: nth(1),
  "WORKDAY.INTL": nth(1),
  "BINOM.DIST.RANGE": nth(2, 3),
  "BINOM.INV": nth(0),
  CRITBINOM: nth(0),
  "HYPGEOM.DIST": nth(0, 1),
  HYPGEOMDIST: nth(0, 1),
  COMBIN: nth(1),
  COMBINA: nth(1),
  PERMUT: nth(1),
  EXPAND: area(1, 2),
  MAKEARRAY: area(0, 1),
  RANDARRAY: area(0, 1),
  SEQUENCE: area(0, 1),
  MUNIT: area(0, 0),
  REPT: nth(1),
};

/** `failed` hears why; the error says that it is no answer, so that a file can keep what it holds. */
export function boundFunctions(executor: (name: string) => BaseFunction | undefined, failed: (error: CellError) => void): void {
  for (const [name, steps] of Object.entries(STEPS)) {
    const fn = executor(name);
    if (!fn) continue;
    const calculate = fn.calculate.bind(fn);
    fn.calculate = (...variants) => {
      if (Math.abs(steps((n) => largest(variants[n]))) <= MOST_STEPS) return calculate(...variants);
      const error: CellError = { code: ErrorType.CALC, message: engineText("tooManySteps", { function: name }), unfinished: name };
      failed(error);
      return errorObject(error);
    };
  }
}

function largest(variant: FunctionVariantType | undefined): number {
  if (!variant) return Number.NaN;
  const numbers = toMatrix(variant)
    .flat()
    .map((cell) => (cell === null ? Number.NaN : Math.abs(Number(cell))))
    .filter((number) => !Number.isNaN(number));
  return numbers.length === 0 ? Number.NaN : numbers.reduce((most, number) => Math.max(most, number));
}
