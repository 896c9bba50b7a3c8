/** What each law says of a country of origin. */
import { RuleError } from "../../../../core/error";
import type { LegalVersion } from "../../../../core/legalVersion";
import { loadTable } from "../../../../datasource";
import { currentLocale, t } from "../../../../i18n/t";
import { refuseUnionOrigin } from "../../../../regimes/cbam/rules/exemptOrigin";
import type { Country } from "../../../../regimes/shared/country";
import { ask } from "../../../answers";
import type { AnswerRow } from "../../../components/AnswerRows";
import { counted } from "../../../numbers";
import { type Finding, found, legalRow, perCent, type RegimeFindings, row, underLaw, versionsOf } from "./finding";
import { taiwanRows, tradeOfCountry } from "./goodsOthers";

const NAME = { en: "category", "zh-TW": "nameTw", "zh-CN": "nameCn" } as const;

/** Whether the goods of a country are goods of the Union, as the act in force lists its members. */
async function inUnion(country: string): Promise<boolean> {
  const [version] = versionsOf("cbam");
  return (await underLaw("cbam", version?.id ?? "", (law) => refuseUnionOrigin(country as Country, law))) instanceof RuleError;
}

/** How many default values, and whose; the formula spills the whole table. */
async function defaultsRow(country: string, version: LegalVersion): Promise<{ readonly rows: readonly AnswerRow[]; readonly details: readonly string[] }> {
  const id = version.datasets["defaults"];
  const answer = await ask("CBAM.DEFAULTS", [country, null, version.id, true]);
  if (id === undefined || answer.kind === "refused") return { rows: [], details: [] };
  const own = (await loadTable(id)).where({ country }).length;
  const shown = t("pane.tables.rows", { rows: counted(answer.cells.length - 1) });
  return { rows: [{ label: t("paneLookup.row.defaults"), shown, answer }], details: [own === 0 ? t("pane.tables.fallback") : t("pane.lookup.ownRows", { rows: counted(own) })] };
}

async function cbamOf(country: string): Promise<RegimeFindings> {
  const findings = await Promise.all(versionsOf("cbam").map(async (version): Promise<Finding> => {
    const answer = await ask("CBAM.EXEMPT", [country, version.id]);
    if (answer.kind === "refused") return found(version, answer.code === "notCovered" ? "union" : "unclear", { answer, details: [answer.message] });
    if (answer.first === true) return found(version, "exempt", { answer });
    const { rows, details } = await defaultsRow(country, version);
    return found(version, "subject", { answer, details, rows });
  }));
  return { regime: "cbam", say: null, browse: [], findings };
}

async function ccaOf(country: string): Promise<RegimeFindings> {
  const findings = await Promise.all(versionsOf("cca").map(async (version): Promise<Finding> => {
    const answer = await ask("CCA.EXEMPT", [country, null, version.id]);
    const ratios = await Promise.all((["nominal", "PPP"] as const).map((basis) => row(t(`paneLookup.row.ratio${basis === "PPP" ? "Ppp" : "Nominal"}`), "CCA.RATIO", [country, basis, version.id])));
    const list = version.parameters.get("cca.nonMarketEconomies")?.values.at(-1)?.value ?? "";
    const market = list === "" ? [] : [t(list.split(",").includes(country) ? "paneLookup.cca.nonMarket" : "paneLookup.cca.market")];
    const verdict = answer.kind === "refused" ? "unclear" : answer.first === true ? "exempt" : "subject";
    return found(version, verdict, { answer, rows: ratios, details: [...market, ...(answer.kind === "refused" ? [answer.message] : [])] });
  }));
  return { regime: "cca", say: "paneLookup.say.ccaCountry", browse: [], findings };
}

/** One line per column of the printed rates: categories that share one are named together. */
async function initialRates(country: string, version: LegalVersion): Promise<readonly AnswerRow[]> {
  const table = await loadTable(version.datasets["categories"] ?? "");
  const columns = [...new Set(table.all().map((at) => table.need(at, "rateColumn")))];
  return Promise.all(columns.map(async (column) => {
    const rows = table.where({ rateColumn: column });
    const [first] = rows;
    const category = first === undefined ? "" : table.need(first, "category");
    return perCent(await row(rows.map((at) => table.need(at, NAME[currentLocale()])).join(t("pane.calculate.and")), "FPFA.INITIALRATE", [country, category, version.id]));
  }));
}

async function fpfaOf(country: string): Promise<RegimeFindings> {
  const findings = await Promise.all(versionsOf("fpfa").map(async (version): Promise<Finding> => {
    if (country === "US") return found(version, "notCovered", { details: [t("paneLookup.fpfa.domestic")] });
    if (version.datasets["initialRates"] === undefined) return found(version, "subject", { details: [t("paneLookup.fpfa.noRates")] });
    return found(version, "subject", { rows: await initialRates(country, version), details: [t("paneLookup.fpfa.tier")] });
  }));
  return { regime: "fpfa", say: "paneLookup.say.fpfaCountry", browse: ["fpfaCategories"], findings };
}

/** Asked as the border tax on one unit: nothing is taxed from an origin that is left out. */
async function mcaOf(country: string): Promise<RegimeFindings> {
  const findings = await Promise.all(versionsOf("mca").map(async (version): Promise<Finding> => {
    const answer = await ask("MCA.BORDER", [1, 1, Number(version.covers.from.slice(0, 4)), null, null, version.id, "import", country]);
    if (answer.kind === "refused") return found(version, "unclear", { answer, details: [answer.message] });
    return found(version, String(answer.first) === "0" ? "exempt" : "subject", { answer, rows: [{ label: t("paneLookup.row.mcaUnit", { year: version.covers.from.slice(0, 4) }), unit: "USD", answer }] });
  }));
  return { regime: "mca", say: "paneLookup.say.mcaCountry", browse: [], findings };
}

async function proveitOf(): Promise<RegimeFindings> {
  const findings = await Promise.all(versionsOf("proveit").map(async (version): Promise<Finding> =>
    found(version, "facts", { rows: version.parameters.has("proveit.countries") ? [await legalRow(version, "proveit.countries")] : [] })));
  return { regime: "proveit", say: "paneLookup.say.proveitCountry", browse: [], findings };
}

async function useuOf(country: string): Promise<RegimeFindings> {
  const member = await inUnion(country);
  return { regime: "useu", say: member ? "paneLookup.say.useuMember" : "paneLookup.say.useuNoMember", browse: member ? ["useuMetals"] : [], findings: versionsOf("useu").map((version) => found(version, member ? "subject" : "notCovered")) };
}

async function taiwanOf(country: string): Promise<RegimeFindings> {
  const own = country === "TW";
  const findings = await Promise.all(versionsOf("tw").map(async (version): Promise<Finding> => {
    if (version.status === "announced") return found(version, "announced");
    return found(version, own ? "facts" : "notCovered", { rows: own ? await taiwanRows(version) : [] });
  }));
  return { regime: "tw", say: own ? "paneLookup.say.tw" : "paneLookup.say.twOther", browse: own ? ["twIndustries"] : [], findings };
}

export async function findingsOfCountry(country: string): Promise<readonly RegimeFindings[]> {
  return Promise.all([cbamOf(country), ccaOf(country), fpfaOf(country), mcaOf(country), proveitOf(), useuOf(country), taiwanOf(country), tradeOfCountry(country)]);
}
