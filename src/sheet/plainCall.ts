/**
 * A formula that is one call over single cells and constants and nothing else, as most formulas of a long list are. It is read
 * without cutting it into pieces. Null: it is something else, or cannot be told at a glance. May not know which functions there are.
 */
import { MAX_COLUMNS, MAX_ROWS } from "./grid";
import { columnNumber } from "./references";

export type PlainArgument =
  /** `sheet` null: that of the formula */
  | { readonly kind: "cell"; readonly sheet: string | null; readonly row: number; readonly column: number }
  | { readonly kind: "constant"; readonly text: string; readonly value: string | number | boolean }
  | { readonly kind: "omitted" };

export type PlainCall = { readonly name: string; readonly arguments: readonly PlainArgument[] };

const CALL = /^([A-Za-z_][A-Za-z0-9_.]*)\((.*)\)$/s;
const ARGUMENT =
  /(?:(?:([A-Za-z_]\w*)|'((?:[^'[\]]|'')+)')!)?\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?=,|$)|"((?:[^"]|"")*)"(?=,|$)|(\d{1,15}(?:\.\d{1,15})?)(?=,|$)|(TRUE|FALSE)(?=,|$)|(?=,|$)/y;

/** Without the sign of equality. */
export function plainCall(formula: string): PlainCall | null {
  const [, name, inside] = CALL.exec(formula) ?? [];
  if (name === undefined || inside === undefined || inside === "") return null;
  const found: PlainArgument[] = [];
  for (ARGUMENT.lastIndex = 0; ; ARGUMENT.lastIndex++) {
    const at = ARGUMENT.lastIndex;
    const match = ARGUMENT.exec(inside);
    const argument = match && argumentOf(match);
    if (!argument) return null;
    found.push(argument);
    ARGUMENT.lastIndex = at + match[0].length;
    if (ARGUMENT.lastIndex >= inside.length) return { name, arguments: found };
  }
}

function argumentOf([text, word, quoted, letters, digits, written, number, logical]: RegExpExecArray): PlainArgument | null {
  if (letters !== undefined) {
    const [row, column] = [Number(digits) - 1, columnNumber(letters)];
    return row < MAX_ROWS && column < MAX_COLUMNS
      ? { kind: "cell", sheet: word ?? quoted?.replaceAll("''", "'") ?? null, row, column }
      : null;
  }
  if (written !== undefined) return { kind: "constant", text, value: written.replaceAll('""', '"') };
  if (number !== undefined) return { kind: "constant", text, value: Number(number) };
  return logical === undefined ? { kind: "omitted" } : { kind: "constant", text, value: logical === "TRUE" };
}
