import fc from "fast-check";
import { readBasis } from "../../src/audit/readBasis";
import { takeSnapshot } from "../../src/audit/takeSnapshot";
import { runningEdition } from "../../src/record/edition";
import { type Keeping, keepRecord } from "../../src/record/keeping";
import { BASIS_NAMESPACE, type BasisRecord, countOf } from "../../src/record/record";
import { readRecord } from "../../src/record/recordRead";
import { sameRecord } from "../../src/record/sameness";
import { loadRecord, saveRecord } from "../../src/record/store";
import { SUMMARY } from "../../src/record/summary";
import { preloadAll } from "../../src/functions/catalogue";
import type { MemoryHost } from "../../src/host/memory/memoryHost";
import { memoryHost } from "./hosts";
import { processorTime } from "../tools/processorTime";

const FACTOR = "=CBAM.FACTOR(2026)";
let moments = 0;
beforeAll(preloadAll);
beforeEach(() => {
  moments = 0;
});

/** Reads the workbook as it stands and keeps its record. */
async function keep(host: MemoryHost, addIn = "0.1.0", accepted = false): Promise<Keeping | null> {
  const snapshot = await takeSnapshot(host);
  const basis = snapshot && (await readBasis(snapshot));
  if (!snapshot || !basis) throw new Error("stopped");
  const recording = { edition: await runningEdition(addIn), at: `2026-11-21T10:00:0${moments++}.000Z`, locale: host.locale() };
  return keepRecord(host, snapshot, basis, { ...recording, accepted });
}
async function stored(host: MemoryHost): Promise<BasisRecord> {
  const loaded = await loadRecord(host);
  if (loaded.kind !== "record") throw new Error(loaded.kind);
  return loaded.record;
}

