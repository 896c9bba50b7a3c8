// What a calculation says besides its figures: what was typed, and what is not settled or not verified. The marks are those of the
// sources: the standard's date of issue and its second application are known from a study alone; the base of the percentage, the pairs of
// years, the length of a period and how the EU counts the fee stand in no act; rate B's items come from secondary sources.
import { explain } from "../../../src/calls/explain";
import { specOf } from "../../../src/functions/register";
import { excel } from "../../tools/excelCaller";
import { loadAll } from "../../tools/usSheet";

beforeAll(loadAll);

const said = (id: string, ...given: readonly unknown[]): readonly string[] =>
  explain(
    specOf(id),
    given.map((cell) => (cell === null ? undefined : [[cell]])),
  ).steps.flatMap(({ kind, note, quantity, unit, status }) =>
    kind === "note" ? [`${note ?? ""}: ${status}`] : kind === "input" ? [`${quantity}, ${unit}: ${status}`] : [],
  );

const EMISSIONS = "tw.emissions, t CO2e: userInput";
const LIABLE = [EMISSIONS, "twSectors: verified"];
const STANDARD = "twStandardUnverified: sourceDocument";
const [EU_FIRST, EU_LAST] = [["twEuOrder: notSettled", "twEuElectricity: notSettled", "twEuExempt: notSettled"], ["twEuSite: notSettled"]];
const OFFSET = "tw.credits.offset, t: userInput";

test.each<readonly [string, readonly unknown[], readonly string[]]>([
  ["TW.STANDARD", [100_000, 105_000, 108_000], [STANDARD, "twBaseEarlier: notSettled", "twEveryPair: notSettled"]],
  ["TW.STANDARD", [100_000, 105_000, 108_000, null, "later", "any"], [STANDARD, "twBaseLater: notSettled", "twAnyPair: notSettled"]],
  ["TW.STANDARD", [1, 1, 1, 99_000], [STANDARD, "twRepeatApplication: sourceDocument"]],
  ["TW.AWARD", [300, 200], ["tw.standard.own, t CO2e: userInput", EMISSIONS]],
  ["TW.AWARD", [300, 200, 250], ["tw.standard.own, t CO2e: userInput", EMISSIONS, "tw.duty, t CO2e: userInput"]],
  ["TW.AWARD", [100, 200], ["tw.standard.own, t CO2e: userInput", EMISSIONS, "twAboveStandard: verified"]],
  ["TW.CHARGEABLE", [24_999], [EMISSIONS, "twBelowThreshold: verified"]],
  ["TW.CHARGEABLE", [25_000], LIABLE],
  ["TW.CHARGEABLE", [100_000, "A", 1], [...LIABLE, "twPeriodByUser: notSettled"]],
  ["TW.CHARGEABLE", [100_000, null, 1, null, null, null, null, "none"], [...LIABLE, "twRecognisedWithoutPlan: verified"]],
  [
    "TW.CHARGEABLE",
    [100_000, null, 2, null, null, null, null, "approved"],
    [...LIABLE, "twPlanAtGeneralRate: notSettled", "twPeriodByUser: notSettled"],
  ],
  ["TW.CHARGEABLE", [100_000, null, null, 1000, 50], [...LIABLE, OFFSET, "tw.credits.early, t: userInput"]],
  [
    "TW.CHARGEABLE",
    [100_000, null, null, 50_000, null, 5000],
    [...LIABLE, OFFSET, "twCreditsBeyondCap: verified", "tw.credits.foreign, t: userInput"],
  ],
  ["TW.EFFECTIVEPRICE", [100_000], [...LIABLE, ...EU_FIRST, ...EU_LAST]],
  ["TW.EFFECTIVEPRICE", [100_000, "A"], [...LIABLE, ...EU_FIRST, "twEuRebate: notSettled", ...EU_LAST]],
  [
    "TW.EFFECTIVEPRICE",
    [100_000, null, 1, null, null, null, null, "none"],
    [...LIABLE, "twRecognisedWithoutPlan: verified", ...EU_FIRST, "twEuRebate: notSettled", ...EU_LAST],
  ],
  ["TW.BREAKEVEN", [1], ["twSameRate: derived"]],
  ["TW.TARGET", [100_000, "steel", "A"], ["tw.base, t CO2e: userInput"]],
  ["TW.TARGET", [100_000, "electricity", "B"], ["tw.base, t CO2e: userInput", "twSumOfItems: secondary"]],
  [
    "TW.TARGET",
    [100_000, "stationaryCombustion", "B", 0.1],
    ["tw.base, t CO2e: userInput", "twSumOfItems: secondary", "tw.cut.own, 1: userInput"],
  ],
  ["TW.GRIDFACTOR", ["latest"], ["tw.gridFactor.year, year: published", "twGridScope: published"]],
  ["TW.GRIDFACTOR", [2024], ["twGridScope: published"]],
  ["TW.UNITENERGY", [105, 100], ["twOwnEnergyStandard: userInput"]],
])("%s of %j says %j", (id, given, expected) => expect([...said(id, ...given)].sort()).toEqual([...expected].sort()));

test("credits within the cap are not said to pass it: 10 % of 75,000 t is 7,500 t, which 6,250 t at 1.2 are", () => {
  const beyond = "twCreditsBeyondCap: verified";
  expect(said("TW.CHARGEABLE", 100_000, null, null, 6250)).not.toContain(beyond);
  expect(said("TW.CHARGEABLE", 100_000, null, null, 6250.01)).toContain(beyond);
});

test("a refusal names what it is about", () => {
  const { refusal } = excel("desktop");
  expect(refusal("TW.CHARGEABLE", 100_000, null, 1).message).toContain("period 1");
  expect(refusal("TW.CHARGEABLE", 100_000, "A", null, null, null, null, null, "none").message).toContain("A");
  expect(refusal("TW.STANDARD", 100_000, "0", 1).message).toContain("year2");
  expect(refusal("TW.GRIDFACTOR", 2031).message).toMatch(/2017, 2018/);
  expect(refusal("TW.TARGET", 1, "steel", "B").message).toMatch(/electricity, fluorinatedGases/);
});
