/** A calculation nobody asks the steps of keeps none: no Trace is made. */
const made = jest.fn();
jest.mock("../../src/core/trace", () => {
  const real = jest.requireActual<{ Trace: new () => object }>("../../src/core/trace");
  return {
    Trace: class extends real.Trace {
      constructor() {
        super();
        made();
      }
    },
  };
});
import { excel, loadTables } from "../tools/excelCaller";

beforeAll(loadTables);
beforeEach(() => made.mockClear());
const { block, column, value } = excel("desktop");

test("1,000 costed lines, a projection, a threshold and an allocation make no trace", () => {
  column(
    "CBAM.COST",
    Array.from({ length: 1000 }, () => "72083900"),
    "TW",
    100,
    "2026-02-10",
  );
  block("CBAM.PROJECT", "72083900", "TW", 100, 2026, 2030, null, null, null, 80);
  value("CBAM.THRESHOLD", ["72083900"], [30]);
  value("ETS.ALLOCATION", "Coke", 1000, 2026);
  expect(made).toHaveBeenCalledTimes(0);
});
test("LAW.EXPLAIN and LAW.BASIS make one each", () => {
  block("LAW.EXPLAIN", "CBAM.COST", "72083900", "TW", 100, "2026-02-10");
  value("LAW.BASIS", "CBAM.COST", "72083900", "TW", 100, "2026-02-10");
  expect(made).toHaveBeenCalledTimes(2);
});
test("asking for the steps does not change the result", () => {
  const before = value("CBAM.COST", "72083900", "TW", 100, "2026-02-10");
  block("LAW.EXPLAIN", "CBAM.COST", "72083900", "TW", 100, "2026-02-10");
  expect(value("CBAM.COST", "72083900", "TW", 100, "2026-02-10")).toBe(before);
});
