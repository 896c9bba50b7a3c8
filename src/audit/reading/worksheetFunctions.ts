/**
 * The few worksheet functions people put inside ours, as the spreadsheet calculates them. A function or a use of it that
 * is not here is not readable. May not know a reference: arguments come evaluated, one at a time.
 */
import { fromCell, type Rounding, sum } from "../../core/decimal";
import { dateFunctions } from "./dateFunctions";
import { lookupFunctions } from "./lookupFunctions";
import { compare, finite, withNumbers } from "./operators";
import { rowFunctions } from "./rowFunctions";
import {
  type Cell,
  cellOf,
  each,
  errorCell,
  type ErrorCell,
  firstError,
  isBlock,
  isError,
  logicalOf,
  NotReadable,
  numberOf,
  textOf,
  type Value,
} from "./values";
import { cellwise, type WorksheetCall, type WorksheetFunction } from "./worksheetFunction";

/** Of ranges the numbers only; of single values whatever is one. */
function numbersOf({ count, value }: WorksheetCall): number[] | ErrorCell {
  const numbers: number[] = [];
  for (let i = 0; i < count; i++) {
    const argument = value(i);
    if (isBlock(argument)) {
      for (const cell of argument.flat()) {
        if (isError(cell)) return cell;
        if (typeof cell === "number") numbers.push(cell);
      }
    } else if (argument !== undefined) {
      const number = numberOf(argument);
      if (typeof number === "object") return number;
      numbers.push(number);
    }
  }
  return numbers;
}

const overNumbers =
  (work: (numbers: readonly number[]) => Cell): WorksheetFunction =>
  (call) => {
    const numbers = numbersOf(call);
    return Array.isArray(numbers) ? work(numbers) : numbers;
  };

const total = (numbers: readonly number[]): Cell => finite(sum(numbers.map(fromCell)));

function rounded(rounding: Rounding): WorksheetFunction {
  return cellwise(2, 2, (cells) =>
    withNumbers(cells, (x = 0, digits = 0) => {
      const places = Math.trunc(digits);
      if (Math.abs(places) > 15) throw new NotReadable("function", "ROUND");
      const scale = fromCell(10).pow(places);
      return finite(fromCell(x).times(scale).toDecimalPlaces(0, rounding).dividedBy(scale));
    }),
  );
}

function logicals(work: (all: readonly boolean[]) => boolean): WorksheetFunction {
  return ({ count, value }) => {
    const found: boolean[] = [];
    for (let i = 0; i < count; i++) {
      const argument = value(i);
      // In ranges text and empty cells do not count.
      for (const cell of isBlock(argument)
        ? argument.flat().filter((one) => one !== null && typeof one !== "string")
        : [argument ?? null]) {
        const logical = logicalOf(cell);
        if (typeof logical === "object") return logical;
        found.push(logical);
      }
    }
    return found.length === 0 ? errorCell("#VALUE!") : work(found);
  };
}

function ifFunction({ count, text, value }: WorksheetCall): Value {
  if (count < 1 || count > 3) throw new NotReadable("syntax", text);
  const branch = (truth: boolean): Value => (truth ? (count > 1 ? (value(1) ?? 0) : true) : count > 2 ? (value(2) ?? 0) : false);
  const condition = value(0);
  if (isBlock(condition) && condition.flat().length > 1) {
    return each([condition, branch(true), branch(false)], ([when = null, yes = null, no = null]) => {
      const truth = logicalOf(when);
      return typeof truth === "object" ? truth : truth ? yes : no;
    });
  }
  const truth = logicalOf(cellOf(condition));
  return typeof truth === "object" ? truth : branch(truth);
}

