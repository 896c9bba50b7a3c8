/**
 * Which goods the act covers: longest prefix of the goods list, exclusions overriding (2023/956 Art. 2, Annexes I and II).
 */
import { parseCitation } from "../../../core/citation";
import type { Row, Table } from "../../../core/dataset";
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
  /** true: indirect emissions count as well; "open": the texts do not settle it */
  readonly indirect: boolean | "open";
  /** an "ex" code: which part of it is covered */
  readonly condition?: string | undefined;
  /** a proposal adds it to the act: nothing but the list speaks of it yet */
  readonly added: boolean;
};

/** The day from which a row holds, where the list prints one. */
function dayOfAddition(row: Row, table: Table): string | undefined {
  return (table.columnNames.includes("from") && table.text(row, "from")) || undefined;
}

/** The day on which a good will be covered that is not yet. */
function laterFrom(code: GoodsCode, law: Law): string | undefined {
  const table = law.table("goods");
  const [row] = table.longestPrefix("code", code);
  return row !== undefined && table.text(row, "listing") === "include" ? dayOfAddition(row, table) : undefined;
}

/** undefined: the version does not cover the code, or excludes it. */
export function findGood(code: GoodsCode, law: Law): Good | undefined {
  return law.memo(["good", code], () => {
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
    const from = dayOfAddition(row, table);
    if (listing !== "include" || (from !== undefined && from > law.event.date)) {
      law.record("cbam.scope.excluded", listed, "text", from === undefined ? "verified" : "draft", [place]);
      return undefined;
    }
    refuseUnknownCode(code, law);
    const sector = table.need(row, "sector");
    law.record(
      "cbam.scope.sector",
      sector,
      "text",
      law.version.status === "position" ? "sourceDocument" : from === undefined ? "verified" : "draft",
      [place],
      table.text(row, "note") ?? undefined,
    );
    const printed = table.text(row, "indirect");
    const indirect = printed === "open" ? printed : printed === "true";
    const added = from !== undefined;
    if (added) {
      law.remark("addedGood", "draft", [place, parseCitation("com-2025-989:recitals 42 and 45")]);
      law.remark("indirectOpen", "notSettled", [parseCitation("com-2025-989:recital 42"), parseCitation("2023-956:Annex II")]);
    }
    const [description, gases] = [table.need(row, "description"), table.need(row, "gases")];
    return { code, listed, description, sector, gases, indirect, condition: conditionOf(code, row, table, law), added };
  });
}

export function needGood(code: GoodsCode, law: Law): Good {
  const good = findGood(code, law);
  if (good) return good;
  const [details, later] = [{ cn: printGoodsCode(code), version: law.version.id }, laterFrom(code, law)];
  throw later === undefined
    ? new RuleError("notCovered", "goods", details)
    : new RuleError("notCovered", "goodsLater", { ...details, from: later });
}
