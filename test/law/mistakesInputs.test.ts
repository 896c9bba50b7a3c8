/** What other calculators get wrong, 26 to 35: the price paid abroad, numbers and inputs. */
import { excel, isError, loadTables, type OutCell } from "../tools/excelCaller";
import { roundHalfUp } from "../../src/core/decimal";
import { d } from "../tools/lawAt";
import { allWords, CHINESE } from "../tools/words";

beforeAll(loadTables);
const { value, refusal, column } = excel("desktop");
const paid = (euro: number, sefa: string | number = 1) =>
  value("CBAM.CERTIFICATES", "72083900", "TW", 100, "2026-02-10", 2, null, sefa, euro, 80);

test("mistake 26: the order is emissions, less free allocation, less price paid: 200 - 100 = 100, then 100 x (1 - 20/80) = 75", () => {
  expect(paid(20)).toBe(75);
  // off the price of all 200 t it would be 200 x 20/80 = 50 off: 50
  expect(paid(20)).not.toBe(50);
});

test("mistake 27: the credit never reaches emissions that free allocation already covers: covered in full, nothing is left to credit", () => {
  expect(paid(20, 2)).toBe(0);
  expect(paid(20, 1.999)).toBeCloseTo(0.075, 12); // 0.1 x 0.75
});

test("mistake 28: the effective price is what counts, and it is the user's: NT$225 or NT$10 per tonne, not the headline NT$300", () => {
  // at EUR 1 = NT$36, say: 6.25 against 8.333
  expect(paid(6.25)).toBe(92.1875); // 100 x (1 - 6.25/80)
});

test("mistake 29: no list of origin prices or exchange rates is built in: without a figure nothing is deducted", () => {
  expect(value("CBAM.CERTIFICATES", "72083900", "TW", 100, "2026-02-10", 2, null, 1, null, 80)).toBe(100);
});

test.each([
  "0x10",
  "1e3",
  "1,234",
  "1,23.4",
  "1.23,4",
  "1.2.3",
  "12 34",
  "12 t",
  "50%",
  "€ 12",
  "1O0",
  "—",
  "–",
  "-",
  "n/a",
  "NaN",
  "Infinity",
  "12²",
])("mistake 30: %j is no number of tonnes", (tonnes) => {
  expect(refusal("CBAM.CERTIFICATES", "72083900", "TW", tonnes, "2026-02-10").code).toBe("#VALUE!");
});
test("mistake 30: a lone comma is explained with both readings, since it means thousands here and decimals there", () => {
  expect(refusal("CBAM.CERTIFICATES", "72083900", "TW", "1,234", "2026-02-10").message).toMatch(/is 1234 where .* and 1\.234 where/);
});
test("mistake 30: text that reads one way in every country is read: 1.20525 per tonne of 1,000 t is 1,205.25", () => {
  const written = ["1,000.0", "1.000,0", "1 000", "1'000", "1’000.0", "1\u202f000,0", "１，０００．０", "١٠٠٠", "1000,0"];
  expect(column("CBAM.CERTIFICATES", "72083900", "TW", written, "2026-02-10")).toEqual(written.map(() => 1205.25));
});
test("mistake 30: full-width digits are digits: １００ t is 100 t", () =>
  expect(value("CBAM.CERTIFICATES", "72083900", "TW", "１００", "2026-02-10")).toBe(120.525));
test("mistake 30: plain text with a point is a number, a minus in front is refused", () => {
  expect(value("CBAM.CERTIFICATES", "72083900", "TW", " 100.0 ", "2026-02-10")).toBe(120.525);
  for (const tonnes of [-100, "-100", "−100", "–100"])
    expect(refusal("CBAM.CERTIFICATES", "72083900", "TW", tonnes, "2026-02-10").message).toMatch(/negative|負|负/);
});

test("mistake 31: a code is the same as number, as text, with blanks, non-breaking blanks and dots", () => {
  const written = [
    72083900,
    "72083900",
    "7208 39 00",
    "7208\u00a039\u00a000",
    "7208.39.00",
    " 72083900 ",
    "７２０８３９００",
    "7208 39 00 20",
  ];
  expect(column("CBAM.CERTIFICATES", written, "TW", 100, "2026-02-10")).toEqual(written.map(() => 120.525));
});
test("mistake 31: three kinds of dash are no value and no zero", () => {
  for (const dash of ["-", "–", "—"]) expect(refusal("CBAM.CERTIFICATES", "28041000", "TW", 100, "2026-02-10", dash).code).toBe("#VALUE!");
});

test("mistake 32: certificates are not cut to whole numbers per line, and the floor at zero is per line", () => {
  expect(column("CBAM.CERTIFICATES", "72083900", "TW", [0.1, 0.2, 0.3], "2026-02-10")).toEqual([0.120525, 0.24105, 0.361575]);
  expect(column("CBAM.CERTIFICATES", ["28041000", "28041000"], "TW", 100, "2026-02-10", [1, 5.961775])).toEqual([0, 100]);
});

test("mistake 33: decimals, not binary floats: 25,006.6665 t rounds half up to 6.667 t above 25,000, and 0.1 + 0.2 of a cell is 0.3", () => {
  expect(roundHalfUp(d("25006.6665").minus(25000), 3).toFixed()).toBe("6.667");
  expect((25006.6665 - 25000).toFixed(3)).toBe("6.666");
  expect(value("CBAM.INDIRECT", 0.1 + 0.2, 1)).toBe(0.3);
});

test("mistake 34: a line that fails shows its error, no 0, and the others still compute", () => {
  const results: OutCell[] = column("CBAM.COST", ["72083900", "nonsense", "72083900"], ["TW", "TW", "Atlantis"], 100, "2026-02-10");
  expect(results[0]).toBe(9082.764);
  expect(results.slice(1).every(isError)).toBe(true);
});

test("mistake 35: no word that a user reads repeats a number of the law that could drift: factors, prices, mark-ups and the 50 t live in the data", () => {
  const words = (["en", ...CHINESE] as const).flatMap((locale) => Object.values(allWords(locale))).join("\n");
  for (const number of ["97.5", "0.975", "51.5", "0.515", "75.36", "75.28", "82.32", "50 t ", "0.376"])
    expect(new RegExp(`(?<![\\d,.])${number.replace(".", "\\.")}`).exec(words)?.[0] ?? "").toBe("");
});
