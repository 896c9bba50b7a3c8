// Notes a workbook carries about itself, written by a stranger: settings, parts, charts kept for the file. Each reader
// answers with what it can use or says that it cannot, in bounded time; nothing crashes, nothing becomes a formula.
import {
  BASIS_NAMESPACE,
  compareRecords,
  groupChanges,
  groupSentences,
  momentText,
  readRecord,
  runningEdition,
  summarySentences,
  takeRecord,
  writeRecord,
} from "../../src/record";
import { readPins } from "../../src/audit/pin/pinMemory";
import { pinWorkbook, unpinWorkbook } from "../../src/audit/pin/pinWorkbook";
import { readBasis } from "../../src/audit/readBasis";
import { takeSnapshot } from "../../src/audit/takeSnapshot";
import { FROZEN_NAMESPACE } from "../../src/freezing/recordXml";
import { catalogue, preloadAll } from "../../src/functions/catalogue";
import { chartParts } from "../../src/host/chartParts";
import { createMemoryHost, type MemoryHost } from "../../src/host/memory/memoryHost";
import { rememberedTable } from "../../src/host/tableMemory";
import type { TableSpec } from "../../src/host/port";
import { CHARTS, keepChart, keptCharts } from "../../src/host/workbench/charts";
import { keptStrings, metadataStore } from "../../src/host/workbench/metadata";
import { UniverBook } from "../../src/host/workbench/univerBook";
import { tableSpecs } from "../../src/regimes/tables";
import { filterRows } from "../../src/tables/filter";
import { chosenColumns, describeChoices, tableName } from "../../src/taskpane/panes/tables/hostTable";
import { insertedTables, keepRecipe } from "../../src/taskpane/panes/tables/recipes";
import "../../src/taskpane/words";
import { xlsxFromWorkbook } from "../../src/workbench/xlsxFile";
import { FILE_CHARTS } from "../../src/workbench/xlsxCharts";
import { openBook, ourNames } from "../../src/xlsx";
import { memoryHost } from "../audit/hosts";
import { createHeadlessUniver } from "../tools/headlessUniver";
import { parseXml } from "../tools/xml";
import { parts } from "../xlsx/files";
import { HOSTILE_TEXTS, HOSTILE_VALUES, spoiled } from "./hostile";
import { processorTime } from "../tools/processorTime";

