import type { Table } from "../../../src/core/dataset";
import { tables } from "../../../src/datasource";
import { defaultFigure } from "../../../src/regimes/cbam/rules/defaultFigures";
import { defaultIntensity } from "../../../src/regimes/cbam/rules/defaultIntensity";
import { defaultRow } from "../../../src/regimes/cbam/rules/defaultValue";
import { excel, loadTables } from "../../tools/excelCaller";
import { cn, from, lawAt, refusalOf } from "../../tools/lawAt";

beforeAll(loadTables);
const query = (code: string, origin: string, route?: string) => ({ code: cn(code), origin: from(origin), route });
const total = (code: string, origin: string, version = "2025-2083", route?: string) => {
  const law = lawAt("2026", version);
  return defaultFigure(defaultRow(query(code, origin, route), law), "total", law)?.toFixed(3);
};
const intensity = (code: string, origin: string, date = "2026", version?: string, route?: string) =>
  defaultIntensity(query(code, origin, route), lawAt(date, version)).toFixed();

describe("values of the corrected tables in force", () => {
  test.each([
    ["72083900", "TW", "2.310"],
    ["72083900", "IN", "4.280"],
    ["72083900", "CN", "3.187"],
    ["73181542", "TW", "2.707"],
    ["73181542", "CN", "6.375"],
    ["76011010", "TW", "0.360"],
    ["76011010", "CN", "3.000"],
    ["28041000", "CN", "26.640"],
    ["31021012", "CN", "0.940"],
    ["25232900", "TW", "0.890"],
    ["72024110", "AL", "2.350"],
    ["28041000", "LR", "10.820"],
    ["28041000", "GA", "10.820"],
    ["72026000", "GT", "3.480"],
    ["72026000", "NC", "3.480"],
    ["72021120", "ZM", "1.690"],
    ["72024110", "ZW", "2.350"],
  ])("CN %s from %s: %s t CO2e/t", (code, origin, value) => expect(total(code, origin)).toBe(value));

  test("the printed total counts, not the sum of rounded parts: white clinker from India 1.350 + 0.070 = 1.420 is printed 1.410", () => {
    expect(total("25231000", "IN", "2025-2083", "B")).toBe("1.410");
  });
  test("hydrogen from Mali is a real zero: 0.000 in the table, 0 with the mark-up", () => {
    expect(total("28041000", "ML")).toBe("0.000");
    expect(intensity("28041000", "ML")).toBe("0");
  });
  test("other countries: 7306 30 18 is 4.090 and 7226 20 00 is 5.500 as corrected", () => {
    expect([total("73063018", "PY"), total("72262000", "PY")]).toEqual(["4.090", "5.500"]);
  });
});

describe("a country without the row takes the other-countries table, row by row", () => {
  const role = (code: string, origin: string) => defaultRow(query(code, origin), lawAt("2026")).fallback;
  test("Taiwan's stainless rows are withdrawn: 7219 11 00 falls to 4.940, 7221 00 10 to 4.820; its carbon steel stays its own", () => {
    expect([total("72191100", "TW"), total("72210010", "TW"), total("72083900", "TW")]).toEqual(["4.940", "4.820", "2.310"]);
    expect([role("72191100", "TW"), role("72210010", "TW"), role("72083900", "TW")]).toEqual([true, true, false]);
  });
  test("stainless wire rod from Taiwan in 2026 is 4.82 x 1.1 = 5.302", () => expect(intensity("72210010", "TW")).toBe("5.302"));
  test("a country that is not in the tables at all takes every row from there: Tonga, hot-rolled coil 4.049, hydrogen 17.740", () => {
    expect([total("72083900", "TO"), role("72083900", "TO"), total("28041000", "TO")]).toEqual(["4.049", true, "17.740"]);
  });
  test("pellets of Angola were withdrawn and fall back too", () => expect(role("26011200", "AO")).toBe(true));
  test("the route comes with the row: hot-rolled coil from other countries is (C)", () =>
    expect(defaultRow(query("72083900", "PY"), lawAt("2026")).routes).toEqual(["C"]));
});

