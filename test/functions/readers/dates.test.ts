/** Dates as people of many countries and as programs write them. Years of the Minguo calendar are 1911 below the common ones. */
import { LOCALES, setLocale } from "../../../src/i18n/t";
import { eventDate, setDateSystem } from "../../../src/calls/readers/date";
import { excel, loadTables, serial } from "../../tools/excelCaller";

beforeAll(loadTables);
afterEach(() => setLocale("en"));
const { block, value, refusal } = excel("desktop");
const read = (written: unknown): string => eventDate.read(written).date;
const refused = (written: unknown) => refusal("CBAM.COST", "73181542", "TW", 100, written).message;

test.each([
  "2026-02-01",
  "2026/2/1",
  "2026.02.01",
  "2026. 2. 1.",
  "2026 2 1",
  "20260201",
  20260201,
  "20260201.0",
  "2026-02-01 (Sun)",
  serial("2026-02-01"),
  serial("2026-02-01") + 0.6,
  "2026年2月1日",
  "2026 年 2 月 1 日",
  "２０２６年２月１日",
  "二〇二六年二月一日",
  "西元2026年2月1日",
  "2026年2月1號",
  "2026年2月1日 星期日",
  "2026年2月1日(日)",
  "1 Feb 2026",
  "01-Feb-2026",
  "01FEB2026",
  "1 February 2026",
  "1st of February 2026",
  "Feb 1, 2026",
  "February 1st, 2026",
  "Sunday, 1 February 2026",
  "2026-Feb-01",
  "1. Februar 2026",
  "1er février 2026",
  "1 febbraio 2026",
  "1 de febrero de 2026",
  "2026-02-01T00:00:00",
  "2026-02-01T00:00:00Z",
  "2026-02-01T14:30:00.000+08:00",
  "2026-02-01 14:30",
  "2026-02-01 14:30:59.123",
  "2026/2/1 下午 2:30",
  "2026年2月1日 14時30分",
  "2026-02-01 2:30 PM",
  "20260201143000",
  "20260201T143000Z",
  "2026-02-01T09:00:00Z",
  "115/02/01",
  "115.2.1",
  "115-02-01",
  "1150201",
  1150201,
  "民國115年2月1日",
  "中華民國 115 年 2 月 1 日",
  "民國一一五年二月一日",
  "115年2月1日",
  "民115.2.1",
  "ROC 115/02/01",
  "115/02/01 (ROC)",
  "民國115/02/01 10:30",
  "2026–02–01",
  "2026−02−01",
  "2026、2、1",
  "2026,2,1",
  "2026_02_01",
  "'2026-02-01",
  '"2026-02-01"',
  "Sun Feb 01 2026 00:00:00 GMT+0800 (CST)",
  "Sun, 01 Feb 2026 00:00:00 GMT",
  "2026-02-01T23:00:00+01:00",
  "2026-02-01\u200b",
  "\u202a2026-02-01\u202c",
  "2026\u00ad-02-01",
  "٢٠٢٦-٠٢-٠١",
])("%j is the first of February 2026", (written) => expect(read(written)).toBe("2026-02-01"));

test.each(
  [
    ["15.02.2026", "2026-02-15"],
    ["02/15/2026", "2026-02-15"],
    ["15-2-2026", "2026-02-15"],
    ["31/12/2026", "2026-12-31"],
    ["02/02/2026", "2026-02-02"],
    ["十二月", ""],
    ["民國115年十二月三十一日", "2026-12-31"],
    ["民國99年5月6日", "2010-05-06"],
    ["0990506", "2010-05-06"],
    ["29.02.2028", "2028-02-29"],
  ].filter(([, iso]) => iso !== ""),
)("%s has one reading, %s", (written, iso) => expect(read(written)).toBe(iso));

test.each([
  ["01/02/2026", "2026-02-01", "2026-01-02"],
  ["1.2.2026", "2026-02-01", "2026-01-02"],
  ["12-11-2026", "2026-11-12", "2026-12-11"],
  ["01/02/2026 10:15", "2026-02-01", "2026-01-02"],
])("%s has two readings and is refused with both", (written, dayFirst, monthFirst) => {
  for (const locale of LOCALES) {
    setLocale(locale);
    expect(refused(written)).toMatch(new RegExp(`${dayFirst}.*${monthFirst}`));
  }
});

