// Files made by other software through the shipped functions. What LibreOffice makes of them is in libreOffice.test.ts.
import { runWorkbook } from "../../src/cli/workbookTask";
import { catalogue, preloadAll } from "../../src/functions/catalogue";
import { openBook, ourNames } from "../../src/xlsx";
import { fixture, parts } from "./files";

const names = ourNames(catalogue.map(({ id }) => id));
const options = { stamp: "", basis: false };
beforeAll(preloadAll);

/** Article 10a(1a) of Directive 2003/87/EC: what is left of free allocation, 2026 to 2030, and 0 from 2034 on. */
const FACTORS = [0.975, 0.95, 0.9, 0.775, 0.515];

function cells(bytes: Uint8Array, sheet: number): Record<string, unknown> {
  return Object.fromEntries((openBook(bytes, names).data.sheets[sheet]?.cells ?? []).map(({ address, value }) => [address, value]));
}
const changedParts = (before: Uint8Array, after: Uint8Array): string[] => {
  const [old, now] = [parts(before), parts(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => old[name] !== now[name]).sort();
};

describe.each(["openpyxl", "libreoffice"])("a file made by %s, with chart, table, comment, rules, names and merged cells", (maker) => {
  test("holds the right values afterwards: factor x mass, summed up", () => {
    const { bytes, report } = runWorkbook(fixture(maker), "calculate", options);
    const lines = cells(bytes, 0);
    FACTORS.forEach((factor, i) => {
      expect(lines[`C${i + 2}`]).toBe(factor);
      // Masses are 10, 20, ... 50 t.
      expect(lines[`D${i + 2}`]).toBeCloseTo(factor * 10 * (i + 1), 12);
    });
    // 9.75 + 19 + 27 + 31 + 25.75
    expect(lines["G2"]).toBeCloseTo(112.5, 12);
    expect(lines).toMatchObject({ G4: 0.95, G5: "no _xldudf_X", G6: { code: "#VALUE!" } });
    expect(cells(bytes, 1)).toMatchObject({ B3: 0.975, D3: 0.975, B6: 0.775 });
    expect(cells(bytes, 1)["F1"]).toBeCloseTo(0.975 + 0.95 + 0.9 + 0.775, 12);
    expect(report.formulas.find(({ cell }) => cell === "'Import lines'!G6")).toMatchObject({
      formula: '=CBAM.FACTOR("x")',
      error: "#VALUE!",
      message: expect.stringContaining('"x"'),
    });
  });
  test("has changed in the cells of two sheets and nowhere else", () => {
    const before = fixture(maker);
    const { bytes } = runWorkbook(before, "calculate", options);
    const changed = changedParts(before, bytes);
    expect(changed.filter((name) => !/^xl\/(worksheets\/sheet[12]|workbook)\.xml$/.test(name))).toEqual([]);
    const outside = (xml = ""): string => xml.replace(/<sheetData>.*<\/sheetData>/s, "").replace(/<dimension[^>]*>/, "");
    for (const name of changed.filter((part) => part.includes("worksheets")))
      expect(outside(parts(bytes)[name])).toBe(outside(parts(before)[name]));
  });
  test("frozen and restored, it holds the same formulas and values as before", () => {
    const calculated = runWorkbook(fixture(maker), "calculate", options).bytes;
    const frozen = runWorkbook(calculated, "freeze", options).bytes;
    expect(
      openBook(frozen, names)
        .data.sheets.flatMap((sheet) => sheet.cells)
        .filter(({ formula }) => /CBAM/.test(formula?.text ?? "")),
    ).toEqual([]);
    const restored = runWorkbook(frozen, "restore", options).bytes;
    expect(openBook(restored, names).data).toEqual(openBook(calculated, names).data);
  });
});

test("a file made by XlsxWriter: a spilled block, the spill operator, LET, another add-in's function", () => {
  const before = fixture("xlsxwriter");
  const { bytes, report } = runWorkbook(before, "calculate", { ...options, basis: true });
  // 2026, 2027, 2028 and 2034: 0.975 + 0.95 + 0.9 + 0 = 2.825; 42 + 0.975 = 42.975.
  expect(cells(bytes, 0)).toMatchObject({
    D2: 0.975,
    D3: 0.95,
    D4: 0.9,
    D5: 0,
    F2: 2.825,
    F3: 97.5,
    F4: "below _xldudf_CBAM_FACTOR(1)",
    F5: 42,
    F6: 42.975,
  });
  expect(report.formulas[0]).toMatchObject({ cell: "Table!D2", spill: "D2:D5", basis: [expect.stringContaining("2025-2083")] });
  expect(changedParts(before, bytes)).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
});
