/** What the Foreign Pollution Fee Act says of goods, of a country, and of a category of goods. */
import { messageOf } from "../../../../calls/message";
import { RuleError } from "../../../../core/error";
import type { LegalVersion } from "../../../../core/legalVersion";
import { loadTable } from "../../../../datasource";
import { tNote } from "../../../../i18n/notes";
import { addWords, currentLocale, t } from "../../../../i18n/t";
import { categoryRow } from "../../../../regimes/fpfa/rules/initialRate";
import type { AnswerRow } from "../../../components/AnswerRows";
import type { Listed } from "../../../find/lists";
import { type Finding, found, type LawInLookup, perCent, type RegimeFindings, row, sourceLink, underLaw, versionsOf } from "./finding";
import paneWords from "../../../../regimes/fpfa/words/pane.json";

addWords(paneWords);

const NAME = { en: "category", "zh-TW": "nameTw", "zh-CN": "nameCn" } as const;

async function fpfaUnder(code: string, origin: string, version: LegalVersion): Promise<Finding> {
  const dataset = version.datasets["categories"];
  if (dataset === undefined) return found(version, "noList", { details: [t("paneLookup.fpfa.noList")] });
  const category = await underLaw("fpfa", version.id, (law) => {
    const at = categoryRow(code, law);
    return { name: law.table("categories").need(at, NAME[currentLocale()]), hts: law.table("categories").need(at, "hts") };
  });
  const links = [await sourceLink(dataset)];
  if (category instanceof RuleError)
    return found(version, category.code === "notCovered" ? "notCovered" : "unclear", {
      links,
      details: category.code === "notCovered" ? [] : [messageOf(category, "", undefined)],
    });
  const rows = origin === "" ? [] : [perCent(await row(t("paneLookup.row.initialRate"), "FPFA.INITIALRATE", [origin, code, version.id]))];
  return found(version, "covered", {
    links,
    rows,
    details: [category.name, category.hts, ...(origin === "" ? [t("paneLookup.fpfa.chooseOrigin")] : [])],
  });
}

async function fpfaOfGoods(code: string, origin: string): Promise<RegimeFindings> {
  const findings = await Promise.all(versionsOf("fpfa").map((version) => fpfaUnder(code, origin, version)));
  return { regime: "fpfa", say: "paneLookup.say.fpfa", browse: ["fpfa.categories"], findings };
}

/** One line per column of the printed rates: categories that share one are named together. */
async function initialRates(country: string, version: LegalVersion): Promise<readonly AnswerRow[]> {
  const table = await loadTable(version.datasets["categories"] ?? "");
  const columns = [...new Set(table.all().map((at) => table.need(at, "rateColumn")))];
  return Promise.all(
    columns.map(async (column) => {
      const rows = table.where({ rateColumn: column });
      const [first] = rows;
      const category = first === undefined ? "" : table.need(first, "category");
      return perCent(
        await row(rows.map((at) => table.need(at, NAME[currentLocale()])).join(t("pane.calculate.and")), "FPFA.INITIALRATE", [
          country,
          category,
          version.id,
        ]),
      );
    }),
  );
}

async function fpfaOf(country: string): Promise<RegimeFindings> {
  const findings = await Promise.all(
    versionsOf("fpfa").map(async (version): Promise<Finding> => {
      if (country === "US") return found(version, "notCovered", { details: [t("paneLookup.fpfa.domestic")] });
      if (version.datasets["initialRates"] === undefined) return found(version, "subject", { details: [t("paneLookup.fpfa.noRates")] });
      return found(version, "subject", { rows: await initialRates(country, version), details: [t("paneLookup.fpfa.tier")] });
    }),
  );
  return { regime: "fpfa", say: "paneLookup.say.fpfaCountry", browse: ["fpfa.categories"], findings };
}

async function category({ key, extra }: Listed, version: LegalVersion, origin: string): Promise<Finding> {
  const dataset = version.datasets["categories"];
  if (dataset === undefined) return found(version, "noList", { details: [t("paneLookup.fpfa.noList")] });
  const rows = origin === "" ? [] : [perCent(await row(t("paneLookup.row.initialRate"), "FPFA.INITIALRATE", [origin, key, version.id]))];
  return found(version, "covered", {
    rows,
    links: [await sourceLink(dataset)],
    details: [tNote(extra), ...(origin === "" ? [t("paneLookup.fpfa.chooseOrigin")] : [])],
  });
}

export const fpfa: LawInLookup = {
  regime: "fpfa",
  ofGoods: fpfaOfGoods,
  ofCountry: fpfaOf,
  lists: { "fpfa.categories": { ask: category, say: "paneLookup.say.fpfa", byOrigin: true } },
};
