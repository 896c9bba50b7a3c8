import { createEvaluator, type Evaluated } from "../../src/engine/evaluator";
import { fakeFunctions, seen } from "../tools/fakeCatalogue";

const evaluator = createEvaluator(fakeFunctions);
const evaluate = (formula: string): Evaluated => evaluator.evaluate(formula);
const value = (formula: string): unknown => {
  const result = evaluate(formula);
  return result.kind === "error" ? result.error : result.value;
};
afterAll(() => evaluator.dispose());

describe("what a function receives", () => {
  const received = (formula: string): unknown[] => {
    evaluate(formula);
    return seen.args;
  };
  test("a literal is a 1x1 block and trailing omitted arguments are null", () => {
    expect(received("=FAKE.SEEN(5)")).toEqual([[[5]], null, []]);
  });
  test("an omitted argument in the middle and a blank cell are null, empty text is not", () => {
    expect(received('=FAKE.SEEN(,A1,"")')).toEqual([null, null, [[[""]]]]);
  });
  test("a range with blank cells keeps them apart from zero", () => {
    expect(received("=FAKE.SEEN({0,1},A1:B2)")).toEqual([
      [[0, 1]],
      [
        [null, null],
        [null, null],
      ],
      [],
    ]);
  });
  test("codes, legal versions and periods arrive as text, also those that are all digits or look like a date", () => {
    expect(received('=FAKE.SEEN("25070080","01","2023-956","2021-2025","119","EP-2022-06-22")').flat(3)).toEqual([
      "25070080",
      "01",
      "2023-956",
      "2021-2025",
      "119",
      "EP-2022-06-22",
    ]);
  });
  test("text that looks like a date, a share or an amount arrives as the text it is", () => {
    expect(received('=FAKE.SEEN("2026-02","2026-01-01","10%","1-2","$5","3:30")').flat(3)).toEqual([
      "2026-02",
      "2026-01-01",
      "10%",
      "1-2",
      "$5",
      "3:30",
    ]);
  });
  test("a repeating parameter receives an array with one block per argument", () => {
    expect(received('=FAKE.SEEN("CBAM.COST",2,{1;2},TRUE)')).toEqual([[["CBAM.COST"]], [[2]], [[[1], [2]], [[true]]]]);
  });
  test("a date is its serial number: 1 January 2026 is 46023", () => {
    expect(received("=FAKE.SEEN(DATE(2026,1,1))")[0]).toEqual([[46023]]);
  });
});

describe("what comes out", () => {
  test("a value and nested use: 10 t x 80 x 0.5 = 400", () => {
    expect(value("=FAKE.COST(10,80,0.5)")).toBe(400);
    expect(value("=ROUND(FAKE.COST(10,80,0.5)/3,2)")).toBe(133.33);
    expect(value("=LET(x,FAKE.COST(10,80),IF(x>700,x+1,0))")).toBe(801);
    expect(value("=SUM(FAKE.COST({1;2;3},10))")).toBe(60);
  });
  test("text in a block stays what it is, and numbers stay numbers", () => {
    expect(value("=FAKE.CODES()")).toEqual([
      ["25070080", "Kaolin", 10],
      ["01", "TRUE", 20],
      ["2026-01-01", "{1,2}", 30],
    ]);
    expect(value('=INDEX(FAKE.CODES(),2,1)&"|"')).toBe("01|");
    expect(value('=XLOOKUP("01",INDEX(FAKE.CODES(),0,1),INDEX(FAKE.CODES(),0,3))')).toBe(20);
  });
  test("a block of 5,000 rows is whole", () => {
    const block = value("=FAKE.ROWS(5000)") as unknown[][];
    expect(block).toHaveLength(5000);
    expect(block[4999]).toEqual([5000, "row 5000"]);
  });
  test("an error inside a block keeps its place and its own sentence", () => {
    expect(value("=FAKE.MIXED()")).toEqual([
      [1, { code: "#N/A", message: "no row for DE in 2026" }],
      [{ code: "#NUM!", message: "too large" }, "text"],
    ]);
  });
  test("one bad row of a column does not spoil the others", () => {
    expect(value('=FAKE.COST({1;"x";3},10)')).toEqual([
      [10],
      [{ code: "#VALUE!", message: "row 2: tonnes is x, a number is expected" }],
      [30],
    ]);
  });
});

describe("errors", () => {
  test("the sentence of the function survives operators and other functions", () => {
    const error = { code: "#N/A", message: "published from 2027 on" };
    expect(value("=FAKE.NONE()")).toEqual(error);
    expect(value("=1+FAKE.NONE()*2")).toEqual(error);
    expect(value("=SUM(1,FAKE.NONE())")).toEqual(error);
    expect(value("=FAKE.COST(FAKE.NONE(),80)")).toEqual(error);
    expect(value("=LET(x,FAKE.NONE(),x)")).toEqual(error);
  });
  test("IFERROR and IFNA see them", () => {
    expect(value('=IFERROR(FAKE.NONE(),"n")')).toBe("n");
    expect(value("=IFNA(FAKE.NONE(),7)")).toBe(7);
    expect(value('=IFERROR(FAKE.COST("x",1),"n")')).toBe("n");
  });
  test("a function that throws, promises, or returns nothing usable becomes an error that names it", () => {
    expect(value("=FAKE.THROWS()")).toEqual({ code: "#VALUE!", message: "FAKE.THROWS stopped: a fault of ours" });
    expect(value("=FAKE.PROMISE()")).toEqual({ code: "#N/A", message: expect.stringContaining("FAKE.PROMISE") });
    expect(value("=FAKE.RAGGED()")).toEqual({ code: "#VALUE!", message: "FAKE.RAGGED returned no cells" });
  });
  test("nothing, NaN and undefined are errors and never 0", () => {
    expect(value("=FAKE.NULL()")).toEqual([
      [
        { code: "#VALUE!", message: expect.any(String) },
        { code: "#NUM!", message: expect.any(String) },
        { code: "#VALUE!", message: expect.any(String) },
      ],
    ]);
  });
  test("too few and too many arguments are told with the signature", () => {
    expect(value("=FAKE.COST(1)")).toEqual({ code: "#VALUE!", message: "Too few arguments: FAKE.COST(tonnes, price, [rate])" });
    expect(value("=FAKE.COST(1,2,3,4)")).toEqual({ code: "#VALUE!", message: "Too many arguments: FAKE.COST(tonnes, price, [rate])" });
  });
  test("an unknown function is named, with the nearest known one", () => {
    expect(value("=FAKE.COTS(1,2)")).toEqual({ code: "#NAME?", message: "There is no function FAKE.COTS; did you mean FAKE.COST?" });
    expect(value("=NOWHERE.TO.BE.FOUND(1)")).toEqual({ code: "#NAME?", message: "There is no function NOWHERE.TO.BE.FOUND" });
  });
  test.each(["=FAKE.COST(1,2", '="abc', "=", "=)", "=1+", "=FAKE.COST(1,2))", "=,", "={1,2"])(
    "the malformed formula %s is an error and no exception",
    (formula) => {
      expect(evaluate(formula)).toEqual({ kind: "error", error: { code: "#VALUE!", message: expect.stringMatching(/./) } });
    },
  );
  test("a division by zero says so", () => {
    expect(value("=FAKE.COST(1,1)/0")).toEqual({ code: "#DIV/0!", message: "Division by zero" });
  });
});
