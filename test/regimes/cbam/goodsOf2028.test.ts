/** COM(2025) 989, Annexes I and III, and COM(2026) 616, Art. 1(15)(b): what-ifs that nothing chooses by itself. */
import { parseDecimal as d } from "../../../src/core/decimal";
import { excel, loadTables } from "../../tools/excelCaller";
import file from "../../../src/data/cbam-goods-COM-2025-989/table.json";
import inForceFile from "../../../src/data/cbam-goods-2025-2083/table.json";

type Goods = { readonly columns: Readonly<Record<string, readonly (string | null)[]>> };
const [table, inForce] = [file as Goods, inForceFile as Goods];

beforeAll(loadTables);
const { block, value, refusal } = excel("desktop");
const LAW = "COM-2025-989";
const BOTH = "COM-2025-989+COM-2026-616";
const condition = (code: string, law = LAW) => value("CBAM.SCOPE", code, "condition", law);
const why = (id: string, ...args: unknown[]) => refusal(id, ...args).message;

describe("the list", () => {
  const column = (name: string): readonly (string | null)[] => table.columns[name] ?? [];
  const codes = (listing: string, sector?: string) =>
    column("code").filter((_, i) => column("from")[i] && column("listing")[i] === listing && (!sector || column("sector")[i] === sector));

  test("seven codes of steel, 107 combined metal products, 33 of them with a condition, two kinds of scrap", () => {
    expect([codes("include", "Iron and steel").length, codes("include", "Combined metal products").length]).toEqual([7, 107]);
    // 42 codes are printed as "ex": eight of vehicles name sub-codes instead of a condition, one nothing.
    const printedEx = column("note").filter((note) => note?.startsWith("printed as"));
    expect([column("condition").filter(Boolean).length - codes("precursor").length, printedEx.length]).toEqual([34, 8]);
    expect(codes("precursor")).toEqual(["7204", "7602"]);
  });
  test("what the law in force covers stays covered", () => {
    const kept = inForce.columns["code"]?.filter((code) => code !== "7204");
    expect(kept?.filter((code) => !column("code").includes(code))).toEqual([]);
  });
});

describe("scope", () => {
  test.each([
    ["73121020", "covered"],
    ["73121", undefined],
    ["84212300", "ex: only goods containing steel or aluminium"],
    ["84805000", "ex: only goods containing iron"],
    ["87168000", 'ex: the proposal prints no condition beside "ex"'],
    ["87042131", "covered"],
    ["87042139", "not covered"],
    ["87042399", "not covered"],
    ["87042310", "covered"],
    ["73181542", "covered"],
    ["72042100", "not covered as a good; counts as an input material: pre-consumer scrap only"],
    ["76020011", "not covered as a good; counts as an input material: pre-consumer scrap only"],
    ["84212100", "not covered"],
  ])("%s: %s", (code, expected) => {
    if (expected === undefined) expect(refusal("CBAM.SCOPE", code, "condition", LAW).code).toBe("#VALUE!");
    else expect(condition(code)).toBe(expected);
  });
  test("a subheading of which used vehicles are left out has no single answer", () => {
    expect(why("CBAM.SCOPE", "870421", "condition", LAW)).toContain("8704 21 39");
  });
  test("the law in force, and every version not asked for, does not know the added goods", () => {
    expect(["73121020", "84212300"].map((code) => value("CBAM.SCOPE", code, "condition"))).toEqual(["not covered", "not covered"]);
    expect(why("CBAM.COST", "73121020", "TW", 1, "2028-01-01", 2, null, "0", null, 80)).toContain("2025-2083");
  });
  test("whether indirect emissions count is open for added goods, and as before for the others", () => {
    expect(why("CBAM.SCOPE", "73121020", "indirect", LAW)).toContain("not settled");
    expect([value("CBAM.SCOPE", "73181542", "indirect", LAW), value("CBAM.SCOPE", "25231000", "indirect", LAW)]).toEqual([false, true]);
  });
});

