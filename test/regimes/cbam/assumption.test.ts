/** Years in which nothing is published: refused, unless a person says what to assume; the steps and the basis then say so. */
import { LOCALES, setLocale } from "../../../src/i18n/t";
import { excel, loadTables } from "../../tools/excelCaller";

beforeAll(loadTables);
const { value, refusal, block } = excel("desktop");
/** Screws from Taiwan: 2.707 x 1.3 = 3.5191; column B 1.364 to 2030; factors 0.515 in 2030, 0.39, 0.265, 0.14, then none. */
const project = (assume: unknown, from = 2030, to = 2034) =>
  block("CBAM.PROJECT", "73181542", "TW", 100, from, to, null, null, null, 80, null, null, null, assume);
const line = (year: unknown, assume: unknown, more: unknown[] = [null, null, null]) =>
  ["CBAM.CERTIFICATES", "73181542", "TW", 100, year, ...more, null, null, null, null, assume] as const;

describe("CBAM.PROJECT to 2034", () => {
  test("without an assumption the years 2031 to 2033 have no benchmark, 2034 needs none", () => {
    expect(project(null).map((row) => (typeof row[4] === "object" ? row[4].code : row[4]))).toEqual([
      281.664,
      "#N/A",
      "#N/A",
      "#N/A",
      351.91,
    ]);
  });
  test.each(LOCALES)("the refusal says in %s that one can say what to assume", (locale) => {
    setLocale(locale);
    expect(refusal(...line(2031, null)).message).toMatch(/assume .*"hold"|assume: "hold"/);
    setLocale("en");
  });
  test("hold carries the benchmark of 2030 forward: 351.91 - 136.4 x factor", () => {
    const held = [281.664, 298.714, 315.764, 332.814, 351.91];
    for (const word of ["hold", " HOLD ", "沿用"]) expect(project(word).map((row) => row[4])).toEqual(held);
  });
  test("an own benchmark stands where none is published, and only there: 351.91 - 120 x factor", () => {
    expect(project(1.2).map((row) => row[4])).toEqual([281.664, 305.11, 320.11, 335.11, 351.91]);
    expect(project([[null, 1.3, 1.2, "hold", null]]).map((row) => row[4])).toEqual([281.664, 301.21, 320.11, 332.814, 351.91]);
  });
  test("nothing is assumed of years before the tables, nor of a list of another length", () => {
    expect(project("hold", 2025, 2026).map((row) => typeof row[4])).toEqual(["object", "number"]);
    expect(refusal("CBAM.PROJECT", "73181542", "TW", 100, 2030, 2034, null, null, null, 80, null, null, null, [[1, 2]]).message).toContain(
      "assume",
    );
  });
});

test("the heads of the columns are words of the language, not names of the program", () => {
  const heads = (locale: (typeof LOCALES)[number]) => {
    setLocale(locale);
    const [first] = block("CBAM.PROJECT", "73181542", "TW", 100, 2026, 2026, null, null, null, 80, null, true);
    setLocale("en");
    return first;
  };
  expect(heads("zh-TW")?.[3]).toBe("免費核配，t CO2e");
  expect(heads("zh-CN")?.[3]).toBe("免费配额，t CO2e");
  expect(heads("en")?.[3]).toBe("Free allocation, t CO2e");
});

