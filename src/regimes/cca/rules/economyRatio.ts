/** Economy-wide intensity of an origin relative to the US: greenhouse gases over GDP (sec. 4691(b)(3)(A)(i)). */
import { parseCitation } from "../../../core/citation";
import type { Decimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import type { Run } from "../../../core/rule";
import { rule } from "../../../core/rule";
import { alike } from "../../shared/bill";
import type { Country } from "../../shared/country";
import { earlier } from "./sources";

export const BASES = ["nominal", "PPP"] as const;
export type Basis = (typeof BASES)[number];
export type RatioQuery = { readonly origin: Country; readonly basis: Basis };

const US = "US" as Country;
const CITE = parseCitation("economy-data:2022");

function intensity({ origin, basis }: RatioQuery, law: Law): Decimal {
  const table = law.table("economy");
  const [row] = table.where({ country: origin });
  if (row === undefined) throw new RuleError("noRow", "economyCountry", { origin });
  const of = (column: string, quantity: string) =>
    law.cell({
      role: "economy",
      row,
      column,
      quantity: `${quantity}.${origin === US ? "us" : "origin"}`,
      unit: "1",
      cite: CITE,
      status: "secondary",
    });
  const ghg = of("ghg", "cca.economy.ghg");
  const gdp = of(basis === "nominal" ? "gdpNominal" : "gdpPpp", "cca.economy.gdp");
  if (ghg === null || gdp === null)
    throw new RuleError("noRow", "economyBasis", { origin, basis, other: basis === "nominal" ? "PPP" : "nominal" });
  return ghg.dividedBy(gdp);
}

const run: Run<RatioQuery, Decimal> = (query, law) => {
  law.remark(query.basis === "nominal" ? "ccaGdpNominal" : "ccaGdpPpp", "assumed");
  return intensity(query, law).dividedBy(intensity({ ...query, origin: US }, law));
};

export const economyRatio = rule<RatioQuery, Decimal>(
  { id: "cca.ratio", unit: "1", cite: ["s3523-119:sec. 4691(b)(3)(A)", "economy-data:2022"], status: "derived" },
  run,
  alike(run, { ...earlier("footnote 4"), asArticle: { cite: ["tri-118:footnotes 4-5"], status: "assumed" } }),
);
