/** What the law says of an entry of one of its lists: a benchmark product, an industry, a category, a process, a material. */
import type { LegalVersion } from "../../../../core/legalVersion";
import { loadTable } from "../../../../datasource";
import { t } from "../../../../i18n/t";
import { wordOf } from "../../../../tables/columns";
import { ask, resultText } from "../../../answers";
import type { AnswerRow } from "../../../components/AnswerRows";
import { datasetOf, type Listed, type ListId, SOURCES } from "../../../find/lists";
import { type Finding, found, perCent, type RegimeFindings, row, sourceLink, versionsOf, yearsOf } from "./finding";
import { taiwanRows } from "./goodsOthers";
import { metalFinding } from "./goodsUs";

type Ask = (entry: Listed, version: LegalVersion, origin: string) => Promise<Finding>;

async function ets({ key }: Listed, version: LegalVersion): Promise<Finding> {
  const unit = await ask("ETS.BENCHMARK", [key, version.id, "unit"]);
  const of = unit.kind === "value" ? wordOf("unit", resultText(unit.first)) : undefined;
  const value = await row(t("pane.lookup.benchmarkOf", { period: version.id }), "ETS.BENCHMARK", [key, version.id], of);
  const table = await loadTable(version.datasets["benchmarks"] ?? "");
  const more = table.columnNames.includes("best10") && version.id === "2021-2025"
    ? [await row(t("pane.lookup.best10"), "ETS.BENCHMARK", [key, version.id, "best10"], of), await row(t("paneCalculate.choice.rate"), "ETS.BENCHMARK", [key, version.id, "rate"])]
    : [];
  return found(version, "listed", { rows: [value, ...more] });
}

const FIRST_YEARS = 5;

async function industry({ key }: Listed, version: LegalVersion): Promise<Finding> {
  const answer = await ask("CCA.COVERED", [key, null, version.id]);
  const years = yearsOf(version, "cca.percent").slice(0, FIRST_YEARS);
  const rows = await Promise.all(years.map(async (year) => perCent(await row(t("paneLookup.row.ccaPercent", { year }), "CCA.PERCENT", [year, version.id]))));
  const price = version.parameters.has("cca.price.firstYear") ? [await row(t("paneLookup.row.ccaPrice", { year: version.covers.from.slice(0, 4) }), "CCA.PRICE", [Number(version.covers.from.slice(0, 4)), null, version.id], "USD/t CO2e")] : [];
  if (answer.kind === "refused") return found(version, answer.code === "notCovered" ? "noList" : "unclear", { answer, details: [answer.message], rows: [...rows, ...price] });
  return found(version, answer.first === true ? "covered" : "notCovered", { answer, rows: [...rows, ...price] });
}

async function category({ key, extra }: Listed, version: LegalVersion, origin: string): Promise<Finding> {
  const dataset = version.datasets["categories"];
  if (dataset === undefined) return found(version, "noList", { details: [t("paneLookup.fpfa.noList")] });
  const rows = origin === "" ? [] : [perCent(await row(t("paneLookup.row.initialRate"), "FPFA.INITIALRATE", [origin, key, version.id]))];
  return found(version, "covered", { rows, links: [await sourceLink(dataset)], details: [extra, ...(origin === "" ? [t("paneLookup.fpfa.chooseOrigin")] : [])] });
}

async function proveit({ key, extra }: Listed, version: LegalVersion): Promise<Finding> {
  const answer = await ask("PROVEIT.COVERED", [key, null, version.id]);
  return found(version, answer.kind === "refused" ? "unclear" : "covered", { answer, details: [extra] });
}

/** Asked as the tax on one tonne: a use that is not in a bill's list is refused by its own words. */
const taxed = (id: "MCA.PROCESSTAX" | "MCA.PRODUCTTAX"): Ask => async ({ key }, version) => {
  const year = Number(version.covers.from.slice(0, 4));
  const answer = await ask(id, [key, 1, year, null, null, version.id]);
  const rate: AnswerRow = await row(t("paneLookup.row.mcaRate", { year }), "MCA.RATE", [year, null, null, version.id], "USD/t CO2e");
  if (answer.kind === "refused") return found(version, answer.code === "notCovered" ? "notCovered" : "unclear", { answer, details: [answer.message] });
  return found(version, "covered", { answer, rows: [rate], links: [] });
};

async function federal(entry: Listed, version: LegalVersion): Promise<Finding> {
  const own = version.id === "GSA" ? entry.list === "buycleanGsa" : entry.list === "buycleanCalifornia";
  if (!own) return found(version, "notCovered", { details: [t("paneLookup.buyclean.otherNames")] });
  const table = await loadTable(version.datasets["limits"] ?? "");
  const [at] = table.where({ material: entry.key });
  const unit = at === undefined ? undefined : table.need(at, "unit");
  const tiers = ["top20", "top40", "average"] as const;
  const dates = [...new Set(table.where({ material: entry.key }).map((one) => (table.columnNames.includes("from") ? table.need(one, "from") : "")))];
  const rows = version.id === "GSA"
    ? await Promise.all(tiers.map((tier) => row(t(`paneCalculate.choice.${tier}`), "BUYCLEAN.LIMIT", [entry.key, version.id, tier], unit)))
    : await Promise.all(dates.map((date) => row(t("pane.lookup.from", { from: date }), "BUYCLEAN.LIMIT", [entry.key, version.id, null, { date }], unit)));
  return found(version, "listed", { rows });
}

async function leakageIndustry({ key }: Listed, version: LegalVersion): Promise<Finding> {
  if (version.status !== "inForce") return found(version, version.status === "announced" ? "announced" : "notCovered");
  const dataset = datasetOf(SOURCES.twIndustries);
  const table = await loadTable(dataset);
  const [at] = table.where({ name: key });
  const details = at === undefined ? [] : [t("paneLookup.tw.class", { class: table.need(at, "class") }), t(`status.${table.need(at, "status")}`)];
  return found(version, "listed", { details, rows: await taiwanRows(version), links: [await sourceLink(dataset)] });
}

const METAL = { "steel": "steel", "unwrought aluminum": "unwrought", "wrought aluminum": "wrought" } as const;

const ASK: Readonly<Record<ListId, { readonly regime: string; readonly ask: Ask; readonly say?: string }>> = {
  ets: { regime: "ets", ask: ets },
  ccaIndustries: { regime: "cca", ask: industry, say: "paneLookup.say.ccaAsks" },
  fpfaCategories: { regime: "fpfa", ask: category, say: "paneLookup.say.fpfa" },
  proveitProducts: { regime: "proveit", ask: proveit, say: "paneLookup.say.proveit" },
  mcaProcesses: { regime: "mca", ask: taxed("MCA.PROCESSTAX"), say: "paneLookup.say.mcaAsks" },
  mcaProducts: { regime: "mca", ask: taxed("MCA.PRODUCTTAX"), say: "paneLookup.say.mcaAsks" },
  buycleanGsa: { regime: "buyclean", ask: federal },
  buycleanCalifornia: { regime: "buyclean", ask: federal },
  twIndustries: { regime: "tw", ask: leakageIndustry, say: "paneLookup.say.tw" },
  useuMetals: { regime: "useu", ask: (entry, version) => metalFinding(METAL[entry.key as keyof typeof METAL], version), say: "paneLookup.say.useuMetal" },
};

export async function findingsOfListed(entry: Listed, origin: string): Promise<readonly RegimeFindings[]> {
  const { regime, ask: askOne, say = null } = ASK[entry.list];
  return [{ regime, say, browse: [], findings: await Promise.all(versionsOf(regime).map((version) => askOne(entry, version, origin))) }];
}
