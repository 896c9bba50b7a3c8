// Names of a workbook that stand for a call of ours. FAKE.COST(tonnes, price) is tonnes x price.
import { callsWithNames } from "../../src/sheet/namedCalls";
import { freezeNote } from "../../src/freezing/note";
import { applyResults, freeze, openBook, restore, type OpenBook } from "../../src/xlsx";
import { cellOf, fakeNames, handmade, parts, recalculated, zipped } from "./files";

const note = freezeNote({ when: "", version: "" });
const defined = (entries: Readonly<Record<string, string>>): string =>
  `<definedNames>${Object.entries(entries)
    .map(
      ([name, stored]) =>
        `<definedName name="${name.replace(/^\d/, "")}"${/^\d/.test(name) ? ` localSheetId="${name[0]}"` : ""}>${stored}</definedName>`,
    )
    .join("")}</definedNames>`;
function opened(formula: string, entries: Readonly<Record<string, string>>): OpenBook {
  const cells = `<row r="1"><c r="A1"><v>3</v></c><c r="B1"><v>40</v></c><c r="C1"><f>${formula}</f><v>1</v></c></row>`;
  return openBook(zipped(handmade({ S: cells, T: '<row r="1"><c r="A1"><v>5</v></c></row>' }, {}, defined(entries))), fakeNames);
}
const COST = "_xldudf_FAKE_COST(S!$A$1,S!$B$1)";

describe("A cell is ours when a name it uses leads to a call of ours", () => {
  test.each<[string, string, Record<string, string>, number]>([
    ["a name", "Cost*100", { Cost: COST }, 12_000],
    ["a name in another case", "cost*100", { COST }, 12_000],
    ["a name behind names", "Total+1", { Total: "Half*2", Half: "Cost/2", Cost: COST }, 121],
    ["a name of the sheet before one of the workbook", "Cost", { Cost: "7", "0Cost": COST }, 120],
    ["a name of another sheet", "T!Cost", { "1Cost": "_xldudf_FAKE_COST(T!$A$1,S!$B$1)", Cost: "7" }, 200],
    ["a Chinese name", "成本*2", { 成本: COST }, 240],
    ["a function made with LAMBDA", "CostOf(A1,B1)*2", { CostOf: "_xlfn.LAMBDA(_xlpm.t,_xlpm.p,_xldudf_FAKE_COST(_xlpm.t,_xlpm.p))" }, 240],
    ["a name beside a call", "Cost+_xldudf_FAKE_COST(1,2)", { Cost: COST }, 122],
  ])("%s", (_, formula, entries, expected) => {
    const { ours } = recalculated(opened(formula, entries));
    expect(ours.map(({ state, block }) => [state, block])).toEqual([["calculated", [[expected]]]]);
  });
  test.each<[string, string, Record<string, string>]>([
    ["a name that leads elsewhere", "Price*2", { Price: "S!$B$1", Cost: COST }],
    ["a name in quotes", '"Cost"&amp;Price', { Cost: COST, Price: "S!$B$1" }],
    ["names in a circle", "X+1", { X: "Y", Y: "X", Cost: COST }],
    ["a longer name", "Costs*2", { Cost: COST, Costs: "S!$B$1" }],
  ])("%s is none of ours", (_, formula, entries) => {
    expect(recalculated(opened(formula, entries)).ours).toEqual([]);
  });
  test("a circle of names that also calls us ends", () => {
    const calls = callsWithNames(
      [
        { name: "X", sheet: null, stored: "Y+1" },
        { name: "Y", sheet: null, stored: `X+${COST}` },
      ],
      fakeNames,
    );
    expect(calls("X*2", "S")).toEqual(["FAKE.COST"]);
  });
});

test("a frozen copy holds the value where a name called us, and the formula returns", () => {
  const open = opened("Cost*100", { Cost: COST });
  const results = recalculated(open);
  applyResults(open, results);
  const { addresses, elsewhere } = freeze(open, results, fakeNames, note);
  expect(addresses).toEqual([expect.stringMatching(/!C1$/)]);
  expect(elsewhere).toEqual([expect.stringContaining("Cost")]);
  const frozen = open.file.build();
  expect(cellOf(parts(frozen)["xl/worksheets/s0.xml"] ?? "", "C1")).toBe('<c r="C1"><v>12000</v></c>');
  const back = openBook(frozen, fakeNames);
  expect(restore(back, fakeNames, note)).toMatchObject({ cells: 1, left: [] });
  expect(cellOf(parts(back.file.build())["xl/worksheets/s0.xml"] ?? "", "C1")).toContain("<f>Cost*100</f>");
});
