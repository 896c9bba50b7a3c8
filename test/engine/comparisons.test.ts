/**
 * What a cell is compared with, in the live grid: every comparison stands several times, because an engine may answer the
 * second one from what it remembers of the first. Expected values are Excel's: types never equal one another, and an empty
 * cell equals 0, FALSE and "".
 */
import { createHost, type UnderTest } from "../tools/workbenchUnderTest";

let under: UnderTest;
beforeEach(async () => {
  under = createHost();
  // A1 0, B1 FALSE, C1 empty, D1 "a", E1 the text "5", F1 5, G1 a formula that answers an empty text.
  await under.host.write("Sheet1!A1", [[0, false, null, "a", "5", 5]]);
  await under.host.writeFormulas("Sheet1!G1", [['=IF(TRUE,"",1)']]);
});
afterEach(() => under.dispose());

const EXPECTED: readonly (readonly [string, number | string | boolean])[] = [
  ['=A1=""', false],
  ['=IF(A1="","empty",1)', 1],
  ['=A1<>""', true],
  ["=A1=FALSE", false],
  ["=A1=0", true],
  ['=B1=""', false],
  ["=B1=0", false],
  ["=B1=FALSE", true],
  ['=C1=""', true],
  ["=C1=0", true],
  ["=C1=FALSE", true],
  ['=""=C1', true],
  ["=0=C1", true],
  ["=FALSE=C1", true],
  ["=TRUE=C1", false],
  ["=D1=C1", false],
  ["=D1>C1", true],
  ['=D1="A"', true],
  ["=D1=1", false],
  ["=D1>5", true],
  ["=E1=5", false],
  ['=F1="5"', false],
  ["=F1=5", true],
  ['=G1=""', true],
  ["=G1=0", false],
  ["=G1=FALSE", false],
  ["=G1=C1", true],
  ["=C1=G1", true],
  ["=ISTEXT(G1)", true],
  ["=ISBLANK(G1)", false],
  ["=G1+1", "#VALUE!"],
  ['=G1&"x"', "x"],
  ['=COUNTIF(A1:G1,"")', 2],
  ["=COUNTIF(A1:G1,0)", 1],
  ['=SUMPRODUCT(--(A1:G1=""))', 2],
  ["=SUMPRODUCT(--(A1:G1=0))", 2],
  ['=IF(AND(A1<>"",D1<>""),"both","one")', "both"],
];

test("0, FALSE, an empty cell and an empty text are told apart in the first comparison and in every later one", async () => {
  for (const column of ["J", "K", "L"])
    await under.host.writeFormulas(
      `Sheet1!${column}1`,
      EXPECTED.map(([formula]) => [formula]),
    );
  const read = await under.host.read(`Sheet1!J1:L${EXPECTED.length}`);
  expect(read.map((line, i) => [EXPECTED[i]?.[0], ...line])).toEqual(EXPECTED.map(([formula, value]) => [formula, value, value, value]));
});

test("a truth value stays one for whoever counts it: four comparisons, three of them FALSE", async () => {
  await under.host.writeFormulas("Sheet1!J1", [['=A1=""'], ['=A1=""'], ['=B1=""'], ['=C1=""']]);
  await under.host.writeFormulas("Sheet1!K1", [["=COUNTIF(J1:J4,FALSE)"], ["=ISLOGICAL(J2)"]]);
  expect(await under.host.read("Sheet1!K1:K2")).toEqual([[3], [true]]);
});

test("what was empty and is filled later is compared anew", async () => {
  await under.host.writeFormulas("Sheet1!J1", [['=IF(C1="","empty","full")'], ['=IF(C1="","empty","full")']]);
  expect(await under.host.read("Sheet1!J1:J2")).toEqual([["empty"], ["empty"]]);
  await under.host.write("Sheet1!C1", [[0]]);
  expect(await under.host.read("Sheet1!J1:J2")).toEqual([["full"], ["full"]]);
});
