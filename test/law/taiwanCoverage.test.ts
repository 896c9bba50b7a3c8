// Every quarter from 2010 to 2040 under every version of Taiwan and every release of the trade data: an answer or a stated
// refusal, never a neighbour's value; and results that stay as they are.
import { civilDate } from "../../src/core/civilDate";
import { bookOf } from "../../src/calls/books";
import { entryOf, excel, isError, OMITTED, type OutCell } from "../tools/excelCaller";

const { block } = excel("desktop");
const DAYS = Array.from({ length: 31 }, (_, i) => 2010 + i).flatMap((year) =>
  ["01-01", "02-14", "02-15", "03-31", "06-30", "07-01", "09-30", "12-31"].map((day) => `${year}-${day}`),
);
const one = (id: string, ...args: readonly unknown[]): OutCell => block(id, ...args)[0]?.[0] as OutCell;
const codeOf = (cell: OutCell): string => (isError(cell) ? cell.code : typeof cell);

beforeAll(() => Promise.all(["TW.FEE", "TRADE.DATA"].map((id) => entryOf(id).preload())));

describe("The versions of Taiwan", () => {
  it("are in force one after the other without a gap from 1 July 2015", () => {
    const windows = [...bookOf("tw").regime.versions.values()].flatMap(({ inForce }) => (inForce ? [inForce] : []));
    expect(windows).toEqual([{ from: "2015-07-01", to: "2023-02-14" }, { from: "2023-02-15" }]);
    for (const day of DAYS.filter((date) => date >= "2015-07-01")) {
      expect(bookOf("tw").choose(undefined, { date: civilDate(day), precision: "day" }).id).toBe(day < "2023-02-15" ? "2015" : "2023");
    }
  });

  it("give a fee from 1 January 2025 on and refuse every earlier day", () => {
    for (const day of DAYS) {
      const cell = one("TW.FEE", 100_000, OMITTED, OMITTED, OMITTED, OMITTED, OMITTED, day);
      if (day >= "2025-01-01") expect([day, cell]).toEqual([day, 22_500_000]);
      else expect([day, codeOf(cell)]).toEqual([day, "#N/A"]);
    }
  });

  it("answer for every parameter on every day by a value or by a refusal that is not a fault", () => {
    const seen = new Set<string>();
    for (const version of bookOf("tw").regime.versions.values()) {
      for (const parameter of version.parameters.keys()) {
        for (const day of [
          "2014-12-31",
          "2015-07-01",
          "2018-06-05",
          "2018-06-06",
          "2023-02-14",
          "2023-02-15",
          "2024-12-31",
          "2025-01-01",
          "2027-12-31",
          "2028-01-01",
          "2040-12-31",
        ]) {
          seen.add(codeOf(one("LAW.VALUE", parameter, day, version.id)));
        }
      }
    }
    expect([...seen].sort()).toEqual(["#N/A", "number", "string"]);
  });
});

describe("The releases of the trade data", () => {
  it.each([
    [OMITTED, 2015, 2023],
    ["GCB-2024", 2015, 2023],
    ["GCB-2025", 2015, 2024],
  ] as const)("%s answers from %i to %i and no other year", (release, first, last) => {
    for (let year = 2010; year <= 2030; year++) {
      const cell = one("TRADE.DATA", "World", year, "territorial", release);
      expect([year, codeOf(cell)]).toEqual([year, year >= first && year <= last ? "number" : "#N/A"]);
    }
  });
});

describe("Results of released versions", () => {
  // Each is plain arithmetic of the rules; none may ever change while its version is offered.
  it.each([
    ["(500,000 - 25,000) x 300", "TW.FEE", [500_000], 142_500_000],
    ["(500,000 - 25,000) x 50", "TW.FEE", [500_000, "A"], 23_750_000],
    ["(500,000 - 25,000) x 100", "TW.FEE", [500_000, "B"], 47_500_000],
    ["500,000 x 0.2 x 50", "TW.FEE", [500_000, "A", 1], 5_000_000],
    ["500,000 x 0.4 x 100", "TW.FEE", [500_000, "B", 2], 20_000_000],
    ["500,000 x 0.6 x 50", "TW.FEE", [500_000, "A", 3], 15_000_000],
    ["475,000 - 12,000 x 1.2", "TW.CHARGEABLE", [500_000, "general", OMITTED, 12_000], 460_600],
    ["475,000 - 10,000 x 0.3", "TW.CHARGEABLE", [500_000, "general", OMITTED, OMITTED, 10_000], 472_000],
    ["475,000 - 5 %", "TW.CHARGEABLE", [500_000, "general", OMITTED, OMITTED, OMITTED, 99_999], 451_250],
    ["142,500,000 / 500,000", "TW.EFFECTIVEPRICE", [500_000], 285],
    ["25,000 / 0.8", "TW.BREAKEVEN", [1], 31_250],
    ["25,000 / 0.4", "TW.BREAKEVEN", [3], 62_500],
    ["(90 + 96 + 93) / 3", "TW.STANDARD", [90, 96, 93], 93],
    ["the lowest of 90, 100, 93", "TW.STANDARD", [90, 100, 93], 90],
    ["93.5 - 90 = 3.5, half-up", "TW.AWARD", [93.5, 90], 4],
    ["200,000 x (1 - 0.42)", "TW.TARGET", [200_000, "other"], 116_000],
    ["printed", "TW.GRIDFACTOR", [2024], 0.474],
    ["50 - 20 + 35", "TRADE.CONSUMPTION", [50, 35, 20], 65],
  ] as const)("%s", (_arithmetic, id, args, expected) => {
    expect(one(id, ...args)).toBe(expected);
  });
});
