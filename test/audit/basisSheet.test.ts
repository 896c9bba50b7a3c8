import { BASIS_TABLE, basisTable, insertBasisSheet, makeRecord, runningEdition, type BasisRecord } from "../../src/record";
import { setLocale } from "../../src/i18n/t";
import type { MemoryHost } from "../../src/host/memory/memoryHost";
import { memoryHost } from "./hosts";

afterEach(() => setLocale("en"));
async function recordOf(host: MemoryHost): Promise<BasisRecord> {
  const made = await makeRecord(host, { edition: await runningEdition("0.1.0"), at: "2026-11-21T10:00:00.000Z", locale: "en" });
  if (!made) throw new Error("cancelled");
  return made.record;
}
const book = (): MemoryHost =>
  memoryHost({
    A1: ['=CBAM.DEFAULT("72262000","GL")', 5.5],
    A2: ['=CBAM.FACTOR(2026,"COM-2026-616")', 0.975],
    A3: ["=CBAM.FACTOR(YEAR(TODAY()))", "=cmd|x"],
    A4: ["=CBAM.FACTOR(1990)", "#N/A"],
  });

test("every call has a row: cell, function, version and who chose it, date, table with edition, mark, result", async () => {
  const host = book();
  expect(await insertBasisSheet(host, await recordOf(host))).toMatchObject({ kind: "created", table: { name: BASIS_TABLE, rowCount: 4 } });
  const { address } = (await host.tables()).find(({ name }) => name === BASIS_TABLE) ?? { address: "" };
  const [head, ...rows] = await host.read(address);
  expect(head).toEqual(["Cell", "Function", "Legal version", "Chosen by", "Date", "Tables", "Checked", "Result"]);
  expect(rows[0]).toEqual([
    "Sheet1!A1",
    "CBAM.DEFAULT",
    "2025-2083 (in force)",
    "date",
    "",
    expect.stringContaining("cbam-defaults-2026-1740-2 (edition 2026-1740 (2))"),
    expect.stringContaining("verified"),
    "5.5",
  ]);
  expect(rows[1]?.slice(1, 5)).toEqual(["CBAM.FACTOR", "COM-2026-616 (what-if, not law)", "formula", "2026-01-01"]);
  // A cell's text that looks like a formula is text here.
  expect(rows[2]?.slice(-2)).toEqual([expect.stringMatching(/^not readable: TODAY\(\) follows the clock/), "=cmd|x"]);
  expect(String(rows[3]?.[7])).toMatch(/^#N\/A \(.*1990/);
  expect(host.book.formulaCells().filter(({ sheet }) => sheet === "Basis")).toEqual([]);
  const notes = (await host.read("Basis!A1:A12")).flat();
  expect(notes[0]).toBe("What this workbook was computed with");
  expect(notes[1]).toBe("Recorded 2026-11-21 10:00 (UTC) with program 0.1.0; 4 formulas");
  expect(notes.join("\n")).toMatch(
    /Table cbam-defaults-2026-1740-2, edition 2026-1740 \(2\), SHA-256 601dda454bc2db33bc474ff8c6071b81bbdd855ebb852ff9f1e915091b87488a/,
  );
});

test("again, and in another language, it is refreshed where it stands", async () => {
  const host = book();
  await insertBasisSheet(host, await recordOf(host));
  setLocale("zh-TW");
  host.book.set("Sheet1", 9, 0, { value: 0.95, formula: "=CBAM.FACTOR(2027)" });
  expect(await insertBasisSheet(host, await recordOf(host))).toMatchObject({
    kind: "refreshed",
    table: { rowCount: 5, headers: ["儲存格", "函數", "法律版本", "選定依據", "日期", "資料表", "核對情形", "結果"] },
  });
  expect(await host.sheets()).toEqual(["Sheet1", "Basis"]);
});

test("columns have different headers in every language", async () => {
  const record = await recordOf(book());
  for (const locale of ["en", "zh-TW", "zh-CN"] as const) {
    setLocale(locale);
    const headers = basisTable(record).columns.map(({ header }) => header);
    expect(new Set(headers).size).toBe(headers.length);
  }
});
