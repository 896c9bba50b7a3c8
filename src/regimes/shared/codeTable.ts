/** The row of a table whose list of codes holds a code; a code too short to decide is refused. */
import type { Row, Table } from "../../core/dataset";
import { inCodes, undecided } from "./codeRanges";
import { tooShort } from "./goodsCode";

export function rowOfCode(table: Table, code: string): Row | undefined {
  const lists = table.all().map((row) => ({ row, list: table.need(row, "codes") }));
  const open = lists.flatMap(({ list }) => undecided(code, list));
  if (open.length > 0) throw tooShort(code, open);
  return lists.find(({ list }) => inCodes(code, list))?.row;
}