describe("cost", () => {
  const cost = (date: string, intensity: unknown, sefa: unknown, law: string, assume: unknown = null) =>
    ["CBAM.COST", "73209090", "TW", 10, date, intensity, null, sefa, null, 80, law, null, assume] as const;

  test("from the first day of 2028, not a day before", () => {
    expect(value(...cost("2028-01-01", 2, "0", LAW))).toBe(10 * 2 * 80);
    expect(why(...cost("2027-12-31", 2, "0", LAW))).toContain("from 2028-01-01");
  });
  test("no default value, no benchmark and no mark-up is made up", () => {
    expect(why(...cost("2028-03-01", null, null, LAW))).toMatch(/no default value exists.*CBAM\.EMBEDDED/);
    expect(why("CBAM.DEFAULT", "73209090", "TW", null, null, LAW)).toContain("no default value exists");
    expect(why("CBAM.INTENSITY", "73209090", "TW", "2028-03-01", null, LAW)).toContain("no default value exists");
    expect(why(...cost("2028-03-01", 2, null, LAW))).toMatch(/no benchmark exists.*CBAM\.SEFA/);
    expect(why("CBAM.MARKUP", "73209090", 2028, LAW)).toContain("does not exist yet");
    expect(why("CBAM.BENCHMARK", "73209090", "B", null, "2028-03-01", LAW)).toContain("no benchmark exists");
  });
  test("metal content and precursors: 0.95 t of steel of 2.1, of which 0.9 x 1.370 is free: 10 x 0.95 x (2.1 - 1.233) x 80", () => {
    const content = value("CBAM.EMBEDDED", "0", 1, [[0.95, 2.1]]);
    const free = value("CBAM.SEFA", "73209090", 2028, "A", null, [[0.95, "72083900", "C"]], LAW);
    expect(value(...cost("2028-03-01", content, free, LAW))).toBe(658.92);
    // 2028 under the slower path: the steel it contains is no added good, so its share is that of the main schedule.
    expect(value("CBAM.SEFA", "73209090", 2028, "A", null, [[0.95, "72083900", "C"]], BOTH)).toBe(
      d("0.95").times("0.915").times("1.370").toNumber(),
    );
  });
  test("two metals: emissions and free allocation of 0.6 t of steel and 0.15 t of aluminium, each by its own benchmark", () => {
    expect(
      value("CBAM.EMBEDDED", "0", 1, [
        [0.6, 2.1],
        [0.15, 8.4],
      ]),
    ).toBe(d("0.6").times("2.1").plus(d("0.15").times("8.4")).toNumber());
    const metals = [
      [0.6, "72091690", "C"],
      [0.15, "76061191", "K"],
    ];
    const free = d("0.6").times("1.458").plus(d("0.15").times("1.485")).times("0.9").toNumber();
    expect(value("CBAM.SEFA", "84501111", 2028, "A", null, metals, LAW)).toBe(free);
  });
  test("a benchmark of one's own takes the factor of the good", () => {
    const due = (year: string, law: string) => value(...cost(year, 2, null, law, 1.2));
    const expected = (factor: string) => d("2").minus(d(factor).times("1.2")).times(800).toNumber();
    expect(["2028-02-01", "2031-02-01", "2034-02-01"].map((day) => due(day, BOTH))).toEqual(["1", "0.979", "0.81"].map(expected));
    expect(["2028-02-01", "2031-02-01", "2034-02-01"].map((day) => due(day, LAW))).toEqual(["0.9", "0.39", "0"].map(expected));
  });
  test("the steps say what is not settled, and that nothing of it is law", () => {
    const steps = block("LAW.EXPLAIN", ...cost("2028-03-01", 2, "0", LAW));
    expect(steps.map(([words]) => words)).toContain("Whether indirect emissions count for this good is not settled");
    expect(steps.filter(([words]) => words === "Sector").map((row) => row[7])).toEqual(["draft"]);
  });
});

describe("the share kept by goods added later, COM(2026) 616", () => {
  const factor = (year: number, law: string, code?: string) => value("CBAM.FACTOR", year, law, code);
  test.each([
    [2028, 1],
    [2030, 1],
    [2031, 0.979],
    [2032, 0.958],
    [2033, 0.915],
    [2034, 0.81],
    [2035, 0.59],
    [2038, 0.27],
    [2039, 0.15],
    [2042, 0.15],
    [2043, 0],
  ])("%d: %d, the main schedule from its value of 2028 onwards", (year, expected) => {
    expect(factor(year, BOTH, "73209090")).toBe(expected);
  });
  test("goods in the act already, and goods under one proposal alone, have the one schedule", () => {
    expect([factor(2031, BOTH, "72083900"), factor(2031, BOTH), factor(2031, "COM-2026-616")]).toEqual([0.48, 0.48, 0.48]);
    expect([factor(2031, LAW, "73209090"), factor(2031, LAW)]).toEqual([0.39, 0.39]);
    expect(why("CBAM.FACTOR", 2027, BOTH, "73209090")).toContain("from 2028-01-01");
  });
});

test("the mass threshold counts the added goods from 2028: 50 t is exempt, 50.1 t is not", () => {
  const within = (tonnes: number, year: number, law: string) =>
    value("CBAM.THRESHOLD", [["84212300"], ["72083900"]], [[40], [tonnes]], year, law);
  expect([within(10, 2028, LAW), within(10.1, 2028, LAW), within(10.1, 2027, LAW), within(10.1, 2028, "2025-2083")]).toEqual([
    true,
    false,
    true,
    true,
  ]);
});
