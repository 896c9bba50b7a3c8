/** @jest-environment node */
// Price scenarios: every line at every price, sums that say what they leave out, and the sheet that calculates the same.
import { Decimal } from "../../src/core/decimal";
import { setEmptyCells } from "../../src/calls/cells";
import { preloadAll } from "../../src/functions/catalogue";
import { resultText } from "../../src/taskpane/answers";
import { type PriceGrid, priceGrid } from "../../src/taskpane/panes/compare/priceGrid";
import { pricePlan } from "../../src/taskpane/panes/compare/priceSheet";
import "../../src/taskpane/panes/compare/words";
import "../../src/taskpane/words";
import { planCalculated } from "../tools/planCalculated";

beforeAll(async () => {
  setEmptyCells("null");
  await preloadAll();
});
afterAll(() => setEmptyCells("zero"));

/** 100 t of screws of Taiwan in 2026 on default values: 2.707 with a tenth on top, less 0.975 of the benchmark 1.364, as in the README. */
const CERTIFICATES = 100 * (2.707 * 1.1 - 0.975 * 1.364);
const GOODS = [
  ["cn", "origin", "Net mass (kg)", "date", "Mine"],
  ["73181542", "TW", 100_000, "2026-02-01", "a"],
  ["73181542", "TW", 50_000, "2026-02-01", "b"],
  ["73181542", "Taiwn", 1000, "2026-02-01", "c"],
];
const PRICES = { low: "60", middle: "", high: "100.5" };

async function grid(goods = GOODS): Promise<PriceGrid> {
  const found = await priceGrid(goods, PRICES);
  if (!found) throw new Error("no grid");
  return found;
}
const plain = (cost: unknown): unknown => (cost instanceof Decimal ? cost.toNumber() : resultText(cost as never));

test("each line at each price that is typed, in the unit of the function; a bad line says why", async () => {
  const { rows, priced, totals, lines } = await grid();
  expect(priced).toEqual([
    { name: "low", price: 60 },
    { name: "high", price: 100.5 },
  ]);
  expect(lines.columns.map(({ header }) => header)).toEqual(["cn", "origin", "tonnes", "date"]);
  expect(rows.map(({ label }) => label)).toEqual(["73181542 · TW · 100 t", "73181542 · TW · 50 t", "73181542 · Taiwn · 1 t"]);
  for (const [i, share] of [1, 0.5].entries())
    expect(rows[i]?.costs.map(plain)).toEqual([60, 100.5].map((price) => expect.closeTo(CERTIFICATES * share * price, 6)));
  expect(rows[2]?.costs.map(plain)).toEqual([expect.stringContaining("Taiwn"), expect.stringContaining("Taiwn")]);
  expect(totals.map(({ sum, without }) => [sum?.toNumber(), without])).toEqual(
    [60, 100.5].map((price) => [expect.closeTo(CERTIFICATES * 1.5 * price, 6), 1]),
  );
});

test("no price, no grid; headings that cannot be used are refused by name", async () => {
  expect(await priceGrid(GOODS, { low: " ", middle: "", high: "" })).toBeNull();
  await expect(
    priceGrid(
      [
        ["cn", "Net mass"],
        ["7318", 1],
      ],
      PRICES,
    ),
  ).rejects.toMatchObject({ reason: "headingUnit" });
});

test("one formula on the sheet gives the same costs, and the sums and the count beneath it", async () => {
  const found = await grid();
  const plan = pricePlan(found);
  const { row, column } = plan.result;
  const at = planCalculated(plan);
  found.rows.forEach(({ costs }, r) =>
    costs.forEach((cost, c) => {
      const cell = at(row + r, column + c);
      if (cost instanceof Decimal) expect(cell).toBeCloseTo(cost.toNumber(), 6);
      else expect(cell).toMatchObject({ code: "#VALUE!" });
    }),
  );
  found.totals.forEach(({ sum, without }, c) => {
    expect(at(row + 3, column + c)).toBeCloseTo(sum?.toNumber() ?? Number.NaN, 6);
    expect(at(row + 4, column + c)).toBe(without);
  });
  // The lines and the prices are cells: another price is another cost, without the pane.
  const dearer = planCalculated({
    ...plan,
    pieces: plan.pieces.map((piece) => (piece.values[0]?.[0] === 60 ? { ...piece, values: [[70, 100.5]] } : piece)),
  });
  expect(dearer(row, column)).toBeCloseTo(CERTIFICATES * 70, 6);
});

test("one shipment is one line", async () => {
  const { rows } = await grid(GOODS.slice(0, 2));
  expect(rows).toHaveLength(1);
  const plan = pricePlan(await grid(GOODS.slice(0, 2)));
  expect(planCalculated(plan)(plan.result.row, plan.result.column + 1)).toBeCloseTo(CERTIFICATES * 100.5, 6);
});
