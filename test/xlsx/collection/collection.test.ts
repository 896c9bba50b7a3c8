// Workbooks of topics.ts as LibreOffice calculated them, with a result of ours in A1 that has changed since. After
// recalculation every cell holds what LibreOffice gives for the new result, or is listed; and no value is written that it
// does not give.
import { inDateSystem } from "../../../src/calls/readers/date";
import { openBook } from "../../../src/xlsx";
import { PROVEN } from "../../../src/engine/excel/proven";
import { isXlsxError, type XlsxValue } from "../../../src/xlsx/model";
import { nearlyIdentical } from "../../../src/xlsx/sameValue";
import { fakeNames, recalculated, zipped } from "../files";
import { EXCEL, topics, type Content, type Topic } from "./topics";
import values from "./values.json";
import { cellsOf, workbookOf } from "./workbookOf";

type Pairs = Readonly<Record<string, readonly [Content, Content]>>;
const judged = values as unknown as Readonly<Record<string, Pairs>>;
const plain = (value: XlsxValue): Content => (isXlsxError(value) ? { error: value.code } : value);
const asValue = (content: Content): XlsxValue => (typeof content === "object" && content !== null ? { code: content.error } : content);

export function recalculatedTopic(topic: Topic, stored: "stored" | "none"): { wrong: string[]; listed: string[]; right: string[] } {
  const pairs = judged[topic.name] ?? {};
  const given = cellsOf(topic);
  const byDocument = (address: string): readonly [Content, Content] | null | undefined => EXCEL[String(given[address]).slice(1)];
  const was = Object.fromEntries(Object.entries(pairs).map(([address, [before]]) => [address, byDocument(address)?.[0] ?? before]));
  const bytes = zipped(
    workbookOf(topic, { A1: `=_xldudf_FAKE_COST(${topic.is},1)` }, stored === "stored" ? { ...was, A1: topic.was } : null),
  );
  const results = inDateSystem(topic.dates, () => recalculated(openBook(bytes, fakeNames)));
  const now = new Map([...results.ours, ...results.others].map(({ node, block }) => [node.cell.address, block[0]?.[0] ?? null]));
  const stale = new Set(results.stale.map(({ cell }) => cell.address));
  const [wrong, listed, right]: [string[], string[], string[]] = [[], [], []];
  for (const [address, content] of Object.entries(cellsOf(topic))) {
    if (typeof content !== "string" || !content.startsWith("=")) continue;
    if (byDocument(address) === null) continue;
    const expected = asValue(byDocument(address)?.[1] ?? pairs[address]?.[1] ?? null);
    const told = `${address} ${content}`;
    const value = now.get(address) ?? (stored === "stored" ? asValue(was[address] ?? null) : null);
    if (stale.has(address)) listed.push(told);
    else if (stored === "none" && !now.has(address)) right.push(told);
    else if (nearlyIdentical(value, expected)) right.push(told);
    else wrong.push(`${told} gives ${JSON.stringify(plain(value))}, not ${JSON.stringify(plain(expected))}`);
  }
  return { wrong, listed, right };
}

test("the collection holds enough of every kind, and each proven function stands in it", () => {
  const formulas = topics.flatMap((topic) =>
    Object.values(cellsOf(topic)).filter((content) => typeof content === "string" && content.startsWith("=")),
  );
  expect(topics.length).toBeGreaterThanOrEqual(40);
  expect(formulas.length).toBeGreaterThan(600);
  const called = new Set(
    formulas
      .join(" ")
      .toUpperCase()
      .match(/[A-Z][A-Z0-9.]*(?=\()/g),
  );
  expect(
    [...PROVEN].filter(
      (name) =>
        !called.has(name) &&
        !/^(?:LET|LAMBDA|MAP|BYROW|BYCOL|REDUCE|SCAN|FILTER|SORT|UNIQUE|CHOOSECOLS|CHOOSEROWS|TAKE|DROP|HSTACK|VSTACK|TODAY|NOW|FALSE)$/.test(
          name,
        ),
    ),
  ).toEqual([]);
});

test("most cells of the collection are right and not merely listed", () => {
  const all = topics.map((topic) => recalculatedTopic(topic, "stored"));
  const count = (of: "right" | "listed"): number => all.reduce((sum, one) => sum + one[of].length, 0);
  expect(count("right") / (count("right") + count("listed"))).toBeGreaterThan(0.95);
});

describe.each(topics.map((topic) => [topic.name, topic] as const))("%s", (_, topic) => {
  test("every cell is right or listed", () => expect(recalculatedTopic(topic, "stored").wrong).toEqual([]));
  test("without stored values nothing wrong is written", () => expect(recalculatedTopic(topic, "none").wrong).toEqual([]));
});
