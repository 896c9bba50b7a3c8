/** Codes as customs papers, spreadsheets and programs write them. 100 t of screws of Taiwan in February 2026 cost EUR 12,417.82 (2.9777 - 1.3299 a tonne, at 75.36). */
import { LOCALES, setLocale } from "../../../src/i18n/t";
import { excel, loadTables } from "../../tools/excelCaller";

beforeAll(loadTables);
afterEach(() => setLocale("en"));
const { block, value, refusal, column } = excel("desktop");
const COST = 12417.8208;
const cost = (code: unknown) => value("CBAM.COST", code, "TW", 100, "2026-02-01");
const refused = (code: unknown) => refusal("CBAM.COST", code, "TW", 100, "2026-02-01");

test.each([
  "73181542",
  73181542,
  "7318 15 42",
  "7318.15.42",
  "7318-15-42",
  "7318–15–42",
  "73 18 15 42",
  "7318 1542",
  "7318/15/42",
  "７３１８　１５　４２",
  "٧٣١٨١٥٤٢",
  "'73181542",
  '"73181542"',
  "“73181542”",
  "CN 7318 15 42",
  "CN: 73181542",
  "cn73181542",
  "СN 73181542",
  "HS code 7318.15.42",
  "KN 73181542",
  "ex 7318 15 42",
  "ex CN 7318 15 42",
  "CN8 73181542",
  "稅則號列 7318.15.42",
  "商品编码：73181542",
  "GTİP 7318.15.42",
  "7318154200",
  7318154200,
  "7318 15 42 00",
  "73,181,542",
  "73'181'542",
  "(73181542)",
  "73181542;",
  "TARIC 7318154290",
  "CN-Code: 73181542",
  '="73181542"',
  "N° 73181542",
])("%j is CN 7318 15 42", (written) => expect(cost(written)).toBe(COST));

test.each([
  "\u200b73181542",
  "\ufeff73181542",
  "7318\u00ad1542",
  "7318\u206015\u206042",
  "\u202a73181542\u202c",
  "7318\u00a015\u00a042",
  "7318\u202f15\u200942",
  "73181542\t",
  "73181542\r\n",
])("characters that cannot be seen are none of the code: %j", (written) => expect(cost(written)).toBe(COST));

test("programs write codes as numbers with decimals: 73181542.0, 7318154200.0 and 73181542.00 are the code", () => {
  expect(column("CBAM.COST", ["73181542.0", "7318154200.0", "73181542.00", "73181542.000"], "TW", 100, "2026-02-01")).toEqual([
    COST,
    COST,
    COST,
    COST,
  ]);
});

test("a German code number begins with the CN", () => {
  for (const written of ["73181542 00 0", "7318 1542 00 0", "7318 15 42 00 0", "7318154200 0"])
    expect([written, cost(written)]).toEqual([written, COST]);
});

test.each([
  "7318.15.00.90-3",
  "73181500903",
  73181500903,
  "7318.15.8069",
  "7318.15.80.69",
  "HTS 7318158069",
  "CCC 7318.15.42.00-3",
  "7318.15.2010",
  "731815420000",
  "73181542000",
])("%j divides the subheading as a country does: CN codes under it are named", (written) => {
  const { code, message } = refused(written);
  expect(code).toBe("#VALUE!");
  expect(message).toMatch(/7318 15 20, 7318 15 35, 7318 15 42/);
});

test("where the CN does not divide a subheading, a national code of any length has one reading: 7208 39 00", () => {
  const expected = value("CBAM.COST", "72083900", "TW", 100, "2026-02-01");
  for (const written of ["7208.39.00.00-7", "72083900203", "7208.39.0015", "720839", "720839002000"])
    expect([written, value("CBAM.COST", written, "TW", 100, "2026-02-01")]).toEqual([written, expected]);
});

