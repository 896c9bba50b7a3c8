/**
 * What a carbon price abroad costs per tonne of all emissions (2023/956 Art. 9(1): the price effectively paid, net of rebates and
 * other compensation). In a trading scheme only the emissions that allowances given for free do not cover are paid for. How the
 * Union will count it is not settled: the act under Art. 9(5) is a draft.
 */
import type { Decimal } from "../../../core/decimal";
import { larger, ZERO } from "../../../core/decimal";
import { rule } from "../../../core/rule";

export type PaidScheme = {
  /** emissions the scheme charges, t CO2e */
  readonly emissions: Decimal;
  /** allowances given for free, or tonnes left uncharged */
  readonly free: Decimal;
  /** price of an allowance or rate of a tax, EUR/t CO2e */
  readonly price: Decimal;
  /** money given back, EUR */
  readonly rebate?: Decimal | undefined;
};

export const effectivePrice = rule<PaidScheme, Decimal>(
  { id: "cbam.effectivePrice", unit: "EUR/t CO2e", cite: ["2023-956:Art. 9", "com-2025-draft-9-5:Draft"], status: "notSettled" },
  ({ emissions, free, price, rebate }, law) => {
    law.record("cbam.scheme.emissions", emissions, "t CO2e", "userInput");
    law.record("cbam.scheme.free", free, "t CO2e", "userInput");
    law.record("cbam.scheme.price", price, "EUR/t CO2e", "userInput");
    if (rebate !== undefined) law.record("cbam.scheme.rebate", rebate, "EUR", "userInput");
    // A surplus of free allowances is an income, and no price paid.
    const paid = larger(ZERO, emissions.minus(free)).times(price);
    return larger(ZERO, paid.minus(rebate ?? ZERO)).dividedBy(emissions);
  },
);
