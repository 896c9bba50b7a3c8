// What stands in a formula itself, as Excel documents it: quotes make a text, and `=` compares two texts without patterns.
import { createEvaluator } from "../../src/engine/evaluator";

const engine = createEvaluator([]);
afterAll(() => engine.dispose());
const value = (formula: string): unknown => {
  const found = engine.evaluate(formula);
  return found.kind === "error" ? found.error.code : found.value;
};

test.each([
  ['=LEN("1E3")', 3],
  ['=LEFT("1E3",2)', "1E"],
  ['=ISNUMBER("1E3")', false],
  ['=ISTEXT("5%")', true],
  ['=TYPE("2026-01-05")', 2],
  ['=T("1E3")', "1E3"],
  ['=IF(TRUE,"1E3")', "1E3"],
  ['=IFERROR("1E3",1)', "1E3"],
  ['=EXACT("1E3","1000")', false],
  ['=SUBSTITUTE("1E3","E","x")', "1x3"],
  ['=LEN("say ""1E3""")', 9],
  ['=MATCH("1E3",{"1000","1E3"},0)', 2],
])("a text in quotes stays a text: %s", (formula, expected) => expect(value(formula)).toEqual(expected));

test.each([
  ['=VALUE("1E3")', 1000],
  ['=TEXT("1E3","0")', "1000"],
  ['=SUM("5%",1)', 1.05],
  ['=YEAR("2026-01-05")', 2026],
  ['="5"*2', 10],
])("and is calculated with where the function says so: %s", (formula, expected) => expect(value(formula)).toEqual(expected));

test.each([
  ['=LEN({"1E3","x"})', [[3, 1]]],
  [
    '=LEN({"a,b;c",1;"d",2})',
    [
      [5, 1],
      [1, 1],
    ],
  ],
  ["=SUM({1,-2;3,4})", 6],
  ['=SUM({1,TRUE,"3"})', 1],
  ["=ISERROR({#N/A,1})", [[true, false]]],
])("an array constant holds what is written in it: %s", (formula, expected) => expect(value(formula)).toEqual(expected));

test.each([
  ['="abc"="a*"', false],
  ['="a*"="A*"', true],
  ['="ab"<>"a?"', true],
  ['="~*"="*"', false],
  ['="<>"="<>"', true],
  ['="a*"<"b"', true],
  ['={"abc";"a*"}="a*"', [[false], [true]]],
  ['=MATCH("a*",{"x","abc"},0)', 2],
])("a sign of comparison knows no patterns, a function that looks for one does: %s", (formula, expected) =>
  expect(value(formula)).toEqual(expected),
);
