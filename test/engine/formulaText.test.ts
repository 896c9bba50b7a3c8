// Formulas as people write them. Excel's reading of each is in the tables; FAKE.COST(tonnes, price) is tonnes x price.
import { createEvaluator } from "../../src/engine/evaluator";
import { asEngineReads } from "../../src/engine/formulaText";
import { fakeFunctions, seen } from "../tools/fakeCatalogue";

const evaluator = createEvaluator(fakeFunctions);
afterAll(() => evaluator.dispose());
const value = (formula: string): unknown => {
  const result = evaluator.evaluate(formula);
  return result.kind === "error" ? result.error.code : result.value;
};
const known = (name: string): boolean => ["SUM", "FAKE.COST"].includes(name);

describe("A number written in a formula is a number, however it is spelled", () => {
  test.each([
    ["26.9E9", 26_900_000_000],
    ["1E3", 1000],
    ["1e-5", 0.00001],
    ["1.5E+2", 150],
    ["1.50", 1.5],
    ["2026.0", 2026],
    [".5", 0.5],
    ["5.", 5],
    ["007", 7],
    ["1e-7", 0.0000001],
    ["1E21", 1e21],
    ["12345678901234567890", 12_345_678_901_234_567_890],
    ["0.10", 0.1],
  ])("%s", (text, number) => {
    expect(value(`=${text}`)).toBe(number);
    expect(value(`=ISNUMBER(${text})`)).toBe(true);
    value(`=FAKE.SEEN(${text})`);
    expect(seen.args[0]).toEqual([[number]]);
  });
  test("nor does a sign, a percent sign or a list in braces make it a text", () => {
    expect([value("=-1E3"), value("=50.0%"), value("={1.50,2E3}"), value("=2^-1.0")]).toEqual([-1000, 0.5, [[1.5, 2000]], 0.5]);
  });
  test("what is beyond any number is an error, and never a text", () => expect(value("=1E400")).toBe("#NUM!"));
  test("a text stays a text, and rows stay rows", () => {
    expect([value('="1.50"'), value('=LEN("1.50")'), value('=ISTEXT("1.50")')]).toEqual(["1.50", 4, true]);
    expect(asEngineReads('=SUM(10:20,"1E3",T[1.50])', known)).toBe('=SUM(10:20,"1E3",T[1.50])');
  });
});

describe("The sign @, which Excel shows before what could spill", () => {
  test.each([
    ["=@FAKE.COST(3,40)", 120],
    ["=1+@FAKE.COST(3,40)*2", 241],
    ["=@FAKE.CODES()", "25070080"],
    ["=@SUM(@MAX(1,2),3)", 5],
    ["=@@SUM(1,2)", 3],
    ["=SUM(@FAKE.ROWS(3),1)", 2],
    ["=@A1", 0],
    ["=-@SUM(1,2)", -3],
  ])("%s takes the first value", (formula, expected) => expect(value(formula)).toBe(expected));
  test("an error keeps its sentence", () => {
    expect(evaluator.evaluate("=@FAKE.NONE()")).toEqual({ kind: "error", error: { code: "#N/A", message: "published from 2027 on" } });
  });
  test("a column beside the formula is left to the engine", () => expect(asEngineReads("=@A1:A9*2", known)).toBe("=@A1:A9*2"));
});

describe("A function handed over by its name alone", () => {
  test.each<[string, unknown]>([
    ["=BYROW({1,2;3,4},SUM)", [[3], [7]]],
    ["=BYCOL({1,2;3,4},_xleta.SUM)", [[4, 6]]],
    ["=REDUCE(0,{1,2,3},SUM)", 6],
    ["=MAP({1,2},{3,4}, SUM )", [[4, 6]]],
    ["=MAP({1,2},{3,4},fake.cost)", [[3, 8]]],
    ["=SCAN(0,{1,2,3},SUM)", [[1, 3, 6]]],
  ])("%s", (formula, expected) => expect(value(formula)).toEqual(expected));
  test("a name that is no function stays what it is", () => {
    expect(asEngineReads("=MAP(A1:A3,Rate)", known)).toBe("=MAP(A1:A3,Rate)");
    expect(asEngineReads("=MAP(A1:A3,LAMBDA(x,x+1))", known)).toBe("=MAP(A1:A3,LAMBDA(x,x+1))");
  });
});

test("full-width characters are read", () => {
  expect(value("=ＦＡＫＥ．ＣＯＳＴ（３，４０）")).toBe(120);
});
