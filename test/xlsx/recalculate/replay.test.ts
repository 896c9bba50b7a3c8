// Formulas of others: what does not depend on ours keeps its value, what does is calculated only where the engine is seen
// to give the value of the file. Expected values are arithmetic shown in the titles, or what the file holds.
import { applyResults, openBook } from "../../../src/xlsx";
import { cellOf, fakeNames, handmade, parts, recalculated, zipped } from "../files";

const cost = (args: string): string => `_xldudf_FAKE_COST(${args})`;
const f = (address: string, formula: string, value = "", attributes = ""): string =>
  `<c r="${address}"${attributes}><f>${formula}</f>${value === "" ? "" : `<v>${value}</v>`}</c>`;
const n = (address: string, value: number): string => `<c r="${address}"><v>${value}</v></c>`;
const rows = (...lines: string[]): string => lines.map((line, i) => `<row r="${i + 1}">${line}</row>`).join("");

function run(
  sheet: string,
  workbook = "",
): { value: (address: string) => string | undefined; stale: (readonly [string, string | undefined])[]; order: string } {
  const open = openBook(zipped(handmade({ S: sheet }, {}, workbook)), fakeNames);
  const results = recalculated(open);
  applyResults(open, results);
  const after = parts(open.file.build());
  const xml = after["xl/worksheets/s0.xml"] ?? "";
  return {
    value: (address) => /<v>(.*?)<\/v>/.exec(cellOf(xml, address))?.[1],
    stale: [...results.stale, ...results.ours.filter(({ state }) => state === "kept").map(({ node }) => node)].map(({ cell, obstacle }) => [
      cell.address,
      obstacle?.kind,
    ]),
    order: /<calcPr[^>]*>/.exec(after["xl/workbook.xml"] ?? "")?.[0] ?? "",
  };
}

describe("a formula of others that does not depend on ours", () => {
  test("keeps its value though ours reads it and the engine would give another: 7 t x 10 = 70", () => {
    const { value, stale, order } = run(rows(f("A1", "1+1", "7") + f("B1", cost("A1,10"), "0")));
    expect([value("A1"), value("B1"), stale, order]).toEqual(["7", "70", [], ""]);
  });
  test("without a value is calculated where ours needs it: (2+3) x 10 = 50", () => {
    expect(run(rows(f("A1", "2+3") + f("B1", cost("A1,10")))).value("B1")).toBe("50");
  });
});

describe("a formula of others that depends on ours", () => {
  test("is calculated where the engine gives the value of the file from the values of the file: 50 x 2 = 100 for 7 x 2 = 14", () => {
    const { value, stale, order } = run(rows(f("A1", cost("5,10"), "7") + f("B1", "A1*2", "14")));
    expect([value("B1"), stale, order]).toEqual(["100", [], ""]);
  });
  test("keeps its value, is listed and left to Excel where it does not; what reads it likewise, ours too", () => {
    const { value, stale, order } = run(
      rows(f("A1", cost("5,10"), "7") + f("B1", "A1*2", "15") + f("C1", "B1+1", "16") + f("D1", cost("C1,2"), "32") + f("E1", "A1+1", "8")),
    );
    expect(["A1", "B1", "C1", "D1", "E1"].map(value)).toEqual(["50", "15", "16", "32", "51"]);
    expect(stale).toEqual([
      ["B1", "notKnown"],
      ["C1", "doubtfulInput"],
      ["D1", "doubtfulInput"],
    ]);
    expect(order).toBe('<calcPr fullCalcOnLoad="1"/>');
  });
  test("that is not known keeps a value that is not out of date, and what reads it is calculated: 15 + 50 = 65", () => {
    const { value, stale } = run(
      rows(f("A1", cost("5,10"), "50") + f("B1", "A1*2", "15") + f("C1", "B1+D1", "22") + f("D1", cost("5,10"), "7")),
    );
    expect([value("B1"), value("C1"), stale]).toEqual(["15", "65", [["B1", "notKnown"]]]);
  });
  test("must give the same type: FALSE is not 0 and a text is no number", () => {
    const { stale } = run(
      rows(
        f("A1", cost("5,10"), "7") +
          f("B1", "A1=&quot;x&quot;", "0") +
          f("C1", "A1=&quot;x&quot;", "0", ' t="b"') +
          f("D1", "A1&amp;&quot;&quot;", "7") +
          f("E1", "A1&amp;&quot;&quot;", "7", ' t="str"'),
      ),
    );
    expect(stale.map(([address]) => address)).toEqual(["B1", "D1"]);
  });
  test("may differ from the file behind the twelfth digit, and then keeps its digits", () => {
    const { value, stale } = run(rows(f("A1", cost("1,10"), "10") + f("B1", "A1/3", "3.33333333333334")));
    expect([value("B1"), stale]).toEqual(["3.33333333333334", []]);
  });
  test("that rests on the clock is listed: yesterday is not today", () => {
    expect(run(rows(f("A1", cost("5,10"), "7") + f("B1", "TODAY()+A1", "40007"))).stale).toEqual([["B1", "notKnown"]]);
  });
  test("that was computed from an error of ours is tried on that error: #NAME? + 1 was #NAME?, now 50 + 1 = 51", () => {
    const { value, stale } = run(
      rows(f("A1", cost("5,10"), "#NAME?", ' t="e"') + f("B1", "A1+1", "#NAME?", ' t="e"') + f("C1", "IFERROR(A1,0)", "0")),
    );
    expect(["A1", "B1", "C1"].map(value)).toEqual(["50", "51", "50"]);
    expect(stale).toEqual([]);
  });
});

