// Protected sheets from the command line: as in a spreadsheet, nothing is changed, and a sentence names the sheet.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runWorkbook } from "../../src/cli/workbookTask";
import { refusedText } from "../../src/freezing/note";
import { preloadAll } from "../../src/functions/catalogue";
import { LOCALES, setLocale } from "../../src/i18n/t";
import { refusalText, XlsxRefusal } from "../../src/xlsx";
import { handmade, parts, zipped } from "../xlsx/files";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const root = path.resolve(__dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "protected-"));
const options = { stamp: "", basis: false };
const ours = '<row r="1"><c r="A1"><f>_xldudf_CBAM_FACTOR(2026)</f><v>0</v></c></row>';
const plain = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>';
const LOCK = '<sheetProtection password="CC1A" sheet="1" objects="1" scenarios="1"/>';

beforeAll(preloadAll);
afterEach(() => setLocale("en"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Two sheets; what stands behind the cells of each. */
function book(first: string, second: string, workbookExtra = "", cells = [ours, ours]): Uint8Array {
  const sheet = (inner: string, behind: string): string =>
    `<worksheet xmlns="${MAIN}"><sheetData>${inner}</sheetData>${behind}</worksheet>`;
  const files = handmade(
    { "Import lines": "", "Signed off": "" },
    { "xl/worksheets/s0.xml": sheet(cells[0] ?? "", first), "xl/worksheets/s1.xml": sheet(cells[1] ?? "", second) },
  );
  // The protection of the workbook stands before the list of sheets.
  files["xl/workbook.xml"] = files["xl/workbook.xml"]?.replace("<sheets>", `${workbookExtra}<sheets>`) ?? "";
  return zipped(files);
}
function refusal(work: () => unknown): XlsxRefusal {
  try {
    work();
  } catch (error) {
    if (error instanceof XlsxRefusal) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

test.each([
  [LOCK],
  ['<sheetProtection sheet="true"/>'],
  ['<sheetCalcPr fullCalcOnLoad="1"/><sheetProtection algorithmName="SHA-512" hashValue="x" saltValue="y" spinCount="100000" sheet="1"/>'],
])("a protected sheet with formulas of ours is not frozen: %s", (lock) => {
  const refused = refusal(() => runWorkbook(book("", lock), "freeze", options));
  expect([refused.reason, refused.details]).toEqual(["protectedSheet", { sheets: "Signed off" }]);
  const sentences = LOCALES.map((locale) => {
    setLocale(locale);
    // The pane says the same.
    expect(refusalText(refused)).toBe(refusedText("protectedSheet", ["Signed off"]));
    return refusalText(refused);
  });
  expect(new Set(sentences).size).toBe(3);
  for (const sentence of sentences) expect(sentence).toContain("Signed off");
});
test("both sheets are named where both are protected", () => {
  expect(refusal(() => runWorkbook(book(LOCK, LOCK), "freeze", options)).details).toEqual({ sheets: "Import lines, Signed off" });
});
test("a protected sheet without formulas of ours, and a protection that is not switched on, hinder nobody", () => {
  for (const bytes of [book("", LOCK, "", [ours, plain]), book("", '<sheetProtection objects="1"/>')]) {
    const { bytes: frozen } = runWorkbook(bytes, "freeze", options);
    expect(parts(frozen)["xl/worksheets/s0.xml"]).not.toContain("_xldudf_");
    expect(parts(frozen)["xl/worksheets/s1.xml"]).toContain("sheetProtection");
  }
});
test("a sheet protected since is not restored, and without the protection it is", () => {
  const files = parts(runWorkbook(book("", ""), "freeze", options).bytes);
  const locked = { ...files, "xl/worksheets/s1.xml": files["xl/worksheets/s1.xml"]?.replace("</sheetData>", `</sheetData>${LOCK}`) ?? "" };
  expect(refusal(() => runWorkbook(zipped(locked), "restore", options)).details).toEqual({ sheets: "Signed off" });
  const back = parts(runWorkbook(zipped(files), "restore", options).bytes);
  expect([back["xl/worksheets/s0.xml"], back["xl/worksheets/s1.xml"]].every((xml) => xml?.includes("_xldudf_CBAM_FACTOR(2026)"))).toBe(
    true,
  );
});
test("a protected sheet is calculated, as a spreadsheet does", () => {
  expect(parts(runWorkbook(book(LOCK, ""), "calculate", options).bytes)["xl/worksheets/s0.xml"]).toContain("<v>0.975</v>");
});
test("a workbook that admits no new sheet is frozen without the sheet that tells of it, and restored", () => {
  const { bytes } = runWorkbook(book("", "", '<workbookProtection lockStructure="1"/>'), "freeze", options);
  expect(Object.keys(parts(bytes)).filter((name) => name.startsWith("xl/worksheets/"))).toHaveLength(2);
  expect(parts(bytes)["xl/worksheets/s0.xml"]).not.toContain("_xldudf_");
  expect(parts(runWorkbook(bytes, "restore", options).bytes)["xl/worksheets/s0.xml"]).toContain("_xldudf_CBAM_FACTOR(2026)");
});
test("the command writes nothing, names the sheet in the language asked for, and ends with 1", () => {
  const input = path.join(folder, "in.xlsx");
  writeFileSync(input, book("", LOCK));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli/start.js", "workbook", input, "--freeze", "--lang", "zh-TW"], {
    cwd: root,
    encoding: "utf8",
  });
  setLocale("zh-TW");
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: "",
    stderr: expect.stringContaining(refusedText("protectedSheet", ["Signed off"])),
  });
  expect(existsSync(path.join(folder, "in.frozen.xlsx"))).toBe(false);
});
