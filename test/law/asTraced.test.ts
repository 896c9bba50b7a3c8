// Lines of a long list by chance: the result of each, worked out with what other lines have found, is bit for bit that of the line
// alone with all its steps.
import { RuleError } from "../../src/core/error";
import { Decimal } from "../../src/core/decimal";
import { explain } from "../../src/calls/explain";
import { resultCells } from "../../src/functions/marshal";
import { specOf } from "../../src/functions/register";
import { randomOf } from "../fuzz/random";
import { isError, loadTables } from "../tools/excelCaller";

beforeAll(loadTables);

const LINES = 600;
const random = randomOf(20_261_129);
const mass = (): number | string =>
  random.one([random.below(5000) / 8, random.share() * 1e4, `${random.below(9)}.${"123456789".repeat(3)}`]);

const lines = Array.from({ length: LINES }, () => {
  const actual = random.share() < 0.4;
  return [
    random.one(["73181542", "72085120", "76011010", "25232900", "31021012", "28041000", "72031000", "27160000", "99999999"]),
    random.one(["TW", "China", "India", "TR", "Ukraine", "Norway", "Atlantis"]),
    mass(),
    random.one([46_023, 46_111, 46_112, 46_295, 46_388, 46_400, 2026, 2027, 2034, "2026-05"]),
    actual ? random.one([random.below(4000) / 1000, random.share() * 3]) : null,
    random.one([null, null, "C", "(C)"]),
    actual ? random.one(["A", "B", random.share() * 2]) : null,
    actual && random.share() < 0.3 ? random.share() * 60 : null,
    random.one([null, 80, random.share() * 100]),
  ];
});

test.each(["CBAM.COST", "CBAM.CERTIFICATES"])("%s over 600 lines is what each line is alone, with its steps", (id) => {
  const columns = (lines[0] ?? []).map((_, c) => lines.map((line) => [line[c]]));
  const together = resultCells(specOf(id), columns).map(([cell]) => (isError(cell) ? "refused" : cell));
  const alone = lines.map((line) => {
    const result = explain(
      specOf(id),
      line.map((cell) => [[cell]]),
    ).result[0]?.[0];
    return result instanceof RuleError ? "refused" : result instanceof Decimal ? result.toNumber() : result;
  });
  expect(together).toEqual(alone);
  const answered = together.filter((cell) => typeof cell === "number").length;
  expect(answered).toBeGreaterThan(LINES / 4);
  expect(answered).toBeLessThan(LINES);
});