describe("mark-ups on top of the total", () => {
  test.each([
    ["2026", "2.541"],
    ["2027", "2.772"],
    ["2028", "3.003"],
    ["2033", "3.003"],
  ])("hot-rolled coil from Taiwan in %s: 2.31 x 1.1, 1.2 or 1.3 = %s", (year, value) =>
    expect(intensity("72083900", "TW", year)).toBe(value),
  );
  test("fertiliser from China: 0.94 x 1.01 = 0.9494 in 2026 and 2030", () =>
    expect([intensity("31021012", "CN"), intensity("31021012", "CN", "2030")]).toEqual(["0.9494", "0.9494"]));
  test("the printed columns with their errors are never used: grey clinker from Angola is 1.26 x 1.1 = 1.386", () => {
    expect(intensity("25231000", "AO", "2026", undefined, "A")).toBe("1.386");
  });
});

describe("white and grey clinker and cement under one code", () => {
  test("China: grey (A) 1.390, white (B) 1.300; no silent choice", () => {
    expect([total("25231000", "CN", "2025-2083", "A"), total("25231000", "CN", "2025-2083", "B")]).toEqual(["1.390", "1.300"]);
    expect(refusalOf(() => total("25231000", "CN"))).toBe("blank.route");
    expect(refusalOf(() => total("25231000", "CN", "2025-2083", "C"))).toBe("conflict.routeNotPossible");
  });
  test("ten digits say it: 2523 10 00 10 is white, 2523 10 00 90 grey", () =>
    expect([total("2523100010", "CN"), total("2523100090", "CN")]).toEqual(["1.300", "1.390"]));
  test("Albania has grey clinker of its own (0.870) and takes white from the other countries (1.370)", () => {
    expect([total("25231000", "AL", "2025-2083", "A"), total("25231000", "AL", "2025-2083", "B")]).toEqual(["0.870", "1.370"]);
  });
});

describe("the first edition of 31.12.2025", () => {
  test("pellets of Angola have a row of their own only there", () => {
    expect(defaultRow(query("26011200", "AO"), lawAt("2026", "2025-2621")).fallback).toBe(false);
    expect(defaultRow(query("26011200", "AO"), lawAt("2026")).fallback).toBe(true);
  });
  test("a row printed without a total is no row: Albania's 2523 21 00 takes 1.450 of the other countries; Taiwan's 7219 11 00 still stood at 8.690", () => {
    expect([total("25232100", "AL", "2025-2621"), total("72191100", "TW", "2025-2621")]).toEqual(["1.450", "8.690"]);
  });
  test("7226 20 00 of other countries is 5.588 there and 5.500 now; hydrogen of Liberia falls back to 17.740 there", () => {
    expect([total("72262000", "PY", "2025-2621"), total("72262000", "PY")]).toEqual(["5.588", "5.500"]);
    expect([total("28041000", "LR", "2025-2621"), total("28041000", "LR")]).toEqual(["17.740", "10.820"]);
  });
});

describe("precursors of unknown origin (Annex IV)", () => {
  test.each([
    ["28041000", "26.640"],
    ["72191100", "8.670"],
    ["2523100010", "1.410"],
    ["2523100090", "1.440"],
    ["76169910", "4.542"],
    ["76169990", "5.559"],
    ["72052100", "7.900"],
  ])("CN %s: %s", (code, value) => expect(total(code, "UNKNOWN")).toBe(value));
  test("7616 99 10 and 90 were printed too low at first: 3.080 and 3.770", () =>
    expect([total("76169910", "UNKNOWN", "2025-2621"), total("76169990", "UNKNOWN", "2025-2621")]).toEqual(["3.080", "3.770"]));
  test("the mark-up applies to them as well: hydrogen 26.64 x 1.1 = 29.304", () => expect(intensity("28041000", "UNKNOWN")).toBe("29.304"));
});

describe("the transitional period", () => {
  test("world averages for every origin, without mark-up: clinker 0.87 (direct 0.83, indirect 0.04)", () => {
    expect(["TW", "CN", "UNKNOWN"].map((origin) => intensity("25231000", origin, "2025-06-30"))).toEqual(["0.87", "0.87", "0.87"]);
    const law = lawAt("2025-06-30");
    const row = defaultRow(query("25231000", "TW"), law);
    expect([defaultFigure(row, "direct", law)?.toFixed(), defaultFigure(row, "indirect", law)?.toFixed()]).toEqual(["0.83", "0.04"]);
  });
  test("31 December 2025 is the last day of it, 1 January 2026 the first of the country tables", () => {
    // Grey Portland cement: world average 0.81 + 0.06 = 0.87; Taiwan 0.89 x 1.1.
    expect([intensity("25232900", "TW", "2025-12-31"), intensity("25232900", "TW", "2026-01-01")]).toEqual(["0.87", "0.979"]);
  });
});