describe("comparisons and empty text", () => {
  test("0 is not empty text, however often it is compared; another type is FALSE: 50 + 0 + 0", () => {
    const { value, stale } = run(
      rows(
        n("A1", 0) +
          f("B1", "IF(A1=&quot;&quot;,100,0)") +
          f("C1", "IF(A1=&quot;&quot;,100,0)") +
          f("D1", "COUNTIF(E1:F1,FALSE)") +
          f("E1", "A1=&quot;&quot;") +
          f("F1", "A1=&quot;x&quot;"),
        f("A2", `${cost("5,10")}+B1+C1+D1`),
      ),
    );
    expect([value("A2"), stale]).toEqual(["52", []]);
  });
  test("a formula that gave empty text is text: COUNTA 1, ISBLANK FALSE, = 0 FALSE, + 1 #VALUE!, shown by another formula as empty text", () => {
    const { value } = run(
      rows(
        f("A1", "&quot;&quot;", "", ' t="str"').replace("</f>", "</f><v></v>") +
          f("B1", `${cost("1,1")}+COUNTA(A1)*10+ISBLANK(A1)*100+(A1=0)*1000`) +
          f("C1", `${cost("1,1")}+A1`) +
          f("D1", "A1") +
          f("E1", `${cost("1,1")}+COUNTA(D1)`),
      ),
    );
    expect(["B1", "C1", "D1", "E1"].map(value)).toEqual(["11", "#VALUE!", "", "2"]);
  });
});

describe("names and sheets", () => {
  test("a name with a relative reference is another cell for each formula, and comes in again at the other end of the sheet: 2, 3; the row above row 1 is the last", () => {
    const names =
      '<definedNames><definedName name="Here">S!$A1</definedName><definedName name="Above">S!$A1048576</definedName></definedNames>';
    const { value } = run(
      rows(n("A1", 2) + f("B1", cost("Here,1")), n("A2", 3) + f("B2", cost("Here,1")) + f("C2", cost("Above,1"))),
      names,
    );
    expect(["B1", "B2", "C2"].map(value)).toEqual(["2", "3", "2"]);
  });
  test.each(["A!B", "!", "R1C1", "2026", "Tom''s"])("a sheet may be called %s: 2 x 3 = 6", (name) => {
    const open = openBook(
      zipped(handmade({ [name.replace("''", "'")]: rows(n("A1", 2) + f("B1", cost(`'${name}'!A1,A2`)), n("A2", 3)) })),
      fakeNames,
    );
    expect(recalculated(open).ours[0]?.block).toEqual([[6]]);
  });
});

