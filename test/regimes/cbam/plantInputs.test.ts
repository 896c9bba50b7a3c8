/** Plant data as people type them: what is read, what is refused and why; cogeneration, overvoltage and contents worked out by hand. */
import { EMPTY, excel, isError, loadTables, type ErrorCell } from "../../tools/excelCaller";

beforeAll(loadTables);
const { value, refusal, block, column } = excel("web");
const message = (id: string, ...args: unknown[]): string => refusal(id, ...args).message;

describe("units", () => {
  test("the same amount in other units is the same figure: 88,000 t x 25 GJ/t x 95 t/TJ / 1000 = 209,000", () => {
    const said = [
      [88000, "t", 95, "t CO2/TJ", 25, "GJ/t"],
      [88000000, "kg", 95, "kg CO2/GJ", 25, "MJ/kg"],
      [2200, "TJ", 95, "t CO2/TJ"],
      // 2,200 TJ / 0.0036
      [2200 / 0.0036, "MWh", 0.342, "t CO2 / MWh"],
      [2200 / 0.0000036, "kWh", 0.342, "kg CO2e/kWh"],
      [88, "千公噸", 2.375, "t CO2/t"],
    ];
    for (const args of said) expect(value("CBAM.STREAM", ...args)).toBeCloseTo(209000, 6);
  });
  test("a missing unit, a ton of two readings, a currency, a mass where the factor is per volume: each is named", () => {
    expect(message("CBAM.STREAM", 100, EMPTY, 95, "t CO2/TJ")).toMatch(/argument unit/);
    expect(message("CBAM.STREAM", 100, "tons", 2, "t CO2/t")).toMatch(/metric, a short or a long/);
    expect(message("CBAM.STREAM", 100, "EUR", 2, "t CO2/t")).toMatch(/argument unit.*EUR.*kWh/);
    expect(message("CBAM.STREAM", 100, "t", 2, "t CO2/1000 Nm3")).toMatch(/amount in t cannot be taken by t CO2\/1000 Nm3/);
    expect(message("CBAM.STREAM", 100, "m3", 2, "t CO2/Nm3")).toMatch(/amount in m3/);
    expect(message("CBAM.STREAM", 100, "t", 95, "TJ")).toMatch(/argument factorUnit/);
    expect(message("CBAM.FUEL", "Natural gas", 100, "Nm3")).toMatch(/argument unit.*t, kg, TJ/);
  });
  test("an emission factor per energy asks for the calorific value, and the value for its unit", () => {
    expect(message("CBAM.STREAM", 100, "t", 95, "t CO2/TJ")).toMatch(/calorific value/);
    expect(message("CBAM.STREAM", 100, "t", 95, "t CO2/TJ", 25)).toMatch(/ncvUnit/);
    expect(message("CBAM.STREAM", 100, "t", 95, "t CO2/TJ", 36, "GJ/1000 Nm3")).toMatch(/GJ\/1000 Nm3/);
  });
  test("kWh as MWh is more heat and power than fuel", () =>
    expect(message("CBAM.CHP", 190000, 900, "TJ", 120000000, "MWh", "S1", 2010, "hotWater", 2000)).toMatch(/kWh entered as MWh/));
});

