/** What the laws of the EU say of a goods code. */
import { loadTable } from "../../../../datasource";
import type { LegalVersion } from "../../../../core/legalVersion";
import { t } from "../../../../i18n/t";
import { wordOf } from "../../../../tables/columns";
import { ask, resultText } from "../../../answers";
import { type Finding, found, type RegimeFindings, versionsOf } from "./finding";

const MOST_NEAR = 6;

/** Codes of the version's list that share the longest beginning, at least the chapter. */
async function nearest(code: string, version: LegalVersion): Promise<readonly string[]> {
  const list = version.datasets["goods"];
  if (list === undefined) return [];
  const table = await loadTable(list);
  const covered = table.all().filter((row) => table.text(row, "listing") === "include").map((row) => table.need(row, "code"));
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
  if (answer.first !== true) return found(version, "notCovered", { answer, near: await nearest(code, version) });
  const indirect = await ask("CBAM.SCOPE", [code, "indirect", version.id]);
  const counted = indirect.kind === "value" && indirect.first === true;
  const [sector, gases, listed] = [await part(code, "sector", version.id), await part(code, "gases", version.id), await part(code, "description", version.id)];
  return found(version, "covered", { answer, details: [[wordOf("sector", sector), gases, t(counted ? "pane.lookup.indirectCounts" : "pane.lookup.directOnly")].join(" · "), listed] });
}

export async function cbamOfGoods(code: string): Promise<RegimeFindings> {
  const findings = await Promise.all(versionsOf("cbam").map((version) => underVersion(code, version)));
  // Versions that share a list would repeat its wording.
  const [first] = findings;
  const shorter = findings.map((finding) => (finding === first ? finding : { ...finding, details: finding.details.filter((detail) => !first?.details.slice(1).includes(detail)) }));
  return { regime: "cbam", say: null, browse: [], findings: shorter };
}

/** Benchmarks of the trading system go by product of an installation: no list leads from a code to one. */
export async function etsOfGoods(): Promise<RegimeFindings> {
  return { regime: "ets", say: "paneLookup.say.ets", browse: ["ets"], findings: versionsOf("ets").map((version) => found(version, "byProduct")) };
}
