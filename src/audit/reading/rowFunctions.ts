/** Worksheet functions that pick or count rows by a condition; conditions whose reading depends on signs inside a text are not read. */
import { same } from "./lookupFunctions";
import { type Block, type Cell, errorCell, firstError, isBlock, isError, logicalOf, NotReadable, type Value } from "./values";
import type { WorksheetFunction } from "./worksheetFunction";

const NOTHING_LEFT = errorCell("#CALC!");
const blockOf = (value: Value): Block => (isBlock(value) ? value : [[value ?? null]]);

const filter: WorksheetFunction = (call) => {
  if (call.count < 2 || call.count > 3) throw new NotReadable("syntax", call.text);
  const [block, wanted] = [blockOf(call.value(0)), blockOf(call.value(1))];
  const down = wanted[0]?.length === 1 && wanted.length === block.length;
  const across = wanted.length === 1 && wanted[0]?.length === block[0]?.length;
  if (!down && !across) return errorCell("#VALUE!");
  const marks = wanted.flat().map(logicalOf);
  const fault = marks.find((mark) => typeof mark === "object");
  if (fault !== undefined) return fault;
  const kept = down ? block.filter((_, r) => marks[r] === true) : block.map((line) => line.filter((_, c) => marks[c] === true));
  if (kept.flat().length > 0) return kept;
  return call.count === 3 ? call.value(2) : NOTHING_LEFT;
};

/** Of whole values: text that is a pattern, a comparison or a number says more than it shows. */
const countIf: WorksheetFunction = (call) => {
  if (call.count !== 2) throw new NotReadable("syntax", call.text);
  const [range, wanted] = [call.value(0), call.value(1)];
  if (isBlock(wanted) || wanted === null || wanted === undefined) throw new NotReadable("function", call.text);
  if (isError(wanted)) return wanted;
  if (typeof wanted === "string" && (wanted === "" || /[*?~]|^[<>=]|^[\s+-]*[\d.,]/.test(wanted) || /^(true|false)$/i.test(wanted)))
    throw new NotReadable("function", call.text);
  const cells = blockOf(range).flat();
  if (typeof wanted !== "string" && cells.some((cell) => typeof cell === "string" && /\d/.test(cell)))
    throw new NotReadable("function", call.text);
  return cells.filter((cell: Cell) => cell !== null && typeof cell === typeof wanted && firstError([cell]) === null && same(cell, wanted))
    .length;
};

export const rowFunctions: Readonly<Record<string, WorksheetFunction>> = { FILTER: filter, COUNTIF: countIf };
