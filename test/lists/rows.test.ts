import { preloadAll } from "../../src/functions/catalogue";
import { documentsOf, procedureOf } from "../../src/lists/customs/customs";
import { listBook } from "../../src/lists/sheets/book";
import { namesFor } from "../../src/lists/sheets/names";
import { catalogue } from "../../src/functions/catalogue";
import { ourNames, writeWorkbook, type NewCell } from "../../src/xlsx";
import { csv, linesOf, read, refusedOf, run } from "./lists";

beforeAll(preloadAll);

const HEAD = "CN code;Origin;Net mass (kg);Date;Note";
const GOOD = "73181542;TW;12500;2026-02-05;x";

describe("rows that are no goods lines", () => {
  test("are kept and named: headings again, sums, remarks, empty rows", () => {
    const { read: lines } = read(csv(HEAD, GOOD, ";;;;", HEAD, GOOD, "Total;;25000;;", ";;25000;;", "Printed by broker;;;;"));
    expect(lines.lines).toHaveLength(2);
    expect(lines.others.map(({ row, kind }) => `${row} ${kind}`)).toEqual(["4 header", "6 sum", "7 sum", "8 remark"]);
    expect(lines.blank).toBe(1);
  });
  test("of several invoices one under the other: their titles are remarks, their headings and sums are known", () => {
    const list = csv(
      "Invoice 4711;;;;",
      HEAD,
      GOOD,
      "Total;;12500;;",
      ";;;;",
      "Invoice 4712;;;;",
      "發票 4712 號;;;;",
      "Date: 03.03.2026;;;;",
      HEAD,
      GOOD,
    );
    const { read: lines } = read(list);
    expect([lines.lines.length, lines.refused.length]).toEqual([2, 0]);
    expect(lines.others.map(({ row, kind }) => `${row} ${kind}`)).toEqual(["4 sum", "6 remark", "7 remark", "8 remark", "9 header"]);
  });
  test("of a list of codes alone a cell with digits is a line, though it cannot be read", () => {
    const result = run(csv("CN code;Date", "73181542;2026-02-05", "7318 screws;"), undefined, "compare");
    expect(result.kind === "read" && [result.read.lines.length, result.read.refused.map(({ row }) => row)]).toEqual([1, [3]]);
  });
  test.each(["合計", "小計：", "Summe", "Grand total"])("%s begins a sum", (word) => {
    expect(read(csv(HEAD, GOOD, `${word};;12500;;`)).read.others.map(({ kind }) => kind)).toEqual(["sum"]);
  });
  test("a sum that the lines do not add up to is told, one that they do is not", () => {
    expect(read(csv(HEAD, GOOD, "Total;;12500;;")).book.warnings).toEqual([]);
    expect(read(csv(HEAD, GOOD, "Total;;13000;;")).book.warnings).toEqual([
      "row 3 of the list states 13 t, the lines that were read add up to 12.5 t; 0 lines were refused.",
    ]);
  });
});

describe("a line that cannot be read", () => {
  test.each([
    ["no code", "7318154X;TW;1;2026-02-05;", "CN code: "],
    ["no country", "73181542;Atlantis;1;2026-02-05;", "Origin: "],
    ["no origin", "73181542;;1;2026-02-05;", "Origin: "],
    ["no mass", "73181542;TW;;2026-02-05;", "Net mass (kg): "],
    ["a mass of 0", "73181542;TW;0;2026-02-05;", "Net mass (kg): the mass is 0."],
    ["a mass in brackets, which is below 0", "73181542;TW;(1,234);2026-02-05;", "Net mass (kg): "],
    ["no such day", "73181542;TW;1;2026-02-30;", "Date: "],
    ["a month", "73181542;TW;1;2026-02;", "Date: 2026-02 is no single day"],
    ["more cells than headings", "73181542;TW;1;2026-02-05;x;y", "the row has more cells than there are headings (5)"],
    ["a code that lost its zero", "2523290;TW;1;2026-02-05;", "CN code: "],
  ])("%s: refused with its reason, and nothing else is lost", (_, row, reason) => {
    const text = csv(HEAD, GOOD, row, GOOD, "73181542;TW;1.234,5;2026-02-05;");
    expect(linesOf(text)).toHaveLength(3);
    expect(refusedOf(text)).toEqual([expect.stringContaining(reason)]);
    expect(read(text).read.refused[0]?.row).toBe(3);
  });
  test("says everything that is wrong with it", () => {
    expect(read(csv(HEAD, GOOD, "x;Atlantis;z;w;")).read.refused[0]?.reasons.map(({ heading }) => heading)).toEqual([
      "CN code",
      "Origin",
      "Net mass (kg)",
      "Date",
    ]);
  });
});

test("German code numbers of 11 digits are read by their CN code; under another heading they are refused", () => {
  const rows = ["73181542900;TW;12500;2026-02-05;x", "7210 49 00 000;KR;1000;2026-02-05;x"];
  expect(linesOf(csv(HEAD.replace("CN code", "Warennummer"), ...rows))).toEqual([
    "7318154290 TW 12.5 2026-02-05",
    "7210490000 KR 1 2026-02-05",
  ]);
  expect(refusedOf(csv(HEAD, ...rows))).toEqual([expect.stringContaining("national tariff (11 digits)")]);
});

