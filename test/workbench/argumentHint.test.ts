import { hintFor, openCall } from "../../src/workbench/argumentHint";

const descriptions = new Map([
  [
    "CBAM.COST",
    {
      id: "CBAM.COST",
      description: "Cost of one line",
      parameters: [
        { name: "cn", description: "CN code", optional: false, repeating: false },
        { name: "law", description: "Legal version", optional: true, repeating: false },
      ],
    },
  ],
]);

test.each([
  ["=CBAM.COST(", { name: "CBAM.COST", argument: 0 }],
  ['=CBAM.COST("a,b(",', { name: "CBAM.COST", argument: 1 }],
  ["=SUM(1,CBAM.COST(A1,{1,2},B2", { name: "CBAM.COST", argument: 2 }],
  ["=SUM(CBAM.COST(1,2),", { name: "SUM", argument: 1 }],
  ["=cbam.cost((1+2)", { name: "CBAM.COST", argument: 0 }],
  ["=CBAM.COST('a,b'!A1,", { name: "CBAM.COST", argument: 1 }],
])("in %s the open call is found", (formula, expected) => expect(openCall(formula)).toEqual(expected));

test("without an open call there is nothing to say", () => {
  expect(openCall("=CBAM.COST(1)")).toBeNull();
  expect(openCall("CBAM.COST(")).toBeNull();
});

test("the hint names function and argument, an optional one in brackets, and falls back to the function", () => {
  expect(hintFor('=CBAM.COST("7318",', descriptions)).toEqual({ call: "CBAM.COST", argument: "[law]", text: "Legal version" });
  expect(hintFor("=CBAM.COST(1,2,3", descriptions)).toEqual({ call: "CBAM.COST", argument: null, text: "Cost of one line" });
  expect(hintFor("=SUM(1", descriptions)).toBeNull();
});
