// Reduction goals, grid factors, unit energy, and the dated parameters of Taiwan.
import { EMPTY, entryOf, excel, OMITTED, serial } from "../../tools/excelCaller";

const { value, refusal, column, block } = excel("web");

beforeAll(() => entryOf("TW.GRIDFACTOR").preload());

describe("The reduction target", () => {
  it.each([
    ["steel", 74_800],
    ["cement", 77_700],
    ["other", 58_000],
  ])("of %s under rate A is base x (1 - cut)", (industry, expected) => {
    // 100,000 x (1 - 0.252), (1 - 0.223), (1 - 0.42)
    expect(value("TW.TARGET", 100_000, industry)).toBeCloseTo(expected, 6);
  });

  it("under rate B is the sum over items", () => {
    const items = ["electricity", "fluorinatedGases", "nitrousOxide", "otherProcess", "fugitiveAndMobile"];
    const targets = column("TW.TARGET", [1000, 1000, 1000, 1000, 1000], items, "B") as number[];
    // 940 + 150 + 500 + 970 + 1000
    expect(targets).toEqual([940, 150, 500, 970, 1000]);
    expect(targets.reduce((a, b) => a + b)).toBe(3560);
  });

  it("of stationary combustion needs the user's own cut", () => {
    expect(refusal("TW.TARGET", 1000, "stationaryCombustion", "B").message).toContain("benchmarks were not found");
    // 1000 x (1 - 0.15)
    expect(value("TW.TARGET", 1000, "stationaryCombustion", "B", 0.15)).toBe(850);
  });

  it("refuses an industry under rate B, an item under rate A, and a cut above 1", () => {
    expect(refusal("TW.TARGET", 1000, "steel", "B").message).toContain("electricity");
    expect(refusal("TW.TARGET", 1000, "electricity").message).toContain("steel");
    expect(refusal("TW.TARGET", 1000, "steel", "A", 25.2).message).toContain("more than 1");
  });

  it("is marked as secondary", () => {
    expect(block("LAW.EXPLAIN", "TW.TARGET", 1000, "steel").at(-1)?.[7]).toBe("secondary source");
  });
});

describe("The grid factor", () => {
  it.each([
    [2021, 0.509],
    [2022, 0.495],
    [2023, 0.494],
    [2024, 0.474],
    [2025, 0.467],
  ])("of %i is %d", (year, expected) => {
    expect(value("TW.GRIDFACTOR", year)).toBe(expected);
  });

  it("has kinds of its own for 2025, and one value for industry", () => {
    expect(value("TW.GRIDFACTOR", 2025, "industry")).toBe(0.466);
    expect(value("TW.GRIDFACTOR", 2025, "residential")).toBe(0.471);
    expect(refusal("TW.GRIDFACTOR", 2024, "industry").message).toContain("2025");
  });

  it("of a year not yet published is refused, and the last one is taken only when asked for by name", () => {
    const next = refusal("TW.GRIDFACTOR", 2026);
    expect(next.code).toBe("#N/A");
    expect(next.message).toContain("spring");
    expect(value("TW.GRIDFACTOR", "latest")).toBe(0.467);
    expect(block("LAW.EXPLAIN", "TW.GRIDFACTOR", "latest").some((row) => row[1] === "2025")).toBe(true);
    expect(refusal("TW.GRIDFACTOR", 2016).code).toBe("#N/A");
    expect(refusal("TW.GRIDFACTOR", 2030).code).toBe("#N/A");
    expect(value("TW.GRIDFACTOR", 2030, "target")).toBe(0.319);
  });
});

describe("Unit energy", () => {
  it("is measured over the user's own standard", () => {
    expect(value("TW.UNITENERGY", 95, 100)).toBe(0.95);
    expect(refusal("TW.UNITENERGY", 95, EMPTY).code).toBe("#VALUE!");
    expect(refusal("TW.UNITENERGY", 95, "0").code).toBe("#NUM!");
  });
});

describe("Legal values of Taiwan", () => {
  it.each([
    ["tw.fee.rate.general", 2025, 300],
    ["tw.fee.rate.A", 2025, 50],
    ["tw.fee.rate.B", 2025, 100],
    ["tw.fee.threshold", 2026, 25_000],
    ["tw.fee.late.surchargePerDay", 2025, 0.005],
    ["tw.fee.late.enforcementDays", 2025, 30],
    ["tw.fee.shortfallDays", 2025, 90],
    ["tw.fee.credit.domesticCap", 2025, 0.1],
    ["tw.fee.credit.foreignCap", 2025, 0.05],
    ["tw.fee.refundFloor", 2025, 2000],
    ["tw.highLeakage.score", 2026, undefined],
  ] as const)("%s of %i can be asked for", (parameter, year, expected) => {
    // The principles are of 12 January 2026, so 1 January 2026 has no value yet.
    if (expected === undefined) expect(refusal("LAW.VALUE", parameter, year).code).toBe("#N/A");
    else expect(value("LAW.VALUE", parameter, year)).toBe(expected);
  });

  it("give the dates of the duties relative to the fee year", () => {
    expect(value("LAW.VALUE", "tw.fee.payment", 2025)).toBe(serial("2026-05-31"));
    expect(value("LAW.VALUE", "tw.fee.highLeakageApplication", 2025)).toBe(serial("2026-01-31"));
    expect(value("LAW.VALUE", "tw.plan.report", 2025)).toBe(serial("2026-04-30"));
    expect(value("LAW.VALUE", "tw.award.application", 2019)).toBe(serial("2020-10-31"));
  });

  it("say nothing of the fee before it existed", () => {
    expect(refusal("LAW.VALUE", "tw.fee.rate.general", 2024).code).toBe("#N/A");
    expect(refusal("LAW.VALUE", "tw.fee.rate.general", 2020).code).toBe("#N/A");
  });

  it("list the announced border mechanism as announced, without a formula", () => {
    const rows = block("LAW.VERSIONS", "tw");
    const border = rows.find((row) => row[1] === "2023-border");
    expect(border?.[2]).toBe("announced");
    expect(border?.[7]).toContain("no formula");
    expect(value("LAW.VALUE", "tw.border.trial", "2026-01-01", "2023-border")).toBe("2026 or 2027");
  });

  it("carry the basis of a result into one line", () => {
    const line = value("LAW.BASIS", "TW.FEE", 100_000, OMITTED, OMITTED);
    expect(line).toContain("碳費收費辦法");
    expect(line).toContain("secondary source");
  });
});

describe("A year of a table with gaps", () => {
  it("114.0 may be a year of the Minguo calendar, 114 + 1911", () => expect(refusal("TW.GRIDFACTOR", "114.0").message).toContain("2025"));
  it.each(["最新", "Latest"])("%s is the newest factor", (word) =>
    expect(value("TW.GRIDFACTOR", word)).toBe(value("TW.GRIDFACTOR", "latest")),
  );
});