describe("what is likely to be wrong is told, never mended", () => {
  test("kilograms under tonnes: by the mass of the middle line, and by the value of a tonne", () => {
    const head = "CN code;Origin;Net mass (t);Date;Value (USD)";
    const { book } = read(csv(head, "73181542;TW;12500;2026-02-05;25000", "73181542;TW;9000;2026-02-05;20000"));
    expect(book.warnings).toEqual([expect.stringMatching(/middle line is then 12500 t/)]);
  });
  test("an intensity three times too high or ten times too low; one of kilograms is refused and is in no sum", () => {
    // The default of these screws is 2.9777 / 1.1 = 2.707 t CO2e/t.
    const head = "CN code;Origin;Net mass (t);Date;Emission intensity (t CO2e/t);Route";
    const rows = ["2.1", "0.28", "0.27", "8.12", "8.13", "2100"].map((see) => `73181542;TW;1;2026-02-05;${see};C`);
    const list = read(csv(head, ...rows));
    expect(list.book.warnings[0]).toMatch(/in rows 4, 6\./);
    expect(list.read.lines.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6]);
    expect(list.read.refused.map(({ row, reasons }) => [row, reasons.map(({ error }) => error.reason)])).toEqual([[7, ["perTonne"]]]);
  });
  test("a code of which a part is covered, and a date of export", () => {
    const head = "CN code;Origin;Net mass (t);輸出日期";
    expect(read(csv(head, "25070080;TW;1;2026-02-05")).book.warnings).toEqual([
      expect.stringContaining("2507"),
      expect.stringContaining("輸出日期"),
    ]);
  });
});

describe("customs", () => {
  test("procedures by their first two digits, documents by their codes", () => {
    expect(["4000", "40", "40 00", "4071", "4000F15", "H1", ""].map(procedureOf)).toEqual([
      "40",
      "40",
      "40",
      "40",
      "40",
      undefined,
      undefined,
    ]);
    expect(documentsOf("Y128;N380, y137 Y999")).toEqual(["Y128", "Y137"]);
  });
  test("40 is priced; 42, 44, 51, 53, 71, others, none and Union origin wait for an answer", () => {
    const head = "CN code;Origin;Net mass (t);Date;Procedure;Document codes";
    const lines = ["4000;Y128", "4200;", "4400;", "5100;", "5300;", "7100;", "6121;", ";", "x;", "4000;Y237"].map(
      (end) => `73181542;TW;100;2026-02-01;${end}`,
    );
    const table = read(csv(head, ...lines)).book.sheets[1]?.tables[0];
    const column = (key: string) => table?.columns.find((one) => one.key === key)?.values;
    expect(column("counts")).toEqual(["yes", ...Array.from({ length: 9 }, () => "open")]);
    // The price of these goods is published in the readme: 12 417.82.
    expect(Number(column("cost")?.[0]).toFixed(2)).toBe("12417.82");
    expect(column("cost")?.slice(1)).toEqual(Array.from({ length: 9 }, () => ""));
    expect(column("question")?.every((text, i) => (i === 0 ? text === null : String(text).length > 20))).toBe(true);
    expect(column("documentsRead")?.[0]).toBe("Y128 (CBAM account)");
  });
});

describe("a sheet of a workbook", () => {
  const names = ourNames(catalogue.map(({ id }) => id));
  const cell = (row: number, column: number, value: NewCell["value"], numberFormat?: string): NewCell => ({
    row,
    column,
    value,
    ...(numberFormat ? { style: { numberFormat } } : {}),
  });
  const head = ["CN code", "Origin", "Net mass (kg)", "Date"].map((text, i) => cell(3, i + 1, text));

  test("titles above, dates as serial numbers, numbers as text, error cells, the first column empty", () => {
    const cells = [
      cell(0, 0, "Imports"),
      ...head,
      cell(4, 1, 73181542),
      cell(4, 2, "TW"),
      cell(4, 3, "12500"),
      cell(4, 4, 46058, "yyyy-mm-dd"),
      cell(5, 1, "73181542"),
      cell(5, 2, "TW"),
      cell(5, 3, { code: "#DIV/0!" }),
      cell(5, 4, 46058, "yyyy-mm-dd"),
      cell(7, 1, "73181542"),
      cell(7, 2, "TW"),
      cell(7, 3, 1.5),
      cell(7, 4, "2026-02-06"),
    ];
    const file = writeWorkbook(
      {
        sheets: [
          { name: "Data", cells },
          { name: "Empty", cells: [] },
        ],
      },
      names,
    );
    expect(linesOf(file)).toEqual(["73181542 TW 12.5 2026-02-05", "73181542 TW 0.0015 2026-02-06"]);
    expect(refusedOf(file)).toEqual(["6 Net mass (kg): the cell holds the error #DIV/0!."]);
    expect(read(file).source).toContain("Headings in row 4.");
  });

  test("of two lists one has to be named", () => {
    const sheet = (name: string) => ({
      name,
      cells: [...head, cell(4, 1, "73181542"), cell(4, 2, "TW"), cell(4, 3, 1), cell(4, 4, "2026-02-05")],
    });
    const file = writeWorkbook({ sheets: [sheet("Q1"), sheet("Q2")] }, names);
    expect(linesOf(file, { sheet: "q2", columns: [] })).toHaveLength(1);
    expect(() => linesOf(file)).toThrow("Q1");
    expect(() => linesOf(file, { sheet: "Q3", columns: [] })).toThrow("sheetUnknown");
  });
});

test("a list of which every line is refused still tells why", () => {
  const { plan, read: lines } = read(csv(HEAD, "x;Atlantis;z;w;"));
  const book = listBook(lines, plan, [], namesFor(null));
  expect(book.sheets.map(({ name }) => name)).toEqual(["Overview", "Refused lines"]);
});
