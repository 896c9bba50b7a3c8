/** The steps behind a result: they end in it, each is cited or the user's, and each says how far it was checked. */
import { explain } from "../../src/calls/explain";
import { specOf } from "../../src/functions/register";
import { Decimal } from "../../src/core/decimal";
import { loadLawNotes } from "../../src/regimes/notes";
import { hasWords, LOCALES, setLocale, t } from "../../src/i18n/t";
import { errorCell, excel, isError, loadTables, matrix } from "../tools/excelCaller";

beforeAll(loadTables);
afterEach(() => setLocale("en"));
const { block, value, refusal } = excel("desktop");

const CALLS: readonly (readonly [string, ...unknown[]])[] = [
  ["CBAM.COST", "72083900", "TW", 100, "2026-02-10"],
  ["CBAM.COST", "72083900", "TW", 100, "2026-02-10", 2, "C", 1.3, 10, 80],
  ["CBAM.COST", "28041000", "TO", 100, "2026-02-10", null, null, null, null, 80],
  ["CBAM.COST", "72083900", "CH", 100, "2026-02-10"],
  ["CBAM.COST", "27160000", "UA", 100, "2026-02-10", 0.45],
  ["CBAM.COST", "72083900", "TW", 100, 2028, 2, null, 0.84, null, 80, "EP-2022-06-22"],
  ["CBAM.CERTIFICATES", "72283061", "TH", 100, 2027],
  ["CBAM.CERTIFICATES", "28041000", "ML", 100, 2034],
  ["CBAM.CERTIFICATES", "72083900", "TW", 100, 2028, null, null, null, null, null, "COM-2026-616"],
  ["CBAM.INTENSITY", "2523100010", "AL", 2027],
  ["CBAM.INTENSITY", "25232900", "TW", "2025-06-30"],
  ["CBAM.INTENSITY", "28041000", "unknown", 2026],
  ["CBAM.DEFAULT", "72083900", "TW"],
  ["CBAM.BENCHMARK", "72191100", "B", null, 2028],
  ["CBAM.SEFA", "72083900", 2026, "A", "C", [[1.05, "72071111", "C"]]],
  ["CBAM.SEFA", "72083900", 2028, "A", "C", [[1.02, "72191100", null, 2027]]],
  ["CBAM.SEFA", "72083900", 2028, 1.37, null, null, "EP-2022-06-22"],
  ["CBAM.EMBEDDED", 500, 1000, [[1050, 1.9]]],
  ["CBAM.ATTRIBUTED", 1000, 10, 4, 56.1],
  ["CBAM.INDIRECT", 250, 0.494],
  ["CBAM.SCOPE", "72083900"],
  ["CBAM.EXEMPT", "TW"],
  ["CBAM.FACTOR", 2030],
  ["CBAM.MARKUP", "31021012", 2026],
  ["CBAM.PRICE", "2026-05-05"],
  ["CBAM.THRESHOLD", ["72083900", "76011010"], [30, 20]],
  ["CBAM.HOLDING", 1000, "2027-03-31"],
  ["CBAM.PENALTY", 10, 2026, 120, 3],
  ["CBAM.PENALTY", 10, 2027, 80, null, "EP-2022-06-22"],
  ["ETS.BENCHMARK", "Coke"],
  ["ETS.BENCHMARK", "Coke", "2021-2025", "best10"],
  ["ETS.BENCHMARK", "Coke", "2021-2025", "rate"],
  ["ETS.ALLOCATION", "Hot metal", [100, 200, 300], 2027, false, true],
  ["ETS.ALLOCATION", "EAF carbon steel", 1000, 2025, true, false, 10000, 50000],
  ["ETS.EXPOSURE", 2027],
  ["LAW.VALUE", "cbam.factor", 2030],
];

const plain = (x: unknown): unknown => (x instanceof Decimal ? x.toNumber() : x);