describe("kilograms where tonnes are asked for", () => {
  test("a factor of energy: 474 kg/MWh is 0.474, 56,100 kg/TJ is 56.1; what exists is taken", () => {
    expect(message("CBAM.INDIRECT", 500, 474)).toMatch(/argument factor: 474 t CO2e per MWh .* enter 0\.474\./);
    // 500 MWh x 1.8 t/MWh
    expect(value("CBAM.INDIRECT", 500, 1.8)).toBe(900);
    expect(message("CBAM.ATTRIBUTED", 1200, 50, null, 56100)).toMatch(/argument heatFactor: 56100 .* enter 56\.1\./);
    expect(message("CBAM.ATTRIBUTED", 1200, null, null, null, 50, null, 56100)).toMatch(/argument gasFactor: 56100/);
    expect(message("CBAM.ATTRIBUTED", 1200, null, null, null, null, null, null, 800, 1000)).toMatch(/argument electricityFactor/);
    // 1,200 + 50 TJ of blast furnace gas at 260 t/TJ
    expect(value("CBAM.ATTRIBUTED", 1200, null, null, null, 50, null, 260)).toBe(14200);
  });
  test("of a precursor; a code without its route is no free allocation of so many tonnes", () => {
    const sefa = (...row: unknown[]): string => message("CBAM.SEFA", "73181542", 2027, "A", null, [row]);
    expect(sefa(1050, 1.2)).toMatch(/1050 t of a precursor .* enter 1\.05\./);
    expect(sefa(1050, "72139110", "C")).toMatch(/1050 t of a precursor/);
    for (const code of ["72139110", 72139110, "7213.91.10", "7213 91 10", 7213])
      expect(sefa(1.05, code)).toMatch(/goods code\. Add a third column/);
    // 0.95 x 0.038 + 1.05 x 1.203: no heading 1203
    for (const free of [1.203, "1.203"])
      expect(value("CBAM.SEFA", "73181542", 2027, "A", null, [[1.05, free]])).toBeCloseTo(0.0361 + 1.26315, 9);
    // a thousandth of it is no intensity either, and is not proposed
    expect(message("CBAM.COST", "73181542", "TW", 1, 2027, 250000, "C", "A", null, 80)).toMatch(/\(below 100\)\.$/);
  });
  test("more nitrogen than goods", () => {
    expect(message("CBAM.NITROGEN", 2, "t CO2e/t N", 15, "share")).toMatch(/argument content: 15 is more than 1\./);
    expect(message("CBAM.NITROGEN", 2, "t CO2e/t N", 1500, "kg/t")).toMatch(/argument content: 1500 is more than 1000\./);
    expect(value("CBAM.NITROGEN", 2, "t CO2e/t N", 0.15, "share")).toBe(0.3);
  });
});

describe("shares", () => {
  const burnt = (oxidation: unknown) => value("CBAM.STREAM", 100, "t", 2, "t CO2/t", null, null, oxidation);
  test("an oxidation of 1 is all of it and blank is the act's 1; 98 % is said as 0.98 or 98 %", () =>
    expect([burnt(1), burnt(EMPTY), burnt(0.98), burnt("98%"), burnt("1%")]).toEqual([200, 200, 196, 196, 2]));
  test("98 is no share, and an entry says which reading it took", () => {
    expect(message("CBAM.STREAM", 100, "t", 2, "t CO2/t", null, null, 98)).toMatch(/argument oxidation.*98/);
    expect(String(block("LAW.EXPLAIN", "CBAM.STREAM", 100, "t", 2, "t CO2/t", null, null, "1%"))).toMatch(/oxidation: "1%"/);
  });
});

describe("standard factors", () => {
  test("carbonates, gases and the factor itself", () => {
    expect(column("CBAM.FUEL", ["CaCO3", "N2O", "CF4"], [500, 2, 1], "t")).toEqual([220, 530, 6630]);
    expect([value("CBAM.FUEL", "natural gas", 0, "t", "factor"), value("CBAM.FUEL", "石油焦", 0, "t", "carbon")]).toEqual([56.1, 0.8706]);
    // 1,000 t x 32.5 GJ/t: the fuel of that name, not the material of the mass balance
    expect(value("CBAM.FUEL", "Petroleum coke", 1000, "t")).toBeCloseTo(32.5 * 97.5, 9);
  });
  test("an unknown name leads to near ones; what the act does not print is said", () => {
    expect(message("CBAM.FUEL", "gas", 1, "t")).toMatch(/Natural gas/);
    expect(message("CBAM.FUEL", "Industrial wastes", 1, "t")).toMatch(/no net calorific value for Industrial wastes/);
    expect(value("CBAM.FUEL", "Industrial wastes", 1, "TJ")).toBe(143);
    expect(message("CBAM.MASSBALANCE", [[1, "t", "Natural gas"]])).toMatch(/argument inputs.*EAF charge carbon/);
  });
});

