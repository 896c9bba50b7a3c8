// Files we calculated, froze, restored and wrote, opened and saved again by LibreOffice: what a second program sees.
import { runWorkbook } from "../../src/cli/workbookTask";
import { catalogue, preloadAll } from "../../src/functions/catalogue";
import { isXlsxError, openBook, ourNames, writeWorkbook, type XlsxValue } from "../../src/xlsx";
import { fillTemplate } from "../../src/papers/communication/fill/fillTemplate";
import { ask } from "../../src/papers/ours";
import { filledIn, melting, smelting } from "../papers/plantOf";
import { standIn } from "../papers/standIn";
import { converted, csvRows, describeWithOffice } from "../tools/libreOffice";
import { fixture, parts, zipped } from "./files";
import { packageFaults } from "./packageCheck";

const names = ourNames(catalogue.map(({ id }) => id));
const options = { stamp: "2026-02-01", version: "1.2.3", basis: false };
/** Article 10a(1a) of Directive 2003/87/EC: what is left of free allocation, 2026 to 2030. */
const FACTORS = [0.975, 0.95, 0.9, 0.775, 0.515];
const HOSTILE = ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "'=1", "=cmd|' /c calc'!A0", "_xldudf_CBAM_COST(1)", "01", "2026-01-01", "TRUE"];

const made = (): Uint8Array =>
  writeWorkbook(
    {
      sheets: [
        {
          name: "New",
          cells: [
            { row: 0, column: 0, value: "a" },
            { row: 1, column: 0, value: 2 },
            { row: 1, column: 1, value: "=1+1" },
            { row: 3, column: 0, value: 3, formula: { text: "=SUM(T[a])+1" } },
            { row: 3, column: 1, value: 0.5, style: { numberFormat: "0.0%" } },
            ...HOSTILE.map((value, i) => ({ row: 5 + i, column: 0, value })),
          ],
          tables: [{ name: "T", row: 0, column: 0, rows: 2, headers: ["a", "b"] }],
        },
      ],
      names: [{ name: "Half", text: "=New!$B$4" }],
    },
    names,
  );

/** Every file by what was done to it, for each maker. */
function files(): Record<string, Uint8Array> {
  const all: Record<string, Uint8Array> = { written: made() };
  for (const maker of ["openpyxl", "libreoffice", "xlsxwriter"]) {
    const calculated = runWorkbook(fixture(maker), "calculate", options).bytes;
    const frozen = runWorkbook(calculated, "freeze", options).bytes;
    Object.assign(all, {
      [`${maker}-calculated`]: calculated,
      [`${maker}-frozen`]: frozen,
      [`${maker}-restored`]: runWorkbook(frozen, "restore", options).bytes,
    });
  }
  return all;
}

/** Anode effects and measured sources in the stand-in for the communication template, with its arithmetic in our own words. */
function filledTemplate(): Uint8Array {
  const [gwpOfCf4, gwpOfC2f6] = [6630, 11_100];
  const together = (row: number, cf4: string): string => `${cf4}/1000*(${gwpOfCf4}+AM${row}*${gwpOfC2f6})/AT${row}`;
  const cells = {
    AU98: { f: together(98, "F98*AG98*AH98*AI98") },
    AU99: { f: together(99, "F99*AJ99/AK99*AL99") },
    AU113: { f: "V113*X113*Z113/1000*(1-R113/100)" },
  };
  return fillTemplate(standIn({ cells: { B_EmInst: { C17: 1, C91: 75, ...cells } } }), filledIn({ ...melting, ...smelting })).bytes;
}

let done: Record<string, Uint8Array> = {};
beforeAll(async () => {
  await preloadAll();
  done = files();
});

const MAKERS = ["openpyxl", "libreoffice", "xlsxwriter"];

