// Arguments evaluated from outside the spreadsheet: the formula engine of the workbench, which knows nothing of this
// reader, calculates the same expressions; and by hand where the engine differs from Excel or the rule is ours.
import fc from "fast-check";
import { COMPUTED_ZERO } from "../../src/calls/cells";
import { evaluateExpression } from "../../src/audit/reading/evaluateExpression";
import { NotReadable, type Value } from "../../src/audit/reading/values";
import { Snapshot } from "../../src/audit/snapshot";
import { parseExpression } from "../../src/sheet/expression";
import { tokenize } from "../../src/sheet/tokens";
import { createEvaluator } from "../../src/engine/evaluator";
import { catalogue, preloadAll } from "../../src/functions/catalogue";

beforeAll(preloadAll);
const engine = createEvaluator(catalogue);
afterAll(() => engine.dispose());

const SHEET = [
  ["Code", "Mass", "Date", null],
  ["72081000", 10.5, 46054, "#N/A"],
  ["73181542", 20, null, true],
  ["00x", null, "", 0.3],
] as const;
const snapshot = new Snapshot({
  sheetNames: ["Sheet1", "My 'x' sheet", "Empty"],
  sheets: [
    { name: "Sheet1", area: { row: 0, column: 0, rows: 4, columns: 4 }, values: SHEET, formulas: SHEET.map((row) => row.map(() => "")) },
    { name: "My 'x' sheet", area: { row: 1, column: 1, rows: 1, columns: 1 }, values: [[7]], formulas: [["=SEQUENCE(1)"]] },
  ],
  tables: [
    {
      name: "Goods",
      sheet: "Sheet1",
      row: 0,
      column: 0,
      rows: 4,
      columns: 3,
      headerRows: 1,
      totalsRows: 0,
      headers: ["Code", "Mass", "Date"],
    },
  ],
  names: new Map([["Price", { sheet: "Sheet1", row: 1, column: 1, rows: 1, columns: 1 }]]),
});
snapshot.rememberSpill({ sheet: "Sheet1", row: 1, column: 0 }, { sheet: "Sheet1", row: 1, column: 0, rows: 3, columns: 1 });

const at = (row: number) => ({ snapshot, sheet: "Sheet1", row, column: 6 });
const value = (text: string, row = 1): Value => evaluateExpression(parseExpression(tokenize(text)), at(row));
const refusal = (text: string): string => {
  try {
    return `read as ${JSON.stringify(value(text))}`;
  } catch (error) {
    if (error instanceof NotReadable) return error.why.reason;
    throw error;
  }
};

describe("references read from the snapshot", () => {
  test.each<[string, Value]>([
    ["B2", 10.5],
    ["$B$2", 10.5],
    ["D4", 0.3],
    ["C4", ""],
    ["B4", null],
    ["Z99", null],
    [
      "A2:B3",
      [
        ["72081000", 10.5],
        ["73181542", 20],
      ],
    ],
    [
      "B3:A2",
      [
        ["72081000", 10.5],
        ["73181542", 20],
      ],
    ],
    ["sheet1!B3", 20],
    ["'My ''x'' sheet'!B2", 7],
    ["Empty!A1", null],
    ["B:B", [["Mass"], [10.5], [20], [null]]],
    ["2:2", [["72081000", 10.5, 46054, { code: "#N/A", message: "" }]]],
    ["Goods[Mass]", [[10.5], [20], [null]]],
    ["Goods[[#All],[Mass]]", [["Mass"], [10.5], [20], [null]]],
    [
      "goods",
      [
        ["72081000", 10.5, 46054],
        ["73181542", 20, null],
        ["00x", null, ""],
      ],
    ],
    ["Goods[@Mass]", 10.5],
    ["Goods[[#This Row],[Code]]", "72081000"],
    [
      "Goods[[Code]:[Mass]]",
      [
        ["72081000", 10.5],
        ["73181542", 20],
        ["00x", null],
      ],
    ],
    ["Price", 10.5],
    ["PRICE*2", 21],
    ["A2#", [["72081000"], ["73181542"], ["00x"]]],
    ["@B:B", 10.5],
    ["@B2", 10.5],
    ["D2", { code: "#N/A", message: "" }],
    ["D2+1", { code: "#N/A", message: "" }],
    [
      '{1,"a";-2,TRUE}',
      [
        [1, "a"],
        [-2, true],
      ],
    ],
    ["", undefined],
    ["  ", undefined],
  ])("%s", (text, expected) => expect(value(text)).toEqual(expected));

  test("[@Mass] is the row of the formula, inside the table only", () => {
    const inside = { snapshot, sheet: "Sheet1", row: 2, column: 1 };
    expect(evaluateExpression(parseExpression(tokenize("[@Mass]")), inside)).toBe(20);
    expect(refusal("[@Mass]")).toBe("reference");
  });
});

