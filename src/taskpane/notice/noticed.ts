/** What a workbook says for itself when it is opened: what it was calculated with, what stands frozen, what has no result. */
import type { Address } from "../../host/port";
import { isErrorText, isPending } from "../../sheet/errors";
import type { Wanted } from "../hooks/useAsked";
import { changedCells } from "../panes/workbook/watch/attention";
import type { Seen } from "../panes/workbook/watch/seen";

/** edition: another law or program would give other numbers; harmless: it gives the same; unreadable: nobody can tell. */
export type NoticeKind = "edition" | "harmless" | "unreadable" | "frozen" | "failed";

export type Notice = {
  readonly kind: NoticeKind;
  readonly cells: number;
  /** The view, and the cell in it, that show what is meant. */
  readonly place: Wanted;
  readonly cell: Address | null;
  /** Tells this state of the workbook from a later one. */
  readonly state: string;
};

/** null: the look has not come far enough to say anything. */
export function noticed(seen: Seen): readonly Notice[] | null {
  const { formulas, frozen, keeping, stage } = seen;
  if (formulas === null || stage !== null || formulas.some(({ value }) => isPending(value))) return null;
  if (formulas.length > 0 && keeping === null) return null;
  const failing = formulas.filter(({ value }) => isErrorText(value));
  const first = failing[0]?.address ?? null;
  return [
    ...editionNotices(seen),
    ...count("frozen", frozen?.cells ?? 0, { view: "workbook", part: "share" }),
    ...count("failed", failing.length, first === null ? { view: "workbook" } : { view: "explain" }, first),
  ];
}

function editionNotices(seen: Seen): readonly Notice[] {
  const { keeping } = seen;
  const place: Wanted = { view: "workbook", part: "changes" };
  if (keeping?.kind === "unreadable") return [{ kind: "unreadable", cells: 0, place, cell: null, state: keeping.why }];
  if (keeping?.kind !== "differs") return [];
  const { recordedAt, program } = keeping.comparison;
  const cells = changedCells(seen);
  return [{ kind: cells > 0 ? "edition" : "harmless", cells, place, cell: null, state: `${recordedAt} ${program.to} ${cells}` }];
}

const count = (kind: NoticeKind, cells: number, place: Wanted, cell: Address | null = null): readonly Notice[] =>
  cells === 0 ? [] : [{ kind, cells, place, cell, state: String(cells) }];
