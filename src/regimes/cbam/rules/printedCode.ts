/**
 * Codes against the nomenclature the acts print (2025/2620 Annex, point 5.3, lists every eight-digit code of Annex I): what no
 * edition has is refused, a code of another edition stands in the tables under the code it came from or became.
 */
import type { Row } from "../../../core/dataset";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import type { CodeChange } from "../../shared/codeChanges";
import { changeOf, changeTo } from "../../shared/codeChanges";
import type { GoodsCode } from "../../shared/goodsCode";
import { DIGITS, nearGoodsCodes, printGoodsCode, printGoodsCodes } from "../../shared/goodsCode";

function printed(code: string, law: Law): boolean {
  return law.table("benchmarks").where({ code }).length > 0;
}

/** A neighbour the act prints shows that the code itself is none of the nomenclature: the act lists its goods to the last digit. */
function unknownCode(code: GoodsCode, law: Law): RuleError | undefined {
  const below = (digits: number): readonly string[] => law.table("benchmarks").below("code", code.slice(0, digits));
  const siblings = below(DIGITS.subheading);
  const found = printGoodsCode(code);
  if (siblings.length > 0) return new RuleError("unknownCode", "cn8", { found, candidates: nearGoodsCodes(siblings) });
  const heading = below(DIGITS.heading);
  if (heading.length === 0) return undefined;
  const details = { found, heading: code.slice(0, DIGITS.heading), candidates: nearGoodsCodes(heading) };
  return new RuleError("unknownCode", "cn8Heading", details);
}

/** Refuses a code of eight digits or more that no edition of the nomenclature has. Only for goods the version covers. */
export function refuseUnknownCode(code: GoodsCode, law: Law): void {
  if (code.length < DIGITS.cn || !law.hasTable("benchmarks")) return;
  const eight = code.slice(0, DIGITS.cn);
  if (printed(eight, law) || changeTo(eight) !== undefined || changeOf(eight) !== undefined) return;
  const refusal = unknownCode(code, law);
  if (refusal !== undefined) throw refusal;
}

/** A part of a subheading that the nomenclature does not divide; of what the version does not cover nothing more can be told. */
export function refuseInventedPart(code: GoodsCode, law: Law): void {
  if (code.length < DIGITS.cn || !law.hasTable("benchmarks")) return;
  if (printed(code.slice(0, DIGITS.subheading).padEnd(DIGITS.cn, "0"), law)) refuseUnknownCode(code, law);
}

/** What a table says of a code and of what lies below it, without the code itself. */
function entries(role: string, code: string, law: Law): string {
  if (!law.hasTable(role)) return "";
  const table = law.table(role);
  const words = (row: Row): string => table.columnNames.map((name) => (name === "code" ? "" : table.text(row, name))).join("|");
  return table
    .below("code", code.slice(0, DIGITS.subheading))
    .filter((one) => one.startsWith(code))
    .concat(code)
    .flatMap((one) => table.where({ code: one }).map((row) => one.slice(DIGITS.cn) + words(row)))
    .join("\n");
}

/** Successors for which no table prints a difference need not be told apart. */
function allAlike({ now }: CodeChange, law: Law): boolean {
  return ["benchmarks", "defaults", "unknownOrigin"].every((role) => new Set(now.map((code) => entries(role, code, law))).size === 1);
}

function recorded(as: string, change: CodeChange, law: Law): GoodsCode {
  law.record("cbam.printedCode", printGoodsCode(as), "text", change.status, change.cites, change.note);
  return as as GoodsCode;
}

/** The code under which the tables of the law have the goods. */
export function printedCode(code: GoodsCode, law: Law): GoodsCode {
  const eight = code.slice(0, DIGITS.cn);
  if (code.length < DIGITS.cn || !law.hasTable("benchmarks") || printed(eight, law)) return code;
  const before = changeTo(eight);
  if (before !== undefined && printed(before.code, law)) return recorded(before.code, before, law);
  const after = changeOf(eight);
  const [first] = after?.now ?? [];
  if (after === undefined || first === undefined || !printed(first, law)) {
    refuseUnknownCode(code, law);
    return code;
  }
  if (law.memo(["alike", eight], () => allAlike(after, law))) return recorded(first, after, law);
  const details = { found: printGoodsCode(eight), from: after.from, candidates: printGoodsCodes(after.now) };
  throw new RuleError("unknownCode", "codeDivided", details);
}
