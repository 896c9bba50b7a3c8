// What tells a goods code from its neighbours, against the printed text of the Combined Nomenclature.
import { loadTable } from "../../src/datasource";
import type { Locale } from "../../src/i18n/t";
import { goodsMarks } from "../../src/tables/goodsMarks";

const LIST = "cn-descriptions-2025";
const printed = async (): Promise<ReadonlyMap<string, string>> => {
  const table = await loadTable(LIST);
  return new Map(table.all().map((row) => [table.need(row, "code"), table.need(row, "description")]));
};

// Each line was made by reading the printed text of the code, not by running the program.
test.each<[string, Locale, string]>([
  ["73181542", "zh-TW", "非不銹鋼、無頭、抗拉強度 <800 MPa"],
  ["73181548", "zh-TW", "非不銹鋼、無頭、抗拉強度 ≥800 MPa"],
  ["73181542", "en", "not stainless, no head, <800 MPa"],
  // "of a width of < 2.050 mm but >= 600 mm": the printed point groups thousands.
  ["72085198", "zh-CN", "宽 <2050、≥600 mm、非卷状、热轧、未被覆、厚 >10、≤15 mm、无浮凸花纹"],
  // "not cold-drawn" is not "cold-drawn", and what is excluded in brackets says nothing.
  ["730449", "en", "seamless, round, stainless, not cold-drawn"],
])("%s in %s", async (code, locale, marks) => {
  expect(goodsMarks((await printed()).get(code) ?? "", locale)).toBe(marks);
});

test("whole codes of fasteners and of hot-rolled coil are told apart in Chinese by their marks alone", async () => {
  const named = [...(await printed())].filter(([code]) => code.length === 8 && /^(7318|7208)/.test(code));
  const marks = named.map(([, text]) => goodsMarks(text, "zh-TW"));
  expect(named.length).toBeGreaterThan(50);
  expect(marks.filter((text, i) => text === "" || marks.indexOf(text) !== i)).toEqual([]);
});
