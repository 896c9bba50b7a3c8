// The examples of the help pages: enough of them, worked out as they say, and where an act or plain arithmetic tells
// the result, that result.
import { isCellError } from "../../src/engine/engineFunction";
import { preloadAll } from "../../src/functions/catalogue";
import { allSpecs, specOf } from "../../src/functions/register";
import { exampleIds, examplesOf } from "../../src/help/examples";
import { createRunner, type Outcome, type Runner } from "../../src/help/run";
import { versionWhenBlank } from "../../src/help/versionRows";
import { tables } from "../../src/datasource";
import { LOCALES } from "../../src/i18n/t";

let runner: Runner;
beforeAll(async () => {
  await preloadAll();
  runner = createRunner();
});
afterAll(() => runner.dispose());

const all = () => exampleIds().flatMap((id) => examplesOf(id).examples.map((example, place) => ({ id, place, example })));
const first = ({ block }: Outcome) => block[0]?.[0];
const shown = ({ block }: Outcome) => block.map((row) => row.map((cell) => (isCellError(cell) ? cell.code : cell)));

describe("The examples", () => {
  it("are at least two for every function, and for no other", () => {
    expect([...exampleIds()].sort()).toEqual(
      allSpecs()
        .map(({ id }) => id)
        .sort(),
    );
    expect(exampleIds().filter((id) => examplesOf(id).examples.length < 2)).toEqual([]);
    expect(
      all()
        .filter(({ id, example }) => !example.formula.includes(`${id}(`))
        .map(({ example }) => example.formula),
    ).toEqual([]);
  });

  it("have a caption in every language, in Chinese one with Chinese words", () => {
    const wrong = all().filter(({ example: { caption } }) =>
      LOCALES.some((locale) => (caption[locale] ?? "").trim() === "" || (locale !== "en" && !/\p{Script=Han}/u.test(caption[locale]))),
    );
    expect(wrong.map(({ id, place }) => `${id} ${place + 1}`)).toEqual([]);
  });

  it("answer, and are refused where they say so", () => {
    for (const { id, example } of all()) {
      const outcome = runner.run(id, example);
      const cell = first(outcome);
      const alone = outcome.block.length === 1 && outcome.block[0]?.length === 1;
      expect([example.formula, alone && isCellError(cell) ? cell.code : undefined]).toEqual([example.formula, example.refuses]);
      // A block may hold a refused row, but never nothing else.
      expect([example.formula, outcome.block.flat().every((one) => isCellError(one)) && example.refuses === undefined]).toEqual([
        example.formula,
        false,
      ]);
    }
  });

  it("show a range for most functions of rows, and a spill for every function that returns a table", () => {
    const spills = (id: string) => examplesOf(id).examples.some((example) => runner.run(id, example).block.length > 1);
    const rows = allSpecs().filter(({ form }) => form === "rows");
    expect(rows.filter(({ id }) => spills(id)).length).toBeGreaterThan(rows.length / 2);
    // One answer over whole ranges is no table.
    const single = ["CBAM.THRESHOLD", "UKCBAM.PRICE", "UKCBAM.THRESHOLD", "ETS.ALLOCATION", "PROVEIT.INTENSITY", "LAW.BASIS"];
    expect(
      allSpecs()
        .filter(({ form, id }) => form === "whole" && !spills(id))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(single.sort());
  });

  it("hold refusals that are refused with a message", () => {
    for (const id of exampleIds()) {
      for (const formula of examplesOf(id).refusals ?? []) {
        const cell = first(runner.run(id, { formula }));
        expect([formula, isCellError(cell) && cell.message.length > 10]).toEqual([formula, true]);
      }
    }
  });

  it("are traced under the version that the page says is used when blank", () => {
    for (const spec of allSpecs()) {
      const meant = versionWhenBlank(spec);
      if (meant === undefined) continue;
      const traced = examplesOf(spec.id).examples.map((example) =>
        runner
          .run(spec.id, example)
          .explanations.flatMap(({ steps }) => steps.map(({ version }) => version).filter((version) => version !== "")),
      );
      const followed = traced.filter((versions) => versions.length > 0);
      expect([spec.id, followed.length === 0 || followed.some((versions) => versions.every((version) => version === meant))]).toEqual([
        spec.id,
        true,
      ]);
    }
  });
});

describe("Results that something else than our functions tells", () => {
  /** Value by value: from the article named, or by arithmetic on figures read in it. */
  const KNOWN: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
    // 100 t x (2.707 x 1.1 - 0.975 x 1.364) = 164.78 t; x 75.36 EUR (default value, mark-up, factor, benchmark (C), price of Q1 2026).
    '=CBAM.COST("73181542","TW",100,DATE(2026,2,1))': [[100 * (2.707 * 1.1 - 0.975 * 1.364) * 75.36]],
    '=CBAM.INTENSITY("73181542","TW",2026)': [[2.707 * 1.1]],
    // Directive 2003/87/EC, Art. 10a(1a): 97.5, 95, 90, 77.5, 51.5, 39, 26.5, 14, 0 %.
    "=CBAM.FACTOR(A1:A9)": [[0.975], [0.95], [0.9], [0.775], [0.515], [0.39], [0.265], [0.14], [0]],
    // Regulation (EU) 2023/956 as amended: declaration and surrender by 30 September of the following year.
    "=CBAM.EMBEDDED(150,1000,A2:B3)": [[(150 + 1050 * 1.9 + 20 * 3.5) / 1000]],
    "=CBAM.ATTRIBUTED(12000,50,20,56.1,,30,44.4,800,0.5)": [[12000 + (50 - 20) * 56.1 - 30 * 44.4 - 800 * 0.5]],
    "=CBAM.INDIRECT(500,0.474)": [[500 * 0.474]],
    // Art. 22(2): at least 50 % of the embedded emissions since the beginning of the year.
    "=CBAM.HOLDING(1000,DATE(2027,3,31))": [[500]],
    // Implementing Regulation (EU) 2021/447: hot metal 1.288.
    '=ETS.BENCHMARK("Hot metal")': [[1.288]],
    '=ETS.ALLOCATION("Hot metal",1000000,2024)': [[1_288_000]],
    // Delegated Regulation (EU) 2019/331, Art. 16(3): 0.3 to 2026, then evenly to 0 in 2030.
    "=ETS.EXPOSURE(A1:A5)": [[0.3], [0.225], [0.15], [0.075], [0]],
    // (2.1 - 95 % x 1) x 1,000 x 60 = 69,000 USD.
    "=CCA.CHARGE(2.1,1,1000,2028,60)": [[69_000]],
    "=FPFA.DIFFERENCE(2.1,1.4)": [[0.5]],
    // Between 20 % (25 %) and 200 % (80 %): 25 + 30/180 x 55.
    "=FPFA.RATE(0.5)": [[0.25 + (0.3 / 1.8) * 0.55]],
    "=MCA.TAX(50000,2027)": [[50_000 * 40]],
    // 40 CFR 98, Table C-1: 53.06 kg CO2 per mmBtu of natural gas.
    '=MCA.FUELEMISSIONS("natural gas",1000,"mmBtu")': [[53.06]],
    '=MCA.FUND(1000000000,"Highway Trust Fund")': [[1_000_000_000 * 0.75 * 0.7]],
    "=PROVEIT.INTENSITY(A2:A4,B2:B4)": [[4500 / 2900]],
    // Within the quota free; 50 % from 4 June 2025.
    '=USEU.DUTY("steel",100,0,90000,DATE(2024,5,1))': [[0]],
    '=USEU.DUTY("steel",100,0,90000,DATE(2025,7,1))': [[45_000]],
    // Mean of three years within 10 %; else the lowest.
    "=TW.STANDARD(100000,104000,101000)": [[(100_000 + 104_000 + 101_000) / 3]],
    "=TW.STANDARD(100000,115000,104000)": [[100_000]],
    // NT$300, 50 and 100 a tonne above 25,000 t.
    "=TW.FEE(A2:A4,B2:B4)": [[75_000 * 300], [75_000 * 50], [75_000 * 100]],
    // Below which K x 1 is worth more than the coefficient: 25,000 / (1 - 0.2), (1 - 0.4), (1 - 0.6).
    "=TW.BREAKEVEN(A1:A3)": [[25_000 / 0.8], [25_000 / 0.6], [25_000 / 0.4]],
    "=TRADE.CONSUMPTION(280,90,150)": [[220]],
  };

  it.each(Object.entries(KNOWN))("%s", (formula, expected) => {
    const found = all().find(({ example }) => example.formula === formula);
    if (!found) throw new Error(`${formula} is no example any more`);
    const cells = shown(runner.run(found.id, found.example));
    expect(cells.length).toBe(expected.length);
    cells
      .flat()
      .forEach((cell, i) => expect(cell).toBeCloseTo(Number(expected.flat()[i]), 9 - Math.ceil(Math.log10(Math.abs(Number(cell)) + 1))));
  });

  it("the declaration for imports of 2026 is due on 30 September 2027", () => {
    const example = examplesOf("CBAM.DEADLINE").examples[0];
    expect(example && runner.run("CBAM.DEADLINE", example).date).toBe("2027-09-30");
  });
});

