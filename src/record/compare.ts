/**
 * The record of a workbook against a record made now: which cells would change or have changed, and why. The law, the
 * program and the person's own changes are told apart. Nothing is written anywhere.
 */
import { areasOf } from "../audit/areas";
import { grouped } from "../sheet/grouped";
import type { Snapshot } from "../audit/snapshot";
import { filledDown } from "../sheet/references";
import type { CallChange, CellChange, ChangeGroup, ChangeKind, Comparison, Reason } from "./changes";
import type { Edition } from "./edition";
import { following } from "./follows";
import { matched } from "./matching";
import { lawReasons } from "./reasons";
import type { BasisRecord, ReadCall, RecordedFormula } from "./record";
import { sameResult, sameValue, stands } from "./sameness";

/** Whether another law, table or program runs than the one recorded, as far as the workbook's formulas are concerned. */
export const editionDiffers = (record: BasisRecord, edition: Edition): boolean =>
  record.addIn !== edition.addIn || Object.entries(record.regimes).some(([regime, hash]) => edition.regimes[regime] !== hash);

/** `now` is the record of the same workbook made at this moment; `snapshot` what it was made from. */
export function compareRecords(record: BasisRecord, now: BasisRecord, snapshot: Snapshot, edition: Edition): Comparison {
  const changes = matched(record.formulas, now.formulas).flatMap(({ old, now: standing }): CellChange[] => {
    if (old && standing)
      return old.formula === standing.formula || alike(old, standing) ? compared(old, standing, record, now) : [other(old, standing)];
    if (old) return [missing(old, snapshot)];
    if (!standing || within(record.formulas, standing)) return [];
    return [{ ...at("new", standing, null), recorded: null, shown: standing.value, state: "stays" }];
  });
  return {
    editionDiffers: editionDiffers(record, edition),
    program: { from: record.addIn, to: now.addIn },
    recordedAt: record.at,
    changes: following(changes, snapshot),
  };
}

/** Moved with its row or column. */
const alike = (a: RecordedFormula, b: RecordedFormula): boolean =>
  a.formula.replace(/\d+/g, "0") === b.formula.replace(/\d+/g, "0") && (a.row !== b.row || a.column !== b.column);

const at = (
  kind: ChangeKind,
  { sheet, row, column, filled, calls }: RecordedFormula,
  before: string | null,
): Omit<CellChange, "recorded" | "shown" | "state"> => ({
  kind,
  sheet,
  row,
  column,
  rows: filled,
  functions: [...new Set(calls.map(({ functionId }) => functionId))],
  calls: [],
  reasons: [],
  before,
});

function missing(old: RecordedFormula, snapshot: Snapshot): CellChange {
  const sheet = snapshot.sheetNamed(old.sheet);
  const shown = sheet === null ? null : snapshot.value(sheet, old.row, old.column);
  // A block is cut otherwise once its lines are others; its formulas are still there.
  if (sheet !== null && cutAnew(old, snapshot))
    return { ...at("inputs", old, null), recorded: old.value, shown, state: "has", reasons: [{ kind: "inputs" }] };
  const kept = stands(old, snapshot);
  return {
    ...at(sheet === null ? "sheetGone" : kept ? "asValue" : "gone", old, old.formula),
    recorded: old.value,
    shown,
    state: kept ? "stays" : "has",
  };
}

/** A formula of a recorded block, wherever the blocks of now begin. */
const within = (before: readonly RecordedFormula[], { sheet, row, column, formula }: RecordedFormula): boolean =>
  before.some(
    (old) =>
      old.filled > 1 &&
      old.sheet === sheet &&
      old.column === column &&
      row >= old.row &&
      row < old.row + old.filled &&
      filledDown(old.formula)(row - old.row) === formula,
  );

function cutAnew({ sheet, row, column, filled, formula }: RecordedFormula, snapshot: Snapshot): boolean {
  if (filled === 1) return false;
  const below = filledDown(formula);
  for (let down = 0; down < filled; down++) if (snapshot.formula(sheet, row + down, column) === below(down)) return true;
  return false;
}

const other = (old: RecordedFormula, now: RecordedFormula): CellChange => ({
  ...at("formula", now, old.formula),
  recorded: old.value,
  shown: now.value,
  state: sameValue(old.value, now.value) ? "stays" : "has",
});

