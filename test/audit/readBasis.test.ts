// What formulas rest on, over a workbook in memory, over Excel's interface and over the grid with the sample workbook.
import { readBasis } from "../../src/audit/readBasis";
import { takeSnapshot } from "../../src/audit/takeSnapshot";
import type { CallReading, FormulaBasis } from "../../src/audit/types";
import { preloadAll } from "../../src/functions/catalogue";
import type { Host } from "../../src/host/port";
import { createExcelHost } from "../../src/host/excel/excelHost";
import { setLocale } from "../../src/i18n/t";
import { installFakeOffice } from "../tools/fakeOffice";
import { gridHost, memoryHost, sampleHost } from "./hosts";
import { processorTime } from "../tools/processorTime";

beforeAll(preloadAll);

async function basisOf(host: Parameters<typeof takeSnapshot>[0]): Promise<readonly FormulaBasis[]> {
  const snapshot = await takeSnapshot(host);
  const basis = snapshot && (await readBasis(snapshot));
  if (!basis) throw new Error("stopped");
  return basis.formulas;
}

function readCall(call: CallReading | undefined): Extract<CallReading, { kind: "read" }> {
  if (call?.kind !== "read") throw new Error(`not read: ${JSON.stringify(call)}`);
  return call;
}

// 19 January 2026, 48.6 t of bolts from Taiwan: default 2.707 with a mark-up of 10 % (Annex I and Art. 5 of 2025/2621 as
// corrected), benchmark 1.364 column B (2025/2620), 97.5 % of it free in 2026 (Art. 31 with 2003/87 Art. 10a(1a)).
const LINE = { A1: "73181588", B1: "TW", C1: 48.6, D1: 46041 } as const;

