import { benchmark, type Column } from "../../../src/regimes/cbam/rules/benchmark";
import { defaultRow } from "../../../src/regimes/cbam/rules/defaultValue";
import { freeAllocation, type Precursor } from "../../../src/regimes/cbam/rules/freeAllocation";
import { printedRoute } from "../../../src/regimes/cbam/rules/productionRoute";
import { loadTables } from "../../tools/excelCaller";
import { cn, d, from, lawAt, refusalOf } from "../../tools/lawAt";

beforeAll(loadTables);
const mark = (code: string, column: Column, route?: string, year?: number) =>
  benchmark({ code: cn(code), column, route, year }, lawAt("2026", "2025-2083")).toFixed(3);

describe("benchmarks of 2025/2620", () => {
  const table: readonly (readonly [string, Column, string | undefined, number | undefined, string])[] = [
    ["72083900", "A", "C", undefined, "0.044"],
    ["72083900", "B", "C", undefined, "1.370"],
    ["72083900", "B", "D", undefined, "0.481"],
    ["72083900", "B", "E", undefined, "0.072"],
    ["72071111", "A", "C", undefined, "0.188"],
    ["72071111", "A", "D", undefined, "0.065"],
    ["25231000", "A", "A", undefined, "0.666"],
    ["25231000", "B", "B", undefined, "0.859"],
    ["25232900", "A", undefined, undefined, "0.000"],
    ["25232900", "B", undefined, undefined, "0.666"],
    ["28041000", "A", undefined, undefined, "5.089"],
    ["28041000", "B", undefined, 2030, "5.089"],
    ["76011010", "A", "K", undefined, "1.423"],
    ["76011010", "A", "L", undefined, "0.091"],
    ["76061191", "B", "K", undefined, "1.485"],
    ["31021012", "A", undefined, undefined, "0.018"],
    ["31021012", "B", undefined, undefined, "0.304"],
    ["72191100", "B", undefined, 2027, "1.189"],
    ["72191100", "B", undefined, 2028, "1.151"],
    ["72249007", "B", "F", 2026, "1.577"],
    ["72249007", "B", "H", 2030, "0.397"],
    ["72249007", "B", "J", 2027, "0.950"],
    ["72249007", "A", "J", 2028, "0.128"],
    ["2523100010", "B", "B", undefined, "0.859"],
    ["7208390020", "B", "C", undefined, "1.370"],
    ["26011200", "A", undefined, undefined, "0.086"],
  ];
  test.each(table)("CN %s, column %s, route %s, year %s: %s", (code, column, route, year, value) =>
    expect(mark(code, column, route, year)).toBe(value),
  );

  test("where all routes agree the route may stay blank: column A of coil is 0.044 on C, D and E", () =>
    expect(mark("72083900", "A")).toBe("0.044"));
  test("where routes differ no route is guessed", () => expect(refusalOf(() => mark("72083900", "B"))).toBe("blank.route"));
  test("where the years differ the year is needed", () => expect(refusalOf(() => mark("72191100", "B"))).toBe("blank.productionYear"));
  test("a route the code does not have is refused: F for carbon coil", () =>
    expect(refusalOf(() => mark("72083900", "B", "F"))).toBe("conflict.routeNotPossible"));
  test("the benchmark of stainless has no routes and holds for each: 1.189 with route E as without", () => {
    expect(mark("72191100", "B", "E", 2026)).toBe("1.189");
    expect(mark("72191100", "B", undefined, 2026)).toBe("1.189");
  });
  test("2025 and 2031 have no benchmark, and no neighbour steps in", () => {
    expect(refusalOf(() => mark("72083900", "B", "C", 2025))).toBe("noValueOnDate.benchmark");
    expect(refusalOf(() => mark("72083900", "B", "C", 2031))).toBe("noValueOnDate.benchmark");
  });
  test("7318 15 00 is no code of the nomenclature; four or six digits are too short", () => {
    expect(refusalOf(() => mark("73181500", "B", "C"))).toBe("unknownCode.cn8");
    expect(refusalOf(() => mark("731815", "B", "C"))).toBe("unknownCode.tooShort");
    expect(refusalOf(() => mark("7208", "B", "C"))).toBe("unknownCode.tooShort");
  });
});

