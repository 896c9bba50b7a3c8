/** What people type who do not know the law's words: one of the first three answers is the function they need. */
import { headingsOf, suggested } from "../../src/taskpane/panes/calculate/suggested";
import { allSpecs } from "../../src/functions/register";
import "../../src/taskpane/panes/lookup/laws";
import "../../src/taskpane/words";
import { findTasks, tasksOf } from "../../src/taskpane/panes/calculate/tasks";
import { findable, mentioned } from "../../src/taskpane/find/fold";

const tasks = tasksOf(new Map());
const QUESTIONS: readonly (readonly [asked: string, id: string])[] = [
  // The words that found nothing once.
  ["每季", "CBAM.HOLDING"],
  ["50公噸", "CBAM.THRESHOLD"],
  ["實際排放", "CBAM.COST"],
  ["已付碳價", "CBAM.EFFECTIVEPRICE"],
  ["申報期限", "CBAM.DEADLINE"],
  ["碳含量", "CBAM.EMBEDDED"],
  ["未來", "CBAM.PROJECT"],
  ["水泥", "CBAM.SCOPE"],
  ["前驅物", "CBAM.EMBEDDED"],
  ["de minimis", "CBAM.THRESHOLD"],
  ["quarterly", "CBAM.HOLDING"],
  ["forecast", "CBAM.PROJECT"],
  ["scenario", "CBAM.PROJECT"],
  ["tariff", "CBAM.COST"],
  ["fine", "CBAM.PENALTY"],
  ["actual emissions", "CBAM.COST"],
  ["carbon price paid", "CBAM.EFFECTIVEPRICE"],
  // English.
  ["how much", "CBAM.COST"],
  ["how many certificates", "CBAM.CERTIFICATES"],
  ["default value", "CBAM.DEFAULT"],
  ["default values country list", "CBAM.DEFAULTS"],
  ["benchmark", "CBAM.BENCHMARK"],
  ["free allowances", "CBAM.SEFA"],
  ["50 t", "CBAM.THRESHOLD"],
  ["due date", "CBAM.DEADLINE"],
  ["covered", "CBAM.SCOPE"],
  ["phase-out", "CBAM.FACTOR"],
  ["exempt countries", "CBAM.EXEMPT"],
  ["indirect emissions", "CBAM.INDIRECT"],
  ["waste gas", "CBAM.ATTRIBUTED"],
  ["markup", "CBAM.MARKUP"],
  ["United Kingdom", "UKCBAM.CHARGE"],
  ["register", "UKCBAM.REGISTERBY"],
  ["EUA", "ETS.PRICE"],
  ["carbon leakage", "ETS.EXPOSURE"],
  ["Clean Competition Act", "CCA.CHARGE"],
  ["foreign pollution fee", "FPFA.FEE"],
  ["MARKET CHOICE Act", "MCA.TAX"],
  ["Buy Clean", "BUYCLEAN.LIMIT"],
  ["carbon fee", "TW.FEE"],
  ["grid factor", "TW.GRIDFACTOR"],
  ["compare", "BORDER.COMPARE"],
  ["steps", "LAW.EXPLAIN"],
  ["footnote", "LAW.BASIS"],
  ["section 232", "USEU.DUTY"],
  ["NAICS", "CCA.COVERED"],
  ["price", "CBAM.PRICE"],
  ["What is the fine for missing certificates?", "CBAM.PENALTY"],
  ["when is the declaration due", "CBAM.DEADLINE"],
  ["how do I include my own precursors in the product", "CBAM.EMBEDDED"],
  ["is my product covered by CBAM?", "CBAM.SCOPE"],
  ["What will it be in 2030 and the next years", "CBAM.PROJECT"],
  ["Do small importers have an exemption?", "CBAM.THRESHOLD"],
  ["can I deduct the carbon price paid in the country of origin", "CBAM.EFFECTIVEPRICE"],
  ["which is cheaper, EU or UK?", "BORDER.COMPARE"],
  ["when must I register in Britain", "UKCBAM.REGISTERBY"],
  // Taiwan.
  ["多少錢", "CBAM.COST"],
  ["碳關稅", "CBAM.COST"],
  ["憑證數量", "CBAM.CERTIFICATES"],
  ["憑證價格", "CBAM.PRICE"],
  ["預設值", "CBAM.INTENSITY"],
  ["標竿值", "CBAM.BENCHMARK"],
  ["免費核配", "CBAM.FACTOR"],
  ["罰款", "CBAM.PENALTY"],
  ["加成", "CBAM.MARKUP"],
  ["螺絲", "CBAM.SCOPE"],
  ["豁免國家", "CBAM.EXEMPT"],
  ["間接排放", "CBAM.INDIRECT"],
  ["隱含排放", "CBAM.EMBEDDED"],
  ["小型進口商", "CBAM.THRESHOLD"],
  ["英國碳關稅", "UKCBAM.CHARGE"],
  ["美國碳稅", "CCA.CHARGE"],
  ["碳費", "TW.FEE"],
  ["電力排碳係數", "TW.GRIDFACTOR"],
  ["自主減量計畫", "TW.TARGET"],
  ["高碳洩漏風險", "TW.BREAKEVEN"],
  ["配額價格", "ETS.PRICE"],
  ["綠色採購", "BUYCLEAN.LIMIT"],
  ["232 條款", "USEU.DUTY"],
  ["計算過程", "LAW.EXPLAIN"],
  ["腳註", "LAW.BASIS"],
  ["2030 年會是多少錢", "CBAM.PROJECT"],
  ["什麼時候要申報", "CBAM.DEADLINE"],
  ["我的產品有沒有納管？", "CBAM.SCOPE"],
  ["沒繳憑證的罰款是多少", "CBAM.PENALTY"],
  ["在臺灣繳的碳費可以扣抵嗎", "CBAM.EFFECTIVEPRICE"],
  ["一年進口不到50公噸要繳嗎", "CBAM.THRESHOLD"],
  // Mainland.
  ["证书价格", "CBAM.PRICE"],
  ["默认值", "CBAM.INTENSITY"],
  ["基准值", "CBAM.BENCHMARK"],
  ["免费配额", "CBAM.FACTOR"],
  ["罚款", "CBAM.PENALTY"],
  ["申报期限", "CBAM.DEADLINE"],
  ["实际排放", "CBAM.COST"],
  ["前体", "CBAM.EMBEDDED"],
  ["50吨", "CBAM.THRESHOLD"],
  ["预测", "CBAM.PROJECT"],
  ["英国碳税", "UKCBAM.CHARGE"],
  ["货物清单", "CBAM.SCOPE"],
  ["欧盟和美国哪个便宜，比较一下", "BORDER.COMPARE"],
];

