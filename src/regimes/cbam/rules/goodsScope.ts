/**
 * Which goods the act covers: longest prefix of the goods list, exclusions overriding (2023/956 Art. 2, Annexes I and II).
 */
import { parseCitation } from "../../../core/citation";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import type { GoodsCode } from "../../shared/goodsCode";
import { printGoodsCode, tooShort } from "../../shared/goodsCode";
import { conditionOf } from "./goodsCondition";
import { refuseInventedPart, refuseUnknownCode } from "./printedCode";

export type Good = {
  readonly code: GoodsCode;
  readonly listed: string;
  readonly description: string;
  readonly sector: string;
  readonly gases: string;
  /** true: indirect emissions count as well */
  readonly indirect: boolean;
  /** an "ex" code: which part of it is covered */
  readonly condition?: string | undefined;
};

/** undefined: the version does not cover the code, or excludes it. */
export function findGood(code: GoodsCode, law: Law): Good | undefined {
  return law.memo(`good ${code}`, () => {
    const table = law.table("goods");
    const [row] = table.longestPrefix("code", code);
    const listing = row === undefined ? "none" : table.text(row, "listing");
    // A heading of which only a part is covered has no single answer.
    const below = table.below("code", code);
    if (below.some((entry) => table.where({ code: entry }).some((r) => table.text(r, "listing") !== listing))) throw tooShort(code, below);
    if (row === undefined) {
      refuseInventedPart(code, law);
      return undefined;
    }
    const listed = table.need(row, "code");
    const place = parseCitation(`${table.need(row, "act")}:${table.need(row, "place")}`);
    if (listing === "exclude") {
      law.record("cbam.scope.excluded", listed, "text", "verified", [place]);
      return undefined;
    }
    refuseUnknownCode(code, law);
    const sector = table.need(row, "sector");
    law.record(
      "cbam.scope.sector",
      sector,
      "text",
      law.version.status === "position" ? "sourceDocument" : "verified",
      [place],
      table.text(row, "note") ?? undefined,
    );
    const indirect = table.text(row, "indirect") === "true";
    const [description, gases] = [table.need(row, "description"), table.need(row, "gases")];
    return { code, listed, description, sector, gases, indirect, condition: conditionOf(code, row, table, law) };
  });
}

export function needGood(code: GoodsCode, law: Law): Good {
  const good = findGood(code, law);
  if (!good) throw new RuleError("notCovered", "goods", { cn: printGoodsCode(code), version: law.version.id });
  return good;
}
