/** Functions over whole ranges, and tables that spill. */
import { preloadAll } from "../../src/functions/catalogue";
import { LOCALES, setLocale } from "../../src/i18n/t";
import { EMPTY, errorCell, excel, isError, loadTables, PLATFORMS } from "../tools/excelCaller";

beforeAll(loadTables);
afterEach(() => setLocale("en"));

describe.each(PLATFORMS)("on %s", (platform) => {
  const { block, value, refusal, column } = excel(platform);

  describe("CBAM.THRESHOLD", () => {
    test("rows that are blank throughout are skipped: 30 and 20 t are 50 t and exempt", () => {
      expect(value("CBAM.THRESHOLD", ["72083900", EMPTY, "76011010", EMPTY], [30, EMPTY, 20, EMPTY])).toBe(true);
    });
    test("a code without mass, or a mass without code, is an error in its row and not 0 t", () => {
      for (const [codes, tonnes, name] of [
        [["72083900", "72083900"], [30, EMPTY], "tonnes"],
        [["72083900", EMPTY], [30, 20], "cn"],
      ] as const) {
        const { code, message } = refusal("CBAM.THRESHOLD", codes, tonnes);
        expect([code, message.includes(name), /(row|第) ?2/.test(message)]).toEqual(["#VALUE!", true, true]);
      }
    });
    test("a line of exactly 0 t can be said as text", () =>
      expect(value("CBAM.THRESHOLD", ["72083900", "72083900"], [50, "0"])).toBe(true));
    test("origins as a fifth range leave exempt lines out: 49 t from Taiwan and 10 t from Norway stay within 50 t", () => {
      expect(value("CBAM.THRESHOLD", ["72083900", "72083900"], [49, 10], null, null, ["TW", "NO"])).toBe(true);
      expect(value("CBAM.THRESHOLD", ["72083900", "72083900"], [49, 10], null, null, ["TW", "TR"])).toBe(false);
      expect(refusal("CBAM.THRESHOLD", ["72083900", "72083900"], [49, 10], null, null, ["TW", "Atlantis"]).message).toContain("origin");
    });
    test("two ranges of different length are refused", () =>
      expect(refusal("CBAM.THRESHOLD", ["72083900"], [1, 2]).message).toContain("2 x 1"));
    test("an error in a cell comes back", () => {
      const passed = errorCell("#DIV/0!");
      expect(block("CBAM.THRESHOLD", ["72083900"], [passed])[0]?.[0]).toBe(passed);
    });
    test("several years in one call are refused", () =>
      expect(refusal("CBAM.THRESHOLD", ["72083900"], [1], [2026, 2027]).code).toBe("#VALUE!"));
  });

  describe("CBAM.EMBEDDED and CBAM.SEFA with rows of precursors", () => {
    test("(500 + 1,050 x 1.9 + 20 x 2.35) / 1,000 = 2.542, blank rows skipped", () => {
      expect(
        value("CBAM.EMBEDDED", 500, 1000, [
          [1050, 1.9],
          [EMPTY, EMPTY],
          [20, 2.35],
        ]),
      ).toBe(2.542);
    });
    test("a precursor of three columns is refused for emissions, one of one column for allocations", () => {
      expect(refusal("CBAM.EMBEDDED", 500, 1000, [[1, 2, 3]]).code).toBe("#VALUE!");
      expect(refusal("CBAM.SEFA", "72083900", 2026, "A", "C", [[1]]).code).toBe("#VALUE!");
      expect(refusal("CBAM.SEFA", "72083900", 2026, "A", "C", [[1, "72071111", "C", 2026, 5]]).code).toBe("#VALUE!");
    });
    test("a bad cell names its row inside the block", () => {
      const { message } = refusal("CBAM.SEFA", "72083900", 2026, "A", "C", [
        [1.05, "72071111", "C"],
        [0.1, "nonsense", "C"],
      ]);
      expect(message).toMatch(/precursors.*(row|第) ?2/);
    });
    test("naming precursors means column A: 0.0429 + 1.05 x 1.2 = 1.3029", () =>
      expect(value("CBAM.SEFA", "72083900", 2026, null, "C", [[1.05, 1.2]])).toBe(1.3029));
    test("one block serves every line of a range: 2026 and 2028", () => {
      // 0.0429 + 1.26; 0.9 x 0.044 + 1.26
      expect(column("CBAM.SEFA", "72083900", [2026, 2028], "A", "C", [[1.05, 1.2]])).toEqual([1.3029, 1.2996]);
    });
  });

  describe("CBAM.DEFAULTS", () => {
    test("Taiwan has 7208 at 2.31 in its table, and every row begins with the prefix", () => {
      const rows = block("CBAM.DEFAULTS", "TW", "72");
      expect(rows.length).toBeGreaterThan(20);
      expect(rows.every((row) => String(row[0]).startsWith("72"))).toBe(true);
      expect(rows.find((row) => row[0] === "7208")?.slice(2, 5)).toEqual([2.31, "", 2.31]);
    });
    test("headers on demand add one row", () =>
      expect(block("CBAM.DEFAULTS", "TW", "7208", null, true).length).toBe(block("CBAM.DEFAULTS", "TW", "7208").length + 1));
    test("a country without a table shows that of the other countries: 260 rows", () =>
      expect(block("CBAM.DEFAULTS", "Tonga").length).toBe(260));
    test("Annex IV has 260 rows, the transitional table is read before 2026 only", () =>
      expect(block("CBAM.DEFAULTS", "unknown").length).toBe(260));
    test("a prefix without rows, a Member State and Parliament's text are refused", () => {
      expect(refusal("CBAM.DEFAULTS", "TW", "99").code).toBe("#N/A");
      expect(refusal("CBAM.DEFAULTS", "Germany").code).toBe("#N/A");
      expect(refusal("CBAM.DEFAULTS", "TW", null, "EP-2022-06-22").code).toBe("#N/A");
    });
  });

  describe("CBAM.PROJECT", () => {
    test("coil of Taiwan 2026-2028 at EUR 80: certificates 120.525, 147.05, 177 and their cost", () => {
      expect(block("CBAM.PROJECT", "72083900", "TW", 100, 2026, 2028, null, null, null, 80)).toEqual([
        [2026, 2.541, 0.975, 133.575, 120.525, 80, 9642],
        [2027, 2.772, 0.95, 130.15, 147.05, 80, 11764],
        [2028, 3.003, 0.9, 123.3, 177, 80, 14160],
      ]);
    });
    test("a year without figures has errors in their own cells: 2031 has a factor of 0.39 and no free allocation", () => {
      const rows = block("CBAM.PROJECT", "72083900", "TW", 100, 2030, 2031, null, null, null, 80);
      expect(rows[0]?.every((cell) => !isError(cell))).toBe(true);
      expect(rows[1]?.map((cell) => (isError(cell) ? cell.code : cell))).toEqual([2031, 3.003, 0.39, "#N/A", "#N/A", 80, "#N/A"]);
    });
    test("a year before the law is an error in its row only", () => {
      const rows = block("CBAM.PROJECT", "72083900", "TW", 100, 2022, 2026, null, null, null, 80);
      expect(rows.length).toBe(5);
      expect(isError(rows[0]?.[6])).toBe(true);
      expect(rows[4]?.[6]).toBe(9642);
    });
    test("prices per year: two for two years; a gap, or three for two, is refused", () => {
      expect(block("CBAM.PROJECT", "72083900", "TW", 100, 2026, 2027, null, null, null, [80, 100]).map((row) => row[6])).toEqual([
        9642, 14705,
      ]);
      expect(refusal("CBAM.PROJECT", "72083900", "TW", 100, 2026, 2027, null, null, null, [80, EMPTY]).code).toBe("#VALUE!");
      expect(refusal("CBAM.PROJECT", "72083900", "TW", 100, 2026, 2027, null, null, null, [80, 90, 100]).code).toBe("#VALUE!");
    });
    test("without a price the certificates stand and the cost says what is missing", () => {
      const [row] = block("CBAM.PROJECT", "72083900", "TW", 100, 2026, 2026);
      expect([row?.[4], isError(row?.[5]), isError(row?.[6])]).toEqual([120.525, true, true]);
    });
    test("one SEFA cannot serve two years, letters can", () => {
      expect(refusal("CBAM.PROJECT", "72083900", "TW", 100, 2026, 2027, 2, "C", 1.3).code).toBe("#VALUE!");
      // A: 200 - 97.5 x 0.044; 200 - 95 x 0.044
      expect(block("CBAM.PROJECT", "72083900", "TW", 100, 2026, 2027, 2, "C", "A").map((row) => row[4])).toEqual([195.71, 195.82]);
    });
    test("years in the wrong order, and more than 50, are refused", () => {
      expect(refusal("CBAM.PROJECT", "72083900", "TW", 100, 2027, 2026).code).toBe("#VALUE!");
      expect(refusal("CBAM.PROJECT", "72083900", "TW", 100, 2026, 2076).code).toBe("#VALUE!");
    });
  });

  describe("ETS functions", () => {
    test("allocation over a baseline with a year without operation: coke 2026, median of 100, 140, 90 and 130 thousand: 0.143 x 115,000 = 16,445", () => {
      expect(value("ETS.ALLOCATION", "Coke", [100000, 140000, EMPTY, 90000, 130000], 2026)).toBe(16445);
    });
    test("not exposed, for CBAM goods: hot metal 2027, 1.248 x 100,000 x 0.225 x 0.95 = 26,676", () =>
      expect(value("ETS.ALLOCATION", "Hot metal", 100000, 2027, false, true)).toBe(26676));
    test("no activity, a negative one, and several years are refused", () => {
      expect(refusal("ETS.ALLOCATION", "Coke", EMPTY, 2026).code).toBe("#VALUE!");
      expect(refusal("ETS.ALLOCATION", "Coke", [1, -1], 2026).message).toMatch(/(row|第) ?2/);
      expect(refusal("ETS.ALLOCATION", "Coke", 1, [2026, 2027]).code).toBe("#VALUE!");
    });
    test("the table of 2021-2025 has 55 rows, the search finds Chinese names, and nothing found is an error", () => {
      expect(block("ETS.BENCHMARKS").length).toBe(55);
      expect(block("ETS.BENCHMARKS", null, "焦炭").map((row) => row[0])).toContain("Coke");
      expect(block("ETS.BENCHMARKS", "2013-2020", "coke", true).length).toBe(2);
      expect(refusal("ETS.BENCHMARKS", null, "unobtainium").code).toBe("#VALUE!");
    });
    test("allowance prices are there for years and quarters of 2005-2025 only", () => {
      expect(value("ETS.PRICE", 2024)).toBe(66.43);
      expect(value("ETS.PRICE", "2005-Q1")).toBe(12.2);
      expect(refusal("ETS.PRICE", 2026).code).toBe("#N/A");
      expect(refusal("ETS.PRICE", "March").code).toBe("#VALUE!");
    });
  });

  describe("LAW functions", () => {
    test("LAW.VALUE: number, text and date", () => {
      expect(value("LAW.VALUE", "cbam.factor", 2030)).toBe(0.515);
      expect(value("LAW.VALUE", "cbam.obligation", "2026-01-01")).toBe("surrender");
      expect(value("LAW.VALUE", "ets.processEmissionsShare", 2028)).toBe(0.91);
      expect(value("LAW.VALUE", "cbam.deadline.surrender", 2026)).toBe(46023 + 365 + 272); // 30.9.2027
    });
    test("LAW.VALUE: a parameter of two regimes is read in the one whose version is meant", () => {
      expect([
        value("LAW.VALUE", "cbam.correctionFactor", 2021),
        value("LAW.VALUE", "cbam.correctionFactor", 2022, "2021-2025"),
        value("LAW.VALUE", "cbam.factor", 2028, "EP-2022-06-22"),
      ]).toEqual([1, 1, 0.84]);
    });
    test("LAW.VALUE: a value that ended says until when it ran", () => {
      const { code, message } = refusal("LAW.VALUE", "cbam.correctionFactor", 2031);
      expect([code, message.includes("2030-12-31")]).toEqual(["#N/A", true]);
    });
    test("LAW.VALUE: a name that does not exist is refused with similar ones, a value not in the version is #N/A", () => {
      expect(refusal("LAW.VALUE", "factor", 2026).message).toContain("cbam.factor");
      expect(refusal("LAW.VALUE", "cbam.threshold.mass", 2028, "EP-2022-06-22").code).toBe("#N/A");
    });
    test.each([
      ["cbam.factr", "Similar: cbam.factor, ukcbam.factor."],
      ["FCATOR", "Similar: cbam.factor, ukcbam.factor."],
      ["certificate price", "cbam.certificatePrice"],
      ["zzz", "nor one with a similar name"],
    ])("LAW.VALUE: %s is told what is meant, by id or by name, or that nothing is near", (written, told) => {
      const { message } = refusal("LAW.VALUE", written, 2026);
      expect(message).toContain(told);
      expect(message).not.toContain("Similar: -");
    });
    // Union Customs Code, Art. 4(1): Spain with the Canary Islands, Portugal with Azores and Madeira.
    test.each(["Canary Islands", "Îles Canaries", "加那利群島", "Azores", "Madeira", "IC"])(
      "%s lies inside the customs territory, and is refused as itself",
      (territory) => {
        const { code, message } = refusal("CBAM.COST", "73181542", territory, 100, "2026-02-01");
        expect(code).toBe("#N/A");
        expect(message).toContain(territory);
        expect(message).not.toMatch(/\bES\b|\bPT\b|Member State/);
      },
    );
    test("LAW.VERSIONS lists the six of CBAM and the three of the ETS", () => {
      expect(block("LAW.VERSIONS", "cbam").map((row) => row[1])).toEqual([
        "EP-2022-06-22",
        "2023-956",
        "2025-2083",
        "2025-2621",
        "2026-1740",
        "COM-2021-564",
        "COM-2026-616",
        "COM-2025-989",
        "COM-2025-989+COM-2026-616",
      ]);
      expect(block("LAW.VERSIONS", "ets").map((row) => row[1])).toEqual(["2013-2020", "2021-2025", "2026-2030"]);
      expect(refusal("LAW.VERSIONS", "nobody").code).toBe("#VALUE!");
    });
  });
});

