import { BASIS_NAMESPACE, readRecord, writeRecord, type BasisRecord } from "../../src/record";
import { runWithRecord, type RunResult } from "../../src/cli/workbookRun";
import type { RecordMode } from "../../src/cli/workbookRecord";
import type { WorkbookTask } from "../../src/cli/workbookOptions";
import { catalogue, preloadAll } from "../../src/functions/catalogue";
import { openBook, ourNames, readCustomPart, writeCustomPart, writeWorkbook } from "../../src/xlsx";
import { civilDate } from "../../src/core/civilDate";
import { addInOf } from "../audit/olderAddIn";
import { memoryHost } from "../audit/hosts";
import { fixture, parts } from "../xlsx/files";
import { processorTime } from "../tools/processorTime";

const names = ourNames(catalogue.map(({ id }) => id));
const NOW = "2026-11-21T10:00:00.000Z";
beforeAll(preloadAll);

// DATE(2027,3,31) is 46477. Article 22(2): 80 per cent in the text of 2023, 50 per cent since 2025/2083.
const HOLDING = "=CBAM.HOLDING(A1,46477)";
const file = (): Uint8Array =>
  writeWorkbook(
    {
      sheets: [
        {
          name: "Holding",
          cells: [
            { row: 0, column: 0, value: 1000 },
            { row: 0, column: 1, value: 800, formula: { text: HOLDING } },
          ],
        },
      ],
    },
    names,
  );
const run = (bytes: Uint8Array, mode: RecordMode = "keep", task: WorkbookTask = "calculate", addIn = "0.1.0"): Promise<RunResult> =>
  runWithRecord(bytes, task, { stamp: "", version: "", basis: false, record: { mode, addIn, at: NOW, locale: "en" } });
function recordIn(bytes: Uint8Array): BasisRecord | null {
  const xml = readCustomPart(openBook(bytes, names).file, BASIS_NAMESPACE);
  if (xml === null) return null;
  const reading = readRecord(xml);
  if (reading.kind !== "record") throw new Error(reading.why);
  return reading.record;
}
async function withPart(bytes: Uint8Array, record: BasisRecord): Promise<Uint8Array> {
  const open = openBook(bytes, names);
  const written = await writeRecord(record);
  if (written.kind === "written") writeCustomPart(open.file, open.part.path, BASIS_NAMESPACE, written.xml);
  return open.file.build();
}

/** As an add-in of September 2025 would have recorded the file. */
async function old(): Promise<{ bytes: Uint8Array; record: BasisRecord }> {
  const past = addInOf({
    addIn: "0.0.3",
    cbam: (versions) => {
      const version = versions.get("2023-956");
      return version ? [{ ...version, status: "inForce", inForce: { from: civilDate("2023-10-01") } }] : [];
    },
  });
  const record = await past.record(memoryHost({ "Holding!A1": 1000, "Holding!B1": [HOLDING, 800] }), "2025-09-01T08:00:00.000Z");
  return { record, bytes: await withPart(file(), record) };
}