describe("The names beside the words of a list", () => {
  it.each([
    ["MCA.PROCESSTAX", "mca-processes", "process", ",80000,2027"],
    ["MCA.PRODUCTTAX", "mca-product-uses", "product", ",10000,2027"],
    ["MCA.FUELEMISSIONS", "us-fuel-factors-40cfr98", "fuel", ',10,"mmBtu"'],
    ["BUYCLEAN.LIMIT", "buyclean-gsa-limits", "material", ""],
    ["ETS.BENCHMARK", "ets-benchmarks", "product", ""],
    ["PROVEIT.COVERED", "proveit-products", "category", ',"hts"'],
    ["FPFA.INITIALRATE", "fpfa-categories-119", "category", ""],
  ])("%s takes a name in either Chinese as it takes the English word", (id, table, column, rest) => {
    expect(specOf(id)).toBeDefined();
    const rows = tables.table(table);
    const ask = (word: string) =>
      shown(runner.run(id, { formula: id === "FPFA.INITIALRATE" ? `=${id}("TW","${word}")` : `=${id}("${word}"${rest})` }));
    for (const row of rows.all()) {
      const english = ask(rows.need(row, column));
      // #N/A is an answer (no value found); #VALUE! would mean that not even the English word is known.
      expect([rows.need(row, column), english.flat()]).not.toEqual([rows.need(row, column), ["#VALUE!"]]);
      for (const name of ["nameTw", "nameCn"])
        expect([rows.need(row, name), ask(rows.need(row, name))]).toEqual([rows.need(row, name), english]);
    }
  });
});
