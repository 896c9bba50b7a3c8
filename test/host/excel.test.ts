// The Excel adapter over a strict fake of Office.js: what every host must show, and what only Excel has.
import { readFileSync } from "node:fs";
import { associateCommands } from "../../src/host/excel/commands";
import { createExcelHost } from "../../src/host/excel/excelHost";
import type { CellValue, Host, TableSpec } from "../../src/host/port";
import { type FakeOffice, installFakeOffice } from "../tools/fakeOffice";
import { calculateIn } from "./calculateIn";
import { describeHost } from "./conformance";
import type { SeenChart } from "./conformanceCharts";

function office(surroundings: Parameters<typeof installFakeOffice>[1] = {}): FakeOffice {
  let read: (address: string) => CellValue = () => null;
  const fake = installFakeOffice((formula) => ({ ...calculateIn(read)(formula), message: null }), surroundings);
  read = (address) => fake.book.values(fake.book.locate(address))[0]?.[0] ?? null;
  return fake;
}

const KINDS: Readonly<Record<string, SeenChart["kind"]>> = { BarClustered: "bar", ColumnClustered: "column", LineMarkers: "line" };

function seenInExcel({ type, title, from, valueTitle, series }: FakeOffice["charts"][number]): SeenChart {
  const labels = new Set(series.map((one) => one.labels));
  return {
    kind: KINDS[type] ?? "bar",
    title,
    at: from,
    categories: [...labels].join(" "),
    valueTitle,
    series: series.map(({ name, values, lineStyle }) => ({ name, values, dashed: lineStyle === "Dash" })),
  };
}

describeHost("Excel", async () => {
  const fake = office();
  const select = async (address: string): Promise<void> => {
    // A listener reaches Excel one round trip later; a person clicks later than that.
    await new Promise((resolve) => setTimeout(resolve, 0));
    fake.select(address);
  };
  return {
    host: createExcelHost({ functions: 3, version: "1.0.0" }),
    select,
    dispose: fake.dispose,
    charts: async () => fake.charts.map(seenInExcel),
  };
});