test("overvoltage: 1.16 x 8 mV / 95 % x 500,000 t / 1000 = 48.84 t CF4; C2F6 is 0.121 of it", () => {
  const cf4 = ((1.16 * 8) / 95) * 500;
  expect(value("CBAM.PFC", "overvoltage", 500000, 1, "CWPB", null, null, 8, 0.95, null, null, "CF4")).toBeCloseTo(cf4, 9);
  expect(value("CBAM.PFC", "overvoltage", 500000, 1, "cwpb", null, null, 8, 0.95)).toBeCloseTo(cf4 * 6630 + cf4 * 0.121 * 11100, 6);
  expect(message("CBAM.PFC", "overvoltage", 500000, 1, "VSS", null, null, 8, 0.95)).toMatch(/CWPB, SWPB/);
  expect(message("CBAM.PFC", "slope", 500000, 1, "PFPB MW", 0.5, 1)).toMatch(/measurement/);
  expect(message("CBAM.PFC", "slope", 500000, 1, "CWPB", 0.5)).toMatch(/slope method needs duration/);
  expect(message("CBAM.PFC", "slope", 500000, 1, "CWPB", 0.5, 1, 8)).toMatch(/overvoltage is no figure of the slope method/);
  expect(message("CBAM.PFC", "slope", 500000, EMPTY, "CWPB", 0.5, 1)).toMatch(/argument collection/);
});

test("cogeneration: heat 900/2000/0.88, electricity 432/2000/0.442 (120,000 MWh are 432 TJ)", () => {
  const [heat, power] = [900 / 2000 / 0.88, 432 / 2000 / 0.442];
  const ofHeat = (190000 * heat) / (heat + power);
  const chp = (part: string | null, fuel: unknown = 2000, built = 2010, use = "hotWater") =>
    value("CBAM.CHP", 190000, 900, "TJ", 120000, "MWh", "S1", built, use, fuel, part);
  expect(chp(null)).toBeCloseTo(ofHeat, 6);
  expect(chp("electricity")).toBeCloseTo(190000 - ofHeat, 6);
  expect(chp("heatFactor")).toBeCloseTo(ofHeat / 900, 9);
  expect(chp("electricityFactor")).toBeCloseTo((190000 - ofHeat) / 120000, 9);
  // Fuel not known: 0.55 and 0.25 of the act
  expect(chp("heatShare", EMPTY)).toBeCloseTo(0.55 / 0.88 / (0.55 / 0.88 + 0.25 / 0.442), 12);
  // Gas changes with the year of construction: 52.5 and 90 before, 53 and 92 from 2016
  const gas = (built: number) => value("CBAM.CHP", 1, 1, "TJ", 1, "TJ", "g10", built, "hotWater", null, "heatShare");
  expect(gas(2015)).toBeCloseTo(0.55 / 0.9 / (0.55 / 0.9 + 0.25 / 0.525), 12);
  expect(gas(2016)).toBeCloseTo(0.55 / 0.92 / (0.55 / 0.92 + 0.25 / 0.53), 12);
  expect(refusal("CBAM.CHP", 1, 1, "TJ", 1, "TJ", "O14", 2010, "steam", null).code).toBe("#N/A");
});

test("clinker and nitrogen, both ways, and ranges of ten points at most", () => {
  expect([value("CBAM.CLINKER", 0.85, 0.95), value("CBAM.CLINKER", 0.8075, 0.95, null, null, "content")]).toEqual([0.8075, 0.85]);
  const n = (...args: unknown[]) => value("CBAM.NITROGEN", ...args);
  expect([n(2, "t CO2e/t N", 150, "kg/t"), n(0.002, "t CO2e/kg N", 0.15, "share")]).toEqual([0.3, 0.3]);
  expect(n(0.3, "t CO2e/kg N", 150, "kg/t", null, null, "content")).toBe(0.002);
  expect(value("CBAM.CLINKER", 0.85, 0.65, 0.6, 0.7)).toBeCloseTo(0.5525, 12);
  expect(message("CBAM.CLINKER", 0.85, 0.65, 0.6, 0.71)).toMatch(/0.11 wide/);
  expect(message("CBAM.CLINKER", 0.85, 0.75, 0.6, 0.7)).toMatch(/outside the range/);
  expect(message("CBAM.NITROGEN", 2, "t CO2e/t N", 150, "%")).toMatch(/argument contentUnit/);
});