describe("the record in a workbook file", () => {
  test("is written with the first calculation, and a second one leaves it byte for byte", async () => {
    const first = await run(file());
    expect(first.report.basis).toEqual({ recorded: null, editionDiffers: false, written: true, changes: [] });
    expect(first.summary.join("\n")).toContain("written (1 formulas)");
    expect(recordIn(first.bytes)).toMatchObject({
      addIn: "0.1.0",
      at: NOW,
      formulas: [
        {
          sheet: "Holding",
          row: 0,
          column: 1,
          formula: HOLDING,
          value: 500,
          calls: [{ kind: "read", result: { kind: "value", value: 500 } }],
        },
      ],
    });
    const second = await run(first.bytes);
    expect(second.report.basis).toMatchObject({ recorded: { at: NOW, program: "0.1.0", formulas: 1 }, written: false, changes: [] });
    expect(parts(second.bytes)).toEqual(parts(first.bytes));
  });
  test("of another edition stays, and the report and the sentences say what differs and why", async () => {
    const { bytes, record } = await old();
    const kept = await run(bytes);
    expect(recordIn(kept.bytes)).toEqual(record);
    expect(kept.report.basis).toMatchObject({
      recorded: { at: "2025-09-01T08:00:00.000Z", program: "0.0.3" },
      editionDiffers: true,
      written: false,
      changes: [
        {
          cell: "Holding!B1",
          kind: "edition",
          recorded: 800,
          shown: 500,
          results: [{ function: "CBAM.HOLDING", old: "800", new: "500" }],
          reasons: [
            expect.stringContaining("2025-2083 is now chosen instead of 2023-956"),
            expect.stringMatching(/0\.8 became 0\.5 .*Art\. 22\(2\)/),
          ],
        },
      ],
    });
    expect(kept.summary.join("\n")).toMatch(/the record of 2025-09-01 08:00 stays in the file; use --basis renew/);
    // The cell itself is calculated by the law now in force: a blank `law` means that.
    expect(openBook(kept.bytes, names).data.sheets[0]?.cells.map(({ value }) => value)).toEqual([1000, 500]);
  });
  test("is made anew when asked, and left alone when asked", async () => {
    const { bytes, record } = await old();
    const renewed = await run(bytes, "renew");
    expect(recordIn(renewed.bytes)).toMatchObject({ addIn: "0.1.0", versions: [{ id: "2025-2083" }] });
    expect(renewed.report.basis?.changes).toHaveLength(1);
    const left = await run(bytes, "leave");
    expect(recordIn(left.bytes)).toEqual(record);
    expect(left.report.basis).toBeUndefined();
    expect(recordIn((await run(file(), "leave")).bytes)).toBeNull();
  });
  test("goes along into a frozen copy, stands there untouched, and serves again after restoring", async () => {
    const frozen = await run(file(), "keep", "freeze");
    const record = recordIn(frozen.bytes);
    expect(record).toMatchObject({ formulas: [{ formula: HOLDING, value: 500 }] });
    expect(openBook(frozen.bytes, names).data.sheets[0]?.cells.every(({ formula }) => formula === null)).toBe(true);
    const again = await run(frozen.bytes);
    expect(recordIn(again.bytes)).toEqual(record);
    expect(again.report.basis).toMatchObject({ editionDiffers: false, changes: [{ cell: "Holding!B1", kind: "asValue" }] });
    const restored = await run(again.bytes, "keep", "restore");
    expect(restored.report.basis).toMatchObject({ written: false, changes: [] });
  });
  test("that is damaged is said and stays until it is made anew", async () => {
    const open = openBook(file(), names);
    writeCustomPart(open.file, open.part.path, BASIS_NAMESPACE, `<basis xmlns="${BASIS_NAMESPACE}">{}</basis>`);
    const bytes = open.file.build();
    const kept = await run(bytes);
    expect(kept.summary.join("\n")).toContain("is damaged and cannot be read");
    expect(readCustomPart(openBook(kept.bytes, names).file, BASIS_NAMESPACE)).toContain("{}");
    expect(recordIn((await run(bytes, "renew")).bytes)).toMatchObject({ formulas: { length: 1 } });
  });
  test("touches no part of another program", async () => {
    for (const maker of ["openpyxl", "xlsxwriter"]) {
      const [plain, recorded] = [parts((await run(fixture(maker), "leave")).bytes), parts((await run(fixture(maker))).bytes)];
      const changed = Object.keys(recorded).filter((path) => recorded[path] !== plain[path]);
      expect([maker, changed.sort()]).toEqual([
        maker,
        [
          "[Content_Types].xml",
          "customXml/_rels/item1.xml.rels",
          "customXml/item1.xml",
          "customXml/itemProps1.xml",
          "xl/_rels/workbook.xml.rels",
        ],
      ]);
    }
  });
});

test("a file with a single cell at the far end of a sheet is read in no time", async () => {
  const bytes = writeWorkbook(
    {
      sheets: [
        {
          name: "S",
          cells: [
            { row: 0, column: 0, value: 0, formula: { text: "=CBAM.FACTOR(2026)" } },
            { row: 1_048_575, column: 16_383, value: 1 },
          ],
        },
      ],
    },
    names,
  );
  const started = processorTime();
  expect((await run(bytes)).report.basis?.written).toBe(true);
  expect(processorTime() - started).toBeLessThan(15_000);
});
