/**
 * The Commission's own filled examples of its Communication Template (V2.1.1): cement (no. 1), electric arc furnace with alloys (no. 3),
 * fertiliser (no. 5), hydrogen (no. 7), and the anode effect example printed in sheet B_EmInst. Expected figures are the values the files
 * hold; those of one source stream are in B_EmInst column AU, processes in Summary_Communication columns I and J.
 */
import { excel, loadTables } from "../../tools/excelCaller";

beforeAll(loadTables);
const { value, block } = excel("web");
const DIGITS = 1e-9;
const close = (found: unknown, expected: number): void =>
  expect(Math.abs((found as number) - expected)).toBeLessThanOrEqual(DIGITS * Math.max(1, Math.abs(expected)));

describe("source streams", () => {
  const stream = (...args: unknown[]) => value("CBAM.STREAM", ...args);
  test.each([
    ["1 coal", 209000, [88000, "t", 95, "tCO2/TJ", 25, "GJ/t"]],
    ["1 household waste, 15 % biomass", 35275, [25000, "t", 83, "tCO2/TJ", 20, "GJ/t", null, 0.15]],
    ["1 heavy fuel oil", 134160, [43000, "t", 78, "tCO2/TJ", 40, "GJ/t"]],
    ["1 raw meal", 658875, [1255000, "t", 0.525, "tCO2/t"]],
    ["3 natural gas", 441096.79680000001, [163806, "t", 56.1, "tCO2/TJ", 48, "GJ/t"]],
    ["3 additives", 40212, [89360, "t", 0.45, "tCO2/t"]],
    ["5 natural gas by volume", 13421.334267, [6607, "1000Nm3", 56.1, "tCO2/TJ", 36.21, "GJ/1000Nm3"]],
    ["7 natural gas", 511632, [190000, "t", 56.1, "tCO2/TJ", 48, "GJ/t"]],
    ["printed example 1, oxidation 100 %", 827820, [252000, "t", 73, "tCO2/TJ", 45, "GJ/t", 1, 0]],
    ["printed example 2, conversion 100 %", 10640.74, [121000, "t", 0.08794, "tCO2/t", null, null, 1]],
  ] as const)("%s", (_name, expected, args) => close(stream(...args), expected));

  test("1 household waste: what the biomass emits", () =>
    close(stream(25000, "t", 83, "tCO2/TJ", 20, "GJ/t", null, 0.15, "biogenic"), 6225));
  test("3 and 7 natural gas by the act's factors are the same", () => {
    close(value("CBAM.FUEL", "Natural gas", 163806, "t"), 441096.79680000001);
    close(value("CBAM.FUEL", "天然气", 190000, "t"), 511632);
  });
});

describe("3 mass balance", () => {
  const INPUTS = [
    [1345000, "t", 0.0008],
    [4468, "t", 0.819],
    [80540, "t", 0.0015],
    [346773, "t", 0.015],
    [331213, "t", 0.052],
    [60595, "t", 0.028],
  ];
  const OUTPUTS = [
    [2140000, "t", 0.0018],
    [107232, "t", 0.0003],
  ];
  test.each([
    [3942.4639999999999, 0],
    [13407.645888000001, 1],
    [442.64784000000003, 2],
    [19058.644080000002, 3],
    [63105.350464000003, 4],
    [6216.5622400000002, 5],
  ])("%d t CO2 of one input", (expected, row) => close(value("CBAM.MASSBALANCE", [INPUTS[row]]), expected));
  test("steel and slag leave with their carbon", () => {
    // A balance of nothing but what leaves: one gram of carbon-free input stands for none.
    close(value("CBAM.MASSBALANCE", [[1, "g", 0]], [OUTPUTS[0]]), -14113.728000000001);
    close(value("CBAM.MASSBALANCE", [[1, "g", 0]], [OUTPUTS[1]]), -117.86941439999998);
  });
  test("all together", () =>
    close(
      value("CBAM.MASSBALANCE", INPUTS, OUTPUTS),
      3942.464 + 13407.645888 + 442.64784 + 19058.64408 + 63105.350464 + 6216.56224 - 14113.728 - 117.8694144,
    ));
});

