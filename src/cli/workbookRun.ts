/** A workbook from bytes to bytes, with the record of what it was computed with. May not touch a disk nor print. */
import type { WorkbookTask } from "./workbookOptions";
import { recordInto, type RecordOptions, type RecordReport } from "./workbookRecord";
import { workOn, type TaskOptions, type WorkbookResult } from "./workbookTask";

export type RunOptions = TaskOptions & { readonly record: RecordOptions };
export type RunResult = Omit<WorkbookResult, "report"> & { readonly report: WorkbookResult["report"] & { readonly basis?: RecordReport } };

export async function runWithRecord(bytes: Uint8Array, task: WorkbookTask, { record, ...options }: RunOptions): Promise<RunResult> {
  const { open, calculated, ...result } = workOn(bytes, task, options);
  if (!open || !calculated) return { ...result, bytes };
  if (record.mode === "leave") return { ...result, bytes: open.file.build() };
  const { report, summary } = await recordInto(open, calculated, record);
  return { bytes: open.file.build(), summary: [...result.summary, ...summary], report: { ...result.report, basis: report } };
}
