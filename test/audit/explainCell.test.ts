// One cell explained, over a workbook in memory, over the grid and over Excel's interface.
import { explainCell } from "../../src/audit/cell/explainCell";
import { writtenOut } from "../../src/audit/cell/writtenOut";
import { preloadAll } from "../../src/functions/catalogue";
import { createExcelHost } from "../../src/host/excel/excelHost";
import type { Host } from "../../src/host/port";
import { setLocale } from "../../src/i18n/t";
import { installFakeOffice } from "../tools/fakeOffice";
import { gridHost, memoryHost } from "./hosts";

beforeAll(preloadAll);
afterEach(() => setLocale("en"));

/** Factors of 2026, 2027 and 2028 in Regulation (EU) 2023/956, Art. 31: 97.5 %, 95 %, 90 % stay free. */
const quantities = (steps: readonly { quantity: string; value: unknown }[]): Record<string, string> =>
  Object.fromEntries(steps.map(({ quantity, value }) => [quantity, String(value)]));

/** A line of screws, a bad line, a good line; the list is calculated by one formula. */
async function fillList(host: Host): Promise<void> {
  await host.write("Sheet1!A2", [[2026], ["soon"], [2028]]);
  await host.writeFormulas("Sheet1!B2", [["=CBAM.FACTOR(A2:A4)"]]);
}

describe("a cell explained", () => {
  test("tells result, steps with their provisions and the cells it reads, those with errors first", async () => {
    const host = memoryHost({ A1: 2027, A2: "#N/A", B1: ["=CBAM.FACTOR(A1)*A2+A1", "#N/A"] });
    const cell = await explainCell(host, "Sheet1!B1");
    expect(cell).toMatchObject({ address: "Sheet1!B1", anchor: "Sheet1!B1", writtenOut: null, value: "#N/A" });
    const [call] = cell?.calls ?? [];
    expect(call?.reading).toMatchObject({ functionId: "CBAM.FACTOR", kind: "read", basis: { result: { kind: "value", value: 0.95 } } });
    expect(quantities(call?.steps ?? [])["cbam.factor"]).toBe("0.95");
    expect(call?.steps.some(({ cites }) => cites.some(({ act }) => act !== ""))).toBe(true);
    expect(cell?.reads).toEqual([
      { text: "A2", address: "Sheet1!A2", value: "#N/A", cells: 1, computed: false, failing: ["Sheet1!A2"] },
      { text: "A1", address: "Sheet1!A1", value: 2027, cells: 1, computed: false, failing: [] },
    ]);
  });

  test("a formula of others is explained by what it reads, and an empty cell is not", async () => {
    const host = memoryHost({ A1: ["=CBAM.FACTOR(2026)", 0.975], A2: 1, A3: ["=SUM(A1:A2)", 1.975] });
    const cell = await explainCell(host, "Sheet1!A3");
    expect(cell?.calls).toEqual([]);
    expect(cell?.reads).toMatchObject([{ text: "A1:A2", address: "Sheet1!A1:A2", cells: 2 }]);
    expect(await explainCell(host, "Sheet1!C9")).toBeNull();
  });

  test("a name that stands for a call of ours is written out; one that moves along is left as it is", async () => {
    const host = memoryHost({ A1: 2028, B1: ["=LineFactor*100", 90] });
    host.book.formulaNames.set("LineFactor", "=CBAM.FACTOR(Sheet1!$A$1)");
    const cell = await explainCell(host, "Sheet1!B1");
    expect(cell).toMatchObject({ formula: "=LineFactor*100", writtenOut: "=(CBAM.FACTOR(Sheet1!$A$1))*100" });
    expect(quantities(cell?.calls[0]?.steps ?? [])["cbam.factor"]).toBe("0.9");
    const named = [
      { name: "Here", sheet: null, formula: "=CBAM.FACTOR(A1)" },
      { name: "Round", sheet: null, formula: "=Round+1" },
      { name: "There", sheet: "Two", formula: "=$B$2" },
    ];
    expect(writtenOut('=Here&"Here"&Here!A1', "Sheet1", named)).toBe('=Here&"Here"&Here!A1');
    expect(writtenOut("=There", "Sheet1", named)).toBe("=There");
    expect(writtenOut("=there", "Two", named)).toBe("=($B$2)");
    expect(writtenOut("=Round", "Sheet1", named).length).toBeLessThan(200);
  });

  const lines = async (host: Host): Promise<void> => {
    const bad = await explainCell(host, "Sheet1!B3");
    expect(bad).toMatchObject({ anchor: "Sheet1!B2", calls: [{ line: 2, reading: { functionId: "CBAM.FACTOR" } }] });
    expect(bad?.reads).toMatchObject([{ text: "A2:A4", address: "Sheet1!A3", value: "soon" }]);
    const reading = bad?.calls[0]?.reading;
    expect(reading?.kind === "read" && reading.basis.result.kind).toBe("refused");
    const good = await explainCell(host, "Sheet1!B4");
    expect(good?.calls[0]?.line).toBe(3);
    expect(quantities(good?.calls[0]?.steps ?? [])["cbam.factor"]).toBe("0.9");
    expect(good?.message).toBeNull();
  };

  test("a cell that another one fills is explained as its own line: in the grid, with the message of the engine", async () => {
    const grid = gridHost();
    await fillList(grid.host);
    await lines(grid.host);
    grid.dispose();
  });

  test("in Excel, which hands over no message, the message is worked out", async () => {
    const office = installFakeOffice(() => ({ values: [[0.975], ["#VALUE!"], [0.9]], message: null }));
    const host = createExcelHost({ functions: 1, version: "1" });
    await fillList(host);
    await lines(host);
    expect((await explainCell(host, "Sheet1!B3"))?.message).toContain("soon");
    office.dispose();
  });

  test("a sum over a list rests on all of its lines; whole columns and spilled blocks are read as far as they go", async () => {
    const host = memoryHost({ A2: 2026, A3: 2027, B1: ["=SUM(CBAM.FACTOR(A2:A3))", 1.925], B2: ["=MAX(A:A)", 2027], B3: ["=SUM(D1#)", 3] });
    const sum = await explainCell(host, "Sheet1!B1");
    expect(sum?.calls[0]).toMatchObject({ line: null, reading: { basis: { lines: 2 } } });
    expect(sum?.calls[0]?.steps.map(({ value }) => String(value))).toEqual(["0.975", "0.95"]);
    expect((await explainCell(host, "Sheet1!B2"))?.reads[0]).toMatchObject({ address: "Sheet1!A1:A3", cells: 3 });
    const at = host.book.locate("Sheet1!D1");
    host.book.set("Sheet1", 0, 3, { value: 1, formula: "=E1:E2" });
    host.book.spills.set("Sheet1!D1", { ...at, rows: 2 });
    expect((await explainCell(host, "Sheet1!B3"))?.reads[0]).toMatchObject({ text: "D1#", address: "Sheet1!D1:D2" });
  });
});
