// Cells of the sheet as arguments of a form: typed addresses, columns and lists by their headings, inputs carried on.
import { specOf } from "../../src/functions/register";
import { columnsByHeading, listEntries, tableEntries } from "../../src/taskpane/panes/calculate/byHeading";
import { carriedFrom, carriedTo } from "../../src/taskpane/panes/calculate/carried";
import { type Entries, prepare } from "../../src/taskpane/panes/calculate/entries";
import { addressOn, referenceIn, withCells } from "../../src/taskpane/panes/calculate/references";
import type { Reader } from "../../src/calls/readers/reader";
import "../../src/taskpane/words";

const cost = specOf("CBAM.COST");
const reader = (name: string): Reader<unknown> => cost.args[name] as Reader<unknown>;

test.each([
  ["A3", "Sheet1!A3"],
  ["=a3", "Sheet1!A3"],
  [" $C$4:$C$9 ", "Sheet1!C4:C9"],
  ["Ｂ２", "Sheet1!B2"],
  ["'Import lines'!B7", "'Import lines'!B7"],
  ["=清單!D2:D5", "清單!D2:D5"],
])("%s typed in place of a tonnage means %s", (typed, address) => {
  expect(referenceIn(typed, reader("tonnes"), "Sheet1")).toBe(address);
});

test.each(["12.5", "TW", "2026-02-01", "XFE1", "A1048577", "A0", "A1:", "73181542", "=A1+1"])("%s is no cell", (typed) => {
  expect(referenceIn(typed, reader("tonnes"), "Sheet1")).toBeNull();
});

test("words an argument takes are words; with an equals sign they are a cell", () => {
  const words = { kind: "choice", choices: ["A1", "B1"] } as const;
  expect(referenceIn("a1", words, "Sheet1")).toBeNull();
  expect(referenceIn("=a1", words, "Sheet1")).toBe("Sheet1!A1");
  expect(referenceIn("EN10", { kind: "text" }, "Sheet1")).toBeNull();
});

test("on its own sheet a formula names no sheet, elsewhere it does", () => {
  const entries: Entries = { cn: { kind: "typed", text: "A3", sheet: "Lines" }, tonnes: { kind: "typed", text: "5" } };
  const read = new Map([["Lines!A3", [["73181542"]]]]);
  const on = (home: string | null): Entries => withCells(entries, cost.args, read, { typedOn: "Other", home });
  expect([on("Lines")["cn"], on("Other")["cn"], on(null)["cn"]]).toEqual(
    ["A3", "Lines!A3", "Lines!A3"].map((address) => ({ kind: "range", address, values: [["73181542"]] })),
  );
  expect(on("Lines")["tonnes"]).toEqual(entries["tonnes"]);
  expect(addressOn("'My list'!A1:B2", "My list")).toBe("A1:B2");
});

test("columns are found by our names, everyday names and with their unit; two of one meaning, or none, are left open", () => {
  const found = columnsByHeading(cost, ["CN code", "country of origin", "淨重(公斤)", "出口日期", "Remark"]);
  expect([...found].map(([argument, { at, factor }]) => [argument, at, factor?.toFixed() ?? null])).toEqual([
    ["cn", 0, null],
    ["origin", 1, null],
    ["tonnes", 2, "0.001"],
  ]);
  expect([...columnsByHeading(cost, ["cn", "CN code", "tonnes"]).keys()]).toEqual(["tonnes"]);
  expect(tableEntries(cost, ["price", "date"])).toEqual({
    date: { kind: "column", header: "date" },
    price: { kind: "column", header: "price" },
  });
});

test("kilograms are divided by 1000 in the formula and for the preview", () => {
  const [address, cells] = [
    "Lines!A1:C3",
    [
      ["cn", "net (kg)", "note"],
      ["73181542", 2500, "x"],
      ["73181588", null, null],
    ],
  ] as const;
  const entries = listEntries(cost, address, cells) ?? {};
  expect(Object.keys(entries)).toEqual(["cn", "tonnes"]);
  expect(prepare(entries["tonnes"], reader("tonnes"), null)).toEqual({ argument: { reference: "Lines!B2:B3/1000" }, raw: [[2.5], [null]] });
  expect(listEntries(cost, "Lines!A1:B1", [["cn", "tonnes"]])).toBeNull();
  expect(
    listEntries(cost, "Lines!A1:B2", [
      ["x", "y"],
      [1, 2],
    ]),
  ).toBeNull();
});

test("what means the same in another form is carried on, and nothing else", () => {
  const typed = (text: string): Entries[string] => ({ kind: "typed", text });
  let carried = carriedFrom(new Map(), cost, { cn: typed("73181542"), tonnes: typed("100"), route: { kind: "column", header: "r" } });
  expect(carriedTo(carried, specOf("CBAM.DEFAULT"))).toEqual({ cn: typed("73181542") });
  carried = carriedFrom(carried, specOf("CBAM.DEFAULT"), { cn: typed("") });
  expect(carriedTo(carried, cost)).toEqual({ tonnes: typed("100") });
});
