/** What the functions of decisions do; fetched with its words when the first formula needs it. */
import type { Decimal } from "../../../core/decimal";
import { ZERO } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { addWords } from "../../../i18n/t";
import type { Result } from "../../../calls/spec";
import type { Country } from "../../shared/country";
import type { GoodsCode } from "../../shared/goodsCode";
import type { Assumption } from "../rules/assumption";
import type { Investment } from "../rules/decisions/investment";
import { investedYears, investmentLimit, investmentValue, paybackYear } from "../rules/decisions/investment";
import { verificationNet, verificationSaving, verificationTonnes } from "../rules/decisions/verification";
import decisionWords from "../words/decisions.json";

export { originsWithDefaults, rankOrigins } from "../rules/decisions/originRanking";
export { pricePaths } from "../rules/decisions/pricePath";

addWords(decisionWords);

export const VERIFICATION_ANSWERS = { net: verificationNet, saving: verificationSaving, tonnes: verificationTonnes } as const;

type InvestmentInput = {
  readonly cn: GoodsCode;
  readonly origin: Country;
  readonly tonnes: Decimal;
  readonly fromYear: number;
  readonly toYear: number;
  readonly intensity: Decimal;
  readonly cut: Decimal;
  readonly cost: Decimal;
  readonly rate: Decimal;
  readonly price: readonly Decimal[];
  readonly route: string | undefined;
  readonly sefa: readonly (Decimal | "A" | "B")[];
  readonly yearly: Decimal | undefined;
  readonly assume: Assumption | undefined;
};

const MOST_YEARS = 50;

function investmentOf(v: InvestmentInput, lawOfYear: (year: number) => Law): Investment {
  const count = v.toYear - v.fromYear + 1;
  if (count < 1 || count > MOST_YEARS) throw new RuleError("outOfRange", "years", { from: v.fromYear, to: v.toYear });
  if (v.price.length === 0) throw new RuleError("blank", "investmentPrice", {});
  if (v.price.length > 1 && v.price.length !== count) throw new RuleError("shape", "perYear", { found: v.price.length, years: count });
  // A SEFA holds the factor of one year, so one number cannot serve several.
  const oneNumber = v.sefa.length === 1 && typeof v.sefa[0] !== "string";
  if (v.sefa.length > 1 ? v.sefa.length !== count : oneNumber && count > 1)
    throw new RuleError("shape", "sefaPerYear", { found: v.sefa.length, years: count });
  return {
    intensity: v.intensity,
    cut: v.cut,
    cost: v.cost,
    rate: v.rate,
    yearly: v.yearly ?? ZERO,
    years: Array.from({ length: count }, (_, i) => ({
      year: v.fromYear + i,
      law: lawOfYear(v.fromYear + i),
      line: {
        code: v.cn,
        origin: v.origin,
        tonnes: v.tonnes,
        route: v.route,
        sefa: v.sefa.length > 1 ? v.sefa[i] : v.sefa[0],
        price: v.price.length > 1 ? v.price[i] : v.price[0],
        assume: v.assume,
      },
    })),
  };
}

export type InvestmentPart = "npv" | "payback" | "highest" | "years";

export function investmentAnswer(part: InvestmentPart, v: InvestmentInput, lawOfYear: (year: number) => Law): Result | Result[][] {
  const investment = investmentOf(v, lawOfYear);
  const first = lawOfYear(v.fromYear);
  if (part === "npv") return investmentValue(investment, first);
  if (part === "highest") return investmentLimit(investment, first);
  if (part === "payback") return paybackYear(investment, first);
  return investedYears(investment).map(({ year, saving, discounted, balance }): Result[] => [year, saving, discounted, balance]);
}