describe.each(CALLS.map((call) => ({ name: call.map((x) => JSON.stringify(x) ?? "").join(" "), call })))("$name", ({ call }) => {
  const [id, ...args] = call;
  const steps = () =>
    explain(
      specOf(id),
      args.map((argument) => matrix(argument, "desktop")),
    ).steps;

  test("the last step of LAW.EXPLAIN is the value of the function", () => {
    const rows = block("LAW.EXPLAIN", ...call);
    const last = rows.filter((row) => row[3] !== "").at(-1);
    expect(last?.[1]).toBe(value(id, ...args));
    expect(
      plain(
        steps()
          .filter((step) => step.kind !== "note")
          .at(-1)?.value,
      ),
    ).toBe(value(id, ...args));
  });
  test("every step is cited or the user's own, and has a unit, a version and a status with words", () => {
    for (const step of steps()) {
      const own = step.status === "userInput" || (step.status === "assumed" && step.kind === "note");
      expect(`${step.quantity} ${step.cites.length > 0 || own || step.kind === "note"}`).toBe(`${step.quantity} true`);
      expect([step.version.length > 0, hasWords(`status.${step.status}`)]).toEqual([true, true]);
      if (step.kind === "table") expect(step.dataset).toMatch(/-/);
    }
  });
  test("every step has a name in every language, and every row of LAW.EXPLAIN a status", () => {
    for (const step of steps())
      expect(`${step.quantity} ${hasWords(step.quantity.startsWith("note.") ? step.quantity : `quantity.${step.quantity}`)}`).toBe(
        `${step.quantity} true`,
      );
    for (const locale of LOCALES) {
      setLocale(locale);
      const [head, ...rows] = block("LAW.EXPLAIN", ...call);
      expect(head?.length).toBe(8);
      for (const row of rows) expect([String(row[0]).length > 0, String(row[7]).length > 0]).toEqual([true, true]);
    }
  });
  test("LAW.BASIS is one line that names the function, its version and an act, without open placeholders", () => {
    const line = String(value("LAW.BASIS", ...call));
    expect(line).toContain(id);
    expect(line).toContain(steps()[0]?.version ?? "?");
    expect(line).not.toMatch(/[{}]|undefined/);
  });
});

describe("the steps of one coil line", () => {
  const rows = () => block("LAW.EXPLAIN", "CBAM.COST", "72083900", "TW", 100, "2026-02-10");
  const of = (rule: string) => rows().find((row) => row[3] === rule);
  test("show 2.31, 10 %, 254.1 t, 0.975, 1, 1.370, 133.575 t, 120.525, 75.36 and 9,082.764, each with its act", () => {
    expect(
      [
        of("cbam.default.total"),
        of("cbam.markUp.ironAndSteel"),
        of("cbam.embeddedEmissions"),
        of("cbam.factor"),
        of("cbam.correctionFactor"),
        of("cbam.benchmark.columnB"),
        of("cbam.freeAllocationAdjustment"),
        of("cbam.certificates"),
        of("cbam.certificatePrice"),
        of("cbam.cost"),
      ].map((row) => row?.[1]),
    ).toEqual([2.31, 0.1, 254.1, 0.975, 1, 1.37, 133.575, 120.525, 75.36, 9082.764]);
    expect(of("cbam.default.total")?.[4]).toContain("2025/2621");
    expect(of("cbam.default.total")?.[6]).toBe("cbam-defaults-2026-1740-2");
    expect(of("cbam.benchmark.columnB")?.[4]).toContain("2025/2620");
    expect(of("cbam.factor")?.[4]).toContain("2003/87/EC");
  });
  // Taiwan's steel was compared with the act row by row, Brazil's was not.
  test("mark what is not verified: derived default, secondary price and correction factor", () => {
    expect(String(of("cbam.default.total")?.[7])).toContain(t("status.verified"));
    expect(
      String(block("LAW.EXPLAIN", "CBAM.INTENSITY", "72083900", "BR", 2026).find((row) => row[3] === "cbam.default.total")?.[7]),
    ).toContain(t("status.derived"));
    expect(String(of("cbam.certificatePrice")?.[7])).toContain(t("status.secondary"));
    expect(String(of("cbam.correctionFactor")?.[7])).toContain(t("status.secondary"));
  });
  test("mark the draft on prices paid abroad as not settled", () => {
    const row = block("LAW.EXPLAIN", "CBAM.COST", "72083900", "TW", 100, "2026-02-10", 2, "C", 1.3, 10, 80).find(
      (r) => r[3] === "cbam.pricePaidReduction",
    );
    expect(String(row?.[7])).toContain(t("status.notSettled"));
  });
  test.each(["zh-TW", "zh-CN"] as const)("say values and units in %s, not in the program's codes", async (locale) => {
    setLocale(locale);
    await loadLawNotes();
    const cells = block("LAW.EXPLAIN", "CBAM.COST", "73181542", "TW", 100, "2026-02-01").flatMap((row) => [row[1], row[2]]);
    const exempt = block("LAW.EXPLAIN", "CBAM.THRESHOLD", ["73181542"], [10], 2026).flatMap((row) => [row[1], row[2]]);
    setLocale("en");
    const english = [...cells, ...exempt].filter((cell) => /^(?:surrender|defaults|TRUE\/FALSE|text)$|, Aluminium/.test(String(cell)));
    expect(english).toEqual([]);
  });
  test("mark what-ifs and positions by their version", () => {
    expect(block("LAW.EXPLAIN", "CBAM.FACTOR", 2028, "COM-2026-616").at(-1)?.[5]).toBe("COM-2026-616");
    expect(String(block("LAW.EXPLAIN", "CBAM.FACTOR", 2028, "EP-2022-06-22").at(-1)?.[7])).toContain(t("status.sourceDocument"));
  });
});