describe("refusals", () => {
  test("a good outside Annex I has no default, whatever the table holds", () =>
    expect(refusalOf(() => intensity("76151010", "TN", "2026", "2025-2621"))).toBe("notCovered.goods"));
  test("electricity has no table here: the user gives the factor", () =>
    expect(refusalOf(() => intensity("27160000", "UA"))).toBe("noRow.defaultValue"));
  test("goods of a Member State have no default value", () =>
    expect(refusalOf(() => intensity("72083900", "DE"))).toBe("notCovered.unionOrigin"));
  test("a route the act does not print for the origin is refused: (E) or (L) for Taiwan's coil, which is (C)", () => {
    expect(intensity("72083900", "TW", "2026", undefined, "C")).toBe("2.541");
    for (const route of ["E", "L"])
      expect(refusalOf(() => intensity("72083900", "TW", "2026", undefined, route))).toBe("conflict.routeNotPrinted");
  });
  test("a heading with only longer rows asks for more digits", () =>
    expect(refusalOf(() => total("7219", "CN"))).toBe("unknownCode.tooShort"));
  test("Parliament's text of 2022 has no table", () =>
    expect(refusalOf(() => intensity("72083900", "TW", "2028", "EP-2022-06-22"))).toBe("notCovered.worstInstallations"));
});

describe("the second edition of the corrected default values", () => {
  // Read in the corrected text of 2025/2621, Annex I: Thailand 7301 2.039, Tunisia 7616 99 10 0.760 and 7616 10 00 1.440.
  test("the law in force reads Thailand's values 0.001 lower and Tunisia's 7616; the first edition can still be named", () => {
    expect([total("7301", "TH"), total("7301", "TH", "2026-1740")]).toEqual(["2.039", "2.040"]);
    expect([total("76169910", "TN"), total("76161000", "TN")]).toEqual(["0.760", "1.440"]);
    // Without a row of its own, Tunisia had the other countries' value.
    expect(total("76161000", "TN", "2026-1740")).toBe(total("76161000", "PY", "2026-1740"));
  });
  test("the editions differ in those 37 rows and in no other figure", () => {
    const [first, second] = ["cbam-defaults-2026-1740", "cbam-defaults-2026-1740-2"].map((id) => tables.table(id));
    const figures = (table: Table) =>
      new Map(
        table
          .all()
          .map((row) => [
            `${table.need(row, "country")} ${table.need(row, "code")}`,
            ["direct", "indirect", "total", "route"].map((column) => table.text(row, column)).join("|"),
          ]),
      );
    const [old, now] = [figures(first as Table), figures(second as Table)];
    const changed = [...now].filter(([key, value]) => old.get(key) !== value).map(([key]) => key.slice(0, 2));
    expect([
      changed.filter((country) => country === "TH").length,
      changed.filter((country) => country === "TN").length,
      changed.length,
    ]).toEqual([33, 4, 37]);
    expect([...old.keys()].filter((key) => !now.has(key))).toEqual([]);
  });
});

describe("The table of a country", () => {
  const { block, refusal } = excel("desktop");
  // Taiwan prints 7318 15 as a whole; CN 2026 divided 7308 20 00, which stands in 7308; Namibia prints no steel of its own.
  it("answers a code more exact than its rows by the row above it", () => {
    expect(block("CBAM.DEFAULTS", "TW", "73181542")).toEqual(block("CBAM.DEFAULTS", "TW", "731815"));
    expect(block("CBAM.DEFAULTS", "CN", "73082010").map(([code]) => code)).toEqual(["7308"]);
    expect(block("CBAM.DEFAULTS", "NA", "731815")[0]?.slice(-1)).toEqual(["other countries and territories"]);
  });
  it("takes no national code for a CN code", () => {
    expect(refusal("CBAM.DEFAULTS", "TW", "7318.15.8069").message).toMatch(/argument cnPrefix: .*national tariff/);
    expect(refusal("CBAM.DEFAULTS", "TW", "99").code).toBe("#N/A");
  });
});
