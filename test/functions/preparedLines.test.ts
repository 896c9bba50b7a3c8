// What is found before the figures of a line, and kept from call to call, changes no result and no message: every call beside the same
// function without it.
import { evaluate } from "../../src/calls/evaluate";
import { messageOf } from "../../src/calls/message";
import { inDateSystem } from "../../src/calls/readers/date";
import type { FunctionSpec, Result } from "../../src/calls/spec";
import { Decimal } from "../../src/core/decimal";
import { RuleError } from "../../src/core/error";
import { specOf } from "../../src/functions/register";
import { randomOf } from "../fuzz/random";
import { errorCell, loadTables } from "../tools/excelCaller";

beforeAll(loadTables);

const random = randomOf(20_261_130);
const PREPARED = ["CBAM.COST", "CBAM.CERTIFICATES"] as const;

const shown = (result: Result | undefined, id: string): unknown =>
  result instanceof RuleError ? messageOf(result, id, undefined) : result instanceof Decimal ? result.toFixed() : result;
const both = (id: string, args: readonly unknown[]): readonly [unknown[][], unknown[][]] => {
  const { prepared: _, ...plain } = specOf(id) as FunctionSpec & { readonly prepared?: unknown };
  return [specOf(id), plain as FunctionSpec].map((spec) =>
    evaluate(spec, args).map((line) => line.map((result) => shown(result, id))),
  ) as unknown as readonly [unknown[][], unknown[][]];
};
const same = (id: string, args: readonly unknown[]): unknown[][] => {
  const [soon, full] = both(id, args);
  expect([id, args, soon]).toEqual([id, args, full]);
  return full;
};

/** Cells as lists hold them, lawful and not, by argument. */
const CELLS: readonly (() => unknown)[] = [
  () => random.one(["73181542", 73181542, "７３１８１５４２", "7318 15 42", "72085120", "27160000", "28041000", "99999999", "", null, 0]),
  () => random.one(["TW", "Taiwan", "CN", "Ukraine", "NO", "Atlantis", "", null, errorCell("#REF!")]),
  () =>
    random.one([
      1,
      100,
      12.345,
      0.1 + 0.2,
      123456789012.345,
      "0.12345678901234567890123",
      "1,234.5",
      "0",
      0,
      -0,
      -1,
      "x",
      "",
      null,
      errorCell("#N/A"),
    ]),
  () => random.one([46_054, 46_054.6, "2026-02-01", "115/02/01", 46_400, "2026Q1", 2026, 2027, "soon", "", null, -0]),
  () => random.one([undefined, null, null, 2, "2.5", 1.23456789012345, "1.2345678901234567890123456789", "0", 0, -3]),
  () => random.one([undefined, null, null, "C", "I"]),
  () => random.one([undefined, null, "A", "B", 1.5, "1.5", 1.11111111111111, "1.1111111111111111111111111111", "x"]),
  () => random.one([undefined, null, null, null, 20, "0"]),
  () => random.one([undefined, null, null, 80, "75.5", 75.3600000001234, "75.36000000000000000000000001", "0", -1]),
  () => random.one([undefined, null, null, null, "2025-2083", "119", "2023-956"]),
  () => random.one([undefined, null, null, 2026, 2025]),
  () => random.one([undefined, null, null, "hold", 1.2]),
];

test.each(PREPARED)("%s of single values, 3,000 calls by chance, answers and refuses as without it", (id) => {
  let answered = 0;
  for (let i = 0; i < 3000; i++) {
    const count = 4 + random.below(CELLS.length - 3);
    const [[cell] = []] = same(
      id,
      CELLS.slice(0, count).map((cell) => random.one([[[cell()]], cell()])),
    );
    if (/^\d/.test(String(cell))) answered += 1;
  }
  expect(answered).toBeGreaterThan(100);
});

test.each(PREPARED)("%s over lists, columns beside single values and rows, answers and refuses as without it", (id) => {
  for (let i = 0; i < 60; i++) {
    const lines = 1 + random.below(40);
    same(
      id,
      CELLS.map((cell) =>
        random.one([Array.from({ length: lines }, () => [cell()]), Array.from({ length: lines }, () => [cell()]), cell()]),
      ),
    );
  }
  same(id, ["73181542", "TW", [[1], [2]], [[46_054, 46_100, 46_400]]]);
  same(id, [
    [["73181542"], [null], [""]],
    [["TW"], [null], [""]],
    [[5], [0], [0]],
    [[46_054], [0], [null]],
  ]);
});

test.each(PREPARED)("%s of figures of any length is summed as without it, to the last of 34 digits", (id) => {
  const digits = (count: number): string => Array.from({ length: count }, () => random.below(10)).join("");
  const figure = (): string => `${random.below(90)}.${digits(random.below(2) === 0 ? 3 : 30)}`;
  const missing = (): string | null => (random.below(2) === 0 ? null : figure());
  for (let i = 0; i < 1500; i++) {
    const intensity = random.below(2) === 0 ? null : figure();
    // Also long ones whose difference is short.
    const sefa = intensity && random.one([figure(), intensity.replace(/^\d+/, "1")]);
    same(id, ["72085120", random.one(["TW", "CN"]), figure(), 46_054, intensity, "C", sefa, null, missing()]);
  }
});

test("one and the same cell is read anew when dates count from another day", () => {
  const cost = (): unknown => same("CBAM.COST", ["73181542", "TW", 100, 44_592])[0]?.[0];
  expect(cost()).toMatch(/2022/); // day 44,592 from 1900 is 31 January 2022: no certificates yet
  // From 1904 the same number is 1 February 2026: 100 t x (3.2755 - 1.6277) x EUR 75.36.
  expect(inDateSystem("1904", cost)).toBe("12417.8208");
  expect(cost()).toMatch(/2022/);
});

test("equal cells of different arguments are kept apart", () => {
  // 2026 as the date, and 2026 as the year of production beside a day.
  same("CBAM.CERTIFICATES", ["73181542", "TW", 100, 2026]);
  same("CBAM.CERTIFICATES", ["73181542", "TW", 100, 46_054, null, null, null, null, null, null, 2026]);
  same("CBAM.CERTIFICATES", ["73181542", "TW", 100, 46_054, null, "C"]);
  same("CBAM.CERTIFICATES", ["73181542", "TW", 100, 46_054, null, null, null, null, null, "C"]);
});
