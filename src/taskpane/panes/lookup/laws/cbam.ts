/** What CBAM says of a goods code and of a country of origin; for a good also default values by year, benchmarks by route, the factor's path, the certificate price. */
import type { LegalVersion } from "../../../../core/legalVersion";
import { loadTable } from "../../../../datasource";
import { addWords, t } from "../../../../i18n/t";
import { wordOf } from "../../../../tables/columns";
import { ask, resultText } from "../../../answers";
import type { AnswerRow } from "../../../components/AnswerRows";
import { counted } from "../../../numbers";
import { type Finding, found, type LawInLookup, type RegimeFindings, row, versionsOf, yearsOf } from "./finding";
import choiceWords from "../../../../regimes/cbam/words/choiceWords.json";
import paneWords from "../../../../regimes/cbam/words/pane.json";

addWords(choiceWords);
addWords(paneWords);

const MOST_NEAR = 6;
const INTENSITY = "t CO2e/t";

/** Codes of the version's list that share the longest beginning, at least the chapter. */
async function nearest(code: string, version: LegalVersion): Promise<readonly string[]> {
  const list = version.datasets["goods"];
  if (list === undefined) return [];
  const table = await loadTable(list);
  const covered = table
    .all()
    .filter((row) => table.text(row, "listing") === "include")
    .map((row) => table.need(row, "code"));
  for (let length = 8; length >= 2; length--) {
    const near = covered.filter((one) => one.startsWith(code.slice(0, length)) && one !== code);
    if (near.length > 0) return near.slice(0, MOST_NEAR);
  }
  return [];
}

async function part(code: string, name: string, version: string): Promise<string> {
  const answer = await ask("CBAM.SCOPE", [code, name, version]);
  return answer.kind === "value" ? resultText(answer.first) : "";
}

async function underVersion(code: string, version: LegalVersion): Promise<Finding> {
  const answer = await ask("CBAM.SCOPE", [code, "covered", version.id]);
  if (answer.kind === "refused") return found(version, "unclear", { answer, details: [answer.message] });
  // Of an "ex" code only a part is covered; of what counts as an input material alone, the condition says so.
  const condition = await part(code, "condition", version.id);
  const limit = [t("coverage.whole"), t("coverage.none")].includes(condition) ? [] : [condition];
  if (answer.first !== true) return found(version, "notCovered", { answer, details: limit, near: await nearest(code, version) });
  const indirect = await ask("CBAM.SCOPE", [code, "indirect", version.id]);
  const counts = indirect.kind === "refused" ? "indirectOpen" : indirect.first === true ? "indirectCounts" : "directOnly";
  const [sector, gases, listed] = [
    await part(code, "sector", version.id),
    await part(code, "gases", version.id),
    await part(code, "description", version.id),
  ];
  return found(version, "covered", {
    answer,
    details: [[wordOf("sector", sector), gases, t(`pane.lookup.${counts}`)].join(" · "), listed, ...limit],
  });
}

async function cbamOfGoods(code: string): Promise<RegimeFindings> {
  const findings = await Promise.all(versionsOf("cbam").map((version) => underVersion(code, version)));
  // Versions that share a list would repeat its wording.
  const [first] = findings;
  const shorter = findings.map((finding) =>
    finding === first ? finding : { ...finding, details: finding.details.filter((detail) => !first?.details.slice(1).includes(detail)) },
  );
  return { regime: "cbam", say: null, browse: [], findings: shorter };
}

/** How many default values, and whose; the formula spills the whole table. */
async function defaultsRow(
  country: string,
  version: LegalVersion,
): Promise<{ readonly rows: readonly AnswerRow[]; readonly details: readonly string[] }> {
  const id = version.datasets["defaults"];
  const answer = await ask("CBAM.DEFAULTS", [country, null, version.id, true]);
  if (id === undefined || answer.kind === "refused") return { rows: [], details: [] };
  const own = (await loadTable(id)).where({ country }).length;
  const shown = t("pane.tables.rows", { rows: counted(answer.cells.length - 1) });
  return {
    rows: [{ label: t("paneLookup.row.defaults"), shown, answer }],
    details: [own === 0 ? t("pane.tables.fallback") : t("pane.lookup.ownRows", { rows: counted(own) })],
  };
}