describe("one line", () => {
  test("certificates, cost and SEFA agree with the projection", () => {
    expect(value(...line(2031, "hold"))).toBe(298.714);
    expect(value("CBAM.COST", "73181542", "TW", 100, 2031, null, null, null, null, 80, null, null, "hold")).toBe(23897.12);
    expect(value("CBAM.SEFA", "73181542", 2031, "B", "C", null, null, "hold")).toBe(0.53196); // 0.39 x 1.364
  });
  test("made in a year with a benchmark nothing has to be assumed, and what is said of it changes nothing", () => {
    expect(value(...line(2030, 1.2))).toBe(281.664);
    expect(value(...(line(2031, "hold").slice(0, 11) as [string]), 2030, "hold")).toBe(281.664);
  });
  test("stainless: the benchmark of the later period (2) is held, 1.151, not that of the first", () => {
    expect(value("CBAM.SEFA", "72191100", 2032, "B", null, null, null, "hold")).toBe(0.305015); // 0.265 x 1.151
  });
  test("actual values: column A of the process and column B of the precursor are held alike", () => {
    // coil 0.044 and 1.05 t of slab: 0.39 x (0.044 + 1.05 x 1.364) with slab's column B in the table
    const slab = value("CBAM.BENCHMARK", "72071111", "B", "C", 2030) as number;
    const sefa = value("CBAM.SEFA", "72083900", 2031, "A", "C", [[1.05, "72071111", "C"]], null, "hold") as number;
    expect(sefa).toBeCloseTo(0.39 * (0.044 + 1.05 * slab), 12);
    // An own benchmark is that of the good, so the precursor still has none.
    expect(refusal("CBAM.SEFA", "72083900", 2031, "A", "C", [[1.05, "72071111", "C"]], null, 0.05).code).toBe("#N/A");
  });
  test("what is no assumption is refused with what can be assumed", () => {
    for (const wrong of ["yes", -1, true]) expect(refusal(...line(2031, wrong)).code).toBe("#VALUE!");
    expect(refusal(...line(2031, "yes")).message).toMatch(/assume.*"hold"/);
  });
  test("the steps and the basis say that it is assumed, and of which year", () => {
    const [id, ...args] = line(2031, "hold");
    const steps = block("LAW.EXPLAIN", id, ...args);
    expect(steps.find((row) => row[3] === "cbam.assumedYear")?.slice(1)).toEqual([
      2030,
      "year",
      "cbam.assumedYear",
      "",
      "2025-2083",
      "",
      "assumed",
    ]);
    expect(value("LAW.BASIS", id, ...args)).toMatch(/assumed \(.*2030\)/);
    const [, ...own] = line(2031, 1.2);
    expect(value("LAW.BASIS", id, ...own)).toMatch(/assumed \(.*1\.2\)/);
    const [, ...published] = line(2030, "hold");
    expect(value("LAW.BASIS", id, ...published)).not.toContain("assumed");
  });
});

describe("BORDER.COMPARE", () => {
  const goods = [
    ["cn", "origin", "tonnes", "price"],
    ["73181542", "TW", 100, 80],
  ];
  const rows = (options: unknown[][]) => block("BORDER.COMPARE", goods, null, [["regimes", "cbam", null], ...options]);
  const inForce = (options: unknown[][]) => rows(options).filter((row) => row[3] === "2025-2083");
  test("an option carries the assumption into every year; the row is then marked as in doubt", () => {
    const without = inForce([["years", 2030, 2031]]);
    const held = inForce([
      ["years", 2030, 2031],
      ["assume", "hold", null],
    ]);
    expect([without[0]?.[4], without[1]?.[4]]).toEqual([22533.12, expect.objectContaining({ code: "#N/A" })]);
    expect([held[0]?.[4], held[1]?.[4]]).toEqual([22533.12, 23897.12]);
    expect(held[1]?.[7]).not.toBe(held[0]?.[7]);
    expect(String(held[1]?.[8])).toContain("2030");
  });
  test("a column of the list says the year of production of each line", () => {
    const list = [
      ["cn", "origin", "tonnes", "price", "date", "production year"],
      ["73181542", "TW", 100, 80, 2027, 2026],
      ["73181542", "TW", 100, 80, 2027, null],
    ];
    const out = block("BORDER.COMPARE", list, null, [["regimes", "cbam"]]).filter((row) => row[2] === "2025-2083");
    expect(out.map((row) => row[3])).toEqual([15348, 15620.8]); // 191.85 and 195.26 x 80
  });
});
