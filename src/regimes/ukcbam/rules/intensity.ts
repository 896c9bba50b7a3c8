/** Emissions per tonne of good: the importer's verified figure, or the default value of the notice (s. 148, Schedule 17 para. 11). */
import type { Decimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";
import { printGoodsCode } from "../../shared/goodsCode";
import type { Good } from "./goods";

/** One value a code, the same for every origin; a row whose value is still due refuses. */
export const defaultIntensity = rule<Good, Decimal>(
  { id: "ukcbam.defaultValue", unit: "t CO2e/t", cite: ["fa-2026:Sch. 17 para. 11(1)"], status: "secondary" },
  ({ code }, law) => {
    law.text("ukcbam.defaultsUsable");
    const table = law.table("defaults");
    const [row] = table.longestPrefix("code", code);
    const value =
      row === undefined
        ? null
        : law.cell({
            role: "defaults",
            row,
            column: "value",
            quantity: "ukcbam.defaultValue",
            unit: "t CO2e/t",
            cite: { act: "fa-2026", place: "Sch. 17 para. 11(1)" },
            status: "secondary",
          });
    if (value === null) throw new RuleError("noRow", "ukDefault", { cn: printGoodsCode(code) });
    return value;
  },
);

export function intensityOf(good: Good, own: Decimal | undefined, law: Law): Decimal {
  if (own === undefined) return law.memo(["uk default", good.code], () => defaultIntensity(good, law));
  law.record("ukcbam.intensity", own, "t CO2e/t", "userInput");
  law.remark("ukDirectOnly", "secondary", [{ act: "fa-2026", place: "s. 148" }]);
  return own;
}