describe("what cannot be explained", () => {
  test("a refusal stands at the end with its message", () => {
    const last = block("LAW.EXPLAIN", "CBAM.FACTOR", 2022).at(-1);
    expect(isError(last?.[1])).toBe(true);
    expect(String(last?.[4])).toContain("2022");
  });
  test("an error that stood in an argument stands at the end as itself", () => {
    const passed = errorCell("#REF!");
    expect(block("LAW.EXPLAIN", "CBAM.FACTOR", [passed]).at(-1)?.[1]).toBe(passed);
  });
  test("a function that does not exist, and several lines at once, are refused", () => {
    expect(refusal("LAW.EXPLAIN", "CBAM.NOTHING").code).toBe("#VALUE!");
    const last = block("LAW.EXPLAIN", "CBAM.FACTOR", [2026, 2027]).at(-1);
    expect(isError(last?.[1])).toBe(true);
    expect(refusal("LAW.BASIS", "CBAM.FACTOR", 2022).code).toBe("#N/A");
  });
  test("the name of the function may be written small", () => expect(block("LAW.EXPLAIN", "cbam.factor", 2030).at(-1)?.[1]).toBe(0.515));
});

test("words of the law stand in the user's language, figures and codes as they are", async () => {
  await loadLawNotes();
  setLocale("zh-TW");
  const valueOf = (quantity: string, ...call: readonly [string, ...unknown[]]): unknown =>
    block("LAW.EXPLAIN", ...call).find((row) => row[3] === quantity)?.[1];
  expect(valueOf("cbam.scope.sector", "CBAM.COST", "72083900", "TW", 100, "2026-02-10")).toBe("鋼鐵");
  expect(valueOf("cbam.exemptOrigins", "CBAM.COST", "72083900", "TW", 100, "2026-02-10")).toMatch(
    /^冰島（IS）、列支敦斯登（LI）、挪威（NO）、瑞士（CH）/,
  );
  expect(valueOf("ets.baseline", "ETS.ALLOCATION", "Hot metal", [[900], [1000], [1100]], 2026)).toBe("中位數");
  // The function itself answers in the words of the act, which formulas compare.
  expect(value("CBAM.SCOPE", "72083900")).toBe("Iron and steel");
});
