import { UniverBook } from "../../src/host/workbench/univerBook";
import { installFunctions } from "../../src/engine/install";
import { catalogue, preloadAll } from "../../src/functions/catalogue";
import { relativeNames } from "../../src/workbench/relativeNames";
import { workbookFromXlsx } from "../../src/workbench/xlsxOpen";
import { saveInFile } from "../../src/workbench/xlsxSave";
import type { XlsxName } from "../../src/xlsx";
import { createHeadlessUniver } from "../tools/headlessUniver";
import { handmade, zipped } from "./files";

beforeAll(preloadAll);
const named = (name: string, text: string, sheet: string | null = null): XlsxName => ({ name, text: `=${text}`, stored: text, sheet });

// Excel stores a name's relative references as seen from A1; used in row 3, a row further down they are two rows further.
test.each([
  ["=Year*2", "=S!$A3*2"],
  ["=SUM(Both)", "=SUM((S!$A3+S!$B$1))"],
  ["=Fixed+1", "=Fixed+1"],
  ["=Deep", "=(S!$A3*2)"],
  ['="Year"&S!Year&Year(2)', '="Year"&S!Year&Year(2)'],
])("in row 3 the formula %s reads %s", (formula, expected) => {
  const inPlace = relativeNames([named("Year", "S!$A1"), named("Both", "S!$A1+S!$B$1"), named("Fixed", "S!$A$1"), named("Deep", "Year*2")]);
  expect(inPlace(formula, { sheet: "S", row: 2, column: 4 })).toBe(expected);
});

test("a name that means the cell beside it gives every line its own year, and the file comes out as it came", async () => {
  const rows = [2026, 2027, 2030]
    .map(
      (year, i) =>
        `<row r="${i + 1}"><c r="A${i + 1}"><v>${year}</v></c><c r="B${i + 1}"><f>_xldudf_CBAM_FACTOR(Year)</f><v>${[0.975, 0.95, 0.515][i] ?? 0}</v></c></row>`,
    )
    .join("");
  const file = zipped(handmade({ S: rows }, {}, '<definedNames><definedName name="Year">S!$A1</definedName></definedNames>'));
  const { univer, api } = createHeadlessUniver({ ...workbookFromXlsx(file) });
  installFunctions(univer.__getInjector(), catalogue);
  const book = new UniverBook(api, univer.__getInjector());
  api.getFormula().executeCalculation();
  await book.settled();
  // The shares of 2026, 2027 and 2030: Directive 2003/87/EC, Art. 10a(1a).
  expect(book.values(book.locate("S!B1:B3"))).toEqual([[0.975], [0.95], [0.515]]);
  expect(saveInFile(file, book).bytes).toBe(file);
  univer.dispose();
}, 30_000);
