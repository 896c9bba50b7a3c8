/** A workbook from bytes to bytes, with the record of what it was computed with. May not touch a disk nor print. */
import type { WorkbookTask } from "./workbookOptions";
import { recordFile, withRecord, type RecordOptions, type RecordReport } from "./workbookRecord";
import { runWorkbook, type WorkbookResult } from "./workbookTask";

export type RunOptions = Parameters<typeof runWorkbook>[2] & { readonly record: RecordOptions };
export type RunResult = Omit<WorkbookResult, "report"> & { readonly report: WorkbookResult["report"] & { readonly basis?: RecordReport } };

export async function runWithRecord(bytes: Uint8Array, task: WorkbookTask, { record, ...options }: RunOptions): Promise<RunResult> {
  const result = runWorkbook(bytes, task, options);
  if (record.mode === "leave") return result;
  // What a frozen file was computed with can only be read while its formulas stand.
  const calculated = task === "freeze" ? runWorkbook(bytes, "calculate", { ...options, basis: false }).bytes : result.bytes;
  const { report, summary, xml } = await recordFile(calculated, record);
  return {
    bytes: xml === null ? result.bytes : withRecord(result.bytes, xml), summary: [...result.summary, ...summary],
    report: { ...result.report, basis: report },
  };
}
