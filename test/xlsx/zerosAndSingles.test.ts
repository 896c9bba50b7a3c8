// What a cell hands to our functions in a file: a 0 that a formula gives is no typed zero, and `@` over a range takes one cell.
import { setEmptyCells } from "../../src/calls/cells";
import { createBookEvaluator } from "../../src/engine/bookEvaluator";
import { catalogue, preloadAll } from "../../src/functions/catalogue";
import { openBook, ourNames, recalculate } from "../../src/xlsx";
import { fakeNames, handmade, recalculated, zipped } from "./files";

beforeAll(async () => {
  await preloadAll();
  setEmptyCells("null");
});
afterAll(() => setEmptyCells("zero"));

const row = (n: number, ...cells: string[]): string => `<row r="${n}">${cells.join("")}</row>`;
const f = (address: string, formula: string, value = "1"): string => `<c r="${address}"><f>${formula}</f><v>${value}</v></c>`;
const n = (address: string, value: number): string => `<c r="${address}"><v>${value}</v></c>`;

test("a link to an empty cell leaves the cost of a simple good on its default value; a typed 0 is a zero", () => {
  const cost = (intensity: string): string =>
    `_xldudf_CBAM_COST("28041000","TW",100,DATE(2026,2,1),${intensity},,,,80)`.replace(/"/g, "&quot;");
  const names = ourNames(catalogue.map(({ id }) => id));
  const open = openBook(
    zipped(
      handmade({
        S: row(
          1,
          f("A1", "Other!C5", "0"),
          n("B1", 0),
          f("C1", cost("A1")),
          f("D1", cost("B1")),
          f("E1", cost("Other!C5")),
          f("F1", "IF(B1=0,B1,1)", "0"),
          f("G1", cost("F1")),
        ),
        Other: row(1, n("A1", 1)),
      }),
    ),
    names,
  );
  const results = recalculate(open.data, names, (sheets) => createBookEvaluator(catalogue, sheets));
  const [linked, typed, empty, computed] = results.ours.map(({ block }) => block[0]?.[0]);
  expect(typed).toBe(0);
  expect(empty).toBeGreaterThan(0);
  expect([linked, computed]).toEqual([empty, empty]);
});

// Microsoft, "Implicit intersection operator: @": the value in the same row or column; where none crosses, #VALUE!.
test.each([
  ["a column takes the cell of its row", "C3", "FAKE_COST(_xlfn.SINGLE(A2:A4),10)", 30],
  ["a whole column too", "C2", "FAKE_COST(_xlfn.SINGLE(A:A),10)", 20],
  ["a row takes the cell of its column", "A6", "FAKE_COST(_xlfn.SINGLE(A2:B2),10)", 20],
  ["a name that stands for a range", "C4", "FAKE_COST(_xlfn.SINGLE(Tonnes),10)", 40],
  ["a single cell is itself", "C3", "FAKE_COST(_xlfn.SINGLE(A2),10)", 20],
  ["beside the range there is none", "C7", "FAKE_COST(_xlfn.SINGLE(A2:A4),10)", { code: "#VALUE!" }],
  ["nor in a block", "C3", "FAKE_COST(_xlfn.SINGLE(A2:B4),10)", { code: "#VALUE!" }],
])("with @, %s", (_, address, formula, expected) => {
  const at = Number(address.slice(1));
  const filled = [2, 3, 4, 6, 7].map((r) => {
    const cells = r <= 4 ? [n(`A${r}`, r), n(`B${r}`, r + 100)] : [];
    return row(r, ...cells, ...(r === at ? [f(address, `_xldudf_${formula}`)] : []));
  });
  const open = openBook(
    zipped(handmade({ S: filled.join("") }, {}, '<definedNames><definedName name="Tonnes">S!$A$2:$A$4</definedName></definedNames>')),
    fakeNames,
  );
  expect(recalculated(open).ours.map(({ block }) => block[0]?.[0])).toEqual([expected]);
});
