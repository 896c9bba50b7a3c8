/** The year of production decides factor and benchmark, the year of import the mark-up (2025/2620 Annex 1(2); 2025/2547 Art. 7). */
import { excel, loadTables, serial } from "../../tools/excelCaller";

beforeAll(loadTables);
const { value, refusal, block } = excel("desktop");
const JANUARY_2027 = serial("2027-01-15");
/** 100 t of screws from Taiwan: default 2.707, mark-up 10 % in 2026 and 20 % in 2027, benchmark of column B 1.364. */
const screws = (date: number, more: { intensity?: unknown; route?: unknown; sefa?: unknown; law?: unknown; produced?: unknown } = {}) =>
  ["73181542", "TW", 100, date, more.intensity, more.route, more.sefa, null, 80, more.law, more.produced] as const;
const due = (...args: Parameters<typeof screws>) => value("CBAM.CERTIFICATES", ...screws(...args));
const refused = (...args: Parameters<typeof screws>) => refusal("CBAM.CERTIFICATES", ...screws(...args));

describe("default values", () => {
  test("made in 2026, imported in January 2027: 100 x (2.707 x 1.2 - 0.975 x 1.364) = 191.85, with the factor of 2027 195.26", () => {
    expect([due(JANUARY_2027, { produced: 2026 }), due(JANUARY_2027)]).toEqual([191.85, 195.26]);
    expect(value("CBAM.COST", ...screws(JANUARY_2027, { produced: 2026 }))).toBe(15348); // 191.85 x 80
  });
  test("a date of production stands for its year, and the import year changes nothing", () => {
    expect(due(JANUARY_2027, { produced: serial("2026-12-30") })).toBe(191.85);
    expect(due(JANUARY_2027, { produced: "2026-12-30" })).toBe(191.85);
    expect(due(JANUARY_2027, { produced: 2027 })).toBe(due(JANUARY_2027));
  });
  test("the period of the benchmark follows production: stainless of 2027 imported in 2028 takes 1.189 (1), not 1.151 (2)", () => {
    const stainless = (produced: unknown) => value("CBAM.SEFA", "72191100", produced, "B");
    // 0.95 x 1.189; 0.9 x 1.151
    expect([stainless(2027), stainless(2028)]).toEqual([1.12955, 1.0359]);
    const line = (produced: unknown) =>
      value("CBAM.CERTIFICATES", "72191100", "CN", 1, 2028, 5, null, "B", null, null, null, produced) as number;
    expect(line(2027)).toBeCloseTo(5 - 1.12955, 12);
    expect(line(null)).toBeCloseTo(5 - 1.0359, 12);
  });
  test("a number of column B says the year by itself; any other is refused with the values that could stand there", () => {
    expect(due(JANUARY_2027, { sefa: value("CBAM.SEFA", "73181542", 2026, null, "C") })).toBe(191.85);
    expect(due(JANUARY_2027, { sefa: value("CBAM.SEFA", "73181542", 2027, null, "C") })).toBe(195.26);
    expect(refused(JANUARY_2027, { sefa: 1.33 }).message).toMatch(/1\.2958 \(2027\).*1\.3299 \(2026\).*1\.33 is not/);
    // With a year of production only that of the year can be meant.
    expect(refused(JANUARY_2027, { sefa: 1.3299, produced: 2027 }).message).toContain("1.2958 (2027)");
    // SEFA of 2027 for goods imported in 2026: not made yet.
    expect(refused(serial("2026-05-04"), { sefa: 1.2958 }).code).toBe("#VALUE!");
    expect(refused(JANUARY_2027, { sefa: "A" }).code).toBe("#VALUE!");
  });
});

