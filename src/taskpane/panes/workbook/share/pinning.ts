/**
 * Pins or unpins the chosen cells, or says what that would do. The workbook is read anew each time: between the question
 * and the answer somebody may have typed.
 */
import { type PinHost, pinWorkbook, unpinWorkbook } from "../../../../audit/pin/pinWorkbook";
import { readBasis } from "../../../../audit/readBasis";
import { takeSnapshot } from "../../../../audit/takeSnapshot";
import type { PinOutcome } from "../../../../audit/types";
import type { Host, Selection, TaskOptions } from "../../../../host/port";
import { stopped } from "../stopped";
import { type ScopeKind, within } from "./scope";

export type PinWay = "pin" | "unpin";
export type PinTask = { readonly way: PinWay; readonly scope: ScopeKind; readonly selection: Selection | null };

/** `on`: where the formulas are written; the workbook itself, or a rehearsal. Throws an AbortError when it is stopped. */
export async function runPin(host: Host, on: PinHost, { way, scope, selection }: PinTask, options: TaskOptions): Promise<PinOutcome> {
  const snapshot = await takeSnapshot(host, options);
  const basis = snapshot && (await readBasis(snapshot, options));
  if (!basis) throw stopped();
  const addresses = within(basis.formulas, scope, selection).map(({ address }) => address);
  const outcome =
    way === "pin"
      ? await pinWorkbook(on, snapshot, basis, { ...options, addresses })
      : await unpinWorkbook(on, snapshot, { ...options, addresses });
  if (!outcome) throw stopped();
  return outcome;
}
