/** Rules that come with the first formula that needs them: Excel waits once, and calculates at once from then on. */
import { run } from "../../src/functions/marshal";
import { specOf } from "../../src/functions/register";

test("plant data: a promise first, the figure afterwards", async () => {
  const coal = () => run(specOf("CBAM.STREAM"), [[[88000]], [["t"]], [[95]], [["t CO2/TJ"]], [[25]], [["GJ/t"]]]);
  const first = coal();
  expect(first).toBeInstanceOf(Promise);
  expect(await first).toEqual([[209000]]);
  expect(coal()).toEqual([[209000]]);
});
