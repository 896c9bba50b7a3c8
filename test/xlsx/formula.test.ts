import { ourNames, toReadable, toStored } from "../../src/xlsx";
import { ourCalls } from "../../src/sheet/ourNames";
import { shifted } from "../../src/sheet/references";
import { structuredArea } from "../../src/sheet/structured";
import { joined, tokenize } from "../../src/sheet/tokens";

const names = ourNames(["CBAM.COST", "CBAM.FACTOR", "LAW.VALUE", "ETS.ALLOCATION"]);

describe("the two spellings of a formula", () => {
  test.each([
    ["CBAM.COST(A2)", "_xldudf_CBAM_COST(A2)"],
    ["IF(A1>0,CBAM.COST(CBAM.FACTOR(B1),C1),0)", "IF(A1>0,_xldudf_CBAM_COST(_xldudf_CBAM_FACTOR(B1),C1),0)"],
    ['CBAM.COST("_xldudf_CBAM_COST(1)")&"CBAM.COST("', '_xldudf_CBAM_COST("_xldudf_CBAM_COST(1)")&"CBAM.COST("'],
    ['"say ""CBAM.COST("""&LAW.VALUE("x",2026)', '"say ""CBAM.COST("""&_xldudf_LAW_VALUE("x",2026)'],
    ["'CBAM.COST('!A1+CBAM.COST('it''s CBAM.COST(1)'!B2)", "'CBAM.COST('!A1+_xldudf_CBAM_COST('it''s CBAM.COST(1)'!B2)"],
    ["CBAM.COST(Goods[Mass])", "_xldudf_CBAM_COST(Goods[Mass])"],
    ["CBAM.COST(Goods[@Mass],Goods[@[Mass, t]])", "_xldudf_CBAM_COST(Goods[[#This Row],[Mass]],Goods[[#This Row],[Mass, t]])"],
    ["SUM(Goods[@[A]:[C]])", "SUM(Goods[[#This Row],[A]:[C]])"],
    ["CBAM.COST(Goods[CBAM.COST(])", "_xldudf_CBAM_COST(Goods[CBAM.COST(])"],
    ["Goods[['#weird'] ]]]+1", "Goods[['#weird'] ]]]+1"],
    ["XLOOKUP(1,A:A,FILTER(B:B,B:B>0))", "_xlfn.XLOOKUP(1,A:A,_xlfn._xlws.FILTER(B:B,B:B>0))"],
    ['LET(x,CBAM.FACTOR(A1),y,x+1,x*y&"x")', '_xlfn.LET(_xlpm.x,_xldudf_CBAM_FACTOR(A1),_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y&"x")'],
    ["MAP(A1:A3,LAMBDA(v,CBAM.FACTOR(v)))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xldudf_CBAM_FACTOR(_xlpm.v)))"],
    ["SUM(B2#)+SUM('My sheet'!C3#)", "SUM(_xlfn.ANCHORARRAY(B2))+SUM(_xlfn.ANCHORARRAY('My sheet'!C3))"],
    ["@CBAM.COST(A1:A3)*2", "_xlfn.SINGLE(_xldudf_CBAM_COST(A1:A3))*2"],
    ["NETWORKDAYS.INTL(A1,B1)", "NETWORKDAYS.INTL(A1,B1)"],
    ["CBAM.COST+1", "CBAM.COST+1"],
    ["{1,2;3,4}*CBAM.COST({1;2})", "{1,2;3,4}*_xldudf_CBAM_COST({1;2})"],
  ])("%s is held as %s, and read back", (readable, stored) => {
    expect(toStored(`=${readable}`, names)).toBe(stored);
    expect(toReadable(stored, names)).toBe(readable);
  });
  test("names of ours are recognised in any case, as LibreOffice writes them small", () => {
    expect(toReadable("_xldudf_cbam_cost(1)+_XLDUDF_ETS_ALLOCATION(2)", names)).toBe("CBAM.COST(1)+ETS.ALLOCATION(2)");
    expect(toStored("=cbam.cost(1)", names)).toBe("_xldudf_CBAM_COST(1)");
  });
  test("another add-in's function keeps its name", () => {
    expect(toReadable("_xldudf_OTHER_FN(_xldudf_CBAM_COSTS(1))", names)).toBe("_xldudf_OTHER_FN(_xldudf_CBAM_COSTS(1))");
  });
  test("inside a table [@Mass] gets the table's name", () => {
    expect(toStored("=CBAM.COST([@Mass],[@[Mass, t]])", names, "Goods")).toBe(
      "_xldudf_CBAM_COST(Goods[[#This Row],[Mass]],Goods[[#This Row],[Mass, t]])",
    );
  });
  test("calls of ours are found, and not where only text says so", () => {
    expect(ourCalls('IF(_xldudf_CBAM_COST(1),_xldudf_LAW_VALUE(2),"_xldudf_CBAM_FACTOR(3)")', names)).toEqual(["CBAM.COST", "LAW.VALUE"]);
    expect(ourCalls("'_xldudf_CBAM_COST('!A1", names)).toEqual([]);
  });
  test("two ids that a file could not tell apart are refused at the start", () => {
    expect(() => ourNames(["A.B_C", "A.B.C"])).toThrow(TypeError);
  });
});

