/**
 * The long part of the look at a workbook: reads every cell once, explains our formulas, compares with the record, checks.
 * Each part is shown as soon as it is there. Fetched only when the workbook holds a formula of ours.
 */
import { createKeeper, type Keeper } from "../../../../record/keeper";
import { checkWorkbook } from "../../../../audit/checkWorkbook";
import { readBasis } from "../../../../audit/readBasis";
import { takeSnapshot } from "../../../../audit/takeSnapshot";
import type { Host, Progress, TaskOptions } from "../../../../host/port";
import type { Seen, Stage } from "./seen";

/** Follows the record in the file from now on. */
export async function startKeeper(host: Host): Promise<Keeper> {
  const { version } = await host.status();
  return createKeeper({ host, addIn: version, now: () => new Date().toISOString() });
}

type Work = { readonly signal: AbortSignal; readonly publish: (change: Partial<Seen>) => void };

export async function survey(host: Host, { signal, publish }: Work): Promise<void> {
  const begin = (stage: Stage): TaskOptions => {
    publish({ stage, progress: NOTHING_DONE });
    return { signal, onProgress: (progress) => publish({ progress }) };
  };
  const snapshot = await takeSnapshot(host, begin("cells"));
  if (!snapshot) return;
  const basis = await readBasis(snapshot, begin("basis"));
  if (!basis) return;
  publish({ reading: { snapshot, basis, round: ++rounds } });
  const findings = await checkWorkbook(snapshot, basis, begin("check"));
  if (findings) publish({ findings });
}

let rounds = 0;
const NOTHING_DONE: Progress = { done: 0, total: 0 };