describe("what is not guessed", () => {
  test.each([
    ["TODAY()", "clock"],
    ["YEAR(NOW())", "clock"],
    ["RAND()", "chance"],
    ["LET(x,1,x)", "localNames"],
    ["LAMBDA(x,x)(1)", "syntax"],
    ["OFFSET(A1,1,0)", "function"],
    ['INDIRECT("A1")', "function"],
    ["Nowhere!A1", "reference"],
    ["Goods[Price]", "reference"],
    ["Other[Mass]", "reference"],
    ["[Book.xlsx]Sheet1!A1", "otherFile"],
    ["'[Book.xlsx]Sheet1'!A1", "otherFile"],
    ["Sheet1:Empty!A1", "severalSheets"],
    ["'Sheet1:Empty'!A1", "severalSheets"],
    ["Unknown", "name"],
    ["B2#", "spill"],
    ["'My ''x'' sheet'!B2#", "spill"],
    ["A1:A3*B1:C2", "shape"],
    ['"1,5"*2', "text"],
    ['1&"é"<"z"', "text"],
    ['1E+20&""', "text"],
    ["(A1,B2)", "syntax"],
    ["A1:B2 B1:C3", "syntax"],
    ["1+", "syntax"],
    ["A1:INDEX(B:B,2)", "syntax"],
    ["XLOOKUP(1,B:B,A:A,,-1)", "function"],
    ["VLOOKUP(1,A1:B3,2)", "function"],
    ['MATCH("7*",A:A,0)', "function"],
    ['COUNTIF(A1:A4,"7*")', "function"],
    ['COUNTIF(B1:B4,">1")', "function"],
    ["COUNTIF(A1:A4,73181542)", "function"],
    ["CBAM.FACTOR(2026,,,)", "tooMany"],
    ['LAW.BASIS("CBAM.FACTOR",2026)', "function"],
    ["A1:XFD1048576", "tooLarge"],
    ['YEAR("1/2/2026")', "text"],
    ["IF(TRUE,TODAY(),1)", "clock"],
    ["(".repeat(500) + "1" + ")".repeat(500), "tooLarge"],
  ])("%s: %s", (text, reason) => expect(refusal(text)).toBe(reason));
  test("but what a branch does not need is not asked for", () => expect(value("IF(TRUE,1,TODAY())")).toBe(1));
  test("a table that cannot be found inside a call of ours is told apart from a wrong argument", () =>
    expect(value('CBAM.FACTOR("x")')).toMatchObject({ code: "#VALUE!" }));
});