test.each<[unknown, RegExp]>([
  ["2026-02-30", /2026-02-30, a day that does not exist/],
  ["29.02.2026", /2026-02-29, a day that does not exist/],
  ["2026-13-01", /does not exist/],
  ["115/02/30", /2026-02-30, a day/],
  ["31 June 2026", /2026-06-31/],
  ["20260230", /2026-02-30/],
  ["13/13/2026", /does not exist/],
  ["1.2.26", /two digits/],
  ["26/02/01", /two digits/],
  ["1-Feb-26", /two digits/],
  ["Feb-26", /two digits/],
  ["260201", /two digits/],
  ["99/02/01", /two digits/],
  ["1 Feb", /names no year/],
  ["2月1日", /names no year/],
  ["Q1", /names no year/],
  ["第一季", /names no year/],
  [114, /year 114 of the Minguo \(ROC\) calendar is meant, enter 2025/],
  ["114", /Minguo.*2025/],
  [99, /Minguo.*2010/],
  ["2026-01-31T23:00:00Z", /late hour in UTC/],
  ["2026-01-31T16:00:00.000Z", /late hour in UTC/],
  ["2026-01-31 22:30 UTC", /late hour in UTC/],
  ["2O26-02-01", /letter "O"/],
  ["2026-02-l5", /letter "l"/],
  ["tomorrow", /not a date.*2026-03-31/],
  ["20261331", /does not exist/],
  [20261331, /not|exist/],
  ["100.5", /not a date/],
  ["00000000", /not a date/],
  ["2026H1", /not a date/],
  ["46054", /serial number of a day stored as text/],
  ["46054.5", /serial number/],
  [true, /not a date/],
  [-5, /not a date/],
  ["2026-02-01T25:00", /not a date/],
  ["1.5", /not a date/],
])("%j is refused with its reason", (written, words) => expect(refused(written)).toMatch(words));

test.each([
  "2026Q1",
  "2026-Q1",
  "2026 Q1",
  "Q1 2026",
  "Q1/2026",
  "1Q2026",
  "2026 1Q",
  "2026年第1季",
  "2026年第一季度",
  "2026第1季",
  "115年第1季",
  "民國115年第一季",
  "1st quarter 2026",
  "first quarter of 2026",
  "1. Quartal 2026",
  "1er trimestre 2026",
  "T1 2026",
  "2026年一季度",
  "2026-02",
  "Feb 2026",
  "February 2026",
  "2026年2月",
  "02/2026",
  "02.2026",
  "202602",
  202602,
  "115年2月",
])("the price of %j is that of the first quarter of 2026", (written) => expect(value("CBAM.PRICE", written)).toBe(75.36));

test("a price needs no day where it is one all over the quarter or month, and a year never says which", () => {
  expect(value("CBAM.COST", "73181542", "TW", 100, "2026Q1")).toBe(12417.8208);
  expect(refusal("CBAM.PRICE", 2026).message).toMatch(/longer than a day/);
  expect(refusal("CBAM.PRICE", "2027Q1").code).toBe("#N/A");
});

test.each([
  "2030",
  2030,
  "2030.0",
  "2030年",
  "2030年度",
  "民國119年",
  "119年",
  "119年度",
  "2030-06-01",
  "119/6/1",
  "15.06.2030",
  "01 Jun 2030",
  "2030Q3",
  "2030-06",
  serial("2030-06-01"),
])("a yearly rule takes the year of %j", (written) => expect(value("CBAM.FACTOR", written)).toBe(0.515));

test("the fee of Taiwan takes years of either calendar: 100,000 t, less 25,000, at NT$300", () => {
  for (const year of [2025, "2025", "114年", "民國114年", "114/12/31", "1141231"])
    expect(value("TW.FEE", 100000, null, null, null, null, null, year)).toBe(22_500_000);
});

test("a yearly or quarterly table takes periods in the same spellings", () => {
  for (const written of ["2005-Q1", "2005Q1", "Q1 2005", "2005年第1季", "民國94年第一季"])
    expect([written, value("ETS.PRICE", written)]).toEqual([written, 12.2]);
  for (const written of ["2005-02-01", "2005-02", "March"]) expect(refusal("ETS.PRICE", written).message).toMatch(/not a period/);
});

test("the steps say what a date was read as", () => {
  const steps = (date: unknown) =>
    block("LAW.EXPLAIN", "CBAM.COST", "73181542", "TW", 100, date)
      .filter((row) => row[3] === "readAs")
      .map((row) => [row[1], row[7]]);
  expect(steps("115/02/01")).toEqual([["2026-02-01", 'your input: date: "115/02/01"']]);
  expect(steps(1150201)).toEqual([["2026-02-01", "your input: date: 1150201"]]);
  expect(steps("2026Q1")).toEqual([["2026-Q1", 'your input: date: "2026Q1"']]);
  expect([...steps("2026-02-01"), ...steps(serial("2026-02-01"))]).toEqual([]);
});

test("in a workbook that counts from 1904 written dates are the same days", () => {
  setDateSystem("1904");
  try {
    expect(refusal("CBAM.FACTOR", "01/02/2026").message).toMatch(/2026-02-01.*2026-01-02/);
    expect(value("CBAM.FACTOR", "民國119年6月2日")).toBe(0.515);
  } finally {
    setDateSystem("1900");
  }
});
