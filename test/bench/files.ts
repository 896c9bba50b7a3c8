/**
 * Processor time of workbook files, from bytes to bytes: rows of CBAM.COST, with and without the record of what they rest on, beside
 * unpacking the same file and packing it again, which nobody who changes a file can do without.
 */
import { setEmptyCells } from "../../src/calls/cells";
import { catalogue } from "../../src/functions/catalogue";
import { opened, ourNames, writeWorkbook } from "../../src/xlsx";
import type { NewCell } from "../../src/xlsx/write/newBook";
import { runWithRecord } from "../../src/cli/workbookRun";
import type { RecordMode } from "../../src/cli/workbookRecord";
import { processorTime } from "../tools/processorTime";
import { importLines } from "./importLines";

export type FileTiming = { readonly rows: number; readonly bare: number; readonly recorded: number; readonly packed: number };

function workbookOf(rows: number): Uint8Array {
  const { cn, origin, tonnes, date } = importLines(rows);
  const value = (column: unknown[][], i: number): NewCell["value"] => (column[i]?.[0] ?? null) as NewCell["value"];
  const cells = Array.from({ length: rows }, (_, i): NewCell[] => [
    ...[cn, origin, tonnes, date].map((column, c): NewCell => ({ row: i + 1, column: c, value: value(column, i) })),
    { row: i + 1, column: 4, value: null, formula: { text: `=CBAM.COST(A${i + 2},B${i + 2},C${i + 2},D${i + 2})`, kind: "plain" } },
  ]).flat();
  return writeWorkbook({ sheets: [{ name: "Lines", cells }] }, ourNames(catalogue.map(({ id }) => id)));
}

const SHEET = "xl/worksheets/sheet1.xml";

function repacked(bytes: Uint8Array): number {
  const before = processorTime();
  const file = opened(bytes);
  file.setText(SHEET, file.text(SHEET));
  file.build();
  return (processorTime() - before) / 1000;
}

/** In seconds. */
export async function fileTiming(rows: number): Promise<FileTiming> {
  setEmptyCells("null");
  const bytes = workbookOf(rows);
  const seconds = async (mode: RecordMode): Promise<number> => {
    const before = processorTime();
    const { report } = await runWithRecord(bytes, "calculate", {
      stamp: "",
      version: "",
      basis: false,
      record: { mode, addIn: "", at: "2026-01-01T00:00:00.000Z", locale: "en" },
    });
    const failed = report.formulas.filter(({ error }) => error !== undefined).length;
    if (report.formulas.length !== rows || failed > 0) throw new Error(`${failed} of ${report.formulas.length} formulas have no value`);
    return (processorTime() - before) / 1000;
  };
  try {
    // Once for the engine to warm up.
    await seconds("leave");
    repacked(bytes);
    return { rows, bare: await seconds("leave"), recorded: await seconds("keep"), packed: repacked(bytes) };
  } finally {
    setEmptyCells("zero");
  }
}