test("no message of a whole-range function leaves a placeholder open in any language", () => {
  const { refusal } = excel("desktop");
  for (const locale of LOCALES) {
    setLocale(locale);
    const messages = [
      refusal("CBAM.THRESHOLD", ["72083900"], [1, 2]),
      refusal("CBAM.DEFAULTS", "TW", "99"),
      refusal("CBAM.PROJECT", "72083900", "TW", 1, 2027, 2026),
      refusal("ETS.ALLOCATION", "Lime", 1, 2026),
      refusal("ETS.PRICE", 2026),
      refusal("LAW.VALUE", "factor", 2026),
      refusal("ETS.BENCHMARK", "Lime", "2026-2030"),
      refusal("CBAM.FACTOR", 2022),
      refusal("CBAM.FACTOR", 2023, "2023-956"),
    ].map((error) => error.message);
    for (const message of messages) expect(message).not.toMatch(/[{}]|undefined|null|error\.|\(\)|: \.|：。/);
  }
});

describe("rows of headings", () => {
  beforeAll(preloadAll);
  const { block, value } = excel("desktop");
  const CALLS: readonly (readonly [string, ...unknown[]])[] = [
    ["CBAM.PRECURSORS", [["bars", 1, 1]], null, null, true],
    ["CBAM.INVESTMENT", "73181542", "TW", 100, 2026, 2027, 2, 1, 100, 0.05, 80, "C", "1", null, "years", null, true],
    ["CBAM.PRICEPATH", 2026, 2026, 80, 0, 0.01, 0.03, true],
    ["CBAM.ORIGINS", "73181542", 100, "2026-02-01", null, 80, [["TW"]], null, true],
    ["CBAM.DEFAULTS", "TW", "7318", null, true],
    ["CBAM.PROJECT", "73181542", "TW", 100, 2026, 2026, null, null, null, 80, null, true],
    ["BUYCLEAN.LIMITS", "California", true],
    ["ETS.BENCHMARKS", "2026-2030", null, true],
    ["FPFA.TIERS", "119", true],
    ["MCA.SCHEDULE", null, true],
    ["MCA.FUND", 100, null, null, true],
    ["PROVEIT.PRODUCTS", null, true],
    ["UKCBAM.PROJECT", "73181542", "TW", 100, 2027, 2027, 2, 60, 0.8, null, null, true],
    ["UKCBAM.THRESHOLD", [["2027-02-01"]], [[60_000]], null, null, null, true],
    ["LAW.VERSIONS", "cbam", true],
  ];
  test.each(CALLS)("of %s are words in every language, never the names of the program", (...call) => {
    const [id, ...args] = call as unknown as readonly [string, ...unknown[]];
    const [en, ...chinese] = LOCALES.map((locale) => {
      setLocale(locale);
      return (block(id, ...args)[0] ?? []).map(String);
    });
    // A word begins with a capital; names of the program do not.
    expect(en?.filter((heading) => !/^[A-Z]/.test(heading))).toEqual([]);
    expect(chinese.map((headings) => headings.every((heading) => /\p{Script=Han}/u.test(heading)))).toEqual([true, true]);
  });
  test("the steps say in words which default values and which emissions are meant", () => {
    const steps = block("LAW.EXPLAIN", "CBAM.DEFAULT", "73181542", "TW", null, null, "2023-956");
    expect(steps.find(([name]) => name === "Table of default values")?.[1]).toBe("of the transitional period");
    // What a formula compares with stays as it is.
    expect(value("LAW.VALUE", "cbam.defaultTable", "2024-01-01")).toBe("transitionalDefaults");
    const now = block("LAW.EXPLAIN", "CBAM.DEFAULT", "73181542", "TW");
    expect(now.map((row) => row[1])).toContain("by country of origin");
  });
});
