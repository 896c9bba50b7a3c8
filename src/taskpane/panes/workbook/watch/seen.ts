/** What the background look at the workbook has found so far. Plain data. */
import type { Keeping } from "../../../../record/keeping";
import type { Snapshot } from "../../../../audit/snapshot";
import type { Finding } from "../../../../audit/findings";
import type { WorkbookBasis } from "../../../../audit/types";
import type { FormulaCell, FrozenState, Progress } from "../../../../host/port";

export type Stage = "formulas" | "cells" | "basis" | "check";

/** What the formulas rest on, and the cells as they were read for it. `round` tells one reading from the next. */
export type Reading = { readonly snapshot: Snapshot; readonly basis: WorkbookBasis; readonly round: number };

export type Seen = {
  /** null: not looked yet; so everywhere below */
  readonly formulas: readonly FormulaCell[] | null;
  readonly frozen: FrozenState | null;
  readonly reading: Reading | null;
  /** The record in the file against the running edition. */
  readonly keeping: Keeping | null;
  readonly findings: readonly Finding[] | null;
  /** What is under way; null: nothing. */
  readonly stage: Stage | null;
  readonly progress: Progress;
  readonly failed: string | null;
  /** A person stopped it. */
  readonly stopped: boolean;
};

export const NOTHING_SEEN: Seen = {
  formulas: null,
  frozen: null,
  reading: null,
  keeping: null,
  findings: null,
  stage: null,
  progress: { done: 0, total: 0 },
  failed: null,
  stopped: false,
};
