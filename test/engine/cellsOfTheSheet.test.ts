// What the engine knows of cells and Excel does not tell: which row of the sheet failed, and whether a 0 was typed.
import { createBookEvaluator, type BookEvaluator } from "../../src/engine/bookEvaluator";
import { isCellError } from "../../src/engine/engineFunction";
import { catalogue, preloadAll } from "../../src/functions/catalogue";
import { setEmptyCells } from "../../src/calls/cells";

let book: BookEvaluator;
beforeAll(async () => {
  await preloadAll();
  setEmptyCells("null");
  book = createBookEvaluator(catalogue, [{ name: "Lines", rows: 50, columns: 10 }]);
  const lines = [
    ["73181542", "TW", 100, 46054],
    [null, null, null, null],
    ["73181542", "TW", "many", 46054],
    ["73181542", "TW", 0, 46054],
    ["73181542", "TW", null, 46054],
  ];
  lines.forEach((line, r) => line.forEach((value, c) => book.set(0, r + 4, c + 1, value)));
});
afterAll(() => {
  setEmptyCells("zero");
  book.dispose();
});

const cells = (formula: string): unknown[] =>
  book.evaluate(0, 0, 0, formula).block.map((row) => (isCellError(row[0]) ? row[0].message : row[0]));

describe("A list that begins in row 5 of the sheet", () => {
  it("names the row of the sheet, leaves blank rows blank, and reads a typed 0 as zero tonnes", () => {
    const found = cells("=CBAM.COST(B5:B9,C5:C9,D5:D9,E5:E9)");
    // The cost of the first line is that of the law's own tables, seen elsewhere; here it only has to be one.
    expect(typeof found[0]).toBe("number");
    expect(found[1]).toBe("");
    expect(found[2]).toContain("argument tonnes, row 7:");
    expect(found[3]).toBe(0);
    expect(found[4]).toContain("argument tonnes, row 9:");
  });

  it("names the cell where the range is a row of the sheet, and the row of the range where it is none of a sheet", () => {
    expect(book.evaluate(0, 0, 0, "=CBAM.FACTOR(B7:D7)").block[0]?.map((cell) => (isCellError(cell) ? cell.message : cell))[2]).toContain(
      "argument year, cell D7:",
    );
    expect(cells('=CBAM.FACTOR({2026;"x"})')[1]).toContain("argument year, row 2 of the range:");
  });

  it("names the row of the argument that failed, wherever its range begins", () => {
    book.set(0, 20, 6, 2026);
    book.set(0, 21, 6, "x");
    expect(cells("=CBAM.MARKUP(B5:B6,G21:G22)")[1]).toContain("row 6:");
    expect(cells('=CBAM.MARKUP({"73181542";"73181542"},G21:G22)')[1]).toContain("argument year, row 22:");
  });
});

describe("A cell beyond the rows and columns of a sheet", () => {
  it("is empty, as in Excel; beyond Excel's own end there is none", () => {
    // The sheet has 50 rows and 10 columns.
    expect(cells("=A5000+1")).toEqual([1]);
    expect(cells("=Z9")).toEqual([0]);
    expect(cells('=XFD1048576&"x"')).toEqual(["x"]);
    expect(cells("=SUM(A2000:Z3000)")).toEqual([0]);
    expect(cells('=CBAM.COST("73181542",Z99,100,DATE(2026,2,1))')[0]).toContain("argument origin");
    expect(book.evaluate(0, 0, 0, "=A1048577").block[0]?.[0]).toMatchObject({ code: "#NAME?" });
  });
});

describe("A zero that was typed", () => {
  const cost = (intensity: string): unknown => cells(`=CBAM.COST("28041000","TW",100,DATE(2026,2,1),${intensity},,,,80)`)[0];
  it('is a zero like the text "0", in a cell and in a formula; an empty cell is blank, and its default value counts', () => {
    book.set(0, 30, 0, 0);
    expect(cost("A31")).toBe(0);
    expect(cost("0")).toBe(0);
    expect(cost('"0"')).toBe(0);
    expect(cost("A32")).toBe(cost(""));
    expect(cost("A32")).toBeGreaterThan(0);
  });

  it("is blank in Excel, where an empty cell may come as 0", () => {
    setEmptyCells("zero");
    try {
      expect(cost("0")).toBe(cost(""));
    } finally {
      setEmptyCells("null");
    }
  });

  it("is FALSE where a yes or no is asked, and still no version, route or country", () => {
    expect(cells("=CBAM.FACTOR(2026,0)")[0]).toBe(0.975);
    expect(
      book.evaluate(0, 0, 0, '=BORDER.COMPARE({"cn","origin","tonnes","date";"72085120","TW",1,46054},,{"regimes","tw"},0)').block.length,
    ).toBe(2);
  });
});

describe("A zero that a formula gives", () => {
  const cost = (intensity: string): unknown => cells(`=CBAM.COST("28041000","TW",100,DATE(2026,2,1),${intensity},,,,80)`)[0];
  it("may stand for an empty cell, and is blank as in Excel: in a cell, and in the formula", () => {
    book.set(0, 40, 0, 0, true);
    for (const computed of ["A41", "1-1", "A31*1", "SUM(A32)"]) expect([computed, cost(computed)]).toEqual([computed, cost("")]);
    expect(cost("IF(TRUE,0,5)")).toBe(0);
  });

  it("is named as a blank argument where a value is needed, in the list's own row", () => {
    book.set(0, 40, 3, 0, true);
    expect(cells('=CBAM.COST("73181542","TW",D41,DATE(2026,2,1))')[0]).toContain("tonnes");
    expect(cells('=CBAM.COST("73181542","TW",0,DATE(2026,2,1))')[0]).toBe(0);
  });
});

describe("A formula that breaks off", () => {
  it.each(["=COUNTA(Lines[", "=COUNTA(Lines[Origin", "=SUM(A1])", '=IF(A1="[",Lines[[#All],'])(
    "%s leaves nothing behind for the next one",
    (broken) => {
      cells(broken);
      // The lines stand in rows 5 to 9, one of them blank.
      expect([cells("=ROWS(C5:C9)"), cells("=COUNTA(C5:C9)")]).toEqual([[5], [4]]);
    },
  );
});
