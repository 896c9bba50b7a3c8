// Every family of functions over argument lists by chance: nothing is thrown, and every cell can be shown. `npm run fuzz` takes longer.
import { fuzz } from "./fuzz";
import { argumentList } from "./arguments";
import { randomOf } from "./random";
import { specOf } from "../../src/functions/register";

const LISTS = 250;

test("random and hostile arguments give rectangles of values and refusals with a sentence, in bounded time", async () => {
  const { faults, families } = await fuzz(LISTS, 20_261_129);
  expect(faults).toEqual([]);
  // Lists that were all refused, or never, would try little.
  const refused = families.reduce((sum, family) => sum + family.refused, 0);
  expect(refused).toBeGreaterThan(families.length * LISTS * 0.2);
  expect(refused).toBeLessThan(families.length * LISTS);
});

test("a seed gives the same list again, another seed another", () => {
  const list = (seed: number): string =>
    JSON.stringify(argumentList(randomOf(seed), specOf("CBAM.COST"), []), (_, v) => (typeof v === "bigint" ? "n" : v));
  expect(list(5)).toBe(list(5));
  expect(list(5)).not.toBe(list(6));
});
