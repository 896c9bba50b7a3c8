import { allocation, exchangeability, historicalActivity } from "../../../src/regimes/ets/rules/allocation";
import type { Exposure } from "../../../src/regimes/ets/rules/exposure";
import { loadTables } from "../../tools/excelCaller";
import { d, lawAt, refusalOf } from "../../tools/lawAt";

beforeAll(loadTables);
const law = (year: string) => lawAt(year, undefined, "ets");
type More = { exposure?: Exposure; cbamGood?: boolean; direct?: string; electricity?: string };
const part = (product: string, activity: readonly string[], more: More = {}) => ({
  product,
  activity: activity.map(d),
  exposure: more.exposure ?? ("exposed" as const),
  cbamGood: more.cbamGood ?? false,
  direct: more.direct === undefined ? undefined : d(more.direct),
  electricity: more.electricity === undefined ? undefined : d(more.electricity),
});
const allowances = (year: string, product: string, activity: readonly string[], more?: More) =>
  allocation(part(product, activity, more), law(year)).toFixed();
const baseline = ["100000", "140000", "90000", "130000", "110000"];

describe("historical activity", () => {
  test("mean of the baseline to 2025: 570,000 / 5 = 114,000", () =>
    expect(historicalActivity(baseline.map(d), law("2025")).toFixed()).toBe("114000"));
  test("median from 2026: 110,000", () => expect(historicalActivity(baseline.map(d), law("2026")).toFixed()).toBe("110000"));
  test("four years of operation: median (100,000 + 130,000) / 2 = 115,000", () =>
    expect(historicalActivity(["100000", "140000", "90000", "130000"].map(d), law("2026")).toFixed()).toBe("115000"));
  test("one level is taken as it is in both periods", () =>
    expect(["2025", "2026"].map((year) => historicalActivity([d("7")], law(year)).toFixed())).toEqual(["7", "7"]));
});

describe("free allowances", () => {
  test("coke 2025: 0.217 x 114,000 = 24,738", () => expect(allowances("2025", "Coke", baseline)).toBe("24738"));
  test("coke 2026: 0.143 x 110,000 = 15,730", () => expect(allowances("2026", "Coke", baseline)).toBe("15730"));
  test("lime, not exposed, 2025: 0.725 x 10,000 x 0.3 = 2,175", () =>
    expect(allowances("2025", "Lime", ["10000"], { exposure: "notExposed" })).toBe("2175"));
  test("heat, not exposed, 2027: 31.2 x 1,000 x 0.225 = 7,020; 2030: 0", () => {
    expect(allowances("2027", "Heat benchmark", ["1000"], { exposure: "notExposed" })).toBe("7020");
    expect(allowances("2030", "Heat benchmark", ["1000"], { exposure: "notExposed" })).toBe("0");
  });
  test("district heating 2030: 31.2 x 1,000 x 0.3 = 9,360", () =>
    expect(allowances("2030", "Heat benchmark", ["1000"], { exposure: "districtHeating" })).toBe("9360"));
  test.each([
    // no factor yet: Art. 10a(1a) came with Directive (EU) 2023/959
    ["2021", "128800"],
    ["2022", "128800"],
    ["2023", "128800"],
    ["2025", "128800"],
    ["2026", "121680"],
    ["2027", "118560"],
    ["2028", "112320"],
    ["2029", "96720"],
    ["2030", "64272"],
  ])(
    // 1.288 x 100,000 x 1; then 1.248 x 100,000 = 124,800 x 0.975, 0.95, 0.9, 0.775, 0.515
    "hot metal for CBAM goods in %s: %s",
    (year, number) => expect(allowances(year, "Hot metal", ["100000"], { cbamGood: true })).toBe(number),
  );
  test("goods outside CBAM keep all of it: 124,800 in 2030", () => expect(allowances("2030", "Hot metal", ["100000"])).toBe("124800"));
  test.each([
    ["2", "0"],
    ["3.49", "0"],
    ["3.5", "1"],
    ["10.4", "1"],
    ["10.5", "2"],
  ])("rounding to the nearest whole allowance: coke 0.143 x %s t gives %s", (tonnes, number) => {
    // 0.143 x 3.49 = 0.49907; 0.143 x 3.5 = 0.5005; 0.143 x 10.4 = 1.4872; 0.143 x 10.5 = 1.5015
    expect(allowances("2026", "Coke", [tonnes])).toBe(number);
  });
  test("exactly half goes up: process emissions 0.97 x 50 = 48.5 gives 49", () =>
    expect(allowances("2026", "Process emissions", ["50"])).toBe("49"));
  test("process emissions: 0.97 to 2027, 0.91 from 2028: 970 and 910 of 1,000 t", () => {
    expect(["2025", "2027", "2028", "2030"].map((year) => allowances(year, "Process emissions", ["1000"]))).toEqual([
      "970",
      "970",
      "910",
      "910",
    ]);
  });
  test("a benchmark that was not found gives no allocation", () =>
    expect(refusalOf(() => allowances("2026", "Lime", ["1"]))).toBe("noRow.etsNotFound"));
  test("the period before 2021 has no allocation rules here", () =>
    expect(refusalOf(() => allowances("2020", "Coke", baseline))).toBe("noValueOnDate.parameter"));
});

describe("exchangeability of fuel and electricity", () => {
  const arc = (year: string, more?: More) => exchangeability(part("EAF carbon steel", ["1"], more), law(year)).toFixed(6);
  test("to 2025: 10,000 t direct and 50,000 MWh x 0.376 = 18,800 t indirect: 10,000 / 28,800 = 0.347222", () =>
    expect(arc("2025", { direct: "10000", electricity: "50000" })).toBe("0.347222"));
  test("with it: arc furnace 2025 0.215 x 100,000 x 0.347222... = 7,465", () => {
    // 21,500 x 10,000 / 28,800 = 7,465.2777...
    expect(allowances("2025", "EAF carbon steel", ["100000"], { direct: "10000", electricity: "50000" })).toBe("7465");
  });
  test("without the two figures it is refused", () => expect(refusalOf(() => arc("2025"))).toBe("blank.exchangeability"));
  test("from 2026 it is gone: 0.142 x 100,000 = 14,200 whatever is given", () => {
    expect(arc("2026")).toBe("1.000000");
    expect(allowances("2026", "EAF carbon steel", ["100000"], { direct: "10000", electricity: "50000" })).toBe("14200");
  });
  test("products of section 1 never had it", () => expect(exchangeability(part("Coke", ["1"]), law("2025")).toFixed()).toBe("1"));
  test("no emissions at all cannot be shared out", () =>
    expect(refusalOf(() => arc("2025", { direct: "0", electricity: "0" }))).toBe("arithmetic.divisionByZero"));
});