const BOUND = 30_000;
beforeAll(preloadAll);
let start = 0;
beforeEach(() => {
  start = processorTime();
});
afterEach(() => {
  expect(processorTime() - start).toBeLessThan(BOUND);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

const formulasOf = (host: MemoryHost): string[] => host.book.formulaCells().map(({ cell }) => cell.formula);
const textOf = async (store: { get: (key: string) => Promise<string | null> }, key: string): Promise<string> =>
  (await store.get(key)) ?? "";

describe("the lines and columns of an inserted table", () => {
  const table: TableSpec = {
    name: "T",
    place: { kind: "at", address: "Sheet1!B5" },
    columns: [
      { header: "x", kind: "number" },
      { header: "y", kind: "text" },
    ],
    rows: [[1, "=1+1"]],
    notes: ["title", "source"],
  };
  test("anything else is no note; the table is refreshed or said to be blocked, and holds text", async () => {
    const model = createMemoryHost();
    await model.insertTable(table);
    const good = await textOf(model.settings, "table.T");
    for (const text of [...HOSTILE_TEXTS, ...spoiled(JSON.parse(good))]) {
      const host = createMemoryHost();
      await host.insertTable(table);
      await host.settings.set("table.T", text);
      const memory = await rememberedTable(host.settings, "T");
      if (memory) expect([memory.notes.every((note) => typeof note === "string"), Number.isInteger(memory.columns)]).toEqual([true, true]);
      expect(["refreshed", "blocked"]).toContain((await host.insertTable({ ...table, notes: ["=2+2", "new"] })).kind);
      expect(formulasOf(host)).toEqual([]);
    }
  });
});

describe("the choices an inserted table was made with", () => {
  test("what nobody could have chosen is left out, and the list of tables is drawn", async () => {
    const spec = tableSpecs.find(({ filters }) => filters.length > 2) ?? tableSpecs[0];
    if (!spec) throw new Error("no table");
    const recipe = { id: spec.id, choices: { country: "TW", period: "2026", text: "steel" }, columns: spec.columns.map(({ key }) => key) };
    const host = createMemoryHost();
    await host.insertTable({
      name: tableName(recipe),
      place: { kind: "at", address: "Sheet1!A1" },
      columns: [{ header: "x", kind: "number" }],
      rows: [[1]],
      notes: [],
    });
    await keepRecipe(host, tableName(recipe), recipe);
    const key = `recipe.${tableName(recipe)}`;
    const good = await textOf(host.settings, key);
    expect((await insertedTables(host)).map((found) => found.recipe)).toEqual([recipe]);
    for (const text of [...HOSTILE_TEXTS, ...spoiled(JSON.parse(good))]) {
      await host.settings.set(key, text);
      for (const found of await insertedTables(host)) {
        expect(Object.values(found.recipe.choices).every((choice) => typeof choice === "string" && choice.length < 1000)).toBe(true);
        expect(found.recipe.columns.every((column) => typeof column === "string")).toBe(true);
        expect(typeof describeChoices(found.recipe.choices)).toBe("string");
        expect(tableName(found.recipe)).toMatch(/^CB_[\p{L}\p{N}_]*$/u);
        filterRows(found.spec, [found.spec.columns.map(() => null)], found.recipe.choices);
        expect(chosenColumns(found.spec, found.recipe.columns).every((column) => found.spec.columns.includes(column))).toBe(true);
      }
    }
  });
});

describe("the versions that were put into formulas", () => {
  const before = "=CBAM.FACTOR(A2)";
  const pinned = '=CBAM.FACTOR(A2,"2025-2083")';
  test("taking them out leaves the formula as it is, or as its author wrote it; damage is said", async () => {
    const model = memoryHost({ A2: 2026, B2: [before, 0.975] });
    const seen = await takeSnapshot(model);
    const basis = seen && (await readBasis(seen));
    if (!seen || !basis) throw new Error("stopped");
    await pinWorkbook(model, seen, basis);
    const good = await textOf(model.settings, "pinnedFormulas");
    expect(formulasOf(model)).toEqual([pinned]);
    for (const text of [...HOSTILE_TEXTS, ...spoiled(JSON.parse(good))]) {
      const host = memoryHost({ A2: 2026, B2: [pinned, 0.975] });
      await host.settings.set("pinnedFormulas", text);
      const { pins, problem } = await readPins(host.settings);
      if (pins.length === 0 && !/"pins":\[\]/.test(text)) expect(problem).not.toBeNull();
      const snapshot = await takeSnapshot(host);
      const outcome = snapshot && (await unpinWorkbook(host, snapshot));
      expect(outcome?.warnings.length).toBeGreaterThanOrEqual(problem === null ? 0 : 1);
      // A comma too few or too many is a blank argument: the number stays what it was.
      expect(formulasOf(host).join()).toMatch(/^=CBAM\.FACTOR\(A2(?:,"2025-2083"|,)?\)$/);
    }
  });
});

describe("the record of what a workbook was computed with", () => {
  test("it is read, or said to be unreadable; what is read can be compared and worded", async () => {
    const host = memoryHost({ A2: 2026, B2: ["=CBAM.FACTOR(A2)", 0.975] });
    const snapshot = await takeSnapshot(host);
    const basis = snapshot && (await readBasis(snapshot));
    if (!snapshot || !basis) throw new Error("stopped");
    const edition = await runningEdition("0.1.0");
    const now = await takeRecord(snapshot, basis, { edition, at: "2026-11-21T10:00:00.000Z", locale: "en" });
    const written = await writeRecord(now);
    if (written.kind !== "written") throw new Error(written.kind);
    const { xml } = written;
    const [from, to] = [xml.indexOf(">", xml.indexOf("<basis")) + 1, xml.lastIndexOf("</")];
    const [head, json, tail] = [xml.slice(0, from), xml.slice(from, to), xml.slice(to)];
    const plain = JSON.parse(
      json
        .replace(/&quot;/g, '"')
        .replace(/&lt;/g, "<")
        .replace(/&gt;/g, ">")
        .replace(/&amp;/g, "&"),
    ) as unknown;
    const wrapped = (text: string): string => head + text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;") + tail;
    expect(readRecord(wrapped(JSON.stringify(plain))).kind).toBe("record");
    const texts = [
      ...HOSTILE_TEXTS.map(wrapped),
      ...spoiled(plain).map(wrapped),
      ...HOSTILE_TEXTS,
      xml.slice(0, -9),
      head,
      `${head}&#x110000;${tail}`,
      xml.replace(BASIS_NAMESPACE, "urn:other"),
      `<!DOCTYPE a [<!ENTITY b "c">]>${xml}`,
    ];
    let read = 0;
    for (const text of texts) {
      const reading = readRecord(text);
      if (reading.kind !== "record") continue;
      read++;
      const comparison = compareRecords(reading.record, now, snapshot, edition);
      summarySentences(comparison);
      groupChanges(comparison.changes).forEach((group) => groupSentences(group));
      momentText(reading.record.at);
    }
    // A text may be any text, so some pass.
    expect(read).toBeGreaterThan(10);
  });
});

describe("the record of frozen formulas", () => {
  const prefixes = ["CBAM."];
  const attributes = { sheet: "Sheet1", area: "A1", kind: "plain", readable: "=CBAM.FACTOR(2026)", type: "number", value: "10", block: "" };
  const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
  const part = (body: string): string => `<frozenFormulas xmlns="${FROZEN_NAMESPACE}">${body}</frozenFormulas>`;
  const element = (name: string, all: Readonly<Record<string, string>>): string =>
    `<${name} ${Object.entries(all)
      .map(([key, text]) => `${key}="${escaped(text)}"`)
      .join(" ")}/>`;
  const texts = HOSTILE_VALUES.map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
  const formulas = Object.keys(attributes).flatMap((key) => texts.map((text) => part(element("formula", { ...attributes, [key]: text }))));
  const others = [
    { name: "note", keys: { sheet: "Sheet1", lines: "a b" } },
    { name: "column", keys: { table: "T", header: "x", array: "1" } },
    { name: "more", keys: { part: "2" } },
  ].flatMap(({ name, keys }) =>
    Object.keys(keys).flatMap((key) => texts.map((text) => part(element(name, { ...keys, [key]: text }) + element("formula", attributes)))),
  );
  test("only formulas of ours go in, where their values stand; the rest is named or refused", async () => {
    for (const xml of [
      ...formulas,
      ...others,
      part(`<formula>${"<x>".repeat(50_000)}`),
      part("<constructor/><__proto__/>"),
      part(element("formula", { ...attributes, readable: "=CBAM.FACTOR(cmd|' /c calc'!A0)" })),
    ]) {
      const host = createMemoryHost({ calculate: () => ({ values: [[10]], message: null }) });
      await host.write("Sheet1!A1", [[10]]);
      await host.parts.set(FROZEN_NAMESPACE, xml);
      const state = await host.frozen();
      const result = await host.restore({ kind: "book" }, { prefixes });
      expect(result.refusal).toBe(state.damaged ? "damagedRecord" : state.cells === 0 ? "nothingFrozen" : null);
      expect(["", "=CBAM.FACTOR(2026)"]).toContain(formulasOf(host).join());
      // Whatever the pane is told next must not fail either.
      await host.frozen();
    }
  });
});

describe("charts kept for the saved file", () => {
  const CHART = {
    kind: "line",
    title: "t",
    data: "Sheet1!A1:C3",
    at: "Sheet1!E2",
    rows: 9,
    columns: 8,
    categoryTitle: "c",
    valueTitle: "v",
    dashed: ["b"],
  } as const;
  const FILE_CHART = {
    sheet: "Sheet1",
    heads: [["Sheet1!B1", "a"]],
    chart: {
      kind: "bar",
      title: "t",
      categories: "Sheet1!$A$2:$A$3",
      series: [{ name: { reference: "Sheet1!$B$1" }, values: "Sheet1!$B$2:$B$3", color: "0F766E", dashed: true }],
      categoryTitle: "c",
      valueTitle: "v",
      numberFormat: "0",
      labels: true,
      row: 3,
      column: 4,
      rows: 5,
      columns: 6,
    },
  };
  test("a chart that is none is left out; the file is saved, well-formed, and opens", async () => {
    const { univer, api } = createHeadlessUniver();
    const book = new UniverBook(api, univer.__getInjector());
    book.write(
      "Sheet1",
      0,
      0,
      [
        ["y", "a", "b"],
        [2026, 1, 2],
        [2027, 3, 4],
      ],
      [undefined],
    );
    await book.settled();
    await keepChart(book, metadataStore(book, CHARTS), CHART);
    const [good = ""] = Object.values(keptStrings(book.workbook.getCustomMetadata(), CHARTS));
    const drawer = (texts: readonly unknown[]): Record<string, unknown> => Object.fromEntries(texts.map((text, i) => [`${i}`, text]));
    const put = (charts: unknown, fileCharts: unknown): void =>
      void book.workbook.setCustomMetadata({ ...book.workbook.getCustomMetadata(), [CHARTS]: charts, [FILE_CHARTS]: fileCharts });
    const saved = (): Record<string, string> => {
      const bytes = xlsxFromWorkbook(book);
      openBook(bytes, ourNames(catalogue.map(({ id }) => id)));
      return parts(bytes);
    };
    put(drawer([good]), drawer([JSON.stringify(FILE_CHART)]));
    expect(Object.keys(saved()).filter((name) => /charts\/chart/.test(name))).toHaveLength(2);
    for (const wrong of [null, 7, "x", [good, null], { a: 1, __proto__: good }]) {
      put(wrong, wrong);
      saved();
    }
    put(drawer([...HOSTILE_TEXTS, ...spoiled(JSON.parse(good))]), drawer([...HOSTILE_TEXTS, ...spoiled(FILE_CHART)]));
    expect(keptCharts(book).length).toBeGreaterThan(0);
    const files = saved();
    for (const [name, text] of Object.entries(files)) if (/chart|drawing/.test(name) && name.endsWith(".xml")) parseXml(text);
    // Every XML written is made of numbers and escaped texts.
    expect(Object.values(files).some((text) => text.includes("<script>"))).toBe(false);
    univer.dispose();
  });
  test("areas without values, and larger than a chart can show", () => {
    for (const [rows, columns] of [
      [1, 5],
      [5, 1],
      [1_048_576, 16_384],
      [2, 16_384],
      [1_048_576, 2],
    ] as const)
      expect(() => chartParts({ sheet: null, row: 0, column: 0, rows, columns })).toThrow();
  });
});
