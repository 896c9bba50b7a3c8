import { expandThisRow } from "../../src/host/workbench/structuredRefs";
import { keptCharts } from "../../src/host/workbench/charts";
import { createHost } from "../tools/workbenchUnderTest";
import { describeHost } from "./conformance";
import { seenOf } from "./conformanceCharts";

describeHost("the workbench", async () => {
  const { host, book, dispose } = createHost();
  return {
    host,
    select: (address) => host.activate(address),
    dispose,
    charts: () => Promise.all(keptCharts(book).map((chart) => seenOf(chart, host.read))),
  };
});

describe("the workbench as a spreadsheet", () => {
  let under: ReturnType<typeof createHost>;
  beforeEach(() => {
    under = createHost();
  });
  afterEach(() => under.dispose());

  test("a changed cell changes what depends on it: 10 t x 2 = 20, then 15 t x 2 = 30", async () => {
    const { host } = under;
    await host.write("Sheet1!A1", [[10]]);
    await host.writeFormulas("Sheet1!B1", [["=FAKE.COST(A1,2)"], ["=B1+1"]]);
    expect(await host.read("Sheet1!B1:B2")).toEqual([[20], [21]]);
    await host.write("Sheet1!A1", [[15]]);
    expect(await host.read("Sheet1!B1:B2")).toEqual([[30], [31]]);
  });
  test("a formula typed with [@Column] means the row of the table it stands in: 20 x 3 = 60", async () => {
    const { host, api } = under;
    await host.insertTable({
      name: "Lines",
      place: { kind: "sheet", sheet: "Import" },
      notes: [],
      columns: [
        { header: "Net mass", kind: "number" },
        { header: "Price", kind: "number" },
        { header: "Cost", kind: "number" },
      ],
      rows: [
        [10, 2, null],
        [20, 3, null],
      ],
    });
    const sheet = api.getActiveWorkbook()?.getSheetByName("Import");
    sheet?.getRange("C3").setValue({ f: '=[@[Net mass]]*[@Price]&"[@Price]"' });
    sheet?.getRange("E1:E2").setValues([[{ f: "=Lines[[#Totals],[Price]]" }], [{ f: "=[@Price]" }]]);
    expect(sheet?.getRange("C3").getFormula()).toBe('=Lines[[#This Row],[Net mass]]*Lines[[#This Row],[Price]]&"[@Price]"');
    await host.recalculate();
    expect(await host.read("Import!C3")).toEqual([["60[@Price]"]]);
    // Outside a table nothing says whose row it would be.
    expect(sheet?.getRange("E2").getFormula()).toBe("=[@Price]");
  });
  test("structured references: a whole column spills, one row computes, the total adds up", async () => {
    const { host } = under;
    await host.insertTable({
      name: "Lines",
      place: { kind: "sheet", sheet: "Import" },
      notes: [],
      columns: [
        { header: "Net mass", kind: "number" },
        { header: "Price", kind: "number" },
      ],
      rows: [
        [10, 2],
        [20, 3],
      ],
    });
    await host.addColumn({ table: "Lines", header: "Cost", formula: "=FAKE.COST([@[Net mass]],[@Price])" });
    await host.writeFormulas("Sheet1!A1", [["=SUM(Lines[Cost])", "=FAKE.COST(Lines[Net mass],10)"]]);
    expect(await host.read("Import!C1:C3")).toEqual([["Cost"], [20], [60]]);
    expect(await host.read("Sheet1!A1:B2")).toEqual([
      [80, 100],
      [null, 200],
    ]);
    await host.insertTable({
      name: "Lines",
      place: { kind: "sheet", sheet: "Import" },
      notes: [],
      columns: [
        { header: "Net mass", kind: "number" },
        { header: "Price", kind: "number" },
      ],
      rows: [
        [10, 2],
        [20, 3],
        [30, 4],
      ],
    });
    expect(await host.read("Import!C2:C4")).toEqual([[20], [60], [120]]);
    expect(await host.read("Sheet1!A1:B3")).toEqual([
      [200, 100],
      [null, 200],
      [null, 300],
    ]);
  });
  test("a formula follows a column by its name when the table is refreshed with other columns", async () => {
    const { host } = under;
    const place = { kind: "sheet", sheet: "Import" } as const;
    const insert = (headers: readonly string[], rows: number[][]): Promise<unknown> =>
      host.insertTable({ name: "Lines", place, notes: [], columns: headers.map((header) => ({ header, kind: "number" as const })), rows });
    await insert(
      ["Mass", "Price"],
      [
        [10, 2],
        [20, 3],
      ],
    );
    await host.writeFormulas("Sheet1!A1", [["=SUM(Lines[Price])"]]);
    expect(await host.read("Sheet1!A1")).toEqual([[5]]);
    await insert(
      ["Code", "Mass", "Price"],
      [
        [1, 10, 7],
        [2, 20, 8],
      ],
    );
    expect(await host.read("Sheet1!A1")).toEqual([[15]]);
    await insert(["Mass", "Price"], [[10, 100]]);
    expect(await host.read("Sheet1!A1")).toEqual([[100]]);
  });
  test("an error inside a spill tells its own reason, and forgets it when it is gone", async () => {
    const { host } = under;
    await host.write("Sheet1!A1", [[1], ["x"], [3]]);
    await host.writeFormulas("Sheet1!B1", [["=FAKE.COST(A1:A3,10)"]]);
    expect(await host.read("Sheet1!B1:B3")).toEqual([[10], ["#VALUE!"], [30]]);
    expect(await host.messageAt("Sheet1!B2")).toBe("row 2: tonnes is x, a number is expected");
    await host.write("Sheet1!A2", [[2]]);
    expect(await host.read("Sheet1!B1:B3")).toEqual([[10], [20], [30]]);
    expect(await host.messageAt("Sheet1!B2")).toBeNull();
  });
  test("an error of the spreadsheet itself is explained too", async () => {
    const { host } = under;
    await host.writeFormulas("Sheet1!A1", [["=1/0", "=FAKE.COTS(1,2)"]]);
    expect(await host.messageAt("Sheet1!A1")).toBe("Division by zero");
    expect(await host.messageAt("Sheet1!B1")).toBe("There is no function FAKE.COTS; did you mean FAKE.COST?");
  });
  test("every kind of error has its reason, and one that is passed on names the cell it comes from", async () => {
    const { host } = under;
    await host.write("Sheet1!D1", [["x"], [1]]);
    await host.writeFormulas("Sheet1!A1", [
      ['=FAKE.COST("x",2)'],
      ["=A1+1"],
      ["=SUM(A2:A2)*2"],
      ["=1/0"],
      ["=NA()"],
      ["=SQRT(-1)"],
      ["=NOBODY(1)"],
      // A name nobody knows beside a function everybody knows.
      ["=SUM(1)+Nobodys_rate"],
      ["=#REF!+1"],
      ['="a"*1'],
      ["=IFERROR(1/0,FAKE.COST(D1,2))"],
    ]);
    await host.writeFormulas("Sheet1!C1", [["={1;2;3}"]]);
    await host.write("Sheet1!C2", [["in the way"]]);
    await host.recalculate();
    const cells = [...Array.from({ length: 11 }, (_, i) => `A${i + 1}`), "C1"];
    const reasons = await Promise.all(
      cells.map(async (cell) => [(await host.read(`Sheet1!${cell}`))[0]?.[0], await host.messageAt(`Sheet1!${cell}`)]),
    );
    const first = "row 1: tonnes is x, a number is expected";
    expect(reasons).toEqual([
      ["#VALUE!", first],
      ["#VALUE!", `The error comes from A1. ${first}`],
      ["#VALUE!", `The error comes from A1. ${first}`],
      ["#DIV/0!", "Division by zero"],
      ["#N/A", "A value is not available"],
      ["#NUM!", "A number is outside what can be calculated"],
      ["#NAME?", "There is no function NOBODY"],
      ["#NAME?", "A name in the formula is not known here"],
      ["#REF!", "A reference points to a cell that does not exist"],
      ["#VALUE!", "A value is of the wrong kind for this calculation"],
      ["#VALUE!", first],
      ["#SPILL!", "The result needs more cells, but something stands in the way"],
    ]);
  });
  test("codes that a function spills stay text and can be looked up", async () => {
    const { host } = under;
    await host.writeFormulas("Sheet1!A1", [["=FAKE.CODES()"]]);
    await host.writeFormulas("Sheet1!E1", [['=XLOOKUP("01",A1:A3,C1:C3)', "=ISTEXT(A1)", "=LEN(A2)", "=FAKE.COST(C1:C3,2)"]]);
    expect(await host.read("Sheet1!E1:G1")).toEqual([[20, true, 2]]);
    expect(await host.read("Sheet1!H1:H3")).toEqual([[20], [40], [60]]);
  });
  test("a chart is left out of the file once its headings have moved, and counts again when they are back", async () => {
    const { host, book } = under;
    await host.write("Sheet1!A1", [
      ["Version", "Law"],
      ["EU CBAM", 10],
    ]);
    await host.insertChart({ kind: "bar", title: "By version", data: "Sheet1!A1:B2", at: "Sheet1!D2", rows: 15, columns: 8 });
    await host.write("Sheet1!A1", [["Something", "else"]]);
    expect(keptCharts(book)).toEqual([]);
    await host.write("Sheet1!A1", [["Version", "Law"]]);
    expect(keptCharts(book)).toHaveLength(1);
  });
  test("a name stands for its cell in a formula", async () => {
    const { host } = under;
    await host.write("Sheet1!A1", [[80]]);
    await host.defineName("CertificatePrice", "Sheet1!A1");
    await host.writeFormulas("Sheet1!B1", [["=FAKE.COST(2,CertificatePrice)"]]);
    expect(await host.read("Sheet1!B1")).toEqual([[160]]);
  });
});

test("Excel's short form for this row is spelled out, and nothing else is changed", () => {
  expect(expandThisRow('=F([@Mass],Goods[@[Net mass]],"[@x]",Goods[Mass])', "Lines")).toBe(
    '=F(Lines[[#This Row],[Mass]],Goods[[#This Row],[Net mass]],"[@x]",Goods[Mass])',
  );
  expect(expandThisRow("=F([@Mass])", null)).toBe("=F([@Mass])");
});