describe("Excel beyond the port", () => {
  let fake: FakeOffice;
  let host: Host;
  const start = (surroundings: Parameters<typeof installFakeOffice>[1] = {}): void => {
    fake = office(surroundings);
    host = createExcelHost({ functions: 3, version: "1.0.0" });
  };
  afterEach(() => fake.dispose());

  const long = (count: number, place: TableSpec["place"] = { kind: "sheet", sheet: "Long" }): TableSpec => ({
    name: "LongTable",
    place,
    notes: ["Long"],
    columns: [
      { header: "No", kind: "number" },
      { header: "Code", kind: "text" },
    ],
    rows: Array.from({ length: count }, (_, i) => [i, `0${i}`]),
  });

  test("what one call changes is one step back, where Excel has it", async () => {
    start();
    await host.write("Sheet1!A1", [[1], [2]]);
    expect(fake.undoGroups()).toBe(1);
    fake.dispose();
    start({ without: ["1.20"] });
    await host.write("Sheet1!A1", [[1]]);
    expect(fake.undoGroups()).toBe(0);
    expect(await host.read("Sheet1!A1")).toEqual([[1]]);
  });

  test("a note takes up what stands in one already; older Excel offers none", async () => {
    start();
    expect(host.capabilities().notes).toBe(true);
    await host.addNote("Sheet1!B2", "first");
    await host.addNote("Sheet1!B2", "second");
    await host.addNote("Sheet1!B2", "second");
    expect([...fake.notes]).toEqual([["Sheet1!B2", "first\n\nsecond"]]);
    fake.dispose();
    start({ without: ["1.18"] });
    expect(host.capabilities().notes).toBe(false);
  });

  test("the open workbook is handed over as a file, byte for byte, as often as asked; a refusal of Excel is told", async () => {
    const bytes = new Uint8Array(readFileSync(`${__dirname}/../../assets/workbooks/supplier-data.en.xlsx`));
    start({ file: { bytes, url: "https://example.org/books/Plant 2026.xlsx" } });
    for (let i = 0; i < 3; i++) {
      const file = await host.file();
      expect([file.name, Buffer.from(file.bytes).equals(bytes)]).toEqual(["Plant 2026.xlsx", true]);
    }
    fake.dispose();
    start();
    await expect(host.file()).rejects.toThrow("no file");
  });

  test("a figure goes in with its card, whose rows have names of their own; older Excel takes the figure alone", async () => {
    const card = {
      value: 12417.82,
      title: "Cost",
      rows: [
        { name: "Factor", value: 0.975, source: "Directive 2003/87/EC, Art. 10a(1a)" },
        { name: "Factor", value: "0.95" },
      ],
      numberFormat: "#,##0.00",
    };
    start();
    expect(host.capabilities().cards).toBe(true);
    await host.writeCard("Sheet1!B2", card);
    expect(await host.read("Sheet1!B2")).toEqual([[12417.82]]);
    expect(fake.book.cell("Sheet1", 1, 1)?.format).toBe("#,##0.00");
    expect(fake.cards.get("Sheet1!B2")).toMatchObject({
      basicValue: 12417.82,
      properties: {
        Factor: { type: "Double", basicValue: 0.975, propertyMetadata: { sublabel: "Directive 2003/87/EC, Art. 10a(1a)" } },
        "Factor (2)": { type: "String", basicValue: "0.95" },
      },
      layouts: { card: { title: "Cost", sections: [{ properties: ["Factor", "Factor (2)"] }] } },
    });
    fake.dispose();
    start({ without: ["1.19"] });
    expect(host.capabilities().cards).toBe(false);
    await host.writeCard("Sheet1!B2", card);
    expect([await host.read("Sheet1!B2"), fake.cards.size]).toEqual([[[12417.82]], 0]);
  });

  test("a ready workbook comes into the open one behind its sheets and is shown; older Excel opens it as one of its own", async () => {
    const file = readFileSync(`${__dirname}/../../assets/workbooks/importer-year.en.xlsx`);
    const asked: string[] = [];
    jest.spyOn(globalThis, "fetch").mockImplementation(async (address) => {
      asked.push(String(address));
      return new Response(new Uint8Array(file));
    });
    start();
    const opened = await host.openReady("importer-year");
    expect([asked, host.capabilities().ready, opened.kind]).toEqual([["workbooks/importer-year.en.xlsx"], "sheets", "sheets"]);
    const sheets = opened.kind === "sheets" ? opened.sheets : [];
    expect(sheets.length).toBeGreaterThan(1);
    expect(await host.sheets()).toEqual(["Sheet1", ...sheets]);
    expect((await host.selection()).address).toContain(sheets[0]);
    // A second one keeps both.
    expect(await host.openReady("importer-year")).toEqual({ kind: "sheets", sheets: sheets.map((name) => `${name} (2)`) });
    fake.dispose();
    start({ without: ["1.13"] });
    expect([host.capabilities().ready, await host.openReady("importer-year")]).toEqual(["workbook", { kind: "workbook" }]);
    expect(Buffer.from(fake.created[0] ?? "", "base64").equals(file)).toBe(true);
    expect(await host.sheets()).toEqual(["Sheet1"]);
  });

  test("a button of the ribbon is heard by the pane, also when the pane comes later, and shows it", async () => {
    start();
    associateCommands();
    await fake.press("explain");
    const heard: string[] = [];
    const leave = host.onAsked((what) => heard.push(what));
    await fake.press("freeze");
    leave();
    expect([heard, fake.shown()]).toEqual([["explain", "freeze"], 2]);
  });

  test("a workbook asks once to be opened with the add-in, which brings the pane into sight; where it cannot, nothing happens", async () => {
    start();
    await host.startWithWorkbook();
    await host.startWithWorkbook();
    await host.showPane();
    expect([fake.startup, fake.shown()]).toEqual([["Load"], 1]);
    fake.dispose();
    start({ readOnly: true });
    await host.startWithWorkbook();
    expect(fake.startup).toEqual([]);
    fake.dispose();
    start({ without: ["SharedRuntime 1.1"] });
    await host.startWithWorkbook();
    await host.showPane();
    expect([fake.startup, fake.shown()]).toEqual([[], 0]);
  });

  test("functions are left out of what is offered, where Excel can do that", async () => {
    start();
    await host.offerFunctions(["CBAM.COST"], ["MCA.TAX"]);
    expect([host.capabilities().functionList, fake.hidden]).toEqual([true, ["MCA.TAX"]]);
    fake.dispose();
    start({ without: ["1.20"] });
    await host.offerFunctions([], ["MCA.TAX"]);
    expect([host.capabilities().functionList, fake.hidden]).toEqual([false, []]);
  });

  test("names of formulas are told apart from names of cells", async () => {
    start();
    fake.book.formulaNames.set("LineCost", "=FAKE.COST(Sheet1!$A$1,2)");
    await host.defineName("Rate", "Sheet1!B1");
    expect(await host.namedFormulas()).toEqual([{ name: "LineCost", sheet: null, formula: "=FAKE.COST(Sheet1!$A$1,2)" }]);
    expect((await host.names()).map(({ name }) => name)).toEqual(["Rate"]);
  });

  test("the header of a table on its own sheet stays in sight", async () => {
    start();
    await host.insertTable(long(3));
    // Note in row 1, empty row 2, header in row 3.
    expect(fake.frozenRows.get("Long")).toBe(3);
  });
  test("a chart covers the cells it was given, leaves gaps as gaps, and lists lying bars from above", async () => {
    start();
    await host.write("Sheet1!A1", [
      ["Version", "Law"],
      ["EU CBAM", 10],
      ["Taiwan", null],
    ]);
    await host.insertChart({
      kind: "bar",
      title: "By version",
      data: "Sheet1!A1:B3",
      at: "Sheet1!D2",
      rows: 15,
      columns: 8,
      categoryTitle: "Version",
    });
    expect(fake.charts).toMatchObject([
      { sheet: "Sheet1", from: "Sheet1!D2", to: "Sheet1!K16", blanks: "NotPlotted", reversed: true, categoryTitle: "Version" },
    ]);
  });
  test("2,500 rows take three requests of at most a thousand rows, and codes stay text", async () => {
    start();
    const steps: number[] = [];
    await host.insertTable(long(2500), { onProgress: ({ done }) => steps.push(done) });
    expect(steps).toEqual([0, 1000, 2000, 2500]);
    expect(await host.read("Long!B4:B5")).toEqual([["00"], ["01"]]);
  });
  test("a sheet made for a table that is cancelled goes again", async () => {
    start();
    const stop = new AbortController();
    const result = await host.insertTable(long(2500), { signal: stop.signal, onProgress: ({ done }) => done > 0 && stop.abort() });
    expect(result).toEqual({ kind: "cancelled" });
    expect(await host.sheets()).toEqual(["Sheet1"]);
  });
  test("a refresh that is cancelled leaves the old rows, and the table its old size", async () => {
    start();
    await host.insertTable(long(2));
    const stop = new AbortController();
    const result = await host.insertTable(long(2500), { signal: stop.signal, onProgress: ({ done }) => done > 0 && stop.abort() });
    expect(result).toEqual({ kind: "cancelled" });
    expect(await host.read("Long!A3:B6")).toEqual([
      ["No", "Code"],
      [0, "00"],
      [1, "01"],
      [null, null],
    ]);
    expect((await host.tables())[0]).toMatchObject({ address: "Long!A3:B5", rowCount: 2 });
  });
  test("a column of one's own is calculated in the rows that a refresh adds", async () => {
    start();
    await host.insertTable(long(2));
    await host.addColumn({ table: "LongTable", header: "Cost", formula: "=FAKE.COST(2,3)" });
    await host.insertTable(long(4));
    expect(await host.read("Long!C4:C7")).toEqual([[6], [6], [6], [6]]);
  });
  test("a totals row is no row of the table, and a calculated column stops above it", async () => {
    start();
    await host.insertTable(long(2));
    await host.write("Long!A6", [["Total"]]);
    const table = fake.book.tables.get("LongTable");
    if (table) Object.assign(table, { totals: true, area: { ...table.area, rows: 4 } });
    expect(await host.tables()).toEqual([
      { name: "LongTable", address: "Long!A3:B6", headers: ["No", "Code"], rowCount: 2, totalsRow: true },
    ]);
    expect(await host.addColumn({ table: "LongTable", header: "Cost", formula: "=FAKE.COST(2,3)" })).toBe("Long!C4:C5");
    expect(await host.read("Long!C3:C6")).toEqual([["Cost"], [6], [6], [null]]);
  });
  test("text that looks like a formula is no formula of ours", async () => {
    start();
    await host.write("Sheet1!A1", [["=FAKE.COST(2,3)"]]);
    expect(await host.formulas({ scope: { kind: "book" }, prefixes: ["FAKE."] })).toEqual([]);
  });
  test("an error that is frozen stays an error", async () => {
    start();
    await host.writeFormulas("Sheet1!A1", [["=FAKE.NONE()"]]);
    await host.freeze({ scope: { kind: "book" }, prefixes: ["FAKE."] });
    await host.writeFormulas("Sheet1!B1", [["=ISTEXT(A1)"]]);
    expect(await host.read("Sheet1!A1")).toEqual([["#N/A"]]);
    expect(fake.book.cell("Sheet1", 0, 0)?.formula).toBe("");
  });
  test("the language is Office's until the person chooses another, which is remembered", async () => {
    start({ displayLanguage: "zh-TW" });
    expect(host.locale()).toBe("zh-TW");
    const heard: string[] = [];
    host.onLocale((locale) => heard.push(locale));
    await host.setLocale("zh-CN");
    expect(heard).toEqual(["zh-CN"]);
    expect(createExcelHost({ functions: 0, version: "" }).locale()).toBe("zh-CN");
  });
  test.each([
    ["#262626", "dark"],
    ["#ffffff", "light"],
    ["#f3f2f1", "light"],
  ])("a pane on %s is %s", (bodyBackgroundColor, theme) => {
    start({ bodyBackgroundColor });
    expect(host.theme()).toBe(theme);
  });
  test("a link opens in the browser", async () => {
    start();
    await host.openUrl("https://eur-lex.europa.eu");
    expect(fake.opened).toEqual(["https://eur-lex.europa.eu"]);
  });
  test("the fake is strict: an unloaded property throws", async () => {
    start();
    await expect(
      Excel.run(async (context) => {
        const range = context.workbook.getSelectedRange();
        await context.sync();
        return range.values;
      }),
    ).rejects.toThrow("PropertyNotLoaded: FakeRange.values");
  });
});