describe("operators", () => {
  // Microsoft, "Calculation operators and precedence in Excel": a sign before a percent sign before a power.
  test.each<[string, Value]>([
    ["-2^2", 4],
    ["2^3^2", 64],
    ["2+3*4", 14],
    ["50%*2", 1],
    ["1+2&3", "33"],
    ["0.1+0.2", 0.3],
    ["0.1+0.2=0.3", true],
    // A 0 that a formula gives is told apart from a typed one.
    ["1-0.9-0.1", COMPUTED_ZERO],
    ["0", 0],
    ['"a"="A"', true],
    ['1<"a"', true],
    ['"z"<TRUE', true],
    ["Z1=0", true],
    ['Z1=""', true],
    ["1/0", { code: "#DIV/0!", message: "" }],
    ["TRUE+1", 2],
    ['"5"*2', 10],
    ['"abc"*2', { code: "#VALUE!", message: "" }],
    ["(-8)^(1/3)", { code: "#NUM!", message: "" }],
    [
      "{1,2}*{10;20}",
      [
        [10, 20],
        [20, 40],
      ],
    ],
    ["-A1:A1", { code: "#VALUE!", message: "" }],
  ])("%s", (text, expected) => expect(value(text)).toEqual(expected));
});

describe("functions that find a row", () => {
  test.each<[string, Value]>([
    ['XLOOKUP("73181542",A2:A4,B2:B4)', 20],
    ['XLOOKUP("none",A2:A4,B2:B4,-1)', -1],
    ['XLOOKUP("none",A2:A4,B2:B4)', { code: "#N/A", message: "" }],
    ["XLOOKUP(A2:A3,A2:A4,B2:B4)", [[10.5], [20]]],
    ['VLOOKUP("73181542",A1:B4,2,FALSE)', 20],
    ['VLOOKUP("73181542",A1:B4,3,0)', { code: "#REF!", message: "" }],
    ['MATCH("MASS",A1:C1,0)', 2],
    ["MATCH(72081000,A2:A4,0)", { code: "#N/A", message: "" }],
    ["INDEX(Goods[Mass],2)", 20],
    ["INDEX(A1:C4,3,1)", "73181542"],
    ["INDEX(A1:C1,2)", "Mass"],
    ['IFNA(MATCH(1,A2:A4,0),"-")', "-"],
    ['INDEX(Goods[Mass],MATCH("73181542",Goods[Code],0))', 20],
  ])("%s", (text, expected) => expect(value(text)).toEqual(expected));
});

describe("functions that pick or count rows", () => {
  test.each<[string, Value]>([
    ['FILTER(A2:B4,A2:A4="73181542")', [["73181542", 20]]],
    [
      "FILTER(Goods[[Code]:[Mass]],Goods[Mass]>10)",
      [
        ["72081000", 10.5],
        ["73181542", 20],
      ],
    ],
    ['FILTER(A1:C2,A1:C1="mass")', [["Mass"], [10.5]]],
    ['FILTER(A2:B4,A2:A4="none","-")', "-"],
    ['FILTER(A2:B4,A2:A4="none")', { code: "#CALC!", message: "" }],
    ["FILTER(A2:B4,A1:A4=1)", { code: "#VALUE!", message: "" }],
    ['COUNTIF(Goods[Code],"CODE")', COMPUTED_ZERO],
    ['COUNTIF(A1:A4,"code")', 1],
    ["COUNTIF(B2:B4,20)", 1],
  ])("%s", (text, expected) => expect(value(text)).toEqual(expected));
});

// Microsoft's own examples: EDATE("15-Jan-11",1) is 15 February, EOMONTH("1-Jan-11",-3) is 31 October 2010; the last of a
// shorter month stands for a day it lacks.
test.each([
  ["EDATE(DATE(2011,1,15),1)", 40589],
  ["EOMONTH(DATE(2011,1,1),-3)", 40482],
  ["EDATE(DATE(2011,1,31),1)", 40602],
  ["DATE(108,1,2)", 39449],
  ["DATE(2008,14,2)", 39846],
  ["DATE(2008,1,-15)", 39432],
])("%s is day %d", (text, serial) => {
  expect(value(text)).toBe(serial);
});

const n = fc
  .oneof(
    fc.integer({ min: -50, max: 50 }),
    fc.integer({ min: 1, max: 9999 }).map((x) => x / 100),
  )
  .map((x) => (x < 0 ? `(${x})` : String(x)));