describe("the basis of a formula", () => {
  test("names version, date, tables, the values of the law and the result", async () => {
    const [formula] = await basisOf(memoryHost({ ...LINE, E1: ["=CBAM.COST(A1,B1,C1,D1,,,,,75.36)", 6035.0609088] }));
    const call = readCall(formula?.calls[0]);
    expect(formula).toMatchObject({ address: "Sheet1!E1", value: 6035.0609088, spill: null, agrees: true });
    expect(call).toMatchObject({ functionId: "CBAM.COST", index: 0, depth: 0, regime: "cbam", law: null });
    expect(call.arguments.slice(3, 5)).toEqual([
      { name: "date", text: "D1", blank: false },
      { name: "intensity", text: "", blank: true },
    ]);
    const { versions, events, datasets, values, result, lines } = call.basis;
    expect(versions).toMatchObject([{ regime: "cbam", id: "2025-2083", status: "inForce", lines: 1 }]);
    expect(events).toEqual({ first: "2026-01-19", last: "2026-01-19" });
    expect(datasets.map(({ id, edition }) => [id, edition])).toEqual([
      ["cbam-defaults-2026-1740-2", "2026-1740 (2)"],
      ["cbam-benchmarks-2025-2620", "2025-2620"],
    ]);
    expect(datasets.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
    const value = (quantity: string): unknown => values.find((one) => one.quantity === quantity)?.value;
    expect([value("cbam.default.total"), value("cbam.markUp.ironAndSteel"), value("cbam.factor"), value("cbam.benchmark.columnB")]).toEqual(
      ["2.707", "0.1", "0.975", "1.364"],
    );
    expect(values.find(({ quantity }) => quantity === "cbam.factor")).toMatchObject({
      kind: "parameter",
      unit: "1",
      status: "verified",
      version: "2025-2083",
      dataset: null,
      lines: 1,
    });
    expect(values.every(({ cites, citation }) => cites.length > 0 && citation !== "")).toBe(true);
    expect(result).toEqual({ kind: "value", value: expect.closeTo((2.707 * 1.1 - 0.975 * 1.364) * 48.6 * 75.36, 9) });
    expect(lines).toBe(1);
    expect(JSON.parse(JSON.stringify(formula))).toEqual(formula);
  });
  test("finds nested and several calls, in worksheet functions too, and says how deep they stand", async () => {
    const [formula] = await basisOf(
      memoryHost({ ...LINE, E1: ['=ROUND(CBAM.COST(A1,B1,C1,D1,1.92,,CBAM.SEFA(A1,D1,"B","C"),,75),2)+cbam.factor(YEAR(D1))', 1] }),
    );
    expect(formula?.calls.map((call) => [call.functionId, call.index, call.depth, call.kind])).toEqual([
      ["CBAM.COST", 0, 0, "read"],
      ["CBAM.SEFA", 1, 1, "read"],
      ["CBAM.FACTOR", 2, 0, "read"],
    ]);
    expect(formula?.agrees).toBeNull();
    // (1.92 - 0.975 x 1.364) x 48.6 x 75
    expect(readCall(formula?.calls[0]).basis.result).toEqual({
      kind: "value",
      value: expect.closeTo((1.92 - 0.975 * 1.364) * 48.6 * 75, 9),
    });
  });
  test("of a call over ranges is told together, lines that are alike counted once", async () => {
    const cells = Object.fromEntries([2025, 2026, 2026, 2030].flatMap((year, i) => [[`A${i + 1}`, year]]));
    const [formula] = await basisOf(memoryHost({ ...cells, B1: ["=CBAM.FACTOR(A1:A4)", 1] }));
    const { lines, explained, versions, events, values, result } = readCall(formula?.calls[0]).basis;
    expect({ lines, explained, events, result }).toEqual({
      lines: 4,
      explained: 3,
      events: { first: "2025-01-01", last: "2030-01-01" },
      result: { kind: "block", rows: 4, columns: 1, refused: 0 },
    });
    // 1 January 2025 lies before the amendment of October 2025.
    expect(versions.map(({ id, lines: count }) => [id, count])).toEqual([
      ["2023-956", 1],
      ["2025-2083", 3],
    ]);
    expect(values.filter(({ quantity }) => quantity === "cbam.factor").map(({ value, lines: count }) => [value, count])).toEqual(
      expect.arrayContaining([
        ["0.975", 2],
        ["0.515", 1],
      ]),
    );
  });
  test("of a refusal is the reason in the language of the user", async () => {
    setLocale("zh-TW");
    const [formula] = await basisOf(memoryHost({ A1: ["=CBAM.FACTOR(2022)", "#N/A"] }));
    setLocale("en");
    const { result } = readCall(formula?.calls[0]).basis;
    expect(result).toMatchObject({ kind: "refused", code: "#N/A", argument: null });
    expect(result.kind === "refused" && /[一-鿿]/.test(result.message)).toBe(true);
  });
  test("of LAW.BASIS and LAW.EXPLAIN is that of the function they name", async () => {
    const [formula] = await basisOf(memoryHost({ A1: ['=LAW.BASIS("CBAM.FACTOR",2026)', "…"] }));
    expect(formula?.calls[0]).toMatchObject({
      functionId: "LAW.BASIS",
      regime: "cbam",
      arguments: [{ name: "functionName" }, { name: "year", text: "2026" }],
    });
    expect(readCall(formula?.calls[0]).basis.values.map(({ quantity }) => quantity)).toEqual(["cbam.factor"]);
  });
  test("is not made up where an argument cannot be read: which, and why", async () => {
    const [clock, local, far] = await basisOf(
      memoryHost({
        A1: ["=CBAM.FACTOR(YEAR(TODAY()))", 0.975],
        A2: ["=LET(y,2026,CBAM.FACTOR(y))", 0.975],
        A3: ["=CBAM.FACTOR([Other.xlsx]Sheet1!A1)", 0.975],
      }),
    );
    expect(clock?.calls[0]).toMatchObject({ kind: "notReadable", argument: "year", why: { reason: "clock", detail: "TODAY()" } });
    expect(local?.calls[0]).toMatchObject({ kind: "notReadable", argument: null, why: { reason: "localNames" } });
    expect(far?.calls[0]).toMatchObject({ kind: "notReadable", argument: "year", why: { reason: "otherFile" } });
  });
  test("sees that a cell shows something else than the function gives", async () => {
    const formulas = await basisOf(
      memoryHost({
        A1: ["=CBAM.FACTOR(2026)", 0.975],
        A2: ["=CBAM.FACTOR(2026)", 0.9],
        A3: ["=CBAM.FACTOR(2026)+0", 0.9],
        A4: ['=CBAM.DEADLINE("surrender",2026)', 46660],
        A5: ['=CBAM.EXEMPT("CH")', true],
      }),
    );
    expect(formulas.map(({ agrees }) => agrees)).toEqual([true, false, null, true, true]);
  });
});

describe("a long workbook", () => {
  const rows = 10_000;
  const long = () => {
    const codes = ["72081000", "73181542", "76011000", "25232100"];
    return memoryHost(
      Object.fromEntries(
        Array.from({ length: rows }, (_, i) => i + 1).flatMap((n) => [
          [`A${n}`, codes[n % 4] ?? ""],
          [`B${n}`, n],
          [`C${n}`, 46023 + (n % 300)],
          [`D${n}`, [`=CBAM.COST(A${n},"TW",B${n},C${n},,"C",,,80)`, 0]],
        ]),
      ),
    );
  };
  test("of ten thousand formulas is read in seconds, in turns, with progress", async () => {
    const host = long();
    const started = processorTime();
    let longest = 0;
    let last = processorTime();
    const watch = setInterval(() => {
      longest = Math.max(longest, processorTime() - last);
      last = processorTime();
    }, 1);
    const steps: number[] = [];
    const snapshot = await takeSnapshot(host);
    last = processorTime();
    const basis = snapshot && (await readBasis(snapshot, { onProgress: ({ done, total }) => steps.push(done / total) }));
    clearInterval(watch);
    expect(basis?.formulas).toHaveLength(rows);
    expect(basis?.formulas.every(({ calls }) => calls.length === 1)).toBe(true);
    expect(steps.length).toBeGreaterThan(5);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.at(-1)).toBe(1);
    // Two seconds on a machine of its own, and a turn a fortieth of one; tests run on machines that may be busy.
    expect(processorTime() - started).toBeLessThan(25_000);
    expect(longest).toBeLessThan(5000);
  });
  test("stops when asked to", async () => {
    const snapshot = await takeSnapshot(long());
    const stop = new AbortController();
    expect(snapshot && (await readBasis(snapshot, { signal: stop.signal, onProgress: () => stop.abort() }))).toBeNull();
    stop.abort();
    expect(await takeSnapshot(memoryHost({ A1: 1 }), { signal: stop.signal })).toBeNull();
  });
});

