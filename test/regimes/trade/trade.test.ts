// Trade-embodied emissions: figures against the published table, definitions, and releases that never mix.
import { readFileSync } from "node:fs";
import { entryOf, excel, isError } from "../../tools/excelCaller";

const { value, refusal, column, block } = excel("desktop");

beforeAll(() => entryOf("TRADE.DATA").preload());

describe("The trade table", () => {
  it.each([
    ["Taiwan", 273.669, 291.434, 17.765],
    ["US", 5078.871, 5642.856, 563.985],
    ["EU-27", 2740.078, 3469.27, 729.192],
    ["中國", 11350.538, 10309.728, -1040.811],
    ["IND", 2831.166, 2566.987, -264.18],
    ["日本", 1032.687, 1196.439, 163.752],
    ["Viet Nam", 297.634, 192.952, -104.682],
  ])("holds %s in 2022", (country, territorial, consumption, trade) => {
    expect(column("TRADE.DATA", country, 2022, ["territorial", "consumption", "trade"])).toEqual([territorial, consumption, trade]);
  });

  it("gives the share as a fraction: Taiwan 6.491 %", () => {
    expect(value("TRADE.DATA", "TW", 2022, "share")).toBe(0.06491);
    // 17.765 / 273.669 = 0.064914
    expect(value("TRADE.DATA", "TW", 2022, "share")).toBeCloseTo(17.765 / 273.669, 4);
  });

  it("holds consumption = territorial + trade in every row that has all three, but for two of rounding", () => {
    const { columns, rows } = JSON.parse(readFileSync("src/data/owid-trade-gcb2024/table.json", "utf8")) as {
      rows: number;
      columns: Record<string, (string | null)[]>;
    };
    const cell = (name: string, row: number): string | null => columns[name]?.[row] ?? null;
    const off: string[] = [];
    let complete = 0;
    for (let row = 0; row < rows; row++) {
      const [territorial, trade, consumption] = ["territorial", "trade", "consumption"].map((name) => cell(name, row));
      if (
        territorial === null ||
        trade === null ||
        consumption === null ||
        territorial === undefined ||
        trade === undefined ||
        consumption === undefined
      )
        continue;
      complete += 1;
      if (Math.abs(Number(territorial) + Number(trade) - Number(consumption)) > 0.0011)
        off.push(`${cell("name", row)} ${cell("year", row)}`);
    }
    expect(complete).toBeGreaterThan(900);
    expect(off).toEqual(["High-income countries 2018", "World 2019"]);
  });

  it("answers a place or a figure it does not hold with the years it does", () => {
    expect(refusal("TRADE.DATA", "TW", 2023, "trade").message).toContain("2022");
    expect(value("TRADE.DATA", "EU", 2022, "perGdp")).toBe(0.16);
    expect(refusal("TRADE.DATA", "EU", 2023, "perGdp").message).toContain("2022");
    expect(refusal("TRADE.DATA", "Atlantis", 2022, "trade").code).toBe("#VALUE!");
    expect(refusal("TRADE.DATA", "TW", 2022, "gross").message).toContain("perGdp");
  });

  it("never answers from another release", () => {
    // Taiwan 2022 is 273.669 in one release and 273.989 in the other.
    expect(value("TRADE.DATA", "TW", 2022, "territorial")).toBe(273.669);
    expect(value("TRADE.DATA", "TW", 2022, "territorial", "GCB-2025")).toBe(273.989);
    expect(refusal("TRADE.DATA", "TW", 2022, "trade", "GCB-2025").message).toContain("territorial");
    const later = refusal("TRADE.DATA", "TW", 2024, "territorial");
    expect(later.code).toBe("#N/A");
    expect(later.message).toContain("GCB-2025");
    expect(isError(column("TRADE.DATA", "TW", 2024, "territorial", "GCB-2025")[0])).toBe(false);
    expect(refusal("TRADE.DATA", "TW", 2014, "territorial").code).toBe("#N/A");
    expect(refusal("TRADE.DATA", "TW", 2025, "territorial", "GCB-2025").code).toBe("#N/A");
  });

  it("names its release in the steps", () => {
    const steps = block("LAW.EXPLAIN", "TRADE.DATA", "TW", 2022, "consumption");
    expect(steps.some((row) => row[6] === "owid-trade-gcb2024" && row[5] === "GCB-2024")).toBe(true);
  });
});

describe("The definitions", () => {
  it("consumption = territorial - exports + imports", () => {
    // 100 - 30 + 45
    expect(value("TRADE.CONSUMPTION", 100, 45, 30)).toBe(115);
  });

  it("balance = consumption - territorial, positive for a net importer", () => {
    expect(value("TRADE.BALANCE", 291.434, 273.669)).toBe(17.765);
    expect(value("TRADE.BALANCE", 192.952, 297.634)).toBe(-104.682);
  });

  it("leakage = rise outside over cut inside, refused when nothing was cut", () => {
    expect(value("TRADE.LEAKAGE", 5, 50)).toBe(0.1);
    expect(value("TRADE.LEAKAGE", -5, 50)).toBe(-0.1);
    const none = refusal("TRADE.LEAKAGE", 5, 0);
    expect(none.code).toBe("#NUM!");
    expect(none.message).toContain("cut");
    expect(refusal("TRADE.LEAKAGE", 5, -1).code).toBe("#VALUE!");
  });
});

describe("The net share of the world", () => {
  it("is 6.37 % in 2021 and 6.69 % in 2022, far below the gross 20-25 %", () => {
    // Sums of the positive net imports of countries: 2,355.132 of 36,991.734 Mt; 2,496.377 of 37,293.836 Mt
    expect(value("TRADE.NETSHARE", 2021)).toBeCloseTo(2355.132 / 36991.734, 10);
    expect(value("TRADE.NETSHARE", 2022)).toBeCloseTo(2496.377 / 37293.836, 10);
  });

  it("says that it is not the gross share", () => {
    expect(block("LAW.EXPLAIN", "TRADE.NETSHARE", 2022).some((row) => String(row[0]).includes("gross share"))).toBe(true);
  });

  it("is refused for a year or a release without trade", () => {
    expect(refusal("TRADE.NETSHARE", 2023).message).toContain("2023");
    expect(refusal("TRADE.NETSHARE", 2022, "GCB-2025").code).toBe("#N/A");
  });
});