describe("actual values", () => {
  test("a column letter and a simple good take factor and benchmark of the year of production", () => {
    expect(due(JANUARY_2027, { intensity: 2, route: "C", sefa: "B", produced: 2026 })).toBe(67.01); // 100 x (2 - 1.3299)
    // Hydrogen is a simple good: 100 x (6 - 0.975 x 5.089)
    expect(value("CBAM.CERTIFICATES", "28041000", "TW", 100, JANUARY_2027, 6, null, null, null, null, null, 2026)).toBeCloseTo(
      103.8225,
      10,
    );
  });
  test("made in 2033 and imported in 2034: the free allocation of 2033 has not ended with that of 2034", () => {
    // Under the law in force no benchmark of 2033 exists, so column A has no answer, where the import year would give 0.
    expect(value("CBAM.CERTIFICATES", "28041000", "TW", 100, 2034, 6)).toBe(600);
    expect(refusal("CBAM.CERTIFICATES", "28041000", "TW", 100, 2034, 6, null, "A", null, null, null, 2033).code).toBe("#N/A");
  });
});

describe("years that cannot count", () => {
  test("later than the import, and before 2026 for imports of later years", () => {
    expect(refused(JANUARY_2027, { produced: 2028 }).message).toMatch(/2028.*2026 to 2027/);
    expect(refused(JANUARY_2027, { produced: 2025 }).message).toMatch(/2025.*2026 to 2027/);
    expect(refused(JANUARY_2027, { produced: "last year" }).message).toContain("produced");
  });
  test("imports of 2026 always count as made in 2026, also when made in 2025", () => {
    expect(due(serial("2026-01-01"), { produced: 2025 })).toBe(due(serial("2026-01-01")));
    expect(refused(serial("2026-01-01"), { produced: 2027 }).code).toBe("#VALUE!");
  });
  test("so do precursors of goods made in 2026, also when made in 2025; of goods made in 2027 they do not", () => {
    const sefa = (year: number, made: unknown) => ["CBAM.SEFA", "73181542", year, "A", null, [[1.05, "72139110", "C", made]]] as const;
    expect(value(...sefa(2026, 2025))).toBe(value(...sefa(2026, 2026)));
    expect(value(...sefa(2026, 2025))).toBe(value(...sefa(2026, "")));
    expect(refusal(...sefa(2027, 2025)).message).toMatch(/2025.*2026 to 2027/);
    expect(refusal(...sefa(2026, 2027)).message).toMatch(/2027/);
  });
  test("a bad year of one line leaves the others their answer", () => {
    const out = block("CBAM.CERTIFICATES", "73181542", "TW", 100, JANUARY_2027, null, null, null, null, null, null, [2026, 2028, null]);
    expect([out[0]?.[0], out[2]?.[0]]).toEqual([191.85, 195.26]);
    expect(out[1]?.[0]).toMatchObject({ code: "#VALUE!" });
  });
  test("a version without a year of production refuses it instead of overlooking it", () => {
    expect(refusal("CBAM.CERTIFICATES", "72083900", "TW", 100, 2027, 2, null, 1.3, null, null, "EP-2022-06-22", 2026).code).toBe("#N/A");
  });
});

describe("CBAM.PROJECT", () => {
  const project = (produced: unknown) =>
    block("CBAM.PROJECT", "73181542", "TW", 100, 2026, 2028, null, null, null, 80, null, null, produced).map((row) => row[4]);
  test("one year of production serves all imports, a list one each, a blank in it the import year", () => {
    // 100 x (2.707 x 1.3 - 0.975 x 1.364); import of 2028 with its own factor: 0.9
    expect(project(2026)).toEqual([164.78, 191.85, 218.92]);
    expect(project([[2026, 2026, null]])).toEqual([164.78, 191.85, 229.15]);
  });
  test("a year after the import is refused in its own row; a list of another length as a whole", () => {
    const [first, second] = project(2027);
    expect([first, second]).toEqual([expect.objectContaining({ code: "#VALUE!" }), 195.26]);
    expect(refusal("CBAM.PROJECT", "73181542", "TW", 100, 2026, 2028, null, null, null, 80, null, null, [[2026, 2027]]).message).toContain(
      "3",
    );
  });
});