describe("a formula in pieces", () => {
  test.each([
    '"never ends',
    "'never ends",
    "Goods[never ends",
    "A1+$B$2:C3*1.5E-3&#N/A",
    "=((",
    '""""',
    "貨物[質量]+中文表!A1",
    "\ud83d\ude00+1",
    "a\n + b",
  ])("joined again %j is the same", (formula) => {
    expect(joined(tokenize(formula))).toBe(formula);
  });
});

describe("one formula for many cells", () => {
  test.each([
    ["A1+$B$2+C$3+$D4", 2, 1, "B3+$B$2+D$3+$D6"],
    ["SUM(A:A,$B:$B,2:3)", 1, 1, "SUM(B:B,$B:$B,3:4)"],
    ["\"A1\"&A1&Sheet1!A1&'A1'!A1", 1, 0, "\"A1\"&A2&Sheet1!A2&'A1'!A2"],
    ["LOG10(A1)+Goods[A1]", 1, 0, "LOG10(A2)+Goods[A1]"],
    ["A1", -1, 0, "#REF!"],
  ])("%s moved %i down and %i right is %s", (formula, down, right, moved) => {
    expect(shifted(formula, down, right)).toBe(moved);
  });
});

describe("structured references", () => {
  // Goods: header in row 3 (index 2), four rows, one totals row, columns C to E.
  const table = {
    name: "Goods",
    sheet: "S",
    row: 2,
    column: 2,
    rows: 6,
    columns: 3,
    headerRows: 1,
    totalsRows: 1,
    headers: ["Mass", "Mass, t", "It's [1]"],
  };
  test.each([
    ["[Mass]", { row: 3, rows: 4, column: 2, columns: 1 }],
    ["[]", { row: 3, rows: 4, column: 2, columns: 3 }],
    ["[#All]", { row: 2, rows: 6, column: 2, columns: 3 }],
    ["[[#Headers],[Mass, t]]", { row: 2, rows: 1, column: 3, columns: 1 }],
    ["[[#Totals],[mass]]", { row: 7, rows: 1, column: 2, columns: 1 }],
    ["[[#This Row],[Mass]:[Mass, t]]", { row: 5, rows: 1, column: 2, columns: 2 }],
    ["[[#Headers],[#Data],[Mass]]", { row: 2, rows: 5, column: 2, columns: 1 }],
    ["[It''s '[1']]", { row: 3, rows: 4, column: 4, columns: 1 }],
    ["[Nowhere]", null],
  ])("Goods%s in row 6", (bracket, area) => {
    expect(structuredArea(table, bracket, 5)).toEqual(area);
  });
});

test("names of a LET inside a LET of the same name carry one mark each", () => {
  // As Excel stores =2+LET(x,8,LET(x,2,x+x)*x): every x once marked.
  expect(toStored("=2+LET(x,8,LET(x,2,x+x)*x)", ourNames([]))).toBe("2+_xlfn.LET(_xlpm.x,8,_xlfn.LET(_xlpm.x,2,_xlpm.x+_xlpm.x)*_xlpm.x)");
  expect(toStored("=LAMBDA(x,LET(y,x,LAMBDA(x,x+y)(x)))(1)", ourNames([]))).toBe(
    "_xlfn.LAMBDA(_xlpm.x,_xlfn.LET(_xlpm.y,_xlpm.x,_xlfn.LAMBDA(_xlpm.x,_xlpm.x+_xlpm.y)(_xlpm.x)))(1)",
  );
});
