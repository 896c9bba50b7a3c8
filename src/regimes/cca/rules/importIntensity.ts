/**
 * Intensity of an import, in the order of the text (sec. 4691(b)(3)(A)): the default by economy-wide ratio; the origin's
 * industry where its data are reliable and it is a transparent market economy; the manufacturer's own on petition; a
 * Treasury estimate.
 */
import type { Decimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import type { Run } from "../../../core/rule";
import { rule } from "../../../core/rule";
import { alike } from "../../shared/bill";
import type { Country } from "../../shared/country";
import type { Basis } from "./economyRatio";
import { economyRatio } from "./economyRatio";
import { earlier } from "./sources";

export type ImportQuery = {
  readonly origin: Country;
  /** US industry intensity of the preceding year */
  readonly industryIntensity: Decimal;
  readonly basis: Basis | undefined;
  readonly ownRatio: Decimal | undefined;
  readonly originIndustry: Decimal | undefined;
  readonly manufacturer: Decimal | undefined;
  readonly treasury: Decimal | undefined;
};

function needMarketEconomy(origin: Country, law: Law): void {
  if (law.text("cca.nonMarketEconomies").split(",").includes(origin)) throw new RuleError("conflict", "ccaNonMarket", { origin });
  law.remark("ccaTransparent", "notSettled");
}

const run: Run<ImportQuery, Decimal> = (query, law) => {
  const { originIndustry, manufacturer, treasury } = query;
  if (treasury !== undefined) {
    if (originIndustry !== undefined || manufacturer !== undefined) throw new RuleError("conflict", "ccaTreasury", {});
    law.remark("ccaTreasury", "notSettled");
    law.record("cca.intensity.treasury", treasury, "t CO2e/t", "userInput");
    return treasury;
  }
  if (manufacturer !== undefined && originIndustry === undefined) throw new RuleError("blank", "ccaOriginIndustry", {});
  if (originIndustry !== undefined) {
    needMarketEconomy(query.origin, law);
    law.record("cca.intensity.originIndustry", originIndustry, "t CO2e/t", "userInput");
    if (manufacturer === undefined) return originIndustry;
    law.remark("ccaManufacturer", "notSettled");
    law.record("cca.intensity.manufacturer", manufacturer, "t CO2e/t", "userInput");
    return manufacturer;
  }
  law.record("cca.intensity.usIndustry", query.industryIntensity, "t CO2e/t", "userInput");
  if (query.ownRatio !== undefined) {
    if (query.basis !== undefined) throw new RuleError("conflict", "ccaBasisAndRatio", {});
    law.record("cca.ratio.own", query.ownRatio, "1", "userInput");
    return query.ownRatio.times(query.industryIntensity);
  }
  return economyRatio({ origin: query.origin, basis: query.basis ?? "nominal" }, law).times(query.industryIntensity);
};

export const importIntensity = rule<ImportQuery, Decimal>(
  { id: "cca.importIntensity", unit: "t CO2e/t", cite: ["s3523-119:sec. 4691(b)(3)(A)"], status: "billText" },
  run,
  alike(run, { ...earlier("footnote 5"), asArticle: { cite: ["tri-118:footnote 5"], status: "assumed" } }),
);
