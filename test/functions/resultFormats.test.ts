/** The number format of each result against the unit that the function's own steps name, in the first example of its help page. */
import { createEvaluator } from "../../src/engine/evaluator";
import { catalogue, preloadAll } from "../../src/functions/catalogue";
import { resultFormat } from "../../src/functions/resultFormats";
import { formatOfFormula } from "../../src/audit/formatOfFormula";
import { examplesOf } from "../../src/help/examples";

beforeAll(preloadAll);

/** What an office writes for each unit: money to the cent, tonnes to the kilogram, shares in percent. */
const OF_UNIT: Readonly<Record<string, string>> = {
  EUR: "#,##0.00",
  GBP: "#,##0.00",
  USD: "#,##0.00",
  NT$: "#,##0.00",
  "EUR/t CO2e": "#,##0.00",
  "GBP/t CO2e": "#,##0.00",
  "USD/t CO2e": "#,##0.00",
  "NT$/t CO2e": "#,##0.00",
  certificates: "#,##0.00",
  allowances: "#,##0.00",
  t: "#,##0.000",
  "t CO2e": "#,##0.000",
  "t CO2e/t": "0.000#",
  "allowances/t": "0.000#",
  date: "yyyy-mm-dd",
};
/** Bare figures: shares of one have a format, ratios and scores have none. ETS.PRICE is read from a table and takes no step. */
const SHARES = [
  "CBAM.FACTOR",
  "CBAM.MARKUP",
  "ETS.EXPOSURE",
  "CCA.PERCENT",
  "FPFA.DIFFERENCE",
  "FPFA.RATE",
  "TRADE.LEAKAGE",
  "TRADE.NETSHARE",
];
const WITHOUT_STEPS = ["ETS.PRICE"];
/** Money in one law, a share in another: shown as they are. */
const RATE = /\.RATE$/;

test("follows the unit of the last step, for every function of one quantity", () => {
  const evaluator = createEvaluator(catalogue);
  const found: Record<string, string | undefined> = {};
  const expected: Record<string, string | undefined> = {};
  for (const { id } of catalogue) {
    const example = examplesOf(id).examples.find(({ formula, cells, refuses }) => !cells && !refuses && formula.startsWith(`=${id}(`));
    const result = example ? evaluator.evaluate(example.formula) : null;
    if (!example || result?.kind !== "value" || typeof result.value !== "number") continue;
    const steps = evaluator.evaluate(`=LAW.EXPLAIN("${id}",${example.formula.slice(id.length + 2)}`);
    const unit = steps.kind === "block" ? String(steps.value.at(-1)?.[2]) : "";
    if (RATE.test(id) || WITHOUT_STEPS.includes(id) || (unit === "1" && !SHARES.includes(id))) continue;
    found[id] = resultFormat(id);
    expected[id] = SHARES.includes(id) ? "0.0##%" : OF_UNIT[unit];
  }
  evaluator.dispose();
  expect(Object.keys(found).length).toBeGreaterThan(45);
  expect(found).toEqual(expected);
});

test("counts for a formula that is one call, and for no other", () => {
  expect(formatOfFormula('=CBAM.COST(A2,B2,C2,"a)b")')).toBe("#,##0.00");
  expect(formatOfFormula(" =CBAM.COST(A2)")).toBeUndefined();
  expect(formatOfFormula("= cbam.factor (2026)")).toBe("0.0##%");
  expect(formatOfFormula("=@CBAM.DEADLINE(A1,2026)")).toBe("yyyy-mm-dd");
  for (const other of ["=CBAM.COST(A2)+1", "=SUM(CBAM.COST(A2))", "=CBAM.COST(A2", "CBAM.COST(A2)", "=CBAM.PROJECT(A2)", "=1"])
    expect([other, formatOfFormula(other)]).toEqual([other, undefined]);
});