test("0 in every formula of a file that orders its calculation was never calculated: 2 x 3 = 6 and 6 + 1 = 7", () => {
  const sheet = rows(f("A1", "1+1", "0") + f("B1", cost("A1,3"), "0") + f("C1", "B1+1", "0"));
  expect(["B1", "C1"].map(run(sheet, '<calcPr fullCalcOnLoad="1"/>').value)).toEqual(["6", "7"]);
  expect(["B1", "C1"].map(run(sheet).value)).toEqual(["0", "0"]);
});

test("the order to calculate on opening stands where the file format wants it, once", () => {
  const stale = rows(f("A1", cost("5,10"), "7") + f("B1", "A1*2", "15"));
  expect(run(stale, '<calcPr calcId="5" fullCalcOnLoad="0"/>').order).toBe('<calcPr calcId="5" fullCalcOnLoad="1"/>');
  const open = openBook(zipped(handmade({ S: stale }, {}, "<definedNames/><pivotCaches/><extLst/>")), fakeNames);
  applyResults(open, recalculated(open));
  expect(parts(open.file.build())["xl/workbook.xml"]).toContain('<definedNames/><calcPr fullCalcOnLoad="1"/><pivotCaches/><extLst/>');
});

describe("what cannot be seen from the formula", () => {
  test("a what-if table over a result of ours keeps its values and is listed; without a change it is not", () => {
    const table = (was: string): string =>
      rows(
        f("B1", cost("A2,10"), was),
        n("A2", 5) + `<c r="B2"><f t="dataTable" ref="B2:B3" dt2D="0" dtr="0" r1="A2"/><v>70</v></c>`,
        n("A3", 6) + n("B3", 80),
      );
    const changed = run(table("7"));
    expect([changed.value("B1"), changed.value("B2"), changed.value("B3"), changed.stale, changed.order]).toEqual([
      "50",
      "70",
      "80",
      [["B2", "dataTable"]],
      '<calcPr fullCalcOnLoad="1"/>',
    ]);
  });
  test("INDIRECT and OFFSET may read any cell: with a changed result of ours they are listed, without one they are not", () => {
    const sheet = (was: string): string =>
      rows(
        f("A1", cost("5,10"), was) +
          f("B1", "SUM(INDIRECT(&quot;A1&quot;))", was) +
          f("C1", "OFFSET(B1,0,-1)+1", "8") +
          f("D1", "B1+1", "8"),
      );
    expect(run(sheet("7")).stale.map(([address]) => address)).toEqual(["B1", "C1", "D1"]);
    expect(run(sheet("50")).stale.map(([address]) => address)).toEqual(["D1"]);
  });
});

describe("rows that are not shown", () => {
  const row = (r: number, cells: string, hidden = false): string => `<row r="${r}"${hidden ? ' hidden="1"' : ""}>${cells}</row>`;
  const list = (extra: string): Record<string, string> => {
    const files = handmade({
      S:
        row(1, n("A1", 0)) +
        row(2, f("A2", cost("1,10"))) +
        row(3, f("A3", cost("2,10")), true) +
        row(4, f("A4", cost("3,10"))) +
        row(5, f("B5", "SUBTOTAL(9,A2:A4)") + f("C5", "SUBTOTAL(109,A2:A4)") + f("D5", "AGGREGATE(9,5,A2:A4)") + f("E5", "SUM(A2:A4)")),
    });
    files["xl/worksheets/s0.xml"] = (files["xl/worksheets/s0.xml"] ?? "").replace("</sheetData>", `</sheetData>${extra}`);
    return files;
  };
  const totals = (extra: string): unknown[] =>
    recalculated(openBook(zipped(list(extra)), fakeNames)).others.map(({ block }) => block[0]?.[0]);
  test("hidden by hand they count in SUBTOTAL(9): 10+20+30 = 60, and not in 109: 10+30 = 40", () => {
    expect(totals("")).toEqual([60, 40, 40, 60]);
    expect(totals('<autoFilter ref="A1:A4"/>')).toEqual([60, 40, 40, 60]);
  });
  test("filtered out they count in neither: 10+30 = 40", () => {
    expect(
      totals('<autoFilter ref="A1:A4"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter>'),
    ).toEqual([40, 40, 40, 60]);
  });
});