const year = fc.integer({ min: 1950, max: 2090 });
const expression = fc.letrec<{ number: string; truth: string; text: string }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 3 },
    n,
    fc.tuple(tie("number"), fc.constantFrom("+", "-", "*"), tie("number")).map(([a, o, b]) => `${a} ${o} ${b}`),
    tie("number").map((a) => `-(${a})`),
    fc.nat(300).map((a) => `${a}%`),
    fc.tuple(tie("truth"), tie("number"), tie("number")).map(([c, a, b]) => `IF(${c},${a},${b})`),
    fc
      .tuple(fc.constantFrom("ROUND", "ROUNDUP", "ROUNDDOWN"), tie("number"), fc.integer({ min: -2, max: 4 }))
      .map(([f, a, d]) => `${f}(${a},${d})`),
    fc
      .tuple(fc.constantFrom("SUM", "MIN", "MAX", "AVERAGE"), fc.array(tie("number"), { minLength: 1, maxLength: 4 }))
      .map(([f, a]) => `${f}(${a.join(",")})`),
    tie("number").map((a) => `ABS(${a})`),
    tie("number").map((a) => `INT(${a})`),
    tie("text").map((a) => `LEN(${a})`),
    fc.tuple(year, fc.integer({ min: -5, max: 18 }), fc.integer({ min: -10, max: 60 })).map(([y, m, d]) => `DATE(${y},${m},${d})`),
    fc.tuple(fc.constantFrom("YEAR", "MONTH", "DAY"), year, fc.integer({ min: 1, max: 12 })).map(([f, y, m]) => `${f}(DATE(${y},${m},28))`),
    fc
      .tuple(fc.constantFrom("EDATE", "EOMONTH"), year, fc.integer({ min: 1, max: 28 }), fc.integer({ min: -30, max: 30 }))
      .map(([f, y, d, m]) => `${f}(DATE(${y},1,${d}),${m})`),
    fc.integer({ min: 2026, max: 2034 }).map((y) => `CBAM.FACTOR(${y})`),
  ),
  truth: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom("TRUE", "FALSE"),
    fc.tuple(tie("number"), fc.constantFrom("<", ">", "<=", ">=", "=", "<>"), tie("number")).map(([a, o, b]) => `(${a})${o}(${b})`),
    fc.tuple(fc.constantFrom("AND", "OR"), tie("truth"), tie("truth")).map(([f, a, b]) => `${f}(${a},${b})`),
    tie("truth").map((a) => `NOT(${a})`),
  ),
  text: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom('"CBAM"', '"a ""b"" c"', '"  two  spaces "', '"72081000"'),
    fc.tuple(tie("text"), tie("text")).map(([a, b]) => `${a}&${b}`),
    fc.tuple(fc.constantFrom("UPPER", "LOWER", "TRIM"), tie("text")).map(([f, a]) => `${f}(${a})`),
    fc.tuple(fc.constantFrom("LEFT", "RIGHT"), tie("text"), fc.integer({ min: 0, max: 6 })).map(([f, a, c]) => `${f}(${a},${c})`),
    fc.tuple(tie("text"), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 5 })).map(([a, s, c]) => `MID(${a},${s},${c})`),
  ),
}));

test("any expression gives what the formula engine gives, or is refused", () => {
  let read = 0;
  fc.assert(
    fc.property(fc.oneof(expression.number, expression.truth, expression.text), (text) => {
      let ours: Value;
      try {
        ours = value(text);
      } catch (error) {
        if (error instanceof NotReadable) return;
        throw error;
      }
      read++;
      const theirs = engine.evaluate(`=${text}`);
      const theirValue = theirs.kind === "error" ? { code: theirs.error.code } : theirs.value;
      if (typeof ours === "number" && typeof theirValue === "number")
        expect(Math.abs(ours - theirValue)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(ours)));
      else if (typeof ours === "object" && ours !== null && "code" in ours) expect(theirValue).toEqual({ code: ours.code });
      else expect(ours).toBe(theirValue);
    }),
    { numRuns: 500 },
  );
  expect(read).toBeGreaterThan(400);
});