test("a heading or subheading with one code is that code: 2716 and 2716 00 are electricity, 1,000 MWh x 0.4 x 75.36", () => {
  for (const written of ["2716", "271600", 2716, "27160000"])
    expect(value("CBAM.COST", written, "UA", 1000, "2026-02-01", 0.4)).toBe(30144);
});
test("a heading that only the Union divides is its one subheading: the act lists 7309 00, 7303 00 and 7311 00 whole (2023/956 Annex I)", () => {
  for (const heading of ["7303", "7309", "7311", 7309]) {
    const subheading = `${heading}00`;
    expect(value("CBAM.SCOPE", heading)).toBe("Iron and steel");
    expect(value("CBAM.DEFAULT", heading, "TW")).toBe(value("CBAM.DEFAULT", subheading, "TW"));
    // 50 t are within the threshold, more are not
    expect([50, 50.001].map((tonnes) => value("CBAM.THRESHOLD", heading, tonnes, 2026))).toEqual([true, false]);
    // free allocation differs by the eight-digit code, and those are named
    expect(refusal("CBAM.SEFA", heading, 2026, "A").message).toMatch(new RegExp(`${heading} 00 \\d\\d, `));
  }
});

test("a heading of which the acts print one code of several stays a heading: 2804 is not hydrogen, 2507 00 not 2507 00 80", () => {
  expect(value("CBAM.SCOPE", "28041000")).toBe("Hydrogen");
  for (const written of ["2804", "2507", "250700"]) expect(refusal("CBAM.SCOPE", written).message).toMatch(/too few digits/);
});

test.each<[unknown, RegExp]>([
  ["7318I542", /letter "I" in place of the digit 1/],
  ["731815O2", /letter "O" in place of the digit 0/],
  ["73l81542", /letter "l"/],
  ["CN 731815О2", /О\[U\+041E\]/],
  ["7318154S", /letter "S" .* digit 5/],
  ["7318154", /has 7 digits/],
  ["731815421", /has 9 digits/],
  [7318154, /has 7 digits/],
  [731815421, /has 9 digits/],
  ["2071490", /enter 0207 14 90/],
  [7318.1, /with decimals/],
  ["7.31815E+07", /scientific/],
  ["7.3181542e7", /scientific/],
  ["2026-02-01", /no heading 2026/],
  ["12345678", /no heading 1234/],
  [46054, /has 5 digits/],
  ["73181542²", /not a goods code/],
  ["73181542 screws", /words .* 7318 15 42/],
  ["7318 15 42 (螺絲)", /words .* 7318 15 42/],
  ["7318154200 B999", /words .* 7318 15 42 00/],
  ["73181542 / 73181548", /more than one code/],
  ["731815 731816", /more than one code/],
  ["73181542;72083900", /more than one code/],
  ["7318 15 42, 7318 15 48", /more than one code/],
  ["-73181542", /not a goods code/],
  ["1,234", /not a goods code/],
  ["7318 15 4x", /not a goods code/],
  ["", /no value/],
  ["\u200b", /no value/],
])("%j is refused with its reason", (written, words) => expect(refused(written).message).toMatch(words));

test("a number that lost the zero of its chapter has it back, where there is such a heading", () => {
  expect(refusal("CBAM.SCOPE", 2071490).message).toMatch(/CN 0207 14 90 is not covered/);
});

test("a slip in one line is its line's fault only, and no code that nobody has counts as a good outside of the act", () => {
  expect(refusal("CBAM.THRESHOLD", ["73181542", "73181542x"], [10, 10], 2026).message).toMatch(/row 2/);
  expect(refusal("CBAM.THRESHOLD", ["73181542", "2026-02-01"], [10, 10], 2026).message).toMatch(/row 2/);
});

test("the steps say what a code was read as, and only where more than blanks and dots differ", () => {
  const read = (code: string) =>
    block("LAW.EXPLAIN", "CBAM.COST", code, "TW", 100, "2026-02-01")
      .filter((row) => row[3] === "readAs")
      .map((row) => [row[1], row[7]]);
  expect(read("CN 7318 15 42")).toEqual([["7318 15 42", 'your input: cn: "CN 7318 15 42"']]);
  expect(read("73181542 00 0")).toEqual([["7318 15 42", 'your input: cn: "73181542 00 0"']]);
  expect([...read("7318.15.42"), ...read("73181542")]).toEqual([]);
});

test("what cannot be seen is named in the message, in each language", () => {
  for (const locale of LOCALES) {
    setLocale(locale);
    expect(refused("7318\u200b1542x").message).toMatch(/"7318\[U\+200B\]1542x".*\[U\+\.\.\.\]/);
    expect(refused("7318x").message).not.toMatch(/U\+/);
  }
});