test("rounding is asked for: whole tonnes, five decimals, halves up", () =>
  expect([
    value("CBAM.ROUND", 1234.5, "emissions"),
    value("CBAM.ROUND", 1.439605, "intensity"),
    value("CBAM.ROUND", 0.000005, "intensity"),
  ]).toEqual([1235, 1.43961, 0.00001]));

test("waste gas by the act's factor: natural gas in, times 0.667 out; a number stands as it is", () => {
  const left = (...args: unknown[]) => value("CBAM.ATTRIBUTED", 1000, null, null, null, ...args);
  expect(left(10, 20, "standard")).toBeCloseTo(1000 + 561 - 20 * 56.1 * 0.667, 9);
  expect([left(10, 5, 56.1), left(10, 5, 56.1, null, null, null, 40)]).toEqual([1280.5, 1361]);
});

describe("chains of precursors", () => {
  const GOODS = [
    ["bars", 400, 1000],
    ["steel", 1500, 5000],
  ];
  const chain = (goods: unknown[][], uses: unknown[][]) => message("CBAM.PRECURSORS", goods, uses);
  test("circles, unknown goods, two processes for one good, goods without or with too many figures", () => {
    const bars = ["bars", "steel", 1100];
    expect(chain(GOODS, [bars, ["steel", "bars", 10]])).toMatch(/bars → steel → bars/);
    expect(chain(GOODS, [["bars", "bars", 1]])).toMatch(/bars → bars/);
    expect(chain(GOODS, [bars, ["steel", "pig iron", 10]])).toMatch(/"pig iron" is none of the goods. Known: bars, steel/);
    expect(chain([...GOODS, ["Steel", 1, 1]], [bars])).toMatch(/row 2 and in row 3/);
    expect(chain([...GOODS, ["pig iron", EMPTY, EMPTY]], [bars])).toMatch(/"pig iron" has no figures/);
    expect(chain([[...GOODS[0]!, 2]], [])).toMatch(/Which of them holds/);
    expect(
      chain(
        [
          [...GOODS[0]!, null],
          ["steel", null, null, 2],
        ],
        [bars, ["steel", "bars", 1]],
      ),
    ).toMatch(/is bought/);
  });
  test("a precursor used by two goods counts for both: (400 + 1100 x 0.3) / 1000 and (10 + 5 x 0.3) / 5", () => {
    const rows = block(
      "CBAM.PRECURSORS",
      [...GOODS, ["wire", 10, 5]],
      [
        ["bars", "steel", 1100],
        ["wire", "steel", 5],
      ],
      null,
      true,
    );
    expect(rows).toEqual([
      ["Good", "Emissions, t CO2e/t", "Own process, t CO2e/t", "Precursors, t CO2e/t", "Order"],
      ["bars", 0.73, 0.4, 0.33, 2],
      ["steel", 0.3, 0.3, 0, 1],
      ["wire", 2.3, 2, 0.3, 3],
    ]);
  });
});

test("claims beside the default value of 2.707: at 0.1 and 3 times nothing is odd, beyond it is; kg for t, no precursors, two processes", () => {
  const odd = (intensity: number) => column("CBAM.CHECK", "73181542", "TW", intensity)[0];
  expect([odd(0.2707), odd(8.121)]).toEqual(["nothing odd", "nothing odd"]);
  expect([odd(0.2706), odd(8.122), odd(2100)].every((said) => /outside 0.1 to 3 times/.test(String(said)))).toBe(true);
  const codes = ["73181542", "73181542", "nonsense", "28041000"];
  const list = column("CBAM.CHECK", codes, "TW", [2, 2, 2, 12], [1.05, EMPTY, 1, EMPTY], ["A", "a", "A", "A"]);
  expect(list[0]).toBe("nothing odd");
  expect(list[1]).toMatch(/complex good, but no precursor.*stands in line 1/);
  expect(isError(list[2]) && (list[2] as ErrorCell).code).toBe("#VALUE!");
  // Hydrogen is a simple good and needs no precursor.
  expect(list[3]).toBe("nothing odd");
});
