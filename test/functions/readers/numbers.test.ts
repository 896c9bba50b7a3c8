/** Numbers as text, the way spreadsheets of other countries, accounting programs and web pages write them. */
import { parseDecimal } from "../../../src/core/decimal";
import { readDecimal } from "../../../src/calls/readers/number";
import { LOCALES, setLocale } from "../../../src/i18n/t";
import { excel, isError, loadTables } from "../../tools/excelCaller";

beforeAll(loadTables);
afterEach(() => setLocale("en"));
const { block, value, refusal } = excel("desktop");
const refused = (written: unknown) => refusal("CBAM.INDIRECT", written, 1).message;

test.each([
  ["1234.5", "1234.5"],
  ["1,234.5", "1234.5"],
  ["1.234,5", "1234.5"],
  ["1 234.5", "1234.5"],
  ["1 234,5", "1234.5"],
  ["1\u00a0234,5", "1234.5"],
  ["1\u202f234.5", "1234.5"],
  ["1\u2009234.5", "1234.5"],
  ["1'234.5", "1234.5"],
  ["1’234,5", "1234.5"],
  ["1,234,567", "1234567"],
  ["1.234.567", "1234567"],
  ["1,234,567.89", "1234567.89"],
  ["1.234.567,89", "1234567.89"],
  ["1 234 567", "1234567"],
  ["1 234,567", "1234.567"],
  ["1,234.567", "1234.567"],
  ["12,34,567", "1234567"],
  ["1,00,000.5", "100000.5"],
  ["1234,5", "1234.5"],
  ["1,5", "1.5"],
  ["0,5", "0.5"],
  ["0,234", "0.234"],
  ["1234,567", "1234.567"],
  ["1,2345", "1.2345"],
  ["1.234", "1.234"],
  [".5", "0.5"],
  ["5.", "5"],
  ["+5", "5"],
  ["１，２３４．５", "1234.5"],
  ["١٢٣٤٫٥", "1234.5"],
  ["١٬٢٣٤٫٥", "1234.5"],
  ["१२३", "123"],
  ["\u200b12", "12"],
  ["1\u200b234.5", "1234.5"],
  ["12\u00a0", "12"],
  ["\ufeff12\r\n", "12"],
  ["-5", "-5"],
  ["−5", "-5"],
  ["– 5", "-5"],
  ["5-", "-5"],
  ["(1,234.56)", "-1234.56"],
  ["( 5 )", "-5"],
  ["- 1.234,5", "-1234.5"],
])("%j is %s", (written, plain) => expect(readDecimal(written).equals(parseDecimal(plain))).toBe(true));

test.each([
  ["1,234", "1234", "1.234"],
  ["12,345", "12345", "12.345"],
  ["-1,234", "-1234", "-1.234"],
  ["１，２３４", "1234", "1.234"],
  ["100,000", "100000", "100.000"],
])("%j has two readings and is refused with both", (written, thousands, decimals) => {
  for (const locale of LOCALES) {
    setLocale(locale);
    expect(refused(written)).toMatch(new RegExp(` ${thousands}[^\\d.].* ${decimals.replace(".", "\\.")}[^\\d]`));
  }
});

test.each<[unknown, RegExp]>([
  ["1e3", /scientific/],
  ["1.5E+03", /scientific/],
  ["50%", /percentage/],
  ["12.5 ％", /percentage/],
  ["€75", /currency/],
  ["75.36 EUR", /currency/],
  ["NT$300", /currency/],
  ["￥5", /currency/],
  ["300元", /currency/],
  ["USD 60", /currency/],
  ["100000 kg", /unit/],
  ["100 t", /unit/],
  ["1.2 公噸", /unit/],
  ["1.5萬", /unit/],
  ["100㎏", /unit/],
  ["1O0", /letter "O"/],
  ["l00", /letter "l"/],
  ["1О0", /letter "О\[U\+041E\]"/],
  ["1.2.3", /not a number/],
  ["12 34", /not a number/],
  ["1,23.4", /not a number/],
  ["1.23,4", /not a number/],
  ["1,234.5,6", /not a number/],
  ["0x10", /not a number/],
  ["--5", /not a number/],
  ["5+5", /not a number/],
  ["1/2", /not a number/],
  ["½", /not a number/],
  ["12²", /not a number/],
  ["n/a", /not a number/],
  [",", /not a number/],
  [".", /not a number/],
  ["-", /not a number/],
  ["()", /not a number/],
  ["1 234 56", /not a number/],
  ["1'23", /not a number/],
  ["1 234'567", /not a number/],
])("%j is refused with its reason", (written, words) => expect(refused(written)).toMatch(words));

test("where a share is asked for, a percentage has one meaning: a cut of 15 % leaves 850 of 1,000", () => {
  expect(value("TW.TARGET", 1000, "stationaryCombustion", "B", "15%")).toBe(850);
  expect(value("TW.TARGET", 1000, "stationaryCombustion", "B", "15,5 %")).toBe(845);
});

test("a cell of invisible characters only is blank", () => expect(refused("\u200b\u2060")).toMatch(/no value is entered/));

test("only a blank number is asked for with the word on a true zero; a country, code or day has none", () => {
  const blank = (at: number): string =>
    refusal("CBAM.COST", ...["73181542", "TW", 100, "2026-02-01"].map((cell, i) => (i === at ? "" : cell))).message;
  expect([0, 1, 2, 3].map((at) => /no value is entered/.test(blank(at)))).toEqual([true, true, true, true]);
  expect([0, 1, 2, 3].map((at) => /true zero/.test(blank(at)))).toEqual([false, false, true, false]);
});

test("the steps say what text was read as", () => {
  const steps = block("LAW.EXPLAIN", "CBAM.COST", "73181542", "TW", "1.234,5", "2026-02-01")
    .filter((row) => row[3] === "readAs")
    .map((row) => [row[1], row[7]]);
  expect(steps).toEqual([["1234.5", 'your input: tonnes: "1.234,5"']]);
});

test("letters of routes, columns and versions are read by their looks", () => {
  expect(value("CBAM.SEFA", "73181542", 2026, "В", "С")).toBe(value("CBAM.SEFA", "73181542", 2026, "B", "C"));
  expect(value("CBAM.FACTOR", 2030, "СОМ‑2026‑616")).toBe(value("CBAM.FACTOR", 2030, "COM-2026-616"));
});

describe("Emissions of a tonne of goods", () => {
  // The highest default value with its mark-up is hydrogen of China, 26.64 x 1.3 = 34.632.
  const { column } = excel("desktop");
  it("are refused where only kilograms can be meant, and say what they would be in tonnes", () => {
    for (const [place, message] of [
      [4, /intensity: 2500 .*enter 2\.5\./],
      [6, /sefa: 1453 .*enter 1\.453\./],
    ] as const) {
      const args: unknown[] = ["73181542", "TW", 100, "2026-02-01", 2.5, undefined, "A"];
      args[place] = place === 4 ? 2500 : 1453;
      expect(refusal("CBAM.COST", ...args).message).toMatch(message);
      expect(refusal("CBAM.CERTIFICATES", ...args).message).toMatch(message);
    }
    expect(refusal("CBAM.EMBEDDED", 100, 50, [[10, 1800]]).message).toMatch(/enter 1\.8\./);
  });
  it("in a column, each in its row", () =>
    expect(column("CBAM.COST", "73181542", "TW", 100, "2026-02-01", [2.5, 2500, 99.9], undefined, 1).map(isError)).toEqual([
      false,
      true,
      false,
    ]));
});
