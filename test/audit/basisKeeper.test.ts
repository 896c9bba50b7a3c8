import fc from "fast-check";
import { createKeeper, sameRecord, type Keeper, type KeeperState } from "../../src/record/keeper";
import { BASIS_NAMESPACE, type BasisRecord } from "../../src/record/record";
import { readRecord } from "../../src/record/recordRead";
import { loadRecord, saveRecord, SUMMARY } from "../../src/record/store";
import { preloadAll } from "../../src/functions/catalogue";
import type { MemoryHost } from "../../src/host/memory/memoryHost";
import { memoryHost } from "./hosts";
import { processorTime } from "../tools/processorTime";

const FACTOR = "=CBAM.FACTOR(2026)";
let keeper: Keeper | null = null;
let moments = 0;
const now = (): string => `2026-11-21T10:00:0${moments++}.000Z`;
beforeAll(preloadAll);
beforeEach(() => {
  moments = 0;
});
afterEach(() => {
  keeper?.dispose();
  keeper = null;
});

function keep(host: MemoryHost, addIn = "0.1.0", wait = 30): { readonly states: KeeperState[]; readonly keeper: Keeper } {
  const states: KeeperState[] = [];
  keeper = createKeeper({ host, addIn, now, wait });
  keeper.onState((state) => void states.push(state));
  return { states, keeper };
}
const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));
async function stored(host: MemoryHost): Promise<BasisRecord> {
  const loaded = await loadRecord(host);
  if (loaded.kind !== "record") throw new Error(loaded.kind);
  return loaded.record;
}
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 200 && !(await holds()); i++) await pause(20);
  expect(await holds()).toBe(true);
}

