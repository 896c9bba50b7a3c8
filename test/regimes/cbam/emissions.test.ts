import { attributedEmissions, indirectEmissions, type Flow } from "../../../src/regimes/cbam/rules/attributedEmissions";
import { specificEmbeddedEmissions } from "../../../src/regimes/cbam/rules/specificEmbeddedEmissions";
import { threshold } from "../../../src/regimes/cbam/rules/threshold";
import { loadTables } from "../../tools/excelCaller";
import { cn, d, lawAt, refusalOf } from "../../tools/lawAt";

beforeAll(loadTables);

describe("embedded emissions of goods", () => {
  const embedded = (attributed: string, activity: string, precursors: readonly (readonly [string, string])[] = []) =>
    specificEmbeddedEmissions(
      { attributed: d(attributed), activity: d(activity), precursors: precursors.map(([t, s]) => ({ tonnes: d(t), intensity: d(s) })) },
      lawAt("2026"),
    ).toFixed();
  test("simple good: 1,500 t CO2e over 1,000 t = 1.5", () => expect(embedded("1500", "1000")).toBe("1.5"));
  test("complex good: (500 + 1,050 x 1.9 + 20 x 2.35) / 1,000 = (500 + 1,995 + 47) / 1,000 = 2.542", () =>
    expect(
      embedded("500", "1000", [
        ["1050", "1.9"],
        ["20", "2.35"],
      ]),
    ).toBe("2.542"));
  test("a precursor of Union origin counts zero: (500 + 1,050 x 0) / 1,000 = 0.5", () =>
    expect(embedded("500", "1000", [["1050", "0"]])).toBe("0.5"));
  test("an activity of zero is refused", () => expect(refusalOf(() => embedded("1", "0"))).toBe("arithmetic.divisionByZero"));
});

describe("attributed emissions of a process (2025/2547 Annex III)", () => {
  const flow = (name: string, quantity?: string, factor?: string): Flow => ({
    name,
    factorName: `${name}Factor`,
    quantity: quantity === undefined ? undefined : d(quantity),
    factor: factor === undefined ? undefined : d(factor),
  });
  const run = (direct: string, added: readonly Flow[], deducted: readonly Flow[]) =>
    attributedEmissions({ direct: d(direct), added, deducted }, lawAt("2026")).toFixed();
  test("1,000 + 10 TJ x 56.1 - 4 TJ x 56.1 + 2 x 170 - 1 x 170 - 300 MWh x 0.4 = 1,000 + 561 - 224.4 + 340 - 170 - 120 = 1,386.6", () => {
    expect(
      run(
        "1000",
        [flow("heatIn", "10", "56.1"), flow("gasIn", "2", "170")],
        [flow("heatOut", "4", "56.1"), flow("gasOut", "1", "170"), flow("electricityOut", "300", "0.4")],
      ),
    ).toBe("1386.6");
  });
  test("flows left out count nothing", () => expect(run("1000", [flow("heatIn")], [flow("heatOut")])).toBe("1000"));
  test("the result is never below zero: 100 - 10 x 56.1 gives 0", () => expect(run("100", [], [flow("heatOut", "10", "56.1")])).toBe("0"));
  test("a flow without its factor is refused", () =>
    expect(refusalOf(() => run("100", [flow("heatIn", "10")], []))).toBe("blank.factorOf"));
});

test("indirect emissions: 250 MWh x 0.494 = 123.5", () =>
  expect(indirectEmissions({ electricity: d("250"), factor: d("0.494") }, lawAt("2026")).toFixed()).toBe("123.5"));

describe("the 50 t threshold over an importer's year", () => {
  const exempt = (lines: readonly (readonly [string, string])[], date = "2026", version?: string) =>
    threshold(
      lines.map(([code, tonnes]) => ({ code: cn(code), tonnes: d(tonnes), standing: "counts" as const })),
      lawAt(date, version),
    );
  test.each([
    ["49.999", true],
    ["50", true],
    ["50.001", false],
  ])("%s t of steel: exempt %p", (tonnes, answer) => expect(exempt([["72083900", tonnes]])).toBe(answer));
  test("steel, aluminium, fertilisers and cement add up: 20 + 10 + 10 + 10 = 50 is exempt, 0.001 more is not", () => {
    const lines: (readonly [string, string])[] = [
      ["72083900", "20"],
      ["76011010", "10"],
      ["31021012", "10"],
      ["25232900", "10"],
    ];
    expect(exempt(lines)).toBe(true);
    expect(exempt([...lines, ["73181542", "0.001"]])).toBe(false);
  });
  test("hydrogen and electricity are never exempt, however little", () => {
    expect(exempt([["28041000", "0.001"]])).toBe(false);
    expect(exempt([["27160000", "1"]])).toBe(false);
  });
  test("goods outside Annex I do not count: 60 t of scrap beside 49 t of steel is exempt", () =>
    expect(
      exempt([
        ["72044100", "60"],
        ["72083900", "49"],
      ]),
    ).toBe(true));
  test("many small lines count together: 51 lines of 1 t are not exempt, 50 are", () => {
    expect(exempt(Array.from({ length: 51 }, () => ["72083900", "1"] as const))).toBe(false);
    expect(exempt(Array.from({ length: 50 }, () => ["72083900", "1"] as const))).toBe(true);
  });
  test("sums are decimal: 500 lines of 0.1 t are exactly 50 t", () =>
    expect(exempt(Array.from({ length: 500 }, () => ["72083900", "0.1"] as const))).toBe(true));
  test("lines of exempt origin do not count: 49 t and 10 t from Norway are exempt, 49 t and 10 t from elsewhere are not", () => {
    const lines = (fromNorway: boolean) => [
      { code: cn("72083900"), tonnes: d("49"), standing: "counts" as const },
      { code: cn("72083900"), tonnes: d("10"), standing: fromNorway ? ("exempt" as const) : ("counts" as const) },
    ];
    expect(threshold(lines(true), lawAt("2026"))).toBe(true);
    expect(threshold(lines(false), lawAt("2026"))).toBe(false);
  });
  test("no covered good at all has no answer", () => expect(refusalOf(() => exempt([["72044100", "60"]]))).toBe("notCovered.noGoods"));
  test("the text of 2023 has a value limit per consignment instead, and Parliament's text of 2022 none as read", () => {
    expect(refusalOf(() => exempt([["72083900", "1"]], "2025"))).toBe("noValueOnDate.notPublished");
    expect(refusalOf(() => exempt([["72083900", "1"]], "2028", "EP-2022-06-22"))).toBe("notCovered.parameter");
  });
});
