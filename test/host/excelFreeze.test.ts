// Freezing in Excel: interrupted at every step, protected, arrays, tables that fill themselves, ten thousand formulas.
import { createExcelHost } from "../../src/host/excel/excelHost";
import { freezeNote } from "../../src/freezing/note";
import type { CellValue, Host } from "../../src/host/port";
import { type FakeOffice, installFakeOffice } from "../tools/fakeOffice";
import { enterArray, STRUCTURE } from "../tools/fakeOffice/behaviour";
import { processorTime } from "../tools/processorTime";

const query = { scope: { kind: "book" }, prefixes: ["FAKE."] } as const;
const book = { kind: "book" } as const;
const note = freezeNote({ when: "", version: "" });

/** FAKE.N(x) is x times 1.25; FAKE.ROWS(n) spills n rows of a number and a text that looks like a formula; FAKE.SAY is a text. */
function calculate(formula: string): { values: CellValue[][]; message: null } {
  const rows = /^=FAKE\.ROWS\((\d+)\)$/.exec(formula);
  if (rows) return { values: Array.from({ length: Number(rows[1]) }, (_, i) => [i + 1, `=${i}`]), message: null };
  const say = /^=FAKE\.SAY\("(.*)"\)$/.exec(formula);
  if (say) return { values: [[say[1] ?? ""]], message: null };
  if (/FAKE\.BUSY/.test(formula)) return { values: [["#BUSY!"]], message: null };
  if (/FAKE\.NONE/.test(formula)) return { values: [["#N/A"]], message: null };
  const number = /FAKE\.N\(([\d.]+)\)/.exec(formula);
  return { values: [[number ? Number(number[1]) * 1.25 : 0]], message: null };
}

let fake: FakeOffice;
let host: Host;
beforeEach(() => {
  fake = installFakeOffice(calculate);
  host = createExcelHost({ functions: 1, version: "1.0.0" });
});
afterEach(() => fake.dispose());

/** Everything that can be seen: values, formulas, formats, blocks. */
function snapshot(): string {
  const cells = [...fake.book.sheets].map(([sheet, all]) => [
    sheet,
    [...all]
      .filter(([, cell]) => cell.value !== null || cell.formula !== "")
      .map(([key, cell]) => [key, cell.value, cell.formula, cell.format])
      .sort(),
  ]);
  return JSON.stringify([cells, [...fake.book.spills.keys()].sort()]);
}

/** A block of more than a thousand rows takes several requests. */
async function fill(rows = 5): Promise<void> {
  await host.write("Sheet1!A1", [[1], [2], [3]], "0.00");
  await host.writeFormulas(
    "Sheet1!B1",
    [["=FAKE.N(1)"], ["=FAKE.N(2)"], ["=FAKE.NONE()"], ['=FAKE.SAY("01")'], ['=FAKE.SAY("+1")']],
    "0.000",
  );
  await host.writeFormulas("Sheet1!D1", [[`=FAKE.ROWS(${rows})`]]);
  await host.ensureSheet("Second");
  await host.writeFormulas("Second!C3", [["=FAKE.N(7)+1"]]);
}

