/** Codes of the Combined Nomenclature that the acts print: what lies below a shorter code. */
import type { Table, TableSource } from "../../core/dataset";
import type { GoodsCode } from "./goodsCode";
import { DIGITS } from "./goodsCode";

/** Together they print every eight-digit code of the goods that the Union's acts on carbon speak of. */
const PRINTED_IN = ["cbam-benchmarks-2025-2620", "cbam-goods-2025-2083"];

const known = new WeakMap<Table, readonly string[]>();

function eightDigitCodes(table: Table): readonly string[] {
  const codes =
    known.get(table) ?? [...new Set(table.all().map((row) => table.need(row, "code")))].filter((code) => code.length === DIGITS.cn);
  known.set(table, codes);
  return codes;
}

/** Eight-digit codes that begin so, in order; none: the acts print none, which says nothing of the nomenclature. */
export function subdivisions(code: string, tables: TableSource): readonly string[] {
  const found = PRINTED_IN.flatMap((id) => eightDigitCodes(tables.table(id)).filter((one) => one.startsWith(code)));
  return [...new Set(found)].sort();
}

/** How the Harmonised System numbers the one subheading of a heading that it does not divide. */
const UNDIVIDED = "00";

/**
 * The one code of a heading or subheading that the nomenclature does not divide: it prints zeros behind it (2716 -> 2716 00 00).
 * A heading that only the Union divides is its one subheading (7309 -> 7309 00).
 */
export function onlyCode(code: string, tables: TableSource): GoodsCode | undefined {
  const undivided = code.padEnd(DIGITS.cn, "0");
  const below = subdivisions(code, tables);
  if (below.includes(undivided)) return undivided as GoodsCode;
  const subheading = `${code}${UNDIVIDED}`;
  return code.length === DIGITS.heading && below.some((one) => one.startsWith(subheading)) ? (subheading as GoodsCode) : undefined;
}
