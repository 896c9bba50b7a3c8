import { RuleError } from "../../../src/core/error";
import { evaluate } from "../../../src/calls/evaluate";
import { choice } from "../../../src/calls/readers/choice";
import { route } from "../../../src/regimes/cbam/readers";
import { specOf } from "../../../src/functions/register";
import { loadTables } from "../../tools/excelCaller";

beforeAll(loadTables);

function benchmark(...args: readonly unknown[]): string {
  try {
    const cell = evaluate(specOf("ETS.BENCHMARK"), args)[0]?.[0];
    return cell instanceof RuleError ? cell.reason : String(cell);
  } catch (error) {
    if (error instanceof RuleError) return error.reason;
    throw error;
  }
}

// 2021/447, Annex: hot metal 1.288, aluminium 1.464, pre-bake anode 0.312, sulphite pulp 0.000, glass fibre 0.309; 2013-2020 hot metal 1.328.
describe("ETS words are read as people write them", () => {
  test.each([
    "2021–2025",
    "2021—2025",
    "2021-25",
    "2021–25",
    "2021/2025",
    "2021 - 2025",
    "２０２１-２０２５",
    2021,
    2023,
    "2025",
    "2023年",
  ])("period %p is 2021-2025", (period) => expect(benchmark("Hot metal", period)).toBe("1.288"));
  test.each(["2013–2020", 2019, "2013-20"])("period %p is 2013-2020", (period) => expect(benchmark("Hot metal", period)).toBe("1.328"));
  // Phase III of the system ran from 2013 to 2020; year 110 of the Minguo calendar is 110 + 1911 = 2021.
  test.each(["phase 3", "Phase III", "第三階段", "102-109"])("%p is 2013-2020", (period) =>
    expect(benchmark("Hot metal", period)).toBe("1.328"),
  );
  test.each(["民國110年", "110年", "110-114", "民國110-114年", "2022-03-01", "2021.0", 44621])("%p is 2021-2025", (period) =>
    expect(benchmark("Hot metal", period)).toBe("1.288"),
  );
  // Phase IV, 2021-2030, has benchmarks twice (Directive 2003/87/EC, Art. 10a(2)).
  test.each(["2021-2030", "phase 4", "Phase IV", "第四階段"])("%p is two periods, and both are named", (period) =>
    expect(benchmark("Hot metal", period)).toBe("etsPeriods"),
  );
  test("110 alone may be a year of the Minguo calendar", () => expect(benchmark("Hot metal", 110)).toBe("minguoYear"));
  test.each(["2012", "2021-2026", "phase", "20212025", "phase 2"])("%p is no period", (period) =>
    expect(benchmark("Hot metal", period)).toBe("choice"),
  );
  test.each([
    ["Aluminum", "1.464"],
    ["ALUMINIUM", "1.464"],
    ["電解鋁", "1.464"],
    ["hot-metal", "1.288"],
    ["Hot metals", "1.288"],
    ["鐵水", "1.288"],
    ["铁水", "1.288"],
    ["prebake anode", "0.312"],
    ["Pre–bake anode", "0.312"],
    ["Continuous filament glass fiber product", "0.309"],
  ])("%s is %s", (product, expected) => expect(benchmark(product)).toBe(expected));
  test("a word like no product is refused without an empty list", () => expect(benchmark("zzzz")).toBe("productUnlike"));
  test("what is part of several names chooses none", () => expect(benchmark("clinker")).toBe("product"));
});

describe("fixed words", () => {
  const scope = choice(["highCarbon", "process", "nonMarket", "steel"]);
  test.each([
    ["high-carbon", "highCarbon"],
    ["HIGH CARBON", "highCarbon"],
    ["High_Carbon", "highCarbon"],
    ["ｐｒｏｃｅｓｓ", "process"],
    ["pro\u200bcess", "process"],
    ["non–market", "nonMarket"],
    ["Steels", "steel"],
  ])("%s is %s", (written, expected) => expect(scope.read(written)).toBe(expected));
  test.each(["stee", "carbon", "st eel x"])("%s is none", (written) => expect(() => scope.read(written)).toThrow(RuleError));
  test.each([
    ["route C", "C"],
    ["(c)", "C"],
    ["Ｊ", "J"],
    ["\u0421", "C"],
  ])("route %s is %s", (written, expected) => expect(route.read(written)).toBe(expected));
  // 2025/2620 Annex 5.3 prints the letters A to H and J to L.
  test.each(["I", "M", "AB"])("%s is no route of the act", (written) => expect(() => route.read(written)).toThrow(RuleError));
});
