/** What is doubtful in papers that were read, as a list. */
import type { Finding } from "./finding";
import type { PaperGrid } from "./grid";
import { findingText, paperWord } from "./words";

const ORDER = ["wrong", "check", "note"] as const;

export function findingsGrid(
  papers: readonly { readonly file: string; readonly findings: readonly Finding[] }[],
  sheet: string,
  table: string,
  refused: readonly (readonly [string, string])[],
): PaperGrid {
  const rows = papers.flatMap(({ file, findings }) => findings.map((finding) => ({ file, finding })));
  rows.sort((a, b) => ORDER.indexOf(a.finding.level) - ORDER.indexOf(b.finding.level));
  return {
    sheet,
    title: paperWord("findings.title"),
    notes: [paperWord("findings.note", { count: papers.length + refused.length, read: papers.length })],
    inputs: [],
    table,
    columns: [
      { header: paperWord("goods.file"), width: 28, look: "plain" },
      { header: paperWord("findings.level"), width: 12, look: "center" },
      { header: paperWord("findings.place"), width: 28, look: "plain" },
      { header: paperWord("findings.text"), width: 100, look: "small" },
    ],
    rows: [
      ...refused.map(([file, why]) => [file, paperWord("findings.refused"), "", why]),
      ...rows.map(({ file, finding }) => [file, paperWord(`level.${finding.level}`), finding.place, findingText(finding)]),
    ],
  };
}
