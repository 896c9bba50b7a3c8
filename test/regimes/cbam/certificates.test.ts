import { certificates, embeddedEmissions, freeAllocationAdjustment } from "../../../src/regimes/cbam/rules/certificates";
import { cost } from "../../../src/regimes/cbam/rules/cost";
import type { ImportLine } from "../../../src/regimes/cbam/rules/importLine";
import { pricePaidReduction } from "../../../src/regimes/cbam/rules/pricePaid";
import { loadTables } from "../../tools/excelCaller";
import { cn, d, from, lawAt, refusalOf } from "../../tools/lawAt";

beforeAll(loadTables);

type Facts = {
  cn?: string;
  origin?: string;
  tonnes?: string;
  intensity?: string;
  route?: string;
  sefa?: string;
  pricePaid?: string;
  price?: string;
};
function line(facts: Facts): ImportLine {
  const number = (text: string | undefined) => (text === undefined ? undefined : d(text));
  return {
    code: cn(facts.cn ?? "72083900"),
    origin: from(facts.origin ?? "TW"),
    tonnes: d(facts.tonnes ?? "100"),
    intensity: number(facts.intensity),
    route: facts.route,
    sefa: facts.sefa === "A" || facts.sefa === "B" ? facts.sefa : number(facts.sefa),
    pricePaid: number(facts.pricePaid),
    price: number(facts.price),
  };
}
const due = (facts: Facts, date = "2026-02-10", version?: string) => certificates(line(facts), lawAt(date, version)).toFixed();
const euro = (facts: Facts, date = "2026-02-10", version?: string) => cost(line(facts), lawAt(date, version)).toFixed();

describe("a line on default values: 100 t of hot-rolled coil from Taiwan", () => {
  test("emissions 100 x 2.31 x 1.1 = 254.1, free allocation 100 x 0.975 x 1.370 = 133.575, certificates 120.525", () => {
    expect(embeddedEmissions(line({}), lawAt("2026")).toFixed()).toBe("254.1");
    expect(freeAllocationAdjustment(line({}), lawAt("2026")).toFixed()).toBe("133.575");
    expect(due({})).toBe("120.525");
  });
  test.each([
    ["2026-02-10", "9082.764"],
    ["2026-05-10", "9073.122"],
    ["2026-08-10", "9921.618"],
  ])("imported on %s the cost is 120.525 x 75.36, 75.28 or 82.32 = EUR %s", (date, value) => expect(euro({}, date)).toBe(value));
  test("with an own price of EUR 80 the cost is 9642, also for a year without day", () =>
    expect([euro({ price: "80" }), euro({ price: "80" }, "2026")]).toEqual(["9642", "9642"]));
  test.each([
    ["2027", "147.05"],
    ["2028", "177"],
    ["2029", "194.125"],
    ["2030", "229.745"],
    ["2034", "300.3"],
  ])(
    // 2027: 277.2 - 130.15; 2028: 300.3 - 123.3; 2029: 300.3 - 106.175; 2030: 300.3 - 70.555; 2034: 300.3 - 0
    "in %s it is %s",
    (year, value) => expect(due({}, year)).toBe(value),
  );
  test("2031 has neither correction factor nor benchmark: refused", () =>
    expect(refusalOf(() => due({}, "2031"))).toBe("noValueOnDate.benchmark"));
  test("the price of 10 October 2026 is not published, so there is a number of certificates and no cost", () => {
    expect(due({}, "2026-10-10")).toBe("120.525");
    expect(refusalOf(() => euro({}, "2026-10-10"))).toBe("noValueOnDate.notYetPublished");
  });
});

describe("the floor at zero, per line", () => {
  // hydrogen, simple good: free allocation 0.975 x 5.089 = 4.961775 per tonne
  test.each([
    ["4.9", "0"],
    ["4.961775", "0"],
    ["4.961776", "0.0001"],
    ["5.961775", "100"],
  ])("hydrogen of %s t/t, 100 t: max(0, 100 x it - 496.1775) = %s", (intensity, value) =>
    expect(due({ cn: "28041000", intensity })).toBe(value),
  );
  test("a surplus of one good is not taken off another: two lines give 0 and 120.525, not less", () =>
    expect(Number(due({ cn: "28041000", intensity: "1" })) + Number(due({}))).toBe(120.525));
  test("nothing to surrender costs nothing, also before the price is published", () =>
    expect(euro({ cn: "28041000", intensity: "1" }, "2026-12-01")).toBe("0"));
  test("hydrogen from Mali on its default of zero: 0", () => expect(due({ cn: "28041000", origin: "ML" })).toBe("0"));
});

describe("actual values", () => {
  test("a simple good needs nothing more: hydrogen 7.961775 - 4.961775 = 3 per tonne", () =>
    expect(due({ cn: "28041000", intensity: "7.961775" })).toBe("300"));
  test("a simple good with routes needs its route: grey clinker of 0.9 t/t, 90 - 0.975 x 66.6 = 25.065", () => {
    expect(due({ cn: "25231000", intensity: "0.9", route: "A" })).toBe("25.065");
    expect(refusalOf(() => due({ cn: "25231000", intensity: "0.9" }))).toBe("blank.route");
  });
  test("a complex good needs its SEFA: coil of 2 t/t with 1.3029 gives 200 - 130.29 = 69.71", () => {
    expect(due({ intensity: "2", sefa: "1.3029" })).toBe("69.71");
    expect(refusalOf(() => due({ intensity: "2", route: "C" }))).toBe("blank.sefa");
  });
  test("the user may simplify in words: A 200 - 97.5 x 0.044 = 195.71, B 200 - 133.575 = 66.425", () => {
    expect([due({ intensity: "2", sefa: "A", route: "C" }), due({ intensity: "2", sefa: "B", route: "C" })]).toEqual(["195.71", "66.425"]);
  });
  test("an actual intensity of zero is lawful and due is 0", () => expect(due({ cn: "28041000", intensity: "0" })).toBe("0"));
  test("with default values there is no choice of column: a number or A is refused, B is what applies anyway", () => {
    expect(refusalOf(() => due({ sefa: "A" }))).toBe("conflict.sefaWithDefault");
    expect(refusalOf(() => due({ sefa: "1.2" }))).toBe("conflict.sefaNotColumnB");
    expect(due({ sefa: "B" })).toBe("120.525");
  });
  test("a good made in 2033 and imported in 2034 keeps the proven SEFA of its production year: 200 - 30 = 170", () => {
    expect(due({ intensity: "2", sefa: "0.3" }, "2034")).toBe("170");
    expect(due({ intensity: "2" }, "2034")).toBe("200");
  });
});