test("a hundred questions", () => {
  expect(QUESTIONS.length).toBe(100);
  expect(new Set(QUESTIONS.map(([asked]) => asked)).size).toBe(100);
});

test.each(QUESTIONS)("%s: %s", (asked, id) => {
  expect(
    findTasks(tasks, asked)
      .slice(0, 3)
      .map(({ spec }) => spec.id),
  ).toContain(id);
});

test("what nobody calls anything finds nothing", () => {
  expect(findTasks(tasks, "xyzzy")).toEqual([]);
  expect(findTasks(tasks, "蘋果派")).toEqual([]);
});

test("in a sentence a word counts whole, and once", () => {
  const list = [
    { id: "fine", find: findable(["fine"]) },
    { id: "price", find: findable(["price", "carbon price"]) },
  ];
  const ids = (typed: string) => mentioned(list, typed).map(({ id }) => id);
  expect(ids("to refine it")).toEqual([]);
  expect(ids("the carbon price and the fine")).toEqual(["price", "fine"]);
});

test("the headings of a selected list suggest the functions whose needs they meet: code, origin, mass and date of import a cost", () => {
  const all = allSpecs().map((spec) => ({ spec, title: spec.id, description: "" }));
  const ids = (headings: readonly string[]): readonly string[] => suggested(all, headings).map(({ spec }) => spec.id);
  expect(ids(["CN code", "Origin", "Net mass, t", "Import date", "Remark"])).toContain("CBAM.COST");
  // Without the date a cost cannot be known; the day of export is another one.
  expect(ids(["稅則號別", "產地", "淨重(公噸)", "出口日期"])).not.toContain("CBAM.COST");
  expect(ids(["稅則號別", "產地", "淨重(公噸)", "進口日期"])).toContain("CBAM.COST");
  expect(ids(["Name", "Telephone"])).toEqual([]);
  const table = { name: "T", address: "Sheet1!A1:B9", headers: ["cn", "origin"], rowCount: 8 };
  expect(headingsOf({ address: "Sheet1!B3", values: [[1]], formulas: [[""]], table })).toEqual(["cn", "origin"]);
  expect(headingsOf({ address: "Sheet1!A1:B1", values: [["cn", "origin"]], formulas: [["", ""]], table: null })).toEqual([]);
});