describe("interrupted", () => {
  const cuts: [string, (steps: number) => number, number][] = [
    ["before", () => 0, 5],
    ["in the middle of", (steps) => Math.floor(steps / 2), 1001],
    ["right after", (steps) => steps, 5],
  ];
  /** Runs once to count the syncs, then again and again with Excel gone from the n-th on. */
  const everywhere = async (
    work: () => Promise<unknown>,
    prepare: () => Promise<void>,
    check: (before: string) => Promise<void>,
    cut: (steps: number) => number,
  ): Promise<number> => {
    await prepare();
    const start = fake.syncs();
    await work();
    const total = fake.syncs() - start;
    for (let n = 1; n <= total; n++) {
      fake.dispose();
      fake = installFakeOffice(calculate);
      host = createExcelHost({ functions: 1, version: "1.0.0" });
      await prepare();
      const before = snapshot();
      let left = n;
      fake.interruption.cut = (steps) => (--left <= 0 ? cut(steps) : null);
      await work().catch(() => undefined);
      fake.interruption.cut = () => null;
      await check(before);
    }
    return total;
  };
  test.each(cuts)("freezing %s every step: restoring gives back exactly what was there", async (_, cut, rows) => {
    const steps = await everywhere(
      () => host.freeze(query, { note }),
      () => fill(rows),
      async (before) => {
        await host.restore(book, { note });
        // A sheet cut off while it was being written may stay behind; it holds text only.
        fake.book.sheets.delete("Formulas as values");
        expect(snapshot()).toBe(before);
        expect(await host.frozen()).toMatchObject({ cells: 0, damaged: false });
      },
      cut,
    );
    expect(steps).toBeGreaterThan(10);
  });
  test.each(cuts)("restoring %s every step: restoring again brings every formula back", async (_, cut, rows) => {
    let whole = "";
    const prepare = async (): Promise<void> => {
      await fill(rows);
      whole = snapshot();
      await host.freeze(query);
    };
    await everywhere(
      () => host.restore(book),
      prepare,
      async () => {
        await host.restore(book);
        expect(snapshot()).toBe(whole);
        expect(await host.frozen()).toEqual({ cells: 0, interrupted: false, damaged: false });
      },
      cut,
    );
  });
  test("an interrupted freeze says so, and freezing again completes it", async () => {
    await fill();
    let syncs = 0;
    fake.interruption.cut = () => (fake.book.cell("Sheet1", 0, 1)?.formula === "" && ++syncs > 1 ? 0 : null);
    await host.freeze(query).catch(() => undefined);
    fake.interruption.cut = () => null;
    expect(await host.frozen()).toMatchObject({ interrupted: true });
    await host.freeze(query);
    expect(await host.formulas(query)).toEqual([]);
    expect(await host.frozen()).toEqual({ cells: 7, interrupted: false, damaged: false });
  });
});

test("ten thousand formulas: a few dozen round trips there and back, and every one is back", async () => {
  await host.writeFormulas(
    "Sheet1!A1",
    Array.from({ length: 2500 }, (_, r) => Array.from({ length: 4 }, (__, c) => `=FAKE.N(${r * 4 + c})`)),
  );
  const before = snapshot();
  const [start, syncs] = [processorTime(), fake.syncs()];
  expect((await host.freeze(query, { note })).cells).toBe(10_000);
  const [frozen, after] = [processorTime() - start, fake.syncs() - syncs];
  expect((await host.restore(book, { note })).cells).toBe(10_000);
  expect(snapshot()).toBe(before);
  expect(after).toBeLessThan(60);
  expect(fake.syncs() - syncs).toBeLessThan(120);
  expect(frozen).toBeLessThan(10_000);
});

test("a record longer than a request travels in several parts", async () => {
  const long = "x".repeat(1500);
  await host.writeFormulas(
    "Sheet1!A1",
    Array.from({ length: 2000 }, (_, i) => [`=FAKE.N(${i})+N("${long}")`]),
  );
  const before = snapshot();
  await host.freeze(query);
  expect(fake.parts.size).toBeGreaterThan(2);
  expect(Math.max(...[...fake.parts.values()].map(({ xml }) => xml.length))).toBeLessThan(1_100_000);
  await host.restore(book);
  expect([snapshot(), fake.parts.size]).toEqual([before, 0]);
});