async function cbamOf(country: string): Promise<RegimeFindings> {
  const findings = await Promise.all(
    versionsOf("cbam").map(async (version): Promise<Finding> => {
      const answer = await ask("CBAM.EXEMPT", [country, version.id]);
      if (answer.kind === "refused")
        return found(version, answer.code === "notCovered" ? "union" : "unclear", { answer, details: [answer.message] });
      if (answer.first === true) return found(version, "exempt", { answer });
      const { rows, details } = await defaultsRow(country, version);
      return found(version, "subject", { answer, details, rows });
    }),
  );
  return { regime: "cbam", say: null, browse: [], findings };
}

/** Years for which the law in force prints a mark-up; the law is asked about each. */
function markUpYears(): readonly number[] {
  const [version] = versionsOf("cbam");
  const parameters = version === undefined ? [] : [...version.parameters.keys()].filter((id) => id.startsWith("cbam.markUp."));
  return [...new Set(parameters.flatMap((id) => (version === undefined ? [] : yearsOf(version, id))))].sort();
}

async function defaultRows(code: string, origin: string): Promise<readonly AnswerRow[]> {
  const before = await row(t("pane.lookup.beforeMarkUp"), "CBAM.DEFAULT", [code, origin], INTENSITY);
  if (before.answer.kind === "refused") return [before];
  const named = (name: string, unit?: string) => row(t(`choiceWord.${name}`), "CBAM.DEFAULT", [code, origin, name], unit);
  const parts = await Promise.all([named("direct", INTENSITY), named("indirect", INTENSITY), named("route")]);
  const table = await row(t("pane.lookup.whoseTable"), "CBAM.DEFAULT", [code, origin, "table"]);
  const withMarkUp = markUpYears().map((year) =>
    row(t("pane.lookup.withMarkUp", { year }), "CBAM.INTENSITY", [code, origin, year], INTENSITY),
  );
  return [before, ...parts.filter(({ answer }) => answer.kind === "value"), table, ...(await Promise.all(withMarkUp))];
}

/** One line per route and period, columns A and B. */
async function benchmarkRows(code: string): Promise<readonly AnswerRow[]> {
  const id = versionsOf("cbam").find(({ status }) => status === "inForce")?.datasets["benchmarks"];
  if (id === undefined) return [];
  const table = await loadTable(id);
  const lines = table.longestPrefix("code", code).flatMap((printed) => (["A", "B"] as const).map((column) => ({ printed, column })));
  return Promise.all(
    lines.map(async ({ printed, column }): Promise<AnswerRow> => {
      const [route, from, to] = [table.text(printed, "route"), table.need(printed, "fromYear"), table.need(printed, "toYear")];
      const group = [route === null ? "" : `(${route}) ${wordOf("route", route)}`, `${from}–${to}`].filter((one) => one !== "").join(" · ");
      return {
        group,
        ...(await row(t(`tables.column.column${column}`), "CBAM.BENCHMARK", [code, column, route, Number(from)], INTENSITY)),
      };
    }),
  );
}

async function factorRows(): Promise<readonly AnswerRow[]> {
  const [version] = versionsOf("cbam");
  const years =
    version === undefined ? [] : yearsOf(version, "cbam.factor").filter((year) => year >= Number(version.covers.from.slice(0, 4)));
  return Promise.all(years.map((year) => row(String(year), "CBAM.FACTOR", [year])));
}

/** A date that is not broken at its hyphens. */
const unbroken = (date: string): string => date.replaceAll("-", "\u2011");

/** One line per period for which the law prints, or will print, a price. */
async function priceRows(): Promise<readonly AnswerRow[]> {
  const parameter = versionsOf("cbam")[0]?.parameters.get("cbam.certificatePrice");
  return Promise.all(
    (parameter?.values ?? []).map(({ from, to }) =>
      row(
        to === undefined ? t("pane.lookup.from", { from: unbroken(from) }) : `${unbroken(from)} – ${unbroken(to)}`,
        "CBAM.PRICE",
        [{ date: from }],
        "EUR",
      ),
    ),
  );
}

export const cbam: LawInLookup = {
  regime: "cbam",
  ofGoods: cbamOfGoods,
  ofCountry: cbamOf,
  parts: [
    { title: "pane.lookup.defaults", lines: 5, depends: "origin", ask: defaultRows },
    { title: "pane.lookup.benchmarks", none: "pane.lookup.noBenchmark", lines: 4, depends: "code", ask: benchmarkRows },
    { title: "pane.lookup.factor", lines: 5, depends: "nothing", ask: factorRows },
    { title: "pane.lookup.prices", lines: 3, depends: "nothing", ask: priceRows },
  ],
};
