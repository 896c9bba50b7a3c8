// INDIRECT and OFFSET over constants read what stands in them: only where that depends on ours is there something to say.
import { openBook } from "../../src/xlsx";
import { fakeNames, handmade, recalculated, zipped } from "./files";

const f = (address: string, formula: string, value: string): string =>
  `<c r="${address}"><f>${formula.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}</f><v>${value}</v></c>`;
const n = (address: string, value: number): string => `<c r="${address}"><v>${value}</v></c>`;

/** A1 is ours and changes from 0 to 20; A2 is a number; the formula stands in C1. */
const listed = (formula: string): string[] => {
  const rows = `<row r="1">${f("A1", "_xldudf_FAKE_COST(2,10)", "0")}${n("B1", 5)}${f("C1", formula, "5")}</row><row r="2">${n("A2", 5)}${n("B2", 6)}</row>`;
  const names =
    '<definedNames><definedName name="Mine">S!$A$1</definedName><definedName name="Theirs">S!$A$2:$B$2</definedName></definedNames>';
  return recalculated(openBook(zipped(handmade({ S: rows, "My T": "" }, {}, names)), fakeNames)).stale.map(({ cell }) => cell.address);
};

test.each([
  'INDIRECT("B1")',
  'INDIRECT("S!A2:B2")',
  "SUM(INDIRECT(\"'My T'!A1\"))",
  'SUM(INDIRECT("Theirs"))',
  "OFFSET(A1,1,0)",
  "OFFSET($A$1,0,1,2,1)",
  "OFFSET(B2,-1,0)",
  "SUM(OFFSET(B2,0,0,-2,1))",
  "OFFSET(Theirs,0,1,1,1)",
  "OFFSET(A1,1,)",
])("=%s does not read ours, and is not listed", (formula) => expect(listed(formula)).toEqual([]));

test.each([
  'INDIRECT("A1")',
  'INDIRECT("S!A1:B9")',
  'INDIRECT("Mine")',
  "OFFSET(B2,-1,-1)",
  "SUM(OFFSET(A2,0,0,-2,1))",
  // What these read cannot be told from the formula.
  'INDIRECT("B"&1)',
  'INDIRECT("R1C2",FALSE)',
  "OFFSET(A1,B1,0)",
  "OFFSET(INDEX(A1:B2,1,1),0,0)",
])("=%s reads ours, or may: it is listed", (formula) => expect(listed(formula)).toEqual(["C1"]));
