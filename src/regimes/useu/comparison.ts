/** The US-EU arrangement in the comparison: the metal duty on EU goods. */
import { ZERO } from "../../core/decimal";
import { RuleError } from "../../core/error";
import type { GoodsCode } from "../shared/goodsCode";
import type { Entry } from "./rules/duty";
import { duty } from "./rules/duty";
import { unionStanding } from "./rules/unionGoods";
import { bookOf } from "../../calls/books";
import { country } from "../../calls/readers/code";
import { eventDate } from "../../calls/readers/date";
import { goodsCode } from "../../calls/readers/goodsCode";
import { quantity } from "../../calls/readers/number";
import type { Adapter, AskedFigure } from "../../calls/comparison/adapter";
import { byRules, readUnder } from "../../calls/comparison/adapter";

const filled = quantity({ zero: "blank" });
const amount = quantity({ zero: "lawful" });

const METAL_OF: readonly (readonly [string, Entry["product"]])[] = [
  ["7601", "unwrought aluminum"],
  ["76", "wrought aluminum"],
  ["72", "steel"],
  ["73", "steel"],
];

function metalOf(code: GoodsCode, version: string): Entry["product"] {
  const found = METAL_OF.find(([beginning]) => code.startsWith(beginning));
  if (!found) throw new RuleError("notCovered", "goods", { cn: code, version });
  return found[1];
}

/** As the act in force at the Union's border lists its members and territories. */
export function standingInUnion(origin: string): "member" | "territory" | undefined {
  const union = bookOf("cbam").law(undefined, undefined);
  return unionStanding(origin, { members: union.text("cbam.unionMembers"), territories: union.text("cbam.unionTerritories") });
}

function standingOf(origin: string, version: string): "member" | "territory" {
  const standing = standingInUnion(origin);
  if (standing === undefined) throw new RuleError("notCovered", "dutyOnUnion", { origin, version });
  return standing;
}

export const useuAdapter: Adapter = {
  regime: "useu",
  currency: "USD",
  charge(line, version) {
    const outcome = byRules("useu", "USEU.DUTY", (of, lawOf) => {
      const standing = standingOf(readUnder(of, "origin", country), version.id);
      const product = metalOf(readUnder(of, "cn", goodsCode), version.id);
      const at = lawOf(readUnder(of, "date", eventDate));
      if (standing === "territory") at.remark("useuTerritory", "assumed");
      const usedQuota = at.has("useu.quota.steel") ? readUnder(of, "usedQuota", amount) : ZERO;
      return duty({ product, quantity: readUnder(of, "tonnes", filled), usedQuota, value: readUnder(of, "value", filled) }, at);
    })(line, version);
    return { ...outcome, coverage: "untested" };
  },
};

export const useuFigures: readonly AskedFigure[] = [{ header: "usedQuota", control: "number" }];
