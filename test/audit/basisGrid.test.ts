// The same workbook in the grid, as a file, and in Excel: one record serves all three.
import { readBasis } from "../../src/audit/readBasis";
import { takeSnapshot } from "../../src/audit/takeSnapshot";
import { keepRecord, loadRecord, makeRecord, runningEdition, type BasisRecord } from "../../src/record";
import { runWithRecord } from "../../src/cli/workbookRun";
import { preloadAll } from "../../src/functions/catalogue";
import { createExcelHost } from "../../src/host/excel/excelHost";
import type { Host } from "../../src/host/port";
import { UniverBook } from "../../src/host/workbench/univerBook";
import { workbookFromXlsx, xlsxFromWorkbook } from "../../src/workbench/xlsxFile";
import { installFunctions } from "../../src/engine/install";
import { catalogue } from "../../src/functions/catalogue";
import { createHeadlessUniver } from "../tools/headlessUniver";
import { installFakeOffice } from "../tools/fakeOffice";
import { sampleHost } from "./hosts";

const NOW = "2026-11-21T10:00:00.000Z";
beforeAll(preloadAll);

async function kept(host: Host): Promise<BasisRecord> {
  const snapshot = await takeSnapshot(host);
  const basis = snapshot && (await readBasis(snapshot));
  if (!snapshot || !basis) throw new Error("stopped");
  const recording = { edition: await runningEdition("0.1.0"), at: NOW, locale: host.locale() };
  expect(await keepRecord(host, snapshot, basis, { ...recording, accepted: false })).toMatchObject({ kind: "kept" });
  const loaded = await loadRecord(host);
  if (loaded.kind !== "record") throw new Error(loaded.kind);
  return loaded.record;
}

test("the sample workbook: recorded in the grid, saved as a file, calculated from the command line and opened again, nothing differs", async () => {
  const grid = await sampleHost();
  const record = await kept(grid.host);
  expect(record.formulas.length).toBeGreaterThan(30);
  expect(record.formulas.filter(({ block }) => block !== null).length).toBeGreaterThan(0);
  const bytes = xlsxFromWorkbook(grid.book);
  grid.dispose();

  const run = await runWithRecord(bytes, "calculate", {
    stamp: "",
    version: "",
    basis: false,
    record: { mode: "keep", addIn: "0.1.0", at: NOW, locale: "en" },
  });
  expect(run.report.basis).toMatchObject({
    recorded: { at: NOW, program: "0.1.0", formulas: record.formulas.length },
    editionDiffers: false,
  });
  expect(run.report.basis?.changes.filter(({ kind }) => kind !== "asValue")).toEqual([]);

  const { univer, api } = createHeadlessUniver({ ...workbookFromXlsx(run.bytes) });
  installFunctions(univer.__getInjector(), catalogue);
  const again = new UniverBook(api, univer.__getInjector());
  expect(again.workbook.getCustomMetadata()).toMatchObject({
    parts: { "urn:carbon-border:basis:1": expect.stringContaining("CBAM.COST") },
  });
  univer.dispose();
});

test("in Excel the record lies in a custom XML part and is the one that any host would make", async () => {
  const fake = installFakeOffice(() => ({ values: [[500]], message: null }));
  const host = createExcelHost({ functions: 0, version: "0.1.0" });
  await host.write("Sheet1!A1", [[1000]]);
  await host.writeFormulas("Sheet1!B1", [["=CBAM.HOLDING(A1,46477)"]]);
  const record = await kept(host);
  expect(record).toMatchObject({
    formulas: [
      {
        sheet: "Sheet1",
        row: 0,
        column: 1,
        formula: "=CBAM.HOLDING(A1,46477)",
        value: 500,
        calls: [{ result: { kind: "value", value: 500 } }],
      },
    ],
  });
  expect([...fake.parts.values()].map(({ xml }) => xml.includes("urn:carbon-border:basis:1"))).toEqual([true]);
  const made = await makeRecord(host, { edition: await runningEdition("0.1.0"), at: NOW, locale: "en" });
  expect(made?.record).toEqual(record);
  fake.dispose();
});
