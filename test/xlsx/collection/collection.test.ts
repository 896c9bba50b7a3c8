// Workbooks of topics.ts as LibreOffice calculated them, with a result of ours in A1 that has changed since. After
// recalculation every cell holds what LibreOffice gives for the new result, or is listed; and no value is written that it
// does not give.
import { openBook } from "../../../src/xlsx";
import { isXlsxError, type XlsxValue } from "../../../src/xlsx/model";
import { nearlyIdentical } from "../../../src/xlsx/sameValue";
import { fakeNames, recalculated, zipped } from "../files";
import { topics, type Content, type Topic } from "./topics";
import values from "./values.json";
import { cellsOf, workbookOf } from "./workbookOf";

type Pairs = Readonly<Record<string, readonly [Content, Content]>>;
const judged = values as unknown as Readonly<Record<string, Pairs>>;
const plain = (value: XlsxValue): Content => (isXlsxError(value) ? { error: value.code } : value);
const asValue = (content: Content): XlsxValue => (typeof content === "object" && content !== null ? { code: content.error } : content);

export function recalculatedTopic(topic: Topic, stored: "stored" | "none"): { wrong: string[]; listed: string[]; right: string[] } {
  const pairs = judged[topic.name] ?? {};
  const was = Object.fromEntries(Object.entries(pairs).map(([address, [before]]) => [address, before]));
  const bytes = zipped(workbookOf(topic, { A1: `=_xldudf_FAKE_COST(${topic.is},1)` }, stored === "stored" ? { ...was, A1: topic.was } : null));
  const results = recalculated(openBook(bytes, fakeNames));
  const now = new Map([...results.ours, ...results.others].map(({ node, block }) => [node.cell.address, block[0]?.[0] ?? null]));
  const stale = new Set(results.stale.map(({ cell }) => cell.address));
  const [wrong, listed, right]: [string[], string[], string[]] = [[], [], []];
  for (const [address, content] of Object.entries(cellsOf(topic))) {
    if (typeof content !== "string" || !content.startsWith("=")) continue;
    const expected = asValue(pairs[address]?.[1] ?? null);
    const told = `${address} ${content}`;
    const value = now.get(address) ?? (stored === "stored" ? asValue(was[address] ?? null) : null);
    if (stale.has(address)) listed.push(told);
    else if (stored === "none" && !now.has(address)) right.push(told);
    else if (nearlyIdentical(value, expected)) right.push(told);
    else wrong.push(`${told} gives ${JSON.stringify(plain(value))}, not ${JSON.stringify(plain(expected))}`);
  }
  return { wrong, listed, right };
}

if (process.env["SHOW"]) test("show", () => { const out: string[] = []; for (const topic of topics) for (const mode of ["stored","none"] as const) { const r = recalculatedTopic(topic, mode); out.push(`## ${topic.name} ${mode} right ${r.right.length} listed ${r.listed.length} wrong ${r.wrong.length}`, ...r.wrong.map((w) => "  W " + w), ...(mode === "stored" ? r.listed.map((w) => "  L " + w) : [])); } require("node:fs").writeFileSync("/tmp/show.txt", out.join("\n")); }, 100000);
else describe.each(topics.map((topic) => [topic.name, topic] as const))("%s", (_, topic) => {
  test("every cell is right or listed", () => expect(recalculatedTopic(topic, "stored").wrong).toEqual([]));
  test("without stored values nothing wrong is written", () => expect(recalculatedTopic(topic, "none").wrong).toEqual([]));
});