test("every part of every file is well-formed, declared and led to, and every cell in its place", () => {
  expect(Object.fromEntries(Object.entries(done).map(([name, bytes]) => [name, packageFaults(bytes)]))).toEqual(
    Object.fromEntries(Object.keys(done).map((name) => [name, []])),
  );
});
test("the check finds what is wrong", () => {
  const broken = parts(done["written"] ?? new Uint8Array());
  delete broken["xl/styles.xml"];
  broken["xl/worksheets/sheet1.xml"] = (broken["xl/worksheets/sheet1.xml"] ?? "").replace('r="B2"', 'r="A2"');
  expect(packageFaults(zipped(broken))).toEqual(
    expect.arrayContaining([
      expect.stringContaining("styles.xml is declared and missing"),
      expect.stringContaining("cell A2 out of place"),
    ]),
  );
});
test.each(MAKERS)("what we do not understand in a file by %s stays byte for byte, frozen and restored", (maker) => {
  const before = parts(fixture(maker));
  const ours =
    /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/sheet\d+\.xml|xl\/tables\/table\d+\.xml|xl\/calcChain\.xml|xl\/metadata\.xml|customXml\/.*)$/;
  const others = Object.keys(before).filter((name) => !ours.test(name));
  expect(others.length).toBeGreaterThan(4);
  for (const state of ["calculated", "frozen", "restored"]) {
    const after = parts(done[`${maker}-${state}`] ?? new Uint8Array());
    expect(others.filter((name) => after[name] !== before[name])).toEqual([]);
  }
});

