// Lists for the levy of the United Kingdom and for the comparison, with the dirt they come with.
import { setEmptyCells } from "../../src/calls/cells";
import { sentenceOf } from "../../src/calls/message";
import { createBookEvaluator } from "../../src/engine/bookEvaluator";
import { listWorkbook } from "../../src/cli/listWorkbook";
import { catalogue, preloadAll } from "../../src/functions/catalogue";
import { setLocale } from "../../src/i18n/t";
import { HEADERS } from "../../src/calls/headings/heading";
import { NO_MAPPING } from "../../src/lists/read/mapping";
import { usable, type Target } from "../../src/lists/read/target";
import { runList, type ListResult } from "../../src/lists/run";
import { compareSheets } from "../../src/lists/sheets/compareSheets";
import { head, namesFor } from "../../src/lists/sheets/names";
import type { PlanSheet, Value } from "../../src/lists/sheets/plan";
import { isXlsxError, openBook, ourNames, recalculate } from "../../src/xlsx";
import listWords from "../../src/lists/words.json";
import { csv, encoded, run, utf16 } from "./lists";

beforeAll(async () => {
  setEmptyCells("null");
  await preloadAll();
});
afterAll(() => {
  setEmptyCells("zero");
  setLocale("en");
});

type Read = Extract<ListResult, { readonly kind: "read" }>;

function read(list: Uint8Array, target: Target): Read {
  const result = runList(list, "list.csv", NO_MAPPING, target);
  if (result.kind !== "read") throw new Error(JSON.stringify(result.questions));
  return result;
}

/** Formulas whose value in the file the engine does not give again. */
function differing({ book }: Read): readonly string[] {
  const names = ourNames(catalogue.map(({ id }) => id));
  const { data } = openBook(listWorkbook(book.sheets, "list", "en"), names);
  const again = recalculate(data, names, (sheets) => createBookEvaluator(catalogue, sheets), "everything");
  return [...again.ours, ...again.others].flatMap(({ node, block }) =>
    block.flatMap((line, r) =>
      line.flatMap((value, c) => {
        const shown = (cell: unknown): string => (isXlsxError(cell as never) ? (cell as { code: string }).code : String(cell ?? ""));
        const written = again.before(node.sheet, node.area.row + r, node.area.column + c);
        return shown(value) === shown(written) ? [] : [`${node.cell.address}: ${shown(written)} became ${shown(value)}`];
      }),
    ),
  );
}

describe("United Kingdom", () => {
  const LIST = csv(
    "Commodity code;Country of origin;Net mass (kg);Acceptance date;Consignee;Customs value (GBP);Emissions intensity (t CO2e/t);UK rate;Carbon price relief (GBP)",
    "7318154200;TW;100.000,5;03.02.2027;GB123;12.000,00;2,1;15,5;100,5",
    "7601100000;CN;20.000;28.03.2027;GB123;40.000,00;;;",
    "8471300000;CN;1.000;28.03.2027;GB123;99.000,00;;;",
    "7318154200;GB;5.000;28.04.2027;GB123;9.000,00;1,9;;",
    "7318154200;TW;abc;28.04.2027;GB123;9.000,00;1,9;;",
    "Summe;;126.000,5;;;169.000,00;;;;;",
  );
  test.each([
    ["Windows-1252 with semicolons", Uint8Array.from([...LIST].map((character) => character.charCodeAt(0)))],
    ["UTF-16 with tabs", utf16(LIST.replaceAll(";", "\t"))],
  ])("%s and decimal commas: read, charged, and the file holds what its formulas give", (_, bytes) => {
    const result = read(bytes, "ukcbam");
    const [overview, lines] = result.book.sheets;
    // 100.0005 t x 2.1 x 15.5, less 100.50; nothing published for the aluminium; not covered; of United Kingdom origin.
    const charge = lines?.tables[0]?.columns.find(({ header }) => header === head("charge"))?.values;
    expect(charge?.[0]).toBeCloseTo(100.0005 * 2.1 * 15.5 - 100.5, 2);
    expect(charge?.slice(1)).toEqual([{ code: "#N/A", why: expect.stringContaining("7601 10 00 00") }, "", 0]);
    // 12,000 and 40,000; neither the computer nor the screws of United Kingdom origin count.
    const facts = Object.fromEntries((overview?.facts ?? []).map(({ label, value }) => [label, value]));
    expect(facts).toMatchObject({ "Liable by the value of the goods": true, "Value of twelve months that decides, GBP": 52_000 });
    expect(result.read.refused.map(({ reasons }) => reasons.map(({ error }) => sentenceOf(error)))).toEqual([
      [expect.stringContaining('"abc" is not a number')],
    ]);
    expect(differing(result)).toEqual([]);
  });
});

