import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setEmptyCells } from "../../src/calls/cells";
import { listWorkbook } from "../../src/cli/listWorkbook";
import { createBookEvaluator } from "../../src/engine/bookEvaluator";
import { catalogue, preloadAll } from "../../src/functions/catalogue";
import { setLocale } from "../../src/i18n/t";
import { calendarText } from "../../src/lists/calendar";
import { NO_MAPPING } from "../../src/lists/read/mapping";
import { runList } from "../../src/lists/run";
import { head } from "../../src/lists/sheets/names";
import { isXlsxError, nearlyIdentical, openBook, ourNames, recalculate, type XlsxValue } from "../../src/xlsx";
import listWords from "../../src/lists/sheets/words.json";
import { bytes, csv, read } from "./lists";

const names = ourNames(catalogue.map(({ id }) => id));
const folder = mkdtempSync(path.join(tmpdir(), "lists-"));
beforeAll(async () => {
  setEmptyCells("null");
  await preloadAll();
});
afterAll(() => {
  setEmptyCells("zero");
  setLocale("en");
  rmSync(folder, { recursive: true });
});

/** Two importers, two years, each kind of line: priced, outside, waiting, without a price, exempt origin, actual value, refused. */
const LIST = csv(
  "MRN;CN code;Origin;Net mass (t);Date;Procedure;Importer EORI;Emission intensity (t CO2e/t);SEFA;Installation;Verification reference;Carbon price paid (EUR)",
  "1;73181542;TW;100;2026-02-01;4000;DE*1;;;;;",
  "2;73181542;TW;30.5;2026-02-01;4000;DE*1;2.1;1.5;Mill A;V-1;",
  "3;72085120;TR;20;2026-03-31;4000;DE*2;1.62;1.3;;;10",
  "4;84713000;CN;1;2026-03-31;4000;DE*2;;;;;",
  "5;72085120;TR;25;2026-04-01;7100;DE*2;;;;;",
  "6;72085120;NO;25;2026-04-01;4000;DE*2;;;;;",
  "7;72085120;TR;30;2026-05-20;4000;DE*2;;;;;",
  "8;72085120;TR;30;2026-11-20;4000;DE*2;;;;;",
  "9;73181542;TW;10;2027-01-15;4000;;;;;;",
  "10;7208512X;TR;30;2026-11-20;4000;DE*2;;;;;",
  "Total;;;271.5;;;;;;;;",
);

describe("the workbook of a list", () => {
  test.each([
    ["en", "cbam", 150],
    ["zh-TW", "cbam", 150],
    ["zh-CN", "ukcbam", 30],
  ] as const)("holds what its formulas give, every one, in %s for %s", (locale, target, most) => {
    setLocale(locale);
    const result = runList(bytes(LIST), "list.csv", NO_MAPPING, target);
    if (result.kind !== "read") throw new Error("asks");
    const { data } = openBook(listWorkbook(result.book.sheets, "list", locale), names);
    const again = recalculate(data, names, (sheets) => createBookEvaluator(catalogue, sheets), "everything");
    const differing = [...again.ours, ...again.others].flatMap(({ node, block }) =>
      block.flatMap((line, r) =>
        line.flatMap((value, c) => {
          const written = again.before(node.sheet, node.area.row + r, node.area.column + c);
          return same(value as XlsxValue, written)
            ? []
            : [`${node.cell.address} ${node.cell.formula.text}: ${JSON.stringify([written, value])}`];
        }),
      ),
    );
    expect(differing).toEqual([]);
    // None was left alone, by the engine or as one it does not know.
    expect(again.ours.length + again.others.length).toBe(again.formulas.length);
    expect(again.formulas.length).toBeGreaterThan(most);
  });

  test("headings can stand in formulas as they are", () => {
    const heads = Object.entries(listWords as Record<string, Record<string, string>>).filter(([key]) => key.startsWith("list.head."));
    // Signs for which Excel asks for a second pair of brackets.
    expect(heads.flatMap(([, said]) => Object.values(said)).filter((text) => /[^\p{L}\p{N} ·、，（）]/u.test(text))).toEqual([]);
  });
});

function same(value: XlsxValue, written: XlsxValue): boolean {
  if (isXlsxError(value)) return isXlsxError(written) && value.code === written.code;
  return nearlyIdentical(value, written) || (value === "" && written === null);
}

