/** "ex" codes: only a part of the code is covered (2023/956 Annex I as amended by Art. 1(28) of 2025/2083). */
import { excel, loadTables } from "../../tools/excelCaller";

beforeAll(loadTables);
const { value, refusal } = excel("desktop");
const condition = (code: string, law?: string) => value("CBAM.SCOPE", code, "condition", law);

test("2507 00 80 is covered as far as it is calcined; the code of ten digits for calcined clay is covered whole", () => {
  expect(condition("25070080")).toMatch(/^ex: only calcined kaolinic clay/);
  expect(value("CBAM.SCOPE", "25070080", "covered")).toBe(true);
  expect(condition("2507008080")).toBe("covered");
  expect(condition("2507008010")).toMatch(/^ex: /);
});
test("the text of 2023 knew no such limit", () => {
  expect(condition("25070080", "2023-956")).toBe("covered");
});
test("other goods are covered or not, and what has no answer has none", () => {
  expect(["73181542", "28041000", "27160000"].map((code) => condition(code))).toEqual(["covered", "covered", "covered"]);
  expect(["72042100", "73151100", "85013200"].map((code) => condition(code))).toEqual(["not covered", "not covered", "not covered"]);
  expect(refusal("CBAM.SCOPE", "7202", "condition").code).toBe("#VALUE!");
});
