// Our functions as libraries, other add-ins and East Asian keyboards write them: FAKE.COST(tonnes, price) is tonnes x price.
import { callElsewhere, ourCalls, spelledOtherwise, tidied } from "../../src/sheet/ourNames";
import { narrowed } from "../../src/sheet/fullWidth";
import { tokenize } from "../../src/sheet/tokens";
import { applyResults, freeze, openBook, toReadable } from "../../src/xlsx";
import { freezeNote } from "../../src/freezing/note";
import { fakeNames, handmade, parts, recalculated, zipped, cellOf } from "./files";

const row = (formula: string, value = "<v>0</v>"): string =>
  `<row r="1"><c r="A1"><v>3</v></c><c r="B1"><v>40</v></c><c r="C1"><f>${formula}</f>${value}</c></row>`;
const opened = (formula: string, value?: string): ReturnType<typeof openBook> =>
  openBook(zipped(handmade({ S: row(formula, value) })), fakeNames);
const valueOf = (formula: string): unknown => recalculated(opened(formula)).ours.map(({ block }) => block[0]?.[0])[0];

describe("A function of ours is known however a file spells it", () => {
  test.each([
    ["as Excel keeps it", "_xldudf_FAKE_COST(A1,B1)"],
    ["in odd case", "_XLDUDF_Fake_Cost(A1,B1)"],
    ["as a person reads it", "FAKE.COST(A1,B1)"],
    ["in small letters", "fake.cost(A1,B1)"],
    ["behind the prefix of younger functions", "_xlfn.FAKE.COST(A1,B1)"],
    ["behind two prefixes", "_xlfn._xlws._xldudf_FAKE_COST(A1,B1)"],
    ["behind the prefix of unknown functions", "_xludf.FAKE.COST(A1,B1)"],
    ["behind the prefix of another kind of add-in", "_xll.FAKE.COST(A1,B1)"],
    ["with a space before the bracket", "FAKE.COST (A1,B1)"],
    ["as a single value", "_xlfn.SINGLE(_xldudf_FAKE_COST(A1,B1))"],
    ["in full-width characters", "ＦＡＫＥ．ＣＯＳＴ（Ａ１，Ｂ１）"],
    ["with full-width signs only", "FAKE.COST（A1，B1）"],
    ["with spaces of a Chinese text", "FAKE.COST(A1,\u3000B1)"],
  ])("%s: 3 x 40 = 120", (_, formula) => {
    expect(valueOf(formula)).toBe(120);
  });
  test.each(["FAKE_COST(A1,B1)", "MYFAKE.COST(A1,B1)", "FAKE.COSTS(A1,B1)", "FAKE.COST+1", '"FAKE.COST(A1)"', "'FAKE.COST('!A1"])(
    "%s is none of ours",
    (formula) => {
      expect(ourCalls(formula, fakeNames)).toEqual([]);
    },
  );
  test("what Excel does not find again by itself is told from what it keeps", () => {
    expect(["FAKE.COST(1,2)", "SUM(fake.cost(1,2),_xldudf_FAKE_COST(1,2))"].map((one) => spelledOtherwise(one, fakeNames))).toEqual([
      true,
      true,
    ]);
    expect(
      ["_xldudf_FAKE_COST(1,2)", "_xlfn.SINGLE(_xldudf_FAKE_COST(1,2))", "SUM(A1)"].map((one) => spelledOtherwise(one, fakeNames)),
    ).toEqual([false, false, false]);
    expect(toReadable("fake.cost(A1,B1)", fakeNames)).toBe("FAKE.COST(A1,B1)");
  });
  test("the formula of the file stays as it was written", () => {
    const open = opened("fake.cost (A1,B1)");
    applyResults(open, recalculated(open));
    expect(cellOf(parts(open.file.build())["xl/worksheets/s0.xml"] ?? "", "C1")).toBe('<c r="C1"><f>fake.cost (A1,B1)</f><v>120</v></c>');
  });
});

describe("A function of our name in another file is not ours to answer", () => {
  const external = [
    "'C:\\AddIns\\old.xlam'!FAKE.COST(A1,B1)",
    "[1]!FAKE.COST(A1,B1)",
    "[1]!_xldudf_FAKE_COST(A1,B1)",
    "'\\\\server\\share\\old.xlam'!fake.cost(A1,B1)",
    "old.xlam!FAKE.COST(A1,B1)",
    "1+'[Prices.xlsm]S'!FAKE.COST(A1,B1)",
  ];
  test.each(external)("%s keeps its value and is named", (formula) => {
    const open = opened(formula, "<v>77</v>");
    const [outcome] = recalculated(open).ours;
    expect([outcome?.state, outcome?.node.obstacle?.kind, outcome?.block]).toEqual(["kept", "otherAddIn", [[77]]]);
    expect(outcome?.node.obstacle?.detail).toMatch(/!FAKE\.COST$/);
  });
  test("nor is it frozen: its formula would be lost to the program that knows it", () => {
    const open = opened(external[0] ?? "", "<v>77</v>");
    const { cells, left } = freeze(open, recalculated(open), fakeNames, freezeNote({ when: "", version: "" }));
    expect([cells, left.length]).toEqual([0, 1]);
  });
  test("a cell of another file beside a call of ours is no such function", () => {
    const tokens = tokenize("FAKE.COST('C:\\[a.xlsx]S'!A1,2)");
    expect(tokens.map((_, i) => callElsewhere(tokens, i, fakeNames)).filter((found) => found !== null)).toEqual([]);
  });
});

describe("Full-width characters with one reading become plain", () => {
  test.each([
    ["＝ＣＢＡＭ．ＦＡＣＴＯＲ（２０２６）", "=CBAM.FACTOR(2026)"],
    ["=SUM（A1：A3，２．５）", "=SUM(A1:A3,2.5)"],
    ["=IF(A1＞＝5，TRUE，ＦＡＬＳＥ)", "=IF(A1>=5,TRUE,FALSE)"],
    ["=SUM(Ａ：Ｃ)", "=SUM(A:C)"],
    ["=CBAM.FACTOR(“2026”)", '=CBAM.FACTOR("2026")'],
    ["=LEN(＂５％＂)", '=LEN("５％")'],
    ['=“say "x"”', '="say ""x"""'],
    ['=LEN(“𠮷2")', '=LEN("𠮷2")'],
    // What somebody named is a name, whatever its characters.
    ["=單價２＊２", "=單價２*2"],
    ["=工作表１！A1", "=工作表１!A1"],
    ["='工作表（１）'!A1", "='工作表（１）'!A1"],
    ['="（全形）"', '="（全形）"'],
    ["=T[數量（噸）]", "=T[數量（噸）]"],
    ["=\u3000A1", "= A1"],
    ["=“", '=""'],
  ])("%s is %s", (wide, plain) => {
    expect(narrowed(wide)).toBe(plain);
  });
  test("plain formulas are left alone", () => {
    for (const formula of ["=SUM(A1:A3)", "=價格*2", '="，"', ""]) expect(narrowed(formula)).toBe(formula);
    expect(tidied("SUM (A1)", fakeNames)).toBe("SUM (A1)");
  });
});
