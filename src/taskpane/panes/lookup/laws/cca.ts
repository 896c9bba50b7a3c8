/** What the Clean Competition Act says of goods, of a country, and of an industry. */
import type { LegalVersion } from "../../../../core/legalVersion";
import { addWords, t } from "../../../../i18n/t";
import { ask } from "../../../answers";
import type { Listed } from "../../../find/lists";
import { type Finding, found, type LawInLookup, perCent, type RegimeFindings, row, versionsOf, yearsOf } from "./finding";
import paneWords from "../../../../regimes/cca/words/pane.json";

addWords(paneWords);

async function ccaOfGoods(_code: string, origin: string): Promise<RegimeFindings> {
  const findings = await Promise.all(
    versionsOf("cca").map(async (version): Promise<Finding> => {
      const listed = version.datasets["industries"] !== undefined;
      const rows =
        origin === ""
          ? []
          : [
              await row(t("paneLookup.row.ccaExempt"), "CCA.EXEMPT", [origin, null, version.id]),
              await row(t("paneLookup.row.ratioNominal"), "CCA.RATIO", [origin, "nominal", version.id]),
            ];
      return found(version, listed ? "byIndustry" : "noList", { rows });
    }),
  );
  return { regime: "cca", say: "paneLookup.say.cca", browse: ["cca.industries"], findings };
}

async function ccaOf(country: string): Promise<RegimeFindings> {
  const findings = await Promise.all(
    versionsOf("cca").map(async (version): Promise<Finding> => {
      const answer = await ask("CCA.EXEMPT", [country, null, version.id]);
      const ratios = await Promise.all(
        (["nominal", "PPP"] as const).map((basis) =>
          row(t(`paneLookup.row.ratio${basis === "PPP" ? "Ppp" : "Nominal"}`), "CCA.RATIO", [country, basis, version.id]),
        ),
      );
      const list = version.parameters.get("cca.nonMarketEconomies")?.values.at(-1)?.value ?? "";
      const market = list === "" ? [] : [t(list.split(",").includes(country) ? "paneLookup.cca.nonMarket" : "paneLookup.cca.market")];
      const verdict = answer.kind === "refused" ? "unclear" : answer.first === true ? "exempt" : "subject";
      return found(version, verdict, {
        answer,
        rows: ratios,
        details: [...market, ...(answer.kind === "refused" ? [answer.message] : [])],
      });
    }),
  );
  return { regime: "cca", say: "paneLookup.say.ccaCountry", browse: [], findings };
}

const FIRST_YEARS = 5;

async function industry({ key }: Listed, version: LegalVersion): Promise<Finding> {
  const answer = await ask("CCA.COVERED", [key, null, version.id]);
  const years = yearsOf(version, "cca.percent").slice(0, FIRST_YEARS);
  const rows = await Promise.all(
    years.map(async (year) => perCent(await row(t("paneLookup.row.ccaPercent", { year }), "CCA.PERCENT", [year, version.id]))),
  );
  const price = version.parameters.has("cca.price.firstYear")
    ? [
        await row(
          t("paneLookup.row.ccaPrice", { year: version.covers.from.slice(0, 4) }),
          "CCA.PRICE",
          [Number(version.covers.from.slice(0, 4)), null, version.id],
          "USD/t CO2e",
        ),
      ]
    : [];
  if (answer.kind === "refused")
    return found(version, answer.code === "notCovered" ? "noList" : "unclear", {
      answer,
      details: [answer.message],
      rows: [...rows, ...price],
    });
  return found(version, answer.first === true ? "covered" : "notCovered", { answer, rows: [...rows, ...price] });
}

export const cca: LawInLookup = {
  regime: "cca",
  ofGoods: ccaOfGoods,
  ofCountry: ccaOf,
  lists: { "cca.industries": { ask: industry, say: "paneLookup.say.ccaAsks" } },
};
