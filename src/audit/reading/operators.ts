/**
 * The operators of a spreadsheet over what the cells show: exact decimals of at most 15 digits. May not know a reference.
 */
import { Decimal, fromCell, toCell } from "../../core/decimal";
import type { Operator } from "../../sheet/expression";
import { type Cell, each, errorCell, type ErrorCell, firstError, NotReadable, numberOf, textOf, type Value } from "./values";

const LARGEST = 1e308;

export function operate(operator: Operator, left: Value, right: Value): Value {
  return each([left, right], ([a = null, b = null]) => firstError([a, b]) ?? pair(operator, a, b));
}

export const negative = (value: Value): Value => each([value], ([cell = null]) => withNumbers([cell], (n = 0) => (n === 0 ? 0 : -n)));
export const percent = (value: Value): Value =>
  each([value], ([cell = null]) => withNumbers([cell], (n = 0) => finite(fromCell(n).dividedBy(100))));

/** Numbers of the cells, or the first error among them. */
export function withNumbers(cells: readonly Cell[], work: (...numbers: number[]) => Cell): Cell {
  const numbers = cells.map(numberOf);
  return firstError(numbers) ?? work(...(numbers as number[]));
}

export function finite(value: Decimal): number | ErrorCell {
  return value.isFinite() && value.abs().lessThan(LARGEST) ? toCell(value) : errorCell("#NUM!");
}

function pair(operator: Operator, a: Cell, b: Cell): Cell {
  if (operator === "&") {
    const [left, right] = [textOf(a), textOf(b)];
    return typeof left === "object" ? left : typeof right === "object" ? right : left + right;
  }
  if (operator === "+" || operator === "-" || operator === "*" || operator === "/" || operator === "^")
    return withNumbers([a, b], (x = 0, y = 0) => reckon(operator, x, y));
  const order = compare(a, b);
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    case ">=":
      return order >= 0;
  }
}

function reckon(operator: "+" | "-" | "*" | "/" | "^", a: number, b: number): Cell {
  if (operator === "^") {
    if (a === 0 && b === 0) return errorCell("#NUM!");
    if (a === 0 && b < 0) return errorCell("#DIV/0!");
    // Roots and powers of fractions are no decimals.
    const power = Number.isInteger(b) && Math.abs(b) <= 64 ? fromCell(a).pow(b) : Decimal.of(Math.pow(a, b));
    return finite(power);
  }
  const [x, y] = [fromCell(a), fromCell(b)];
  if (operator === "/" && y.isZero()) return errorCell("#DIV/0!");
  return finite(operator === "+" ? x.plus(y) : operator === "-" ? x.minus(y) : operator === "*" ? x.times(y) : x.dividedBy(y));
}

/** Numbers before text before logicals; an empty cell is the blank of the other's kind; case does not count. */
export function compare(a: Cell, b: Cell): number {
  const [left, right] = [filled(a, b), filled(b, a)];
  const rank = (cell: Cell): number => (typeof cell === "number" ? 0 : typeof cell === "string" ? 1 : 2);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === "number" && typeof right === "number") return fromCell(left).comparedTo(fromCell(right));
  if (typeof left === "string" && typeof right === "string") return compareText(left, right);
  return Number(left) - Number(right);
}

const filled = (cell: Cell, other: Cell): Cell =>
  cell !== null ? cell : typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;

function compareText(a: string, b: string): number {
  const [left, right] = [a.toUpperCase(), b.toUpperCase()];
  if (left === right) return 0;
  // Which of two texts comes first is a matter of the language; plain ASCII words are safe.
  if (!/^[A-Z0-9]*$/.test(left) || !/^[A-Z0-9]*$/.test(right)) throw new NotReadable("text", `"${a}", "${b}"`);
  return left < right ? -1 : 1;
}
