/** @jest-environment node */
// Actual values in one form: the chain of calls, and the sheet it becomes.
import { callOf, guidedSheet, NO_PRECURSOR, NOTHING, type Filled } from "../../src/taskpane/panes/calculate/guided/actualValues";
import { figureOf, workedOut } from "../../src/taskpane/panes/calculate/guided/useGuided";
import { preloadAll } from "../../src/functions/catalogue";
import { setEmptyCells } from "../../src/calls/cells";
import "../../src/taskpane/words";
import { planCalculated } from "../tools/planCalculated";

beforeAll(async () => {
  setEmptyCells("null");
  await preloadAll();
});
afterAll(() => setEmptyCells("zero"));

/** A screw maker of Taiwan; price of the first quarter of 2026. */
const SCREWS: Filled = {
  fields: { cn: "73181542", origin: "TW", route: "", date: "2026-02-01", tonnes: "100", price: "75.36", direct: "150", activity: "1000" },
  precursors: [{ ...NO_PRECURSOR, name: "wire rod", tonnes: "1050", intensity: "1.9", cn: "72139110", route: "C" }, NO_PRECURSOR],
};
/** (150 + 1,050 x 1.9) / 1,000. */
const SEE = 2.145;
/** 0.975 x (0.038 of the own process, column A, + 1.05 x 1.364 of the wire rod, column B): 2025/2620, Annex, point 5.3. */
const SEFA = 0.975 * (0.038 + 1.05 * 1.364);

test("emissions, free allocation and cost follow one another", async () => {
  const answers = await workedOut(SCREWS);
  expect([answers.embedded, answers.sefa, answers.cost].map(figureOf)).toEqual([
    SEE,
    expect.closeTo(SEFA, 12),
    expect.closeTo((SEE - SEFA) * 100 * 75.36, 6),
  ]);
  // The default value with its mark-up, as in the first example of the README.
  expect(figureOf(answers.byDefault)).toBe(12417.8208);
});

test("an empty row of precursors is none; what is refused stops what follows, and says why", async () => {
  expect(callOf("embedded", { ...SCREWS, precursors: [NO_PRECURSOR] }, null, null).args).toEqual([150, 1000, null]);
  const [rod] = SCREWS.precursors;
  const answers = await workedOut({ ...SCREWS, precursors: [{ ...(rod ?? NO_PRECURSOR), cn: "" }] });
  expect([answers.embedded?.kind, answers.sefa?.kind, answers.cost]).toEqual(["value", "refused", undefined]);
  expect(NOTHING.precursors).toHaveLength(1);
});

test("the sheet's formulas give the same, calculated by the engine", () => {
  const plan = guidedSheet(SCREWS);
  const { result } = plan;
  const calculated = planCalculated(plan);
  const at = (row: number): unknown => calculated(row, 1);
  expect([-2, -1, 0, 1].map((step) => at(result.row + step))).toEqual([
    SEE,
    expect.closeTo(SEFA, 12),
    expect.closeTo((SEE - SEFA) * 100 * 75.36, 6),
    12417.8208,
  ]);
  expect(at(result.row + 2)).toBeCloseTo(12417.8208 - (SEE - SEFA) * 100 * 75.36, 6);
  expect(String(at(result.row + 3))).toContain("2025/2620");
});