describe("the route on the default path", () => {
  const route = (code: string, origin: string, wanted?: string, version?: string) => {
    const law = lawAt("2026", version);
    return printedRoute(cn(code), defaultRow({ code: cn(code), origin: from(origin) }, law), wanted, 2026, law);
  };
  test.each([
    ["72083900", "TW", "C"],
    ["72083900", "TH", "E"],
    ["76011010", "TW", "L"],
    ["76011010", "CN", "K"],
    ["72249007", "CN", "F"],
    ["72249007", "AZ", "H"],
    ["73181542", "TW", "C"],
  ])("CN %s from %s: (%s)", (code, origin, letter) => expect(route(code, origin)).toBe(letter));
  test("printed (C)/(F) for 7228 30: the eight digits decide, 41 is carbon (C), 61 is low-alloy (F)", () => {
    expect([route("72283041", "TW"), route("72283061", "TW")]).toEqual(["C", "F"]);
  });
  test("printed (E)/(H) for Thailand: 7228 30 41 is (E), 7228 30 61 is (H)", () =>
    expect([route("72283041", "TH"), route("72283061", "TH")]).toEqual(["E", "H"]));
  test("where the other arc-furnace grade is open, (H) answers and (J) can be named, nothing else", () => {
    expect([route("72249007", "AZ", "H"), route("72249007", "AZ", "J")]).toEqual(["H", "J"]);
    for (const letter of ["F", "G", "E"]) expect(refusalOf(() => route("72249007", "AZ", letter))).toBe("conflict.routeNotPrinted");
  });
  test("the open grade does not exist where (F) is printed", () =>
    expect(refusalOf(() => route("72249007", "CN", "J"))).toBe("conflict.routeNotPrinted"));
  test("stainless has a benchmark without route, so none is taken although screws (7318 15) print (C)", () => {
    expect(route("72191100", "CN")).toBe("");
    expect([route("73181535", "TW"), route("25232900", "TW")]).toEqual(["", ""]);
  });
  test("the first edition prints no route for 7205 21 00 of Albania: it is asked for, and the answer is taken", () => {
    expect(refusalOf(() => route("72052100", "AL", undefined, "2025-2621"))).toBe("blank.route");
    expect(route("72052100", "AL", "F", "2025-2621")).toBe("F");
    expect(refusalOf(() => route("72052100", "AL", "K", "2025-2621"))).toBe("conflict.routeNotPrinted");
  });
});

