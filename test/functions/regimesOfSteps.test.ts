// Each step says whose law it is, so that a bill is never taken for law, whichever function asked for its figures.
import { explain } from "../../src/calls/explain";
import { catalogue, preloadAll } from "../../src/functions/catalogue";
import { specOf as spec } from "../../src/functions/register";

beforeAll(preloadAll);
const basis = (...args: unknown[]): string => {
  const cell = (catalogue.find(({ id }) => id === "LAW.BASIS")?.call([[args[0]]], args.slice(1)) as unknown[][])[0]?.[0];
  return String(cell);
};

test("the basis of LAW.VALUE over a bill says that it is no law; over the law in force it does not", () => {
  expect(basis("LAW.VALUE", [["cca.percent"]], [[2028]], [["119"]])).toMatch(/version 119 \(bill, not law; as of 20\d\d-\d\d-\d\d\)/);
  expect(basis("LAW.VALUE", [["cbam.factor"]], [[2028]])).not.toContain("not law");
});

test("the basis of a comparison names each bill with its law, and says that it is none", () => {
  const told = basis("BORDER.COMPARE", [
    ["cn", "origin", "tonnes", "date", "intensity", "baseline", "naics"],
    ["72085120", "CN", 1, 46054, 2, 1, "331110"],
  ]);
  for (const bill of ["117", "118", "118-TRI", "119"]) expect(told).toContain(`CCA ${bill} (bill, not law`);
  expect(told).toMatch(/CBAM 2025-2083(?! \(bill)/);
});

test("a question that leaves no step still tells under which law it was asked", () => {
  const { laws } = explain(spec("CBAM.FACTOR"), [[[2030]]]);
  expect(laws).toEqual([{ regime: "cbam", version: "2025-2083" }]);
});

test("no step of a function of one law is of another", () => {
  for (const [id, args, regime] of [
    ["CBAM.FACTOR", [[[2030]]], "cbam"],
    ["CCA.PERCENT", [[[2028]]], "cca"],
    ["ETS.BENCHMARK", [[["熔鐵"]]], "ets"],
  ] as const)
    expect([id, [...new Set(explain(spec(id), args).steps.map((step) => step.regime))]]).toEqual([id, [regime]]);
});
