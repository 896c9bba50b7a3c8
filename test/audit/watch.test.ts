// The one look at the open workbook: how often it reads, and what becomes of its record meanwhile.
import { explain } from "../../src/calls/explain";
import { preloadAll } from "../../src/functions/catalogue";
import type { MemoryHost } from "../../src/host/memory/memoryHost";
import { BASIS_NAMESPACE, type BasisRecord } from "../../src/record/record";
import { loadRecord } from "../../src/record/store";
import { createWatch, type Watch } from "../../src/taskpane/panes/workbook/watch/watch";
import { memoryHost } from "./hosts";

jest.mock("../../src/calls/explain", () => {
  const real = jest.requireActual<typeof import("../../src/calls/explain")>("../../src/calls/explain");
  return { ...real, explain: jest.fn(real.explain) };
});
const explained = jest.mocked(explain);

const FACTOR = "=CBAM.FACTOR(2026)";
const QUICK = { first: 0, quiet: 20 };
const READINGS = ["sheets", "usedAreas", "cells", "names", "tables", "spills", "formulas", "frozen"] as const;

let watch: Watch | null = null;
beforeAll(preloadAll);
afterEach(() => {
  watch?.end();
  watch = null;
  explained.mockClear();
});

const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 500 && !(await holds()); i++) await pause(20);
  expect(await holds()).toBe(true);
}
/** Looks, and waits until that look has come to its end. */
async function looked(host: MemoryHost): Promise<Watch> {
  const made = createWatch(host, QUICK);
  watch = made;
  await until(() => made.get().stage === null && made.get().formulas !== null);
  return made;
}
/** Counts the readings of a host from now on. */
function counted(host: MemoryHost): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(READINGS.map((name) => [name, 0]));
  for (const name of READINGS) {
    const read = host[name] as (...args: readonly unknown[]) => unknown;
    Object.assign(host, { [name]: (...args: readonly unknown[]) => (counts[name]!++, read(...args)) });
  }
  return counts;
}
/** First arguments of the calls that were explained. */
const yearsExplained = (): unknown[] => explained.mock.calls.flatMap(([, args]) => (args[0] as unknown[][]).flat());

async function stored(host: MemoryHost): Promise<BasisRecord | null> {
  const loaded = await loadRecord(host);
  return loaded.kind === "record" ? loaded.record : null;
}

test("one change reads everything in the workbook once, explains once each call it reaches, and renews views, record and checks from it", async () => {
  const host = memoryHost({ A1: [FACTOR, 0.975], A2: ["=CBAM.FACTOR(2027)", 0.95], A5: ["=CBAM.FACTOR(C4)", 0.515], C4: 2030 });
  const made = await looked(host);
  const round = made.get().reading?.round;
  expect(yearsExplained()).toEqual([2026, 2027, 2030]);
  explained.mockClear();
  const counts = counted(host);
  host.book.set("Sheet1", 2, 0, { value: 0.9, formula: "=CBAM.FACTOR(2028)" });
  host.book.set("Sheet1", 3, 2, { value: 2029 });
  await until(() => made.get().reading?.round !== round && made.get().stage === null);
  // A second watcher with a clock of its own would come later.
  await pause(200);
  expect(counts).toEqual(Object.fromEntries(READINGS.map((name) => [name, 1])));
  expect(yearsExplained()).toEqual([2028, 2029]);
  expect(made.get()).toMatchObject({ keeping: { kind: "kept", record: { formulas: { length: 4 } } }, findings: expect.any(Array) });
});

test("many changes at once are one look and one writing of the record", async () => {
  const host = memoryHost({ A1: [FACTOR, 0.975] });
  await looked(host);
  let writes = 0;
  const set = host.parts.set;
  Object.assign(host.parts, { set: (key: string, value: string | null) => (writes++, set(key, value)) });
  for (let i = 0; i < 50; i++) host.book.set("Sheet1", 1, i, { value: 0.95, formula: "=CBAM.FACTOR(2027)" });
  await until(async () => (await stored(host))?.formulas.length === 51);
  expect(writes).toBe(1);
});

test("a person accepts while the workbook changes: the record holds the change, and accepting is not lost", async () => {
  const host = memoryHost({ A1: [FACTOR, 0.975] });
  const damaged = `<basis xmlns="${BASIS_NAMESPACE}">{"v":1}</basis>`;
  await host.parts.set(BASIS_NAMESPACE, damaged);
  const made = await looked(host);
  expect(made.get().keeping).toEqual({ kind: "unreadable", why: "damaged" });
  const accepted = made.accept();
  host.book.set("Sheet1", 1, 0, { value: 0.95, formula: "=CBAM.FACTOR(2027)" });
  made.again();
  expect(await accepted).toMatchObject({ kind: "kept", record: { formulas: { length: 2 } } });
  expect(await stored(host)).toMatchObject({ formulas: { length: 2 } });
});

test("accepting that a person stops writes nothing and says so", async () => {
  const host = memoryHost({ A1: [FACTOR, 0.975] });
  const damaged = `<basis xmlns="${BASIS_NAMESPACE}">{"v":1}</basis>`;
  await host.parts.set(BASIS_NAMESPACE, damaged);
  const made = await looked(host);
  const accepted = made.accept();
  made.stop();
  await expect(accepted).rejects.toThrow();
  expect(await host.parts.get(BASIS_NAMESPACE)).toBe(damaged);
  made.again();
  await until(() => made.get().stage === null);
  expect(made.get().keeping).toEqual({ kind: "unreadable", why: "damaged" });
});

test("where all formulas are gone, what the workbook was computed with is kept", async () => {
  const host = memoryHost({ A1: [FACTOR, 0.975] });
  const made = await looked(host);
  host.book.set("Sheet1", 0, 0, { value: 7 });
  await until(() => made.get().formulas?.length === 0 && made.get().stage === null);
  expect(made.get().keeping).toMatchObject({ kind: "kept", record: { formulas: { length: 1 } } });
});

test("a watch that has ended reads and writes nothing more", async () => {
  const host = memoryHost({ A1: [FACTOR, 0.975] });
  const counts = counted(host);
  createWatch(host, QUICK).end();
  host.book.set("Sheet1", 1, 0, { value: 1 });
  await pause(120);
  expect(Object.values(counts)).toEqual(READINGS.map(() => 0));
  expect(await host.parts.get(BASIS_NAMESPACE)).toBeNull();
});

test("a refusal is explained anew at every look: what it missed may have come", async () => {
  const host = memoryHost({ A1: ["=CBAM.FACTOR(2026)", 0.975], A2: ["=CBAM.FACTOR(1999)", "#N/A"] });
  const made = await looked(host);
  explained.mockClear();
  const round = made.get().reading?.round;
  made.again();
  await until(() => made.get().reading?.round !== round && made.get().stage === null);
  expect(yearsExplained()).toEqual([1999]);
});