describe("specific embedded free allocation", () => {
  const sefa = (code: string, date: string, column: Column, route?: string, precursors: readonly Precursor[] = [], version?: string) =>
    freeAllocation({ code: cn(code), column, route, precursors }, lawAt(date, version)).toFixed();
  const own = (share: string, value: string): Precursor => ({ share: d(share), sefa: d(value) });
  const byCode = (share: string, code: string, route?: string, year?: number): Precursor => ({
    share: d(share),
    code: cn(code),
    route,
    year,
  });

  test.each([
    ["2026", "1.33575"], // 0.975 x 1 x 1.370
    ["2027", "1.3015"], // 0.95 x 1.370
    ["2028", "1.233"], // 0.90 x 1.370
    ["2029", "1.06175"], // 0.775 x 1.370
    ["2030", "0.70555"], // 0.515 x 1.370
  ])("default path, coil of route C, %s: factor x 1 x 1.370 = %s", (year, value) => expect(sefa("72083900", year, "B", "C")).toBe(value));

  test("from 2034 there is none, and no benchmark is needed for that", () => expect(sefa("72083900", "2034", "B")).toBe("0"));
  test("from 2031 to 2033 the benchmark and the correction factor are not laid down: refused", () => {
    for (const year of ["2031", "2032", "2033"]) expect(refusalOf(() => sefa("72083900", year, "B", "C"))).toMatch(/^noValueOnDate\./);
  });
  test("stainless: the tag changes with the year, 0.95 x 1.189 = 1.12955 in 2027, 0.9 x 1.151 = 1.0359 in 2028", () => {
    expect([sefa("72191100", "2027", "B"), sefa("72191100", "2028", "B")]).toEqual(["1.12955", "1.0359"]);
  });
  test("simple good on the actual path: hydrogen 0.975 x 5.089 = 4.961775", () => expect(sefa("28041000", "2026", "A")).toBe("4.961775"));
  test("electricity has none (2025/2620 Art. 1(2))", () => expect(sefa("27160000", "2026", "B")).toBe("0"));

  test("complex good with a producer's value: coil 0.975 x 0.044 + 1.05 x 1.2 = 0.0429 + 1.26 = 1.3029", () =>
    expect(sefa("72083900", "2026", "A", "C", [own("1.05", "1.2")])).toBe("1.3029"));
  test("a precursor without producer value takes column B with the factor: 0.0429 + 1.05 x 0.975 x 1.364 = 1.439295", () => {
    // 0.975 x 1.364 = 1.3299; x 1.05 = 1.396395; + 0.0429
    expect(sefa("72083900", "2026", "A", "C", [byCode("1.05", "72071111", "C")])).toBe("1.439295");
  });
  test("a chain: pig iron -> slab -> coil, the slab's own value put in as a number", () => {
    // slab 2026, route C: 0.975 x 0.188 = 0.1833; + 0.9 t pig iron x 0.975 x 1.210 (= 1.17975) = 1.061775 -> 1.245075
    const slab = sefa("72071111", "2026", "A", "C", [byCode("0.9", "72011011")]);
    expect(slab).toBe("1.245075");
    // coil: 0.0429 + 1.05 x 1.245075 = 0.0429 + 1.30732875
    expect(sefa("72083900", "2026", "A", "C", [own("1.05", slab)])).toBe("1.35022875");
  });
  test("a precursor made in 2027 keeps the factor and tag of 2027 in a good of 2028", () => {
    // good: 0.9 x 0.044 = 0.0396; precursor stainless 2027: 1.02 x 0.95 x 1.189 = 1.152141
    expect(sefa("72083900", "2028", "A", "C", [byCode("1.02", "72191100", undefined, 2027)])).toBe("1.191741");
    // with its own year left blank it is that of the good: 1.02 x 0.9 x 1.151 = 1.056618
    expect(sefa("72083900", "2028", "A", "C", [byCode("1.02", "72191100")])).toBe("1.096218");
  });
  test("a precursor of a later year than the good, or before 2026, is refused", () => {
    for (const year of [2025, 2029])
      expect(refusalOf(() => sefa("72083900", "2028", "A", "C", [byCode("1", "72191100", undefined, year)]))).toBe(
        "outOfRange.productionYear",
      );
  });
  test("several precursors add up: 0.0429 + 0.5 x 1 + 0.25 x 2 = 1.0429", () =>
    expect(sefa("72083900", "2026", "A", "C", [own("0.5", "1"), own("0.25", "2")])).toBe("1.0429"));
  test("cement from clinker: column A is zero, 0.8 t clinker x 0.975 x 0.666 = 0.51948", () =>
    expect(sefa("25232900", "2026", "A", undefined, [byCode("0.8", "25231000", "A")])).toBe("0.51948"));
  test("column B already holds the precursors, so both together are refused", () =>
    expect(refusalOf(() => sefa("72083900", "2026", "B", "C", [own("1", "1")]))).toBe("conflict.precursorsWithColumnB"));
  test("a precursor whose route is open is refused, not guessed", () =>
    expect(refusalOf(() => sefa("72083900", "2026", "A", "C", [byCode("1", "72071111")]))).toBe("blank.route"));

  test("what-ifs keep the benchmark and change the factor: coil 2028 under COM-2026-616 0.915 x 1.37 = 1.25355, under COM-2021-564 0.7 x 1.37 = 0.959", () => {
    expect([sefa("72083900", "2028", "B", "C", [], "COM-2026-616"), sefa("72083900", "2028", "B", "C", [], "COM-2021-564")]).toEqual([
      "1.25355",
      "0.959",
    ]);
  });

  describe("Parliament's text of 2022, which adopted no benchmark", () => {
    const ep = (date: string, own?: string, precursors: readonly Precursor[] = []) =>
      freeAllocation(
        { code: cn("72083900"), column: own === undefined ? "B" : d(own), precursors },
        lawAt(date, "EP-2022-06-22"),
      ).toFixed();
    test.each([
      ["2027", "1.2741"],
      ["2028", "1.1508"],
      ["2029", "0.9453"],
      ["2030", "0.685"],
      ["2031", "0.3425"],
      ["2032", "0"],
    ])("an own benchmark of 1.37 in %s gives %s", (year, value) => expect(ep(year, "1.37")).toBe(value));
    test("without an own benchmark it refuses, and so it does with precursors", () => {
      expect(refusalOf(() => ep("2028"))).toBe("notCovered.noBenchmark");
      expect(refusalOf(() => ep("2028", "1.37", [own("1", "1")]))).toBe("notCovered.precursorAllocation");
    });
  });
  test("under the law an own benchmark is refused", () =>
    expect(refusalOf(() => freeAllocation({ code: cn("72083900"), column: d("1.37") }, lawAt("2026")))).toBe("conflict.benchmarkGiven"));
});