const instead =
  (when: (error: ErrorCell) => boolean): WorksheetFunction =>
  ({ count, text, value }) => {
    if (count !== 2) throw new NotReadable("syntax", text);
    const first = value(0);
    const caught = isBlock(first) ? first.flat().some((cell) => isError(cell) && when(cell)) : isError(first) && when(first);
    return caught ? each([first, value(1)], ([cell = null, other = null]) => (isError(cell) && when(cell) ? other : cell)) : first;
  };

const words = (work: (text: string, ...numbers: number[]) => Cell, least: number, most: number): WorksheetFunction =>
  cellwise(least, most, ([first = null, ...rest]) => {
    const text = textOf(first);
    return typeof text === "object" ? text : withNumbers(rest, (...numbers) => work(text, ...numbers));
  });

/** Characters as a spreadsheet counts them. */
const cut = (text: string, from: number, length: number): Cell =>
  from < 0 || length < 0 ? errorCell("#VALUE!") : text.slice(Math.trunc(from), Math.trunc(from) + Math.trunc(length));

const joinedText: WorksheetFunction = ({ count, value }) => {
  const cells = Array.from({ length: count }, (_, i) => value(i)).flatMap((one): readonly Cell[] =>
    isBlock(one) ? one.flat() : [one ?? null],
  );
  const parts = cells.map(textOf);
  return firstError(parts) ?? parts.join("");
};

const extreme = (sign: 1 | -1): WorksheetFunction =>
  overNumbers((numbers) => numbers.reduce((best, n) => (compare(n, best) * sign > 0 ? n : best), numbers[0] ?? 0));

const functions: Readonly<Record<string, WorksheetFunction>> = {
  IF: ifFunction,
  IFERROR: instead(() => true),
  IFNA: instead(({ code }) => code === "#N/A"),
  AND: logicals((all) => all.every(Boolean)),
  OR: logicals((all) => all.some(Boolean)),
  NOT: cellwise(1, 1, ([cell = null]) => {
    const truth = logicalOf(cell);
    return typeof truth === "object" ? truth : !truth;
  }),
  TRUE: () => true,
  FALSE: () => false,
  NA: () => errorCell("#N/A"),
  SUM: overNumbers(total),
  PRODUCT: overNumbers((numbers) => (numbers.length === 0 ? 0 : finite(numbers.map(fromCell).reduce((product, n) => product.times(n))))),
  AVERAGE: overNumbers((numbers) =>
    numbers.length === 0 ? errorCell("#DIV/0!") : finite(sum(numbers.map(fromCell)).dividedBy(numbers.length)),
  ),
  MAX: extreme(1),
  MIN: extreme(-1),
  ROUND: rounded("halfUp"),
  ROUNDUP: rounded("up"),
  ROUNDDOWN: rounded("down"),
  INT: cellwise(1, 1, (cells) => withNumbers(cells, (x = 0) => finite(fromCell(x).floor()))),
  ABS: cellwise(1, 1, (cells) => withNumbers(cells, (x = 0) => Math.abs(x))),
  ISBLANK: ({ value }) => each([value(0)], ([cell = null]) => cell === null),
  LEN: words((text) => text.length, 1, 1),
  LEFT: words((text, length = 1) => cut(text, 0, length), 1, 2),
  RIGHT: words((text, length = 1) => cut(text, Math.max(0, text.length - Math.trunc(length)), length), 1, 2),
  MID: words((text, from = 1, length = 0) => cut(text, from - 1, length), 3, 3),
  TRIM: words((text) => text.replace(/ +/g, " ").replace(/^ | $/g, ""), 1, 1),
  UPPER: words((text) => text.toUpperCase(), 1, 1),
  LOWER: words((text) => text.toLowerCase(), 1, 1),
  CONCAT: joinedText,
  CONCATENATE: joinedText,
  ...dateFunctions,
  ...lookupFunctions,
  ...rowFunctions,
};

export const worksheetFunction = (name: string): WorksheetFunction | null =>
  functions[name.toUpperCase().replace(/^(_XLFN\.)?(_XLWS\.)?/, "")] ?? null;
