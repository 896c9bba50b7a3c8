/**
 * Which goods the Act covers: longest prefix of the goods list, an exception beating its parent (Finance Act 2026, Schedule 16).
 */
import { parseCitation } from "../../../core/citation";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import type { GoodsCode } from "../../shared/goodsCode";
import { printGoodsCode, tooShort } from "../../shared/goodsCode";

export const SECTORS = ["Aluminium", "Cement", "Fertilisers", "Hydrogen", "Iron and steel"] as const;
export type Sector = (typeof SECTORS)[number];

export type Good = { readonly code: GoodsCode; readonly description: string; readonly sector: Sector; readonly gases: string };
/** Not charged, and why: no entry of the list, or the entry that excepts the code. */
export type Outside = { readonly exceptedBy: string | null; readonly description: string };

/** 'Iron and steel' -> 'ironAndSteel': the sector as it stands in a parameter id. */
export function sectorId(sector: Sector): string {
  return sector.toLowerCase().replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
}

export function findGood(code: GoodsCode, law: Law): Good | Outside {
  return law.memo(["uk good", code], () => {
    const table = law.table("goods");
    const [row] = table.longestPrefix("code", code);
    const listing = row === undefined ? "none" : table.text(row, "listing");
    // A heading of which only a part is covered has no single answer.
    const below = table.below("code", code);
    if (below.some((entry) => table.where({ code: entry }).some((r) => table.text(r, "listing") !== listing))) throw tooShort(code, below);
    if (row === undefined) return { exceptedBy: null, description: "" };
    const listed = table.need(row, "code");
    const place = parseCitation(`${law.version.acts[0] ?? ""}:${table.need(row, "place")}`);
    const description = table.need(row, "description");
    if (listing === "exclude") {
      law.record("ukcbam.scope.excepted", listed, "text", "secondary", [place]);
      return { exceptedBy: listed, description };
    }
    const sector = table.need(row, "sector") as Sector;
    const note = table.text(row, "note") ?? undefined;
    law.record("ukcbam.scope.sector", sector, "text", note === undefined ? "secondary" : "notSettled", [place], note);
    return { code, description, sector, gases: table.need(row, "gases") };
  });
}

export function needGood(code: GoodsCode, law: Law): Good {
  const good = findGood(code, law);
  if ("sector" in good) return good;
  const cn = printGoodsCode(code);
  if (good.exceptedBy === null) throw new RuleError("notCovered", "goods", { cn, version: law.version.id });
  throw new RuleError("notCovered", "ukExcepted", { cn, listed: printGoodsCode(good.exceptedBy), version: law.version.id });
}