describeWithOffice("LibreOffice", () => {
  let csv: Record<string, Uint8Array> = {};
  let xlsx: Record<string, Uint8Array> = {};
  let ods: Record<string, Uint8Array> = {};
  beforeAll(() => {
    const some = Object.fromEntries(Object.entries(done).filter(([name]) => !name.startsWith("libreoffice-calc")));
    csv = converted({ ...some, template: filledTemplate() }, "csv");
    xlsx = converted(some, "xlsx");
    ods = converted(some, "ods");
  });

  test("gives the emissions of our functions from a template we filled", () => {
    const column = 26 + 20;
    const shown = [98, 99, 113].map((row) => Number(csvRows(csv, "template", "B_EmInst")[row - 1]?.[column]));
    const ours = [
      ask("CBAM.PFC", "slope", 500_000, 0.98, null, 2.17, 1.23, null, null, 0.146, 0.122),
      ask("CBAM.PFC", "overvoltage", 100_000, 1, null, null, null, 20, 0.95, 3.65, 0.252),
    ].map(Number);
    // 1,820 g/Nm3 in 50,000 Nm3/h over 5,000 h, 85 % of it fossil.
    for (const [i, expected] of [...ours, 1820 * 50 * 5000 * 0.00085].entries()) expect(shown[i]).toBeCloseTo(expected, 2);
  });
  test("shows the values of a frozen file", () => {
    const lines = csvRows(csv, "openpyxl-frozen", "Import lines");
    expect(lines.slice(1, 6).map((line) => Number(line[2]))).toEqual(FACTORS);
    // 9.75 + 19 + 27 + 31 + 25.75
    expect(lines[1]?.[6]).toBe("112.5");
    expect(csvRows(csv, "openpyxl-frozen", "Spill & more")[2]).toEqual(["", "0.975", "0.975", "0.975", "", ""]);
    expect(csvRows(csv, "openpyxl-frozen", "Formulas as values")[0]?.[0]).toBe("Formulas turned into values");
  });
  test("shows a new file's values and every text as the text it is", () => {
    const lines = csvRows(csv, "written", "New");
    expect(lines.slice(0, 4)).toEqual([
      ["a", "b"],
      ["2", "=1+1"],
      ["", ""],
      ["3", "50%"],
    ]);
    expect(lines.slice(5, 5 + HOSTILE.length).map((line) => line[0])).toEqual(HOSTILE);
  });
  /** Values that need no function of ours: LibreOffice calculates nothing when it opens a file, unless it must. */
  // What only Excel can calculate (B2#) and what never was calculated is no question of the file.
  const values = (bytes: Uint8Array | undefined): Record<string, XlsxValue> =>
    Object.fromEntries(
      openBook(bytes ?? new Uint8Array(), names).data.sheets.flatMap((sheet) =>
        sheet.cells
          .filter(({ value, formula }) => value !== null && !/ANCHORARRAY/.test(formula?.stored ?? ""))
          .map(({ address, value }) => [`${sheet.name}!${address}`, value] as const),
      ),
    );
  test.each([...MAKERS.map((maker) => `${maker}-frozen`), "written"])(
    "saved again as .xlsx, %s holds the same values in all cells",
    (name) => {
      const [before, after] = [values(done[name]), values(xlsx[`${name}.xlsx`])];
      const different = Object.entries(before).filter(([place, value]) => {
        const now = after[place] ?? null;
        if (typeof value === "number" && typeof now === "number") return Math.abs(value - now) > 1e-9 * Math.max(1, Math.abs(value));
        if (value === "" && now === null) return false;
        return isXlsxError(value) ? !isXlsxError(now) || now.code !== value.code : now !== value;
      });
      expect(Object.keys(before).length).toBeGreaterThan(10);
      expect(different).toEqual([]);
    },
  );
  test.each(["calculated", "frozen", "restored"])(
    "tables, names, number formats, chart and comment of a %s file are there after saving",
    (state) => {
      const bytes = xlsx[`openpyxl-${state}.xlsx`] ?? new Uint8Array();
      const [before, after] = [openBook(done[`openpyxl-${state}`] ?? new Uint8Array(), names).data, openBook(bytes, names).data];
      expect(after.tables.map(({ name, row, column, rows, columns, headers }) => ({ name, row, column, rows, columns, headers }))).toEqual(
        before.tables.map(({ name, row, column, rows, columns, headers }) => ({ name, row, column, rows, columns, headers })),
      );
      expect(after.names.map(({ name }) => name)).toEqual(
        expect.arrayContaining(before.names.map(({ name }) => name).filter((name) => !name.startsWith("_xlnm."))),
      );
      expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
      const formats = (data: typeof before): string[] =>
        data.sheets.flatMap((sheet) =>
          sheet.cells
            .filter(({ numberFormat }) => numberFormat !== "General" && numberFormat !== "@")
            .map(({ address, numberFormat }) => `${sheet.name}!${address} ${numberFormat}`),
        );
      expect(formats(before).length).toBeGreaterThan(0);
      expect(formats(after)).toEqual(expect.arrayContaining(formats(before)));
      const kinds = (file: Uint8Array, pattern: RegExp): number => Object.keys(parts(file)).filter((name) => pattern.test(name)).length;
      for (const pattern of [/xl\/charts\/chart\d+\.xml/, /xl\/comments(\/comment)?\d*\.xml/]) {
        expect(kinds(done[`openpyxl-${state}`] ?? new Uint8Array(), pattern)).toBeGreaterThan(0);
        expect(kinds(bytes, pattern)).toBe(kinds(done[`openpyxl-${state}`] ?? new Uint8Array(), pattern));
      }
    },
  );
  test.each(["calculated", "restored"])("our formulas in a %s file survive LibreOffice under the name Excel knows", (state) => {
    const ours = (bytes: Uint8Array | undefined): string[] =>
      openBook(bytes ?? new Uint8Array(), names)
        .data.sheets.flatMap((sheet) =>
          sheet.cells.filter(({ formula }) => /CBAM\./.test(formula?.text ?? "")).map(({ address }) => `${sheet.name}!${address}`),
        )
        .sort();
    expect(ours(done[`openpyxl-${state}`]).length).toBeGreaterThan(5);
    expect(ours(xlsx[`openpyxl-${state}.xlsx`])).toEqual(ours(done[`openpyxl-${state}`]));
  });
  test("a frozen file that LibreOffice saved still gives its formulas back", () => {
    const restored = runWorkbook(xlsx["openpyxl-frozen.xlsx"] ?? new Uint8Array(), "restore", options);
    const before = openBook(done["openpyxl-calculated"] ?? new Uint8Array(), names).data.sheets.flatMap((sheet) =>
      sheet.cells
        .filter(({ formula }) => /CBAM\./.test(formula?.text ?? ""))
        .map(({ address, formula }) => `${sheet.name}!${address} ${formula?.text ?? ""}`),
    );
    const after = openBook(restored.bytes, names).data.sheets.flatMap((sheet) =>
      sheet.cells
        .filter(({ formula }) => /CBAM\./.test(formula?.text ?? ""))
        .map(({ address, formula }) => `${sheet.name}!${address} ${formula?.text ?? ""}`),
    );
    expect(after).toEqual(before);
  });
  test("as .ods a frozen file keeps its values, its chart and its comment, and names no function of ours", () => {
    const content = parts(ods["openpyxl-frozen.ods"] ?? new Uint8Array())["content.xml"] ?? "";
    for (const factor of FACTORS) expect(content).toContain(`office:value="${factor}"`);
    expect(content).toMatch(/draw:object/);
    expect(content).toMatch(/office:annotation/);
    expect(content).not.toMatch(/table:formula="[^"]*(?:_xldudf_|CBAM)/i);
  });
});
