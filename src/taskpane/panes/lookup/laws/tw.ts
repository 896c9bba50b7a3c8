/** What Taiwan's rules say of a plant, whatever it makes, and of an industry. */
import type { LegalVersion } from "../../../../core/legalVersion";
import { loadTable } from "../../../../datasource";
import { addWords, t } from "../../../../i18n/t";
import type { AnswerRow } from "../../../components/AnswerRows";
import { datasetOf, type Listed } from "../../../find/lists";
import { type Finding, found, type LawInLookup, legalRow, type RegimeFindings, row, sourceLink, versionsOf } from "./finding";
import paneWords from "../../../../regimes/tw/words/pane.json";

addWords(paneWords);

const FEE = ["tw.fee.threshold", "tw.fee.rate.general", "tw.fee.rate.A", "tw.fee.rate.B"] as const;

const LEAKAGE = ["tw.fee.coefficient.period1", "tw.fee.coefficient.period2", "tw.fee.coefficient.period3"] as const;

/** Fee rates, coefficients and the newest electricity factor: what a plant in Taiwan is asked for, whatever it makes. */
async function taiwanRows(version: LegalVersion): Promise<readonly AnswerRow[]> {
  if (version.status !== "inForce") return [];
  const legal = await Promise.all(
    [...FEE, ...LEAKAGE].filter((parameter) => version.parameters.has(parameter)).map((parameter) => legalRow(version, parameter)),
  );
  return [...legal, await row(t("paneLookup.row.gridFactor"), "TW.GRIDFACTOR", ["latest"], "kg CO2e/kWh")];
}

async function taiwanOfGoods(): Promise<RegimeFindings> {
  const findings = await Promise.all(
    versionsOf("tw").map(
      async (version): Promise<Finding> =>
        found(version, version.status === "announced" ? "announced" : "byPlant", { rows: await taiwanRows(version) }),
    ),
  );
  return { regime: "tw", say: "paneLookup.say.tw", browse: ["tw.industries"], findings };
}

async function taiwanOf(country: string): Promise<RegimeFindings> {
  const own = country === "TW";
  const findings = await Promise.all(
    versionsOf("tw").map(async (version): Promise<Finding> => {
      if (version.status === "announced") return found(version, "announced");
      return found(version, own ? "facts" : "notCovered", { rows: own ? await taiwanRows(version) : [] });
    }),
  );
  return { regime: "tw", say: own ? "paneLookup.say.tw" : "paneLookup.say.twOther", browse: own ? ["tw.industries"] : [], findings };
}

async function leakageIndustry({ key }: Listed, version: LegalVersion): Promise<Finding> {
  if (version.status !== "inForce") return found(version, version.status === "announced" ? "announced" : "notCovered");
  const dataset = datasetOf("tw.industries");
  const table = await loadTable(dataset);
  const [at] = table.where({ name: key });
  const details =
    at === undefined ? [] : [t("paneLookup.tw.class", { class: table.need(at, "class") }), t(`status.${table.need(at, "status")}`)];
  return found(version, "listed", { details, rows: await taiwanRows(version), links: [await sourceLink(dataset)] });
}

export const tw: LawInLookup = {
  regime: "tw",
  ofGoods: taiwanOfGoods,
  ofCountry: taiwanOf,
  lists: { "tw.industries": { ask: leakageIndustry, say: "paneLookup.say.tw" } },
};