describe("whatever the host", () => {
  async function fill(host: Host): Promise<void> {
    await host.insertTable({
      name: "Goods",
      place: { kind: "sheet", sheet: "Import lines" },
      notes: ["Goods"],
      columns: [
        { header: "CN code", kind: "text" },
        { header: "Net mass", kind: "number" },
        { header: "Day", kind: "date" },
      ],
      rows: [
        ["72081000", 10, 46054],
        ["76011010", 20, 46420],
      ],
    });
    await host.write("Sheet1!A1", [[80]]);
    await host.defineName("CarbonPrice", "Sheet1!A1");
    await host.addColumn({
      table: "Goods",
      header: "Cost",
      formula: '=CBAM.COST([@[CN code]],"TW",[@[Net mass]],[@Day],,"C",,,CarbonPrice)',
    });
    await host.writeFormulas("Sheet1!B1", [["=SUM(1,CBAM.FACTOR(2026))"]]);
  }
  const results = (formulas: readonly FormulaBasis[]): unknown[] =>
    formulas.map(({ address, calls }) => [
      address,
      readCall(calls[0]).basis.events?.first ?? null,
      readCall(calls[0]).basis.versions[0]?.id,
    ]);
  const expected = [
    ["'Import lines'!D4", "2026-02-01", "2025-2083"],
    ["'Import lines'!D5", "2027-02-02", "2025-2083"],
    ["Sheet1!B1", "2026-01-01", "2025-2083"],
  ];
  const sorted = (rows: unknown[]): unknown[] => [...rows].sort((a, b) => String(a).localeCompare(String(b)));

  test("Excel: two round trips a sheet and a few for the rest, none per formula", async () => {
    const fake = installFakeOffice(() => ({ values: [[1]], message: null }));
    const host = createExcelHost({ functions: 1, version: "1" });
    await fill(host);
    const before = fake.syncs();
    expect(sorted(results(await basisOf(host)))).toEqual(sorted(expected));
    expect(fake.syncs() - before).toBeLessThan(20);
    fake.dispose();
  });
  test("the grid", async () => {
    const { host, dispose } = gridHost();
    await fill(host);
    const formulas = await basisOf(host);
    expect(sorted(results(formulas))).toEqual(sorted(expected));
    expect(formulas.filter(({ agrees }) => agrees !== null).every(({ agrees }) => agrees)).toBe(true);
    dispose();
  });
  test("the sample workbook: every argument is read, and every result agrees with the grid's own", async () => {
    const { host, dispose } = await sampleHost();
    const formulas = await basisOf(host);
    expect(formulas.length).toBeGreaterThan(400);
    expect(formulas.flatMap(({ address, calls }) => calls.filter(({ kind }) => kind !== "read").map(() => address))).toEqual([]);
    expect(formulas.filter(({ agrees }) => agrees === false).map(({ address }) => address)).toEqual([]);
    expect(formulas.filter(({ agrees }) => agrees === true).length).toBeGreaterThan(350);
    expect(formulas.filter(({ spill }) => spill !== null).length).toBeGreaterThan(5);
    dispose();
  });
});