describe("the keeper of the record", () => {
  test("makes a record when there are formulas of ours, beside a summary in the settings", async () => {
    const host = memoryHost({ A1: [FACTOR, 0.975] });
    const { keeper: one } = keep(host);
    expect(one.state().kind).toBe("reading");
    await one.check();
    expect(one.state().kind).toBe("kept");
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
  test("makes none where there are none", async () => {
    const host = memoryHost({ A1: 1 });
    await keep(host).keeper.check();
    expect(keeper?.state()).toEqual({ kind: "empty" });
    expect(await host.parts.get(BASIS_NAMESPACE)).toBeNull();
  });
  test("renews it quietly some time after changes, once for many, and writes nothing where nothing changed", async () => {
    const host = memoryHost({ A1: [FACTOR, 0.975] });
    await keep(host).keeper.check();
    const first = await host.parts.get(BASIS_NAMESPACE);
    let writes = 0;
    const set = host.parts.set;
    Object.assign(host.parts, { set: (key: string, value: string | null) => (writes++, set(key, value)) });
    host.book.set("Sheet1", 5, 5, { value: "a note" });
    await pause(150);
    expect([writes, await host.parts.get(BASIS_NAMESPACE)]).toEqual([0, first]);
    for (let i = 0; i < 50; i++) host.book.set("Sheet1", 1, i, { value: 0.95, formula: "=CBAM.FACTOR(2027)" });
    await until(async () => (await stored(host)).formulas.length === 51);
    expect(writes).toBe(1);
    expect(keeper?.state()).toMatchObject({ kind: "kept", record: { formulas: { length: 51 } } });
  });
  test("leaves the old record when the edition differs, says what differs, and renews it when a person accepts", async () => {
    const host = memoryHost({ A1: [FACTOR, 0.975] });
    await keep(host, "0.0.9").keeper.check();
    keeper?.dispose();
    const old = await host.parts.get(BASIS_NAMESPACE);
    const { keeper: later } = keep(host, "0.1.0");
    await later.check();
    expect(later.state()).toMatchObject({
      kind: "differs",
      comparison: { editionDiffers: true, program: { from: "0.0.9", to: "0.1.0" }, changes: [] },
    });
    host.book.set("Sheet1", 1, 0, { value: 0.95, formula: "=CBAM.FACTOR(2027)" });
    await until(() => {
      const state = later.state();
      return state.kind === "differs" && state.comparison.changes.some(({ kind }) => kind === "new");
    });
    expect(await host.parts.get(BASIS_NAMESPACE)).toBe(old);
    await later.accept();
    expect(later.state().kind).toBe("kept");
    expect(await stored(host)).toMatchObject({ addIn: "0.1.0", formulas: { length: 2 } });
  });
  test("leaves a record it cannot read, until a person accepts a new one", async () => {
    const host = memoryHost({ A1: [FACTOR, 0.975] });
    const damaged = `<basis xmlns="${BASIS_NAMESPACE}">{"v":1}</basis>`;
    await host.parts.set(BASIS_NAMESPACE, damaged);
    const { keeper: one } = keep(host);
    await one.check();
    expect(one.state()).toEqual({ kind: "unreadable", why: "damaged" });
    expect(await host.parts.get(BASIS_NAMESPACE)).toBe(damaged);
    await one.accept();
    expect(one.state().kind).toBe("kept");
  });
  test("keeps the entry of what became a value, and drops it when the value is another", async () => {
    const host = memoryHost({ A1: [FACTOR, 0.975], A2: ["=CBAM.FACTOR(2027)", 0.95] });
    const { keeper: one } = keep(host);
    await one.check();
    host.book.set("Sheet1", 0, 0, { value: 0.975 });
    await one.check();
    expect((await stored(host)).formulas.map(({ row }) => row)).toEqual([1, 0]);
    host.book.set("Sheet1", 1, 0, { value: 0.95 });
    await one.check();
    expect((await stored(host)).formulas).toHaveLength(2);
    host.book.set("Sheet1", 1, 0, { value: 7 });
    await one.check();
    expect((await stored(host)).formulas.map(({ row }) => row)).toEqual([0]);
  });
  test("waits while cells are still being calculated", async () => {
    const host = memoryHost({ A1: [FACTOR, 0.975] });
    const { keeper: one } = keep(host);
    await one.check();
    host.book.set("Sheet1", 0, 0, { value: "#BUSY!", formula: FACTOR });
    await one.check();
    expect((await stored(host)).formulas[0]?.value).toBe(0.975);
    const fresh = memoryHost({ A1: [FACTOR, "#BUSY!"] });
    const { keeper: other } = keep(fresh);
    await other.check();
    expect([other.state().kind, await fresh.parts.get(BASIS_NAMESPACE)]).toEqual(["reading", null]);
    fresh.book.set("Sheet1", 0, 0, { value: 0.975, formula: FACTOR });
    await until(() => other.state().kind === "kept");
  });
  test("says why when the host refuses to write", async () => {
    const host = memoryHost({ A1: [FACTOR, 0.975] });
    Object.assign(host.parts, { set: async () => Promise.reject(new Error("read-only")) });
    await keep(host).keeper.check();
    expect(keeper?.state()).toEqual({ kind: "failed", why: "failed", detail: "read-only" });
  });
  test("is silent after it was let go", async () => {
    const host = memoryHost({ A1: [FACTOR, 0.975] });
    const { states, keeper: one } = keep(host);
    one.dispose();
    host.book.set("Sheet1", 1, 0, { value: 1 });
    await pause(120);
    expect(states).toEqual([]);
    expect(await host.parts.get(BASIS_NAMESPACE)).toBeNull();
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
  await keep(host).keeper.check();
  clearInterval(beat);
  const taken = processorTime() - started;
  expect({ taken, longest, often: beats > 8, short: longest < Math.max(250, taken / 3) }).toMatchObject({ often: true, short: true });
  expect((await stored(host)).formulas).toHaveLength(2000);
});

test("a record saved is the record loaded, and the same as itself", async () => {
  const host = memoryHost({ A1: [FACTOR, 0.975], B1: ["=CBAM.SCHEDULE()", 2026] });
  await keep(host).keeper.check();
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
