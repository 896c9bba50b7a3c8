/**
 * Values that stand in a formula itself. What stands in quotes is text: the engine takes "1E3" and "5%" for numbers wherever a
 * function does not forbid it, which is right only for functions that calculate with a text as Excel does (`SUM("5%")`). A text
 * of an array constant may hold commas and semicolons. May not know a function of ours.
 */
import {
  ArrayValueObject,
  type BaseValueObject,
  FUNCTION_NAMES_INFORMATION,
  FUNCTION_NAMES_LOGICAL,
  FUNCTION_NAMES_TEXT,
  StringValueObject,
  ValueNodeFactory,
  ValueObjectFactory,
} from "@univerjs/engine-formula";
import { noteWritten } from "./typedZeros";

/** Functions that read a number in a text, by their own meaning. */
const READ_NUMBERS = new Set(["VALUE", "NUMBERVALUE", "TEXT", "FIXED", "DOLLAR", "CHAR", "UNICHAR", "BAHTTEXT", "AND", "OR", "NOT", "XOR"]);
const KEEP_TEXT = new Set<string>(
  [
    ...Object.values(FUNCTION_NAMES_TEXT),
    ...Object.values(FUNCTION_NAMES_INFORMATION),
    ...Object.values(FUNCTION_NAMES_LOGICAL),
    ...["CHOOSE", "MATCH", "XMATCH", "VLOOKUP", "HLOOKUP", "LOOKUP", "XLOOKUP"],
  ].filter((name) => !READ_NUMBERS.has(name)),
);

const QUOTED = /^"((?:[^"]|"")*)"$/;

const quotedText = (token: string): string | null => QUOTED.exec(token.trim())?.[1]?.replace(/""/g, '"') ?? null;

/** The rows of `{1,"a";2,"b"}`; a comma or semicolon inside quotes divides nothing. */
function arrayConstant(token: string): ArrayValueObject | null {
  const inside = /^\{(.*)\}$/s.exec(token.trim())?.[1];
  if (inside === undefined) return null;
  const rows: BaseValueObject[][] = [[]];
  for (const [, cell = "", sign] of inside.matchAll(/((?:"(?:[^"]|"")*"|[^",;])*)([,;]|$)/g)) {
    const text = quotedText(cell);
    rows.at(-1)?.push(text === null ? (ValueObjectFactory.create(cell.trim(), true) as BaseValueObject) : StringValueObject.create(text));
    if (sign === ";") rows.push([]);
    if (sign !== ";" && sign !== ",") break;
  }
  const columnCount = Math.max(...rows.map((row) => row.length));
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

let cured = false;

export function readValuesAsWritten(): void {
  if (cured) return;
  cured = true;
  const usual = Object.getOwnPropertyDescriptor(ValueNodeFactory.prototype, "create")?.value as ValueNodeFactory["create"];
  ValueNodeFactory.prototype.create = function (this: ValueNodeFactory, token) {
    const node = usual.call(this, token);
    const execute = node.execute.bind(node);
    const text = quotedText(token);
    node.execute = () => {
      const keeps = text !== null && KEEP_TEXT.has(node.getParent()?.getToken().toUpperCase() ?? "");
      const array = arrayConstant(token);
      if (keeps) node.setValue(StringValueObject.create(text));
      else if (array) node.setValue(array);
      else execute();
      const value = node.getValue();
      if (value) noteWritten(value);
    };
    return node;
  };
}
