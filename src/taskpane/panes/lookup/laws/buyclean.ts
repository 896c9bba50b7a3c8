/** What the Buy Clean limits say: they go by material. */
import type { LegalVersion } from "../../../../core/legalVersion";
import { loadTable } from "../../../../datasource";
import { addWords, t } from "../../../../i18n/t";
import type { Listed } from "../../../find/lists";
import { type Finding, found, type LawInLookup, type RegimeFindings, row, versionsOf } from "./finding";
import paneWords from "../../../../regimes/buyclean/words/pane.json";

addWords(paneWords);

async function buycleanOfGoods(): Promise<RegimeFindings> {
  return {
    regime: "buyclean",
    say: "paneLookup.say.buyclean",
    browse: ["buyclean.gsa", "buyclean.california"],
    findings: versionsOf("buyclean").map((version) => found(version, "byMaterial")),
  };
}

async function federal(entry: Listed, version: LegalVersion): Promise<Finding> {
  const own = version.id === "GSA" ? entry.list === "buyclean.gsa" : entry.list === "buyclean.california";
  if (!own) return found(version, "notCovered", { details: [t("paneLookup.buyclean.otherNames")] });
  const table = await loadTable(version.datasets["limits"] ?? "");
  const [at] = table.where({ material: entry.key });
  const unit = at === undefined ? undefined : table.need(at, "unit");
  const tiers = ["top20", "top40", "average"] as const;
  const dates = [
    ...new Set(table.where({ material: entry.key }).map((one) => (table.columnNames.includes("from") ? table.need(one, "from") : ""))),
  ];
  const rows =
    version.id === "GSA"
      ? await Promise.all(tiers.map((tier) => row(t(`choiceWord.${tier}`), "BUYCLEAN.LIMIT", [entry.key, version.id, tier], unit)))
      : await Promise.all(
          dates.map((date) => row(t("pane.lookup.from", { from: date }), "BUYCLEAN.LIMIT", [entry.key, version.id, null, { date }], unit)),
        );
  return found(version, "listed", { rows });
}

export const buyclean: LawInLookup = {
  regime: "buyclean",
  ofGoods: buycleanOfGoods,
  lists: { "buyclean.gsa": { ask: federal }, "buyclean.california": { ask: federal } },
};
