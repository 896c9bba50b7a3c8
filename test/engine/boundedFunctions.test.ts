// Calculations with an end: what would count to ten thousand million is refused with a reason, at once.
import { createEvaluator } from "../../src/engine/evaluator";
import { LOCALES, setLocale } from "../../src/i18n/t";
import { openBook } from "../../src/xlsx";
import { handmade, fakeNames, recalculated, zipped } from "../xlsx/files";

const evaluator = createEvaluator([]);
afterAll(() => evaluator.dispose());
afterEach(() => setLocale("en"));

// Without an end each of these would keep the test from ever finishing.
test.each([
  "NEGBINOM.DIST(1E10,5,0.5,TRUE)",
  "POISSON.DIST(1E10,5,TRUE)",
  "POISSON(1E10,5,TRUE)",
  "BESSELK(5,1E10)",
  "BESSELY(5,1E10)",
  "CUMPRINC(0.1,1E10,1000,1,1E10,0)",
  "DB(1E10,1E9,1E10,1E10)",
  "WORKDAY(5,1E10)",
  "WORKDAY.INTL(5,-1E10)",
  "EXPAND(1,1E10)",
  "MUNIT(1E10)",
  "EXPAND({1,2},1E4,1E4)",
  "SUM(1,NEGBINOM.DIST({5,1E10},5,0.5,TRUE))",
])("%s ends, with a sentence that names the function", (formula) => {
  for (const locale of LOCALES) {
    setLocale(locale);
    const result = evaluator.evaluate(`=${formula}`);
    expect(result).toMatchObject({
      kind: "error",
      error: { code: "#CALC!", message: expect.stringMatching(/^(NEGBINOM|POISSON|BESSEL[KY]|CUMPRINC|DB|WORKDAY|EXPAND|MUNIT)\b/) },
    });
  }
});

test.each<[string, number]>([
  // (x+r-1 over r-1) p^r (1-p)^x summed to x = 2 with r = 1, p = 0.5: 0.5 + 0.25 + 0.125.
  ["NEGBINOM.DIST(2,1,0.5,TRUE)", 0.875],
  // 1/e for the mean 1.
  ["POISSON.DIST(0,1,TRUE)", 0.36787944117144233],
  // Monday 3 November 2025 and five working days.
  ["WORKDAY(45964,5)", 45971],
  ["SUM(MUNIT(3))", 3],
  ["SUM(EXPAND({1,2},2,2,0))", 3],
  ["COMBIN(5,2)", 10],
])("%s is calculated as before", (formula, expected) => {
  expect(evaluator.evaluate(`=${formula}`)).toMatchObject({ kind: "value", value: expect.closeTo(expected, 12) });
});

test("a file keeps its value there, and what rests on it is listed with the reason", () => {
  const endless = "WORKDAY(5,A1)";
  const cells = `<row r="1"><c r="A1"><v>10000000000</v></c><c r="B1"><f>_xldudf_FAKE_COST(1,${endless})</f><v>0.5</v></c><c r="C1"><f>${endless}</f></c><c r="D1"><f>_xldudf_FAKE_COST(1,2)+C1</f><v>7</v></c><c r="E1"><f>_xldudf_FAKE_COST(3,40)</f><v>0</v></c></row>`;
  const { ours, stale } = recalculated(openBook(zipped(handmade({ S: cells })), fakeNames));
  expect(ours.map(({ node, state, block }) => [node.cell.address, state, block[0]?.[0], node.obstacle?.kind])).toEqual([
    ["B1", "kept", 0.5, "tooManySteps"],
    ["D1", "kept", 7, "doubtfulInput"],
    ["E1", "calculated", 120, undefined],
  ]);
  expect(stale.map(({ cell, obstacle }) => [cell.address, obstacle?.kind, obstacle?.detail])).toEqual([["C1", "tooManySteps", "WORKDAY"]]);
});
