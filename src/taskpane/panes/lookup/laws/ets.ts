/** What the EU ETS says: its benchmarks go by product of an installation. */
import type { LegalVersion } from "../../../../core/legalVersion";
import { loadTable } from "../../../../datasource";
import { addWords, t } from "../../../../i18n/t";
import { wordOf } from "../../../../tables/columns";
import { ask, resultText } from "../../../answers";
import type { Listed } from "../../../find/lists";
import { type Finding, found, type LawInLookup, type RegimeFindings, row, versionsOf } from "./finding";
import paneWords from "../../../../regimes/ets/words/pane.json";

addWords(paneWords);

/** Benchmarks of the trading system go by product of an installation: no list leads from a code to one. */
async function etsOfGoods(): Promise<RegimeFindings> {
  return {
    regime: "ets",
    say: "paneLookup.say.ets",
    browse: ["ets.products"],
    findings: versionsOf("ets").map((version) => found(version, "byProduct")),
  };
}

async function product({ key }: Listed, version: LegalVersion): Promise<Finding> {
  const unit = await ask("ETS.BENCHMARK", [key, version.id, "unit"]);
  const of = unit.kind === "value" ? wordOf("unit", resultText(unit.first)) : undefined;
  const value = await row(t("pane.lookup.benchmarkOf", { period: version.id }), "ETS.BENCHMARK", [key, version.id], of);
  const table = await loadTable(version.datasets["benchmarks"] ?? "");
  const more =
    table.columnNames.includes("best10") && version.id === "2021-2025"
      ? [
          await row(t("pane.lookup.best10"), "ETS.BENCHMARK", [key, version.id, "best10"], of),
          await row(t("choiceWord.rate"), "ETS.BENCHMARK", [key, version.id, "rate"]),
        ]
      : [];
  return found(version, "listed", { rows: [value, ...more] });
}

export const ets: LawInLookup = { regime: "ets", ofGoods: etsOfGoods, lists: { "ets.products": { ask: product } } };