describe("the record of the open workbook", () => {
  test("is made when there are formulas of ours, beside a summary in the settings", async () => {
    const host = memoryHost({ A1: [FACTOR, 0.975] });
    expect(await keep(host)).toMatchObject({ kind: "kept" });
    expect(await stored(host)).toMatchObject({
      addIn: "0.1.0",
      at: "2026-11-21T10:00:00.000Z",
      formulas: [{ row: 0, column: 0, formula: FACTOR, value: 0.975, calls: [{ kind: "read", functionId: "CBAM.FACTOR" }] }],
    });
    expect(JSON.parse((await host.settings.get(SUMMARY)) ?? "")).toMatchObject({
      program: "0.1.0",
      formulas: 1,
      versions: ["cbam/2025-2083"],
      part: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
  test("is not made where there are none", async () => {
    const host = memoryHost({ A1: 1 });
    expect(await keep(host)).toEqual({ kind: "empty" });
    expect(await host.parts.get(BASIS_NAMESPACE)).toBeNull();
  });
  test("is renewed quietly after changes, and not written where nothing of ours changed", async () => {
    const host = memoryHost({ A1: [FACTOR, 0.975] });
    await keep(host);
    const first = await host.parts.get(BASIS_NAMESPACE);
    host.book.set("Sheet1", 5, 5, { value: "a note" });
    expect(await keep(host)).toMatchObject({ kind: "kept", record: { at: "2026-11-21T10:00:00.000Z" } });
    expect(await host.parts.get(BASIS_NAMESPACE)).toBe(first);
    for (let i = 0; i < 50; i++) host.book.set("Sheet1", 1, i, { value: 0.95, formula: "=CBAM.FACTOR(2027)" });
    expect(await keep(host)).toMatchObject({ kind: "kept", record: { formulas: { length: 51 } } });
    expect((await stored(host)).formulas).toHaveLength(51);
  });
  test("stays when the edition differs, with what differs told, and is renewed when a person accepts", async () => {
    const host = memoryHost({ A1: [FACTOR, 0.975] });
    await keep(host, "0.0.9");
    const old = await host.parts.get(BASIS_NAMESPACE);
    expect(await keep(host)).toMatchObject({
      kind: "differs",
      comparison: { editionDiffers: true, program: { from: "0.0.9", to: "0.1.0" }, changes: [] },
    });
    host.book.set("Sheet1", 1, 0, { value: 0.95, formula: "=CBAM.FACTOR(2027)" });
    expect(await keep(host)).toMatchObject({ kind: "differs", comparison: { changes: [{ kind: "new" }] } });
    expect(await host.parts.get(BASIS_NAMESPACE)).toBe(old);
    expect(await keep(host, "0.1.0", true)).toMatchObject({ kind: "kept" });
    expect(await stored(host)).toMatchObject({ addIn: "0.1.0", formulas: { length: 2 } });
  });
  test("that cannot be read stays, until a person accepts a new one", async () => {
    const host = memoryHost({ A1: [FACTOR, 0.975] });
    const damaged = `<basis xmlns="${BASIS_NAMESPACE}">{"v":1}</basis>`;
    await host.parts.set(BASIS_NAMESPACE, damaged);
    expect(await keep(host)).toEqual({ kind: "unreadable", why: "damaged" });
    expect(await host.parts.get(BASIS_NAMESPACE)).toBe(damaged);
    expect(await keep(host, "0.1.0", true)).toMatchObject({ kind: "kept" });
  });
  test("keeps the entry of what became a value, and drops it when the value is another", async () => {
    const host = memoryHost({ A1: [FACTOR, 0.975], A2: ["=CBAM.FACTOR(2027)", 0.95] });
    await keep(host);
    host.book.set("Sheet1", 0, 0, { value: 0.975 });
    await keep(host);
    expect((await stored(host)).formulas.map(({ row }) => row)).toEqual([1, 0]);
    host.book.set("Sheet1", 1, 0, { value: 0.95 });
    await keep(host);
    expect((await stored(host)).formulas).toHaveLength(2);
    host.book.set("Sheet1", 1, 0, { value: 7 });
    await keep(host);
    expect((await stored(host)).formulas.map(({ row }) => row)).toEqual([0]);
  });
  test("waits while cells are still being calculated", async () => {
    const host = memoryHost({ A1: [FACTOR, 0.975] });
    await keep(host);
    host.book.set("Sheet1", 0, 0, { value: "#BUSY!", formula: FACTOR });
    await keep(host);
    expect((await stored(host)).formulas[0]?.value).toBe(0.975);
    const fresh = memoryHost({ A1: [FACTOR, "#BUSY!"] });
    expect([await keep(fresh), await fresh.parts.get(BASIS_NAMESPACE)]).toEqual([null, null]);
    fresh.book.set("Sheet1", 0, 0, { value: 0.975, formula: FACTOR });
    expect(await keep(fresh)).toMatchObject({ kind: "kept" });
  });
  test("says why when the host refuses to write", async () => {
    const host = memoryHost({ A1: [FACTOR, 0.975] });
    Object.assign(host.parts, { set: async () => Promise.reject(new Error("read-only")) });
    expect(await keep(host)).toEqual({ kind: "failed", why: "failed", detail: "read-only" });
  });
});

test("two thousand formulas: the sheet gets its turn all the while", async () => {
  const cells = Object.fromEntries(
    Array.from(
      { length: 2000 },
      (_, i) =>
        [
          [`A${i + 1}`, i + 1],
          [`B${i + 1}`, [`=CBAM.HOLDING(A${i + 1},46477)`, (i + 1) * 0.5] as const],
        ] as const,
    ).flat(),
  );
  const host = memoryHost(cells);
  let longest = 0;
  let beats = 0;
  const started = processorTime();
  let last = started;
  const beat = setInterval(() => {
    beats++;
    longest = Math.max(longest, processorTime() - last);
    last = processorTime();
  }, 5);
  await keep(host);
  clearInterval(beat);
  const taken = processorTime() - started;
  // It pauses about ten times; on a fast machine several pauses fall into one beat.
  expect({ taken, longest, often: beats > 3, short: longest < Math.max(250, taken / 3) }).toMatchObject({ often: true, short: true });
  expect(countOf((await stored(host)).formulas)).toBe(2000);
});

test("a record saved is the record loaded, and the same as itself", async () => {
  const host = memoryHost({ A1: [FACTOR, 0.975], B1: ["=CBAM.SCHEDULE()", 2026] });
  await keep(host);
  const record = await stored(host);
  await saveRecord(host, record);
  const again = readRecord((await host.parts.get(BASIS_NAMESPACE)) ?? "");
  expect(again).toEqual({ kind: "record", record });
  expect(sameRecord(record, again.kind === "record" ? again.record : record)).toBe(true);
  fc.assert(
    fc.property(fc.nat(record.formulas.length - 1), fc.double({ noNaN: true }), (at, value) => {
      const formulas = record.formulas.map((formula, i) => (i === at ? { ...formula, value } : formula));
      return sameRecord(record, { ...record, formulas }) === (record.formulas[at]?.value === value);
    }),
  );
});