describe("the figures", () => {
  const sheets = () => {
    setLocale("en");
    return read(LIST).book;
  };
  const column = (sheet: number, table: number, key: string) =>
    sheets().sheets[sheet]?.tables[table]?.columns.find(({ header }) => header === head(key))?.values;

  test("the mass of an importer's year in the order of the days, and when it passes 50 t", () => {
    // DE*1: 100, then 30.5. DE*2: 20; 0 outside, waiting and from Norway; 30 is exactly 50; 30 more is above.
    expect(column(1, 0, "soFar")).toEqual([100, 130.5, 20, 20, 20, 20, 50, 80, 10]);
    expect(column(2, 0, "yearMass")).toEqual([130.5, 80, 10]);
    expect(column(2, 0, "within")).toEqual([false, false, true]);
    // 1 February and 1 November 2026 as days since 30 December 1899.
    expect(column(2, 0, "passed")).toEqual([46054, 46327, ""]);
  });

  test("what the sum leaves out is counted", () => {
    const facts = Object.fromEntries((sheets().sheets[0]?.facts ?? []).map(({ label, value }) => [label, value]));
    expect(facts).toMatchObject({
      "Lines read": 9,
      "Lines in that sum": 5,
      "Left out of the sum: lines without a result (the cell says why)": 2,
      "Left out of the sum: lines that wait for an answer (column Counts)": 1,
      "Lines outside the scope of the law (kept)": 1,
      "Lines that were refused (own sheet)": 1,
    });
  });

  test("lines without a result are told with their reason, and no line is no sum, not 0", () => {
    setLocale("en");
    const { book } = read(csv("CN code;Origin;Net mass (t);Date;SEE", "73181542;TW;1;2026-02-05;2.1", "73181542;TW;2;2026-02-05;2.1"));
    expect(book.warnings).toEqual([expect.stringMatching(/^no result in row 2, 3: CN 7318 15 42 has several production routes/)]);
    const cost = book.sheets[0]?.facts.find(({ label }) => label === "Cost, EUR");
    expect(cost?.value).toBe("");
    expect(cost?.formula).toMatch(/^=IF\(COUNT\(/);
  });

  test("the declaration: one row for code, origin, installation and basis; wild cards of a name count as they are", () => {
    expect(column(3, 0, "importer")?.map(String)).toEqual(["DE＊1", "DE＊1", "DE＊2", "DE＊2", "DE＊2", "not stated"]);
    expect(column(3, 0, "basis")).toEqual(["actual", "default", "default", "actual", "default", "default"]);
    // 30.5 t x 2.1, and 20 t x 1.62.
    expect(column(3, 0, "embedded")?.[0]).toBe(64.05);
    expect(column(3, 0, "embedded")?.[3]).toBe(32.4);
    // Less free allocation of 1.5 a tonne; and 6.4 left of 1.3 a tonne, less 10 EUR of the price of a certificate on each.
    expect(column(3, 0, "certificates")?.[0]).toBeCloseTo(18.3, 12);
    const price = Number(column(1, 0, "price")?.[2]);
    expect(column(3, 0, "certificates")?.[3]).toBeCloseTo(6.4 - (6.4 * 10) / price, 12);
  });

  test("holding and the days of the year, also as a calendar", () => {
    // Half of the emissions left, from 2027 on: Art. 22(2). Ten tonnes in January 2027.
    const [since, hold] = [column(3, 1, "sinceJanuary"), column(3, 1, "toHold")];
    expect(hold?.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => "none yet"));
    expect(hold?.slice(8).map(Number)).toEqual(since?.slice(8).map((emissions) => Number(emissions) / 2));
    const { declaration } = sheets();
    if (!declaration) throw new Error("no declaration");
    const calendar = calendarText(declaration, "20260101T000000Z");
    // Art. 6(1): 30 September of the year after; the sale begins on 1 February 2027.
    expect(calendar).toContain("DTSTART;VALUE=DATE:20270930\r\n");
    expect(calendar).toContain("DTSTART;VALUE=DATE:20270201\r\n");
    expect(calendar).toContain("UID:holding-2027-03-31@carbon-border\r\n");
    expect(calendar).not.toContain("UID:holding-2026");
    setLocale("zh-TW");
    const lines = calendarText(sheetsIn("zh-TW"), "20260101T000000Z").split("\r\n");
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(14);
  });

  function sheetsIn(locale: "zh-TW") {
    setLocale(locale);
    const { declaration } = read(LIST).book;
    if (!declaration) throw new Error("no declaration");
    return declaration;
  }
});

describe("the command", () => {
  const run = (...args: readonly string[]) => {
    const { status, stderr } = spawnSync(process.execPath, ["src/cli/start.js", "list", ...args], {
      cwd: path.resolve(__dirname, "../.."),
      encoding: "utf8",
    });
    return { status, stderr };
  };
  test("asks, writes the mapping to correct, and reads by it", () => {
    const at = (name: string): string => path.join(folder, name);
    writeFileSync(at("in.csv"), csv("CN code;Origin;Net mass;Date", "73181542;TW;100;2026-02-01"));
    const open = run(at("in.csv"), "-o", at("out.xlsx"), "--map-out", at("map.json"), "--lang", "zh-TW");
    expect(open).toMatchObject({ status: 1, stderr: expect.stringContaining("「Net mass」未載明單位") });
    expect(existsSync(at("out.xlsx"))).toBe(false);
    const map = readFileSync(at("map.json"), "utf8");
    expect(JSON.parse(map)).toMatchObject({ columns: [{ is: "cn" }, { is: "origin" }, { is: "tonnes", unit: "?" }, { is: "date" }] });
    writeFileSync(at("map.json"), map.replace('"unit": "?"', '"unit": "t"'));
    const done = run(at("in.csv"), "-o", at("out.xlsx"), "--map", at("map.json"), "--calendar", at("days.ics"));
    expect(done).toMatchObject({ status: 0, stderr: expect.stringContaining("Cost, EUR: 12417.8") });
    expect(openBook(new Uint8Array(readFileSync(at("out.xlsx"))), names).data.sheets[1]?.cells.length).toBeGreaterThan(30);
    expect(readFileSync(at("days.ics"), "utf8")).toContain("BEGIN:VCALENDAR\r\n");
  });
});