describe("every law", () => {
  const LINES = ["73181542;TW;100000;2028-02-03;2.1;80;0", "73181588;KR;40000;2028-02-03;1.5;80;0", "39011000;TW;5000;2028-02-03;1.5;80;0"];
  test("a list of Taiwan in Big5: the figures of other laws are read, also as shares with a decimal comma", () => {
    const list = csv(
      "公司名稱,大大螺絲股份有限公司",
      "稅則號別,原產國,淨重(公斤),進口日期,排放強度 (t CO2e/t),sefa,憑證價格,廠址年排放量,徵收費率,通膨率,NAICS 代碼,美國行業基線,美國碳價",
      '73181542,台灣,"100,000.5",117/02/03,2.1,0,80,30000,general,"3,5%",332722,1,60',
      "合計,,100000.5,,,,,,,,,,,,,",
    );
    const result = read(encoded(list, "big5"), "compare");
    const [, , comparison, goods] = result.book.sheets;
    // The columns without heading and cells beside the sum are no columns.
    expect(result.plan.columns).toHaveLength(13);
    expect(Object.fromEntries((goods?.tables[0]?.columns ?? []).map(({ header, values }) => [header, values[0]]))).toMatchObject({
      ...{ cn: "73181542", tonnes: 100.0005, price: 80, siteEmissions: 30_000, feeRate: "general", inflation: "3.5%", usPrice: 60 },
    });
    const charges = comparison?.spill?.values.filter(([, law]) => law !== "Regime") ?? [];
    const of = (law: string, version: string) => charges.find((row) => row[1] === law && row[2] === version)?.[3];
    expect(of("cbam", "2025-2083")).toBeCloseTo(100.0005 * 2.1 * 80, 6);
    // (30,000 - 25,000) t at NT$300 over 30,000 t, on the emissions of the good.
    expect(of("tw", "2023")).toBeCloseTo(((5_000 * 300) / 30_000) * 100.0005 * 2.1, 6);
    expect(differing(result)).toEqual([]);
  });
  test("by law: lines counted and their total, what is left out and why; what is no law is called so", () => {
    const list = csv("CN code;Origin;Net mass (kg);Date;Intensity;Price (EUR);sefa", ...LINES);
    const result = read(new TextEncoder().encode(list), "compare");
    const rowOf = (sheet: PlanSheet | undefined, law: string, version: string): Record<string, Value | undefined> => {
      // The sums and, beneath, what is left out and why: rows in the same order.
      const columns = (sheet?.tables ?? []).flatMap((table) => table.columns);
      const values = (key: string): readonly Value[] => columns.find((column) => column.key === key)?.values ?? [];
      const at = values("law").findIndex((value, i) => value === law && values("version")[i] === version);
      return Object.fromEntries(columns.map(({ key }) => [key, values(key)[at]]));
    };
    // (2.1 - 0) x 100 t and (1.5 - 0) x 40 t at 80 EUR; plastics are not covered.
    const expected = { linesRead: 3, withCharge: 2, leftOut: 1, leftOutWhy: "not covered: 1", currency: "EUR", standing: "law" };
    const [, byLaw] = result.book.sheets;
    const union = rowOf(byLaw, "EU CBAM", "2025-2083");
    expect(union).toMatchObject(expected);
    expect(union["totalCharge"]).toBeCloseTo(80 * (2.1 * 100 + 1.5 * 40), 6);
    expect(rowOf(byLaw, "US Clean Competition Act", "119")["standing"]).toMatch(/^bill, not law/);
    expect(byLaw?.notes.join(" ")).toMatch(/A bill, a proposal and a what-if are no law/);
    // The sums of a list that is too long to show are those of one that is shown.
    const long = compareSheets(result.read.lines, result.plan, namesFor(null), 2);
    expect(long.map(({ name }) => name)).toEqual(["By law", "Goods", "The list"]);
    expect(rowOf(long[0], "EU CBAM", "2025-2083")).toEqual(union);
    expect(long[0]?.notes.at(-1)).toMatch(/3 lines.*up to 2 lines/);
  });
  test("by law the sums are formulas that follow the comparison: a corrected line changes them", () => {
    const list = csv("CN code;Origin;Net mass (kg);Date;Intensity;Price (EUR);sefa", ...LINES);
    const result = read(new TextEncoder().encode(list), "compare");
    expect(differing(result)).toEqual([]);
    const names = ourNames(catalogue.map(({ id }) => id));
    const { data } = openBook(listWorkbook(result.book.sheets, "list", "en"), names);
    // The first line weighs 150 t instead of 100 t.
    const sheets = data.sheets.map((sheet) =>
      sheet.name === "Goods"
        ? { ...sheet, cells: sheet.cells.map((cell) => (cell.value === 100 ? { ...cell, value: 150 } : cell)) }
        : sheet,
    );
    const again = recalculate({ ...data, sheets }, names, (book) => createBookEvaluator(catalogue, book), "everything");
    const laws = data.sheets.findIndex(({ name }) => name === "By law");
    const shown = again.others.filter(({ node }) => node.sheet === laws).map(({ block }) => block[0]?.[0]);
    expect(shown.some((value) => typeof value === "number" && Math.abs(value - 80 * (2.1 * 150 + 1.5 * 40)) < 1e-6)).toBe(true);
    // Lists too long to be shown have figures alone.
    const long = compareSheets(result.read.lines, result.plan, namesFor(null), 2);
    expect(long[0]?.tables[0]?.columns.filter(({ formula }) => formula !== undefined)).toEqual([]);
  });
  test("every figure some law asks for is read and has words", () => {
    expect(HEADERS.filter((header) => !usable("compare").includes(header))).toEqual([]);
    expect(usable("compare").filter((field) => !(`list.field.${field}` in (listWords as object)))).toEqual([]);
  });
  test("two readings of a column are asked, both shown", () => {
    const result = run(csv("CN code;Origin;Net mass (kg);Date", "73181542;TW;50,000;2028-02-03"), NO_MAPPING, "compare");
    const choices = result.kind === "asks" ? result.questions.flatMap((question) => question.choices.map((one) => one.details)) : [];
    expect(choices).toEqual([{ reading: "50000" }, { reading: "50.000" }]);
  });
});
