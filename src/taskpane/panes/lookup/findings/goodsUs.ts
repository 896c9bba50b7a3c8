/** What the US bills and programmes say of a goods code. Where a text does not go by codes, that is said and nothing is guessed. */
import { RuleError } from "../../../../core/error";
import type { LegalVersion } from "../../../../core/legalVersion";
import { messageOf } from "../../../../calls/message";
import { currentLocale, t } from "../../../../i18n/t";
import { categoryRow } from "../../../../regimes/fpfa/rules/initialRate";
import { inCodes } from "../../../../regimes/shared/codeRanges";
import { ask, resultText } from "../../../answers";
import chapters from "./metalChapters.json";
import { datesOf, type Finding, found, legalRow, perCent, type RegimeFindings, row, sourceLink, underLaw, versionsOf } from "./finding";

const NAME = { en: "category", "zh-TW": "nameTw", "zh-CN": "nameCn" } as const;

export async function ccaOfGoods(_code: string, origin: string): Promise<RegimeFindings> {
  const findings = await Promise.all(versionsOf("cca").map(async (version): Promise<Finding> => {
    const listed = version.datasets["industries"] !== undefined;
    const rows = origin === "" ? [] : [await row(t("paneLookup.row.ccaExempt"), "CCA.EXEMPT", [origin, null, version.id]), await row(t("paneLookup.row.ratioNominal"), "CCA.RATIO", [origin, "nominal", version.id])];
    return found(version, listed ? "byIndustry" : "noList", { rows });
  }));
  return { regime: "cca", say: "paneLookup.say.cca", browse: ["ccaIndustries"], findings };
}

async function fpfaUnder(code: string, origin: string, version: LegalVersion): Promise<Finding> {
  const dataset = version.datasets["categories"];
  if (dataset === undefined) return found(version, "noList", { details: [t("paneLookup.fpfa.noList")] });
  const category = await underLaw("fpfa", version.id, (law) => {
    const at = categoryRow(code, law);
    return { name: law.table("categories").need(at, NAME[currentLocale()]), hts: law.table("categories").need(at, "hts") };
  });
  const links = [await sourceLink(dataset)];
  if (category instanceof RuleError) return found(version, category.code === "notCovered" ? "notCovered" : "unclear", { links, details: category.code === "notCovered" ? [] : [messageOf(category, "", undefined)] });
  const rows = origin === "" ? [] : [perCent(await row(t("paneLookup.row.initialRate"), "FPFA.INITIALRATE", [origin, code, version.id]))];
  return found(version, "covered", { links, rows, details: [category.name, category.hts, ...(origin === "" ? [t("paneLookup.fpfa.chooseOrigin")] : [])] });
}

export async function fpfaOfGoods(code: string, origin: string): Promise<RegimeFindings> {
  const findings = await Promise.all(versionsOf("fpfa").map((version) => fpfaUnder(code, origin, version)));
  return { regime: "fpfa", say: "paneLookup.say.fpfa", browse: ["fpfaCategories"], findings };
}

export async function mcaOfGoods(): Promise<RegimeFindings> {
  return { regime: "mca", say: "paneLookup.say.mca", browse: ["mcaProcesses", "mcaProducts"], findings: versionsOf("mca").map((version) => found(version, "bySector")) };
}

export async function proveitOfGoods(code: string): Promise<RegimeFindings> {
  const findings = await Promise.all(versionsOf("proveit").map(async (version): Promise<Finding> => {
    const answer = await ask("PROVEIT.COVERED", [code, null, version.id]);
    if (answer.kind === "refused") return found(version, "unclear", { answer, details: [answer.message] });
    if (answer.first !== true) return found(version, "notCovered", { answer });
    const parts = await Promise.all([NAME[currentLocale()], "hts"].map((part) => ask("PROVEIT.COVERED", [code, part, version.id])));
    return found(version, "covered", { answer, details: parts.flatMap((one) => (one.kind === "value" ? [resultText(one.first)] : [])) });
  }));
  return { regime: "proveit", say: "paneLookup.say.proveit", browse: ["proveitProducts"], findings };
}

export async function buycleanOfGoods(): Promise<RegimeFindings> {
  return { regime: "buyclean", say: "paneLookup.say.buyclean", browse: ["buycleanGsa", "buycleanCalifornia"], findings: versionsOf("buyclean").map((version) => found(version, "byMaterial")) };
}

/** steel, unwrought, wrought: as the parameters of the law are called. */
type Metal = "steel" | "unwrought" | "wrought";

/** Rates on each date the law prints one, and the quota where there is one. */
export async function metalFinding(metal: Metal, version: LegalVersion): Promise<Finding> {
  const rate = `useu.rate.${metal}`;
  const quota = `useu.quota.${metal}`;
  const rows = await Promise.all(datesOf(version, rate).map(async (date) => ({ ...perCent(await legalRow(version, rate, date)), group: t("pane.lookup.from", { from: date }) })));
  return found(version, "byChapter", { rows: [...rows, ...(version.parameters.has(quota) ? [await legalRow(version, quota)] : [])] });
}

/** The tariff lines of the proclamations are not in the data: a chapter or heading of the metal is as near as one can say. */
export async function useuOfGoods(code: string): Promise<RegimeFindings> {
  const [metal] = Object.entries(chapters as Readonly<Record<Metal, string>>).find(([, list]) => inCodes(code, list)) ?? [];
  const findings = await Promise.all(versionsOf("useu").map((version) => (metal === undefined ? found(version, "notCovered") : metalFinding(metal as Metal, version))));
  return { regime: "useu", say: metal === undefined ? "paneLookup.say.useuOther" : "paneLookup.say.useu", browse: ["useuMetals"], findings };
}
