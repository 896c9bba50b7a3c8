/** Rows of tables by the tariff codes they list. */
import type { Row, Table } from "../../core/dataset";
import { RuleError } from "../../core/error";
import { plainText } from "../../core/plainText";
import { inCodes, undecided } from "./codeRanges";
import { tooShort } from "./goodsCode";
import { readWrittenCode } from "./writtenCode";

/** The digits of a tariff code, that of the United States too; undefined: words, or the number of a paragraph. */
export function tariffDigits(written: string): string | undefined {
  const read = readWrittenCode(written);
  if (read.form === "code") return read.code;
  if (read.form === "national") return read.digits;
  if (!/^[\d\s.-]{4,}$/.test(plainText(written))) return undefined;
  throw new RuleError("unknownCode", read.flaw, { found: written.trim(), ...read.details });
}

/** The row whose list holds a code; a code too short to decide is refused. */
export function rowOfCode(table: Table, code: string): Row | undefined {
  const lists = table.all().map((row) => ({ row, list: table.need(row, "codes") }));
  const open = lists.flatMap(({ list }) => undecided(code, list));
  if (open.length > 0) throw tooShort(code, open);
  return lists.find(({ list }) => inCodes(code, list))?.row;
}
