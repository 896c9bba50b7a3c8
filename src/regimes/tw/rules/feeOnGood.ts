/**
 * Share of a site's carbon fee that falls on a good: effective price x the good's emissions, NT$. No provision spreads the
 * fee over products, so the result is an assumption and says so.
 */
import type { Decimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import { rule } from "../../../core/rule";
import type { Country } from "../../shared/country";
import { effectivePrice } from "./effectivePrice";
import type { FeeSite } from "./feeSite";

export type MadeAtHome = { readonly tonnes: Decimal; readonly intensity: Decimal; readonly site: FeeSite };

export const feeOnGood = rule<MadeAtHome, Decimal>(
  { id: "tw.feeOnGood", unit: "NT$", cite: ["tw-fee-2024:Art. 5"], status: "notSettled" },
  ({ tonnes, intensity, site }, law) => {
    law.record("tw.good.tonnes", tonnes, "t", "userInput");
    law.record("tw.good.intensity", intensity, "t CO2e/t", "userInput");
    return effectivePrice(site, law).times(tonnes).times(intensity);
  },
);

/** The fee is a domestic one: goods made elsewhere do not bear it. */
export function needTaiwan(origin: Country): void {
  if (origin !== "TW") throw new RuleError("notCovered", "feeOfTaiwan", { origin });
}
