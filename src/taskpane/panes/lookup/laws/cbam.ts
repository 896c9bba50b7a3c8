/** What CBAM says of a goods code and of a country of origin. */
import type { LegalVersion } from "../../../../core/legalVersion";
import { loadTable } from "../../../../datasource";
import { addWords, t } from "../../../../i18n/t";
import { wordOf } from "../../../../tables/columns";
import { ask, resultText } from "../../../answers";
import type { AnswerRow } from "../../../components/AnswerRows";
import { counted } from "../../../numbers";
import { type Finding, found, type LawInLookup, type RegimeFindings, versionsOf } from "./finding";
import choiceWords from "../../../../regimes/cbam/words/choiceWords.json";
import paneWords from "../../../../regimes/cbam/words/pane.json";

addWords(choiceWords);
addWords(paneWords);

const MOST_NEAR = 6;

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

export const cbam: LawInLookup = { regime: "cbam", ofGoods: cbamOfGoods, ofCountry: cbamOf };
