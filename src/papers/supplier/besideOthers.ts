/** What is doubtful only beside the other workbooks read with it: a good that stands twice, and a leap from the period before. */
import { fromCell, parseDecimal } from "../../core/decimal";
import { grouped } from "../../sheet/grouped";
import { shown } from "../besideDefault";
import type { Finding } from "../finding";
import { lastDay, type SupplierGood, type SupplierPaper } from "./readSupplier";

/** Multiples of the period before that a plant rarely leaves. Ours, not law. */
const LEAP = { least: "0.5", most: "2" } as const;

type Claim = { readonly paper: SupplierPaper; readonly good: SupplierGood; readonly index: number };

export function besideOthers(papers: readonly SupplierPaper[]): readonly SupplierPaper[] {
  const claims = new Map<string, Claim[]>();
  for (const paper of papers)
    for (const [index, good] of paper.goods.entries()) {
      const { supplier, installation, country } = paper.about;
      const cn = String(good.cn ?? "").replace(/\s/g, "");
      if (cn !== "") grouped(claims, [supplier, installation, country, cn].join("\n").toLowerCase()).push({ paper, good, index });
    }
  const more = new Map<SupplierPaper, Finding[]>();
  for (const of of claims.values()) {
    const inOrder = [...of].sort((a, b) => (lastDay(a.paper.about) ?? 0) - (lastDay(b.paper.about) ?? 0));
    inOrder.forEach((claim, i) => {
      const before = inOrder[i - 1];
      const found = before && before.paper !== claim.paper ? between(before, claim) : null;
      if (found) grouped(more, claim.paper).push(found);
    });
  }
  return papers.map((paper) => ({ ...paper, findings: [...paper.findings, ...(more.get(paper) ?? [])] }));
}

function between(before: Claim, { paper, good, index }: Claim): Finding | null {
  const name = { good: String(good.product ?? "") || String(good.cn ?? ""), cn: String(good.cn ?? ""), file: before.paper.file };
  const at = (code: Finding["code"], values: Finding["values"]): Finding => ({
    code,
    level: "check",
    place: paper.places[index] ?? "",
    values: { ...name, ...values },
  });
  if (lastDay(before.paper.about) === lastDay(paper.about)) return at("readTwice", {});
  const [was, is] = [before.good.direct, good.direct];
  if (typeof was !== "number" || typeof is !== "number" || was === 0) return null;
  const ratio = fromCell(is).dividedBy(fromCell(was));
  if (ratio.greaterThanOrEqualTo(parseDecimal(LEAP.least)) && ratio.lessThanOrEqualTo(parseDecimal(LEAP.most))) return null;
  return at("leap", { value: is, before: was, ratio: shown(ratio) });
}
