/**
 * The long part of the look at a workbook: reads every cell once, explains our formulas, keeps the record or compares with it,
 * checks. One reading serves them all, and each part is shown as soon as it is there. Fetched only when the workbook holds a
 * formula of ours.
 */
import { runningEdition } from "../../../../record/edition";
import { keepRecord } from "../../../../record/keeping";
import { checkWorkbook } from "../../../../audit/checkWorkbook";
import { CallMemory } from "../../../../audit/explain/callMemory";
import { readBasis } from "../../../../audit/readBasis";
import { takeSnapshot } from "../../../../audit/takeSnapshot";
import type { Host, Progress, TaskOptions } from "../../../../host/port";
import type { Seen, Stage } from "./seen";

type Work = {
  readonly signal: AbortSignal;
  readonly publish: (change: Partial<Seen>) => void;
  /** A person accepted the numbers as they are now. */
  readonly accepted: boolean;
};

export async function survey(host: Host, { signal, publish, accepted }: Work): Promise<void> {
  const begin = (stage: Stage): TaskOptions => {
    publish({ stage, progress: NOTHING_DONE });
    return { signal, onProgress: (progress) => publish({ progress }) };
  };
  const snapshot = await takeSnapshot(host, begin("cells"));
  if (!snapshot) return;
  const basis = await readBasis(snapshot, begin("basis"), memoryOf(host));
  if (!basis) return;
  publish({ reading: { snapshot, basis, round: ++rounds } });
  const edition = await runningEdition((await host.status()).version);
  const recording = { edition, at: new Date().toISOString(), locale: host.locale() };
  const keeping = await keepRecord(host, snapshot, basis, { ...recording, accepted, signal });
  if (keeping) publish({ keeping });
  const findings = await checkWorkbook(snapshot, basis, begin("check"));
  if (findings) publish({ findings });
}

/** Of each workbook while its pane is open: after a change only the calls it reaches are explained again. */
function memoryOf(host: Host): CallMemory {
  const memory = memories.get(host) ?? new CallMemory();
  memories.set(host, memory);
  return memory;
}
const memories = new WeakMap<Host, CallMemory>();

let rounds = 0;
const NOTHING_DONE: Progress = { done: 0, total: 0 };