test("a protected sheet: a message, and nothing is done anywhere", async () => {
  await fill();
  const before = snapshot();
  fake.protectedSheets.add("Second");
  const result = await host.freeze(query, { note });
  expect(result).toMatchObject({
    outcome: "refused",
    refusal: "protectedSheet",
    cells: 0,
    left: [{ address: "Second!C3", reason: "protected" }],
  });
  expect([snapshot(), fake.parts.size]).toEqual([before, 0]);
  fake.protectedSheets.clear();
  await host.freeze(query);
  fake.protectedSheets.add("Second");
  expect(await host.restore(book)).toMatchObject({ outcome: "refused", refusal: "protectedSheet" });
  expect(await host.frozen()).toMatchObject({ cells: 7 });
});
test("a workbook that admits no new sheet is frozen without the sheet that tells of it", async () => {
  await fill();
  fake.protectedSheets.add(STRUCTURE);
  expect(await host.freeze(query, { note })).toMatchObject({ outcome: "done", cells: 7, note: null });
  fake.protectedSheets.clear();
  expect(await host.restore(book, { note })).toMatchObject({ cells: 7, left: [] });
});
test("a workbook that lets no sheet go keeps the sheet that tells of it, and the formulas are back", async () => {
  await fill();
  await host.freeze(query, { note });
  fake.protectedSheets.add(STRUCTURE);
  expect(await host.restore(book, { note })).toMatchObject({ outcome: "done", cells: 7, left: [] });
  expect([await host.sheets(), (await host.frozen()).cells]).toEqual([["Sheet1", "Second", "Formulas as values"], 0]);
});
test("what has no lasting value stays a formula and is named", async () => {
  await host.writeFormulas("Sheet1!A1", [["=FAKE.BUSY()"], ["=FAKE.N(1)"]]);
  await host.write("Sheet1!C2", [["mine"]]);
  await host.writeFormulas("Sheet1!C1", [["=FAKE.ROWS(3)"]]);
  const { cells, left } = await host.freeze(query);
  expect([cells, left.map(({ address, reason, detail }) => [address, reason, detail])]).toEqual([
    1,
    [
      ["Sheet1!A1", "notCalculated", "#BUSY!"],
      ["Sheet1!C1", "notCalculated", "#SPILL!"],
    ],
  ]);
  expect(fake.book.cell("Sheet1", 0, 0)?.formula).toBe("=FAKE.BUSY()");
});
test("one formula over several cells is frozen and put back as the one it is", async () => {
  enterArray(fake.book, { sheet: "Sheet1", row: 0, column: 0, rows: 3, columns: 2 }, "=FAKE.ROWS(3)");
  const before = snapshot();
  expect((await host.freeze(query)).cells).toBe(1);
  expect(await host.cells("Sheet1!A1:B3")).toEqual({
    values: [
      [1, "=0"],
      [2, "=1"],
      [3, "=2"],
    ],
    formulas: [
      ["", ""],
      ["", ""],
      ["", ""],
    ],
  });
  await host.restore(book);
  expect(snapshot()).toBe(before);
  expect((await host.cells("Sheet1!B3")).formulas).toEqual([["=FAKE.ROWS(3)"]]);
});
test("a table whose column fills itself gives back the cells that were empty", async () => {
  await host.insertTable({
    name: "T",
    place: { kind: "at", address: "Sheet1!A1" },
    notes: [],
    columns: [
      { header: "x", kind: "number" },
      { header: "y", kind: "number" },
    ],
    rows: [
      [1, null],
      [2, null],
      [3, null],
    ],
  });
  await host.writeFormulas("Sheet1!B2", [["=FAKE.N(1)"], ["=FAKE.N(2)"], ["=FAKE.N(3)"]]);
  await host.freeze(query);
  await host.write("Sheet1!B3", [[null], [null]]);
  const result = await host.restore(book);
  expect(result.left.map(({ reason }) => reason)).toEqual(["changed", "changed"]);
  expect((await host.cells("Sheet1!B2:B4")).formulas).toEqual([["=FAKE.N(1)"], [""], [""]]);
});
test("numbers in cells that are formatted as text stay numbers, and the format stays", async () => {
  await host.writeFormulas("Sheet1!A1", [["=FAKE.ROWS(2)"]]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").numberFormat = [
      ["@", "@"],
      ["@", "@"],
    ];
    await context.sync();
  });
  await host.freeze(query);
  expect(await host.read("Sheet1!A1:B2")).toEqual([
    [1, "=0"],
    [2, "=1"],
  ]);
  expect(fake.book.cell("Sheet1", 1, 0)?.format).toBe("@");
});
test("two cells at the ends of a sheet do not make anybody read what lies between", async () => {
  await host.writeFormulas("Sheet1!A1", [["=FAKE.N(1)"]]);
  await host.writeFormulas("Sheet1!XFD1048576", [["=FAKE.N(2)"]]);
  const syncs = fake.syncs();
  expect((await host.freeze(query)).cells).toBe(2);
  expect(fake.syncs() - syncs).toBeLessThan(80);
});
