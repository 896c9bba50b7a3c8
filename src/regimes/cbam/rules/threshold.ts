/**
 * The mass threshold over an importer's whole calendar year (2023/956 Art. 2a, Annex VII, point 1).
 */
import type { Decimal } from "../../../core/decimal";
import { parseDecimal, ZERO } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";
import type { GoodsCode } from "../../shared/goodsCode";
import type { Standing } from "./exemptOrigin";
import { findGood } from "./goodsScope";

export type MassLine = { readonly code: GoodsCode; readonly tonnes: Decimal; readonly standing: Standing };

/** TRUE: every covered line of the year is exempt. Electricity and hydrogen never are. */
export const threshold = rule<readonly MassLine[], boolean>(
  { id: "cbam.threshold", unit: "TRUE/FALSE", cite: ["2023-956:Art. 2a", "2023-956:Annex VII, point 1"] },
  (lines, law: Law) => {
    const limit = law.decimal("cbam.threshold.mass");
    const counted = new Set(
      law
        .text("cbam.threshold.sectors")
        .split(",")
        .map((sector) => sector.trim()),
    );
    let mass = ZERO;
    let outside = 0;
    let covered = 0;
    for (const line of lines) {
      const good = law.memo(`good of ${line.code}`, () => findGood(line.code, law) ?? null);
      if (good === null) continue;
      covered += 1;
      if (line.standing !== "counts") continue;
      if (counted.has(good.sector)) mass = mass.plus(line.tonnes);
      else outside += 1;
    }
    if (covered === 0) throw new RuleError("notCovered", "noGoods", { version: law.version.id });
    law.record("cbam.threshold.counted", mass, "t", "userInput");
    const union = lines.filter((line) => line.standing === "union").length;
    if (union > 0) law.record("cbam.threshold.unionLines", parseDecimal(String(union)), "1", "userInput");
    if (outside > 0) law.remark("neverExempt", "verified");
    return mass.lessThanOrEqualTo(limit) && outside === 0;
  },
);