describe("electricity", () => {
  test("MWh x own factor, no free allocation: 1000 x 0.45 = 450, at EUR 75.36 33,912", () => {
    expect(due({ cn: "27160000", origin: "UA", tonnes: "1000", intensity: "0.45" })).toBe("450");
    expect(euro({ cn: "27160000", origin: "UA", tonnes: "1000", intensity: "0.45" })).toBe("33912");
  });
  test("without a factor it is refused", () => expect(refusalOf(() => due({ cn: "27160000", origin: "UA" }))).toBe("noRow.defaultValue"));
});

describe("a carbon price paid abroad, at a certificate price of EUR 80", () => {
  const paid = (pricePaid: string) => due({ intensity: "2", sefa: "1", price: "80", pricePaid });
  // remaining 200 - 100 = 100 t; reduction 100 x paid / 80
  test.each([
    ["0", "100"],
    ["7", "91.25"],
    ["40", "50"],
    ["79.99", "0.0125"],
    ["80", "0"],
    ["200", "0"],
  ])("EUR %s paid per tonne leaves %s certificates of 100", (price, left) => expect(paid(price)).toBe(left));
  test("the reduction never exceeds what is left after free allocation", () => {
    const reduction = (pricePaid: string) =>
      pricePaidReduction({ line: line({ intensity: "2", price: "80", pricePaid }), remaining: d("100") }, lawAt("2026")).toFixed();
    expect([reduction("40"), reduction("80"), reduction("400")]).toEqual(["50", "100", "100"]);
  });
  test("with default values it does not count under the law in force, and is refused instead of ignored", () =>
    expect(refusalOf(() => due({ pricePaid: "10", price: "80" }))).toBe("conflict.pricePaidWithDefault"));
  test("under the text of 2023 it counted with default values too: 120.525 x (1 - 40/80) = 60.2625", () =>
    expect(due({ pricePaid: "40", price: "80" }, "2026-02-10", "2023-956")).toBe("60.2625"));
  test("a certificate price of zero cannot be divided by", () =>
    expect(refusalOf(() => due({ intensity: "2", sefa: "1", price: "0", pricePaid: "10" }))).toBe("arithmetic.divisionByZero"));
  test("Parliament's text of 2022 as read says nothing about it", () =>
    expect(refusalOf(() => due({ intensity: "2", sefa: "1", price: "80", pricePaid: "10" }, "2028", "EP-2022-06-22"))).toBe(
      "noValueOnDate.notPublished",
    ));
});

describe("who and when", () => {
  test("an exempt origin costs a lawful 0", () => expect([due({ origin: "CH" }), euro({ origin: "NO" })]).toEqual(["0", "0"]));
  test("a Member State is no origin of imports, an unknown one only serves precursors", () => {
    expect(refusalOf(() => due({ origin: "DE" }))).toBe("notCovered.unionOrigin");
    expect(refusalOf(() => due({ origin: "UNKNOWN" }))).toBe("conflict.unknownOrigin");
  });
  test("a good outside Annex I is refused even from an exempt origin", () =>
    expect(refusalOf(() => due({ cn: "72044100", origin: "CH" }))).toBe("notCovered.goods"));
  test.each([
    ["2025-12-31", "2025-2083"],
    ["2025-10-19", "2023-956"],
    ["2023-10-01", "2023-956"],
  ])("on %s (%s) only reports are due, and that is not 0", (date, version) => {
    expect(lawAt(date).version.id).toBe(version);
    expect(refusalOf(() => due({}, date))).toBe("notInForce.reportingOnly");
  });
  test("1 January 2026 is the first day with certificates", () => expect(due({}, "2026-01-01")).toBe("120.525"));
  test("Parliament's text of 2022: reports to 2026, then own intensity and benchmark, 2028: 200 - 84 = 116", () => {
    expect(refusalOf(() => due({ intensity: "2", sefa: "0.84" }, "2026-12-31", "EP-2022-06-22"))).toBe("notInForce.reportingOnly");
    expect(due({ intensity: "2", sefa: "0.84" }, "2028", "EP-2022-06-22")).toBe("116");
    expect(refusalOf(() => due({ intensity: "2" }, "2028", "EP-2022-06-22"))).toBe("blank.benchmarkOfVersion");
    expect(due({ intensity: "2" }, "2032", "EP-2022-06-22")).toBe("200");
    expect(due({ cn: "27160000", intensity: "0.5", sefa: "0" }, "2028", "EP-2022-06-22")).toBe("50");
  });
  test("the what-if of 2026 keeps more free allocation in 2028: 300.3 - 91.5 x 1.370 = 174.945 instead of 177", () =>
    expect(due({}, "2028", "COM-2026-616")).toBe("174.945"));
});