function compared(old: RecordedFormula, now: RecordedFormula, before: BasisRecord, after: BasisRecord): CellChange[] {
  const calls: CallChange[] = [];
  const reasons: Reason[] = [];
  let kind: ChangeKind | null = null;
  const shownSame = sameValue(old.value, now.value) && old.block?.hash === now.block?.hash;
  const worse = (found: ChangeKind): void => {
    if (kind === null || ORDER.indexOf(found) < ORDER.indexOf(kind)) kind = found;
  };
  old.calls.forEach((first, i) => {
    const second = now.calls[i];
    if (!second || first.functionId !== second.functionId) return;
    if (first.kind === "notReadable" || second.kind === "notReadable") {
      const why = first.kind === "notReadable" ? first : second;
      if (shownSame || why.kind !== "notReadable") return;
      worse("inputs");
      reasons.push({ kind: "unreadable", reason: why.reason, detail: why.detail });
      return;
    }
    const same = sameResult(first.result, second.result);
    if (!same) calls.push({ functionId: first.functionId, old: first.result, now: second.result });
    const found = reasonsOf(first, second, same, before, after);
    if (found.reasons.length === 0) return;
    worse(found.kind);
    reasons.push(...found.reasons);
  });
  // An outer call is given what an inner one gives: its arguments changed with it.
  if (kind === "edition" && reasons.some((reason) => reason.kind === "inputs"))
    reasons.splice(0, reasons.length, ...reasons.filter((reason) => reason.kind !== "inputs"));
  if (kind === null && calls.length === 0 && !shownSame && old.calls.every((call) => call.kind === "read") && !catchesUp(old, now)) {
    worse("inputs");
    reasons.push({ kind: "around" });
  }
  if (kind === null) return [];
  const state = !shownSame ? "has" : calls.length > 0 ? "will" : "stays";
  return [{ ...at(kind, now, null), recorded: old.value, shown: now.value, state, calls, reasons: distinct(reasons) }];
}

const ORDER: readonly ChangeKind[] = ["edition", "inputs", "basis"];

/** The record was made while the cell still showed an older result, which it shows no longer. */
const catchesUp = (old: RecordedFormula, now: RecordedFormula): boolean =>
  now.calls.some((call) => call.kind === "read" && call.result.kind === "value" && sameValue(call.result.value, now.value)) &&
  old.calls.length === 1;

function reasonsOf(
  old: ReadCall,
  now: ReadCall,
  same: boolean,
  before: BasisRecord,
  after: BasisRecord,
): { readonly kind: ChangeKind; readonly reasons: readonly Reason[] } {
  if (old.inputs !== "" && now.inputs !== "" && old.inputs !== now.inputs)
    return { kind: "inputs", reasons: same ? [] : [{ kind: "inputs" }] };
  if (!before.detailed || old.inputs === "")
    return {
      kind: "edition",
      reasons: same ? [] : [...lawReasons({ ...old, values: [] }, { ...now, values: [] }, before, after), { kind: "notKept" }],
    };
  const law = lawReasons(old, now, before, after);
  if (same) return { kind: "basis", reasons: law };
  if (law.length > 0) return { kind: "edition", reasons: law };
  return {
    kind: "edition",
    reasons: [before.addIn !== after.addIn ? { kind: "rule", from: before.addIn, to: after.addIn } : { kind: "unexplained" }],
  };
}

function distinct(reasons: readonly Reason[]): Reason[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}

/** Cells of one sheet that changed in the same way for the same reasons, the gravest first. */
export function groupChanges(changes: readonly CellChange[]): ChangeGroup[] {
  const groups = new Map<string, CellChange[]>();
  for (const change of changes) {
    const key = JSON.stringify([change.kind, change.state, change.sheet, change.functions, change.reasons]);
    grouped(groups, key).push(change);
  }
  const rank: readonly ChangeKind[] = ["edition", "basis", "inputs", "formula", "gone", "sheetGone", "asValue", "new"];
  return [...groups.values()]
    .flatMap((list): ChangeGroup[] =>
      list[0]
        ? [
            {
              kind: list[0].kind,
              state: list[0].state,
              reasons: list[0].reasons,
              areas: areasOf(list),
              cells: list.reduce((sum, { rows }) => sum + rows, 0),
              first: list[0],
            },
          ]
        : [],
    )
    .sort((a, b) => rank.indexOf(a.kind) - rank.indexOf(b.kind));
}
