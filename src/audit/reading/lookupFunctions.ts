/**
 * Worksheet functions that find a row, exact matches only: an approximate one depends on how the rows are sorted, a
 * pattern on signs inside the text. May not know a reference.
 */
import { compare } from "./operators";
import { type Block, type Cell, each, errorCell, isBlock, isError, NotReadable, type Value } from "./values";
import type { WorksheetCall, WorksheetFunction } from "./worksheetFunction";

const NOT_THERE = errorCell("#N/A");

const blockOf = (value: Value): Block => (isBlock(value) ? value : [[value ?? null]]);

/** A row or a column as a list; null: neither. */
function listOf(value: Value): readonly Cell[] | null {
  const block = blockOf(value);
  if (block.length === 1) return block[0] ?? [];
  return block[0]?.length === 1 ? block.map((row) => row[0] ?? null) : null;
}

function indexIn(list: readonly Cell[], wanted: Cell, call: WorksheetCall): number {
  if (typeof wanted === "string" && /[*?~]/.test(wanted)) throw new NotReadable("function", call.text);
  // An empty cell is no match for 0, and text that looks like a number is none for the number.
  return list.findIndex((cell) => typeof cell === typeof wanted && cell !== null && !isError(cell) && same(cell, wanted));
}

export const same = (a: Cell, b: Cell): boolean =>
  typeof a === "string" && typeof b === "string" ? a.toUpperCase() === b.toUpperCase() : compare(a, b) === 0;

const exact = (call: WorksheetCall, index: number, exactValues: readonly Value[]): void => {
  if (!exactValues.includes(index < call.count ? call.value(index) : undefined)) throw new NotReadable("function", call.text);
};

const match: WorksheetFunction = (call) => {
  exact(call, 2, [0, false]);
  const list = listOf(call.value(1));
  if (!list) return NOT_THERE;
  return each([call.value(0)], ([wanted = null]) => {
    if (isError(wanted)) return wanted;
    const at = indexIn(list, wanted ?? 0, call);
    return at < 0 ? NOT_THERE : at + 1;
  });
};

const xlookup: WorksheetFunction = (call) => {
  if (call.count < 3 || call.count > 5) throw new NotReadable("function", call.text);
  exact(call, 4, [undefined, 0]);
  const lookFor = call.value(1);
  const list = listOf(lookFor);
  const answers = blockOf(call.value(2));
  if (!list) return errorCell("#VALUE!");
  const down = blockOf(lookFor).length > 1 || (answers.length === 1 && (answers[0]?.length ?? 0) === 1);
  if ((down ? answers.length : (answers[0]?.length ?? 0)) !== list.length) return errorCell("#VALUE!");
  const single = down ? answers[0]?.length === 1 : answers.length === 1;
  if (!single) throw new NotReadable("function", call.text);
  const results = listOf(answers) ?? [];
  return each([call.value(0)], ([wanted = null]) => {
    if (isError(wanted)) return wanted;
    const at = indexIn(list, wanted ?? 0, call);
    if (at >= 0) return results[at] ?? null;
    const other = call.count > 3 ? call.value(3) : undefined;
    return other === undefined ? NOT_THERE : (blockOf(other)[0]?.[0] ?? null);
  });
};

const vlookup: WorksheetFunction = (call) => {
  exact(call, 3, [0, false]);
  const table = blockOf(call.value(1));
  const column = call.value(2);
  if (typeof column !== "number") throw new NotReadable("function", call.text);
  if (column < 1) return errorCell("#VALUE!");
  if (column > (table[0]?.length ?? 0)) return errorCell("#REF!");
  return each([call.value(0)], ([wanted = null]) => {
    if (isError(wanted)) return wanted;
    const at = indexIn(
      table.map((row) => row[0] ?? null),
      wanted ?? 0,
      call,
    );
    return at < 0 ? NOT_THERE : (table[at]?.[Math.trunc(column) - 1] ?? null);
  });
};

const index: WorksheetFunction = (call) => {
  const block = blockOf(call.value(0));
  const [row, column] = [call.value(1), call.count > 2 ? call.value(2) : undefined];
  const flat = block.length === 1 && column === undefined;
  const [r, c] = flat ? [1, row] : [row, column ?? 1];
  if (isError(r)) return r;
  if (isError(c)) return c;
  // 0 means a whole row or column, which is rare enough.
  if (typeof r !== "number" || typeof c !== "number" || r < 1 || c < 1 || (column === undefined && !flat && (block[0]?.length ?? 0) > 1))
    throw new NotReadable("function", call.text);
  const line = block[Math.trunc(r) - 1];
  return line && Math.trunc(c) <= line.length ? (line[Math.trunc(c) - 1] ?? null) : errorCell("#REF!");
};

export const lookupFunctions: Readonly<Record<string, WorksheetFunction>> = {
  MATCH: match,
  XLOOKUP: xlookup,
  VLOOKUP: vlookup,
  INDEX: index,
};
