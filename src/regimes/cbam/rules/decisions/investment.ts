/**
 * Whether a cut of emissions pays: what certificates cost before and after it, year by year, discounted. The money is spent at the start
 * of the first year and saved at the end of each; both are said in the steps.
 */
import type { Decimal } from "../../../../core/decimal";
import { ONE, sum, ZERO } from "../../../../core/decimal";
import { RuleError } from "../../../../core/error";
import type { Law } from "../../../../core/law";
import { rule } from "../../../../core/rule";
import { cost } from "../cost";
import type { ImportLine } from "../importLine";

export type Investment = {
  /** each with its price and SEFA, at the intensity before */
  readonly years: readonly { readonly year: number; readonly line: ImportLine; readonly law: Law }[];
  readonly intensity: Decimal;
  /** t CO2e/t that the intensity falls by */
  readonly cut: Decimal;
  readonly cost: Decimal;
  /** discount rate a year, as a share */
  readonly rate: Decimal;
  /** what running it costs a year, EUR */
  readonly yearly: Decimal;
};

export type InvestedYear = {
  readonly year: number;
  readonly saving: Decimal;
  readonly discounted: Decimal;
  /** present value of all savings so far, less the investment */
  readonly balance: Decimal;
};

function savingOf(line: ImportLine, { intensity, cut, yearly }: Investment, law: Law): Decimal {
  const before = cost({ ...line, intensity }, law);
  return before.minus(cost({ ...line, intensity: intensity.minus(cut) }, law)).minus(yearly);
}

export function investedYears(investment: Investment): readonly InvestedYear[] {
  const { cut, intensity, rate } = investment;
  if (cut.greaterThan(intensity)) throw new RuleError("outOfRange", "cutTooDeep", { cut: cut.toString(), intensity: intensity.toString() });
  let balance = ZERO.minus(investment.cost);
  return investment.years.map(({ year, line, law }, i) => {
    const saving = savingOf(line, investment, law);
    const discounted = saving.dividedBy(ONE.plus(rate).pow(i + 1));
    balance = balance.plus(discounted);
    return { year, saving, discounted, balance };
  });
}

function inputs({ cut, cost: spent, rate, yearly }: Investment, law: Law): void {
  law.record("cbam.investment.cut", cut, "t CO2e/t", "userInput");
  law.record("cbam.investment.cost", spent, "EUR", "userInput");
  law.record("cbam.investment.rate", rate, "1", "userInput");
  law.record("cbam.investment.yearly", yearly, "EUR", "userInput");
  law.remark("investmentTiming", "assumed");
}

/** Present value of all savings less the investment. */
export const investmentValue = rule<Investment, Decimal>(
  { id: "cbam.investment.npv", unit: "EUR", cite: ["2023-956:Art. 22"] },
  (investment, law) => {
    inputs(investment, law);
    return investedYears(investment).at(-1)?.balance ?? ZERO.minus(investment.cost);
  },
);

/** The dearest investment that still pays. */
export const investmentLimit = rule<Investment, Decimal>(
  { id: "cbam.investment.highest", unit: "EUR", cite: ["2023-956:Art. 22"] },
  (investment, law) => {
    inputs(investment, law);
    return sum(investedYears(investment).map(({ discounted }) => discounted));
  },
);

/** The year at whose end the savings have earned back the investment. */
export function paybackYear(investment: Investment, law: Law): number {
  inputs(investment, law);
  const years = investedYears(investment);
  const found = years.find(({ balance }) => !balance.isNegative());
  if (found) return found.year;
  throw new RuleError("noRow", "noPayback", {
    year: years.at(-1)?.year ?? "",
    missing: (years.at(-1)?.balance ?? ZERO).negated().toDecimalPlaces(2).toString(),
  });
}