test("anode effects: the printed example of the slope method, with its own factors and 98 % collected", () => {
  const pfc = (part: string | null) => value("CBAM.PFC", "slope", 500000, 0.98, null, 2.17, 1.23, null, null, 0.146, 0.122, part);
  close(pfc(null), 1587424.3469999998);
  // The file states gas before it is divided by the collection efficiency.
  close(pfc("CF4"), 194.84429999999998 / 0.98);
  close(pfc("C2F6"), 23.771004599999998 / 0.98);
});

describe("processes", () => {
  const embedded = (...args: unknown[]) => value("CBAM.EMBEDDED", ...args);
  test("1 cement", () => {
    close(embedded(value("CBAM.ATTRIBUTED", 1037310), 1321052.6315789474), 0.78521474103585653);
    close(embedded(value("CBAM.INDIRECT", 193864.47368421053, 0.833), 1321052.6315789474), 0.12224275);
  });
  test("5 mixed fertiliser with urea and ammonia", () => {
    close(
      embedded(13421.334267, 750000, [
        [120000, 0.719],
        [69750, 1.9],
      ]),
      0.309635112356,
    );
    const indirect = value("CBAM.INDIRECT", 7875, 0.572);
    close(
      embedded(indirect, 750000, [
        [120000, value("CBAM.INDIRECT", 0.246, 0.725)],
        [69750, value("CBAM.INDIRECT", 0.825, 0.252)],
      ]),
      5.38767e-2,
    );
  });
  test("7 hydrogen by reforming exports heat at its own factor", () => {
    const attributed = value("CBAM.ATTRIBUTED", 511632, null, 800, null, null, null, null, null, null, 56);
    close(embedded(attributed, 55000), 8.487854545454546);
    close(embedded(value("CBAM.INDIRECT", 33000, 0.36654545), 55000), 0.21992727);
  });
  test("7 hydrogen by electrolysis emits nothing directly", () => {
    close(embedded(value("CBAM.ATTRIBUTED", 0), 1200), 0);
    close(embedded(value("CBAM.INDIRECT", 27456, 0.36654545), 1200), 8.3865598959999996);
  });
});

describe("3 the steelworks: alloys and ingots into crude steel, crude steel into pipes", () => {
  const BOUGHT = ["ingots", "FeNi", "FeCr", "FeMn"];
  const USES = [
    ["pipes", "crude steel", 1227000],
    ["crude steel", "ingots", 80540],
    ["crude steel", "FeNi", 346773.02393038431],
    ["crude steel", "FeCr", 331213],
    ["crude steel", "FeMn", 60595],
  ];
  const chain = (pipes: number, steel: number, bought: readonly number[]) =>
    block(
      "CBAM.PRECURSORS",
      [["pipes", pipes, 1133000, null], ["crude steel", steel, 2234000, null], ...BOUGHT.map((name, i) => [name, null, null, bought[i]])],
      USES,
    );
  test("direct", () => {
    const [pipes, steel] = chain(402245.41500000004, 171005.30885696854, [1.48, 3, 2.5, 1.3]);
    close(steel?.[1], 1.001490412107485);
    close(pipes?.[1], 1.4396064877810097);
    // Precursors first: ingots and alloys, then steel, then pipes.
    expect([pipes?.[4], steel?.[4]]).toEqual([6, 5]);
  });
  test("indirect", () => {
    const [pipes, steel] = chain(
      324660 * 0.833,
      1563800 * 0.833,
      [0.20399915569903151, 2.4998329999999997, 2.3498930000000002, 1.9000730000000001],
    );
    close(steel?.[1], 1.3784244289950602);
    close(pipes?.[1], 1.7314815131305727);
  });
});
