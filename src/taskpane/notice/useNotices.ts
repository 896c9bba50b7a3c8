/**
 * What the workbook said when it was opened, as long as it is so and nobody has put it away. Put away is for this person and
 * this workbook: the file carries no more than a mark that tells it from others, so a colleague is told as well.
 */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Host } from "../../host/port";
import type { Keeping } from "../../record/keeping";
import { SUMMARY } from "../../record/summary";
import { useSeen } from "../panes/workbook/watch/useWatch";
import type { Watch } from "../panes/workbook/watch/watch";
import { usePrefList } from "../hooks/usePrefList";
import { type Notice, type NoticeKind, noticed } from "./noticed";

/** In the settings of the file: which workbook it is. */
export const WORKBOOK_MARK = "workbook";
const PUT_AWAY = "notices.putAway";
/** Of the workbooks of a person the latest are remembered. */
const REMEMBERED = 200;

export type Notices = { readonly list: readonly Notice[]; readonly putAway: () => void };

export function useNotices(host: Host, watch: Watch | null): Notices {
  const seen = useSeen(watch, (now) => now);
  const now = seen && noticed(seen);
  const atOpening = useRef<ReadonlySet<NoticeKind> | null>(null);
  // What goes wrong while somebody works is told where it is worked on.
  if (now) atOpening.current ??= new Set(now.map(({ kind }) => kind));
  const latest = useRef<readonly Notice[]>([]);
  if (now) latest.current = now.filter(({ kind }) => atOpening.current?.has(kind));

  const [mark, setMark] = useState<string | null | undefined>(undefined);
  const [isKnown, setKnown] = useState(false);
  const [away, change] = usePrefList(PUT_AWAY);
  useEffect(() => {
    host.settings.get(WORKBOOK_MARK).then(setMark, () => setMark(null));
    host.settings.get(SUMMARY).then(
      (summary) => setKnown(summary !== null),
      () => undefined,
    );
  }, [host]);

  const putAway = useCallback((): void => {
    const mine = mark ?? crypto.randomUUID();
    setMark(mine);
    change((before) => [...before, ...latest.current.map((notice) => keyOf(mine, notice))].slice(-REMEMBERED));
    // A workbook that cannot be written to is told of again.
    if (mark === null) host.settings.set(WORKBOOK_MARK, mine).catch(() => undefined);
  }, [host, mark, change]);

  // A new workbook brought nothing along: what fails in it is seen where it is made.
  const brought = latest.current.filter(({ kind }) => isKnown || kind !== "failed");
  const list = mark === undefined ? [] : brought.filter((notice) => mark === null || !away.includes(keyOf(mark, notice)));

  // Only a workbook with a record can be told later that its numbers would be others.
  const hasRecord = seen !== null && seen.keeping !== null && RECORDED.has(seen.keeping.kind);
  useEffect(() => {
    if (hasRecord) void host.startWithWorkbook();
  }, [host, hasRecord]);
  // What waits for nobody waits until the pane is opened.
  const isUrgent = list.some(({ kind }) => kind === "edition");
  useEffect(() => {
    if (isUrgent) void host.showPane();
  }, [host, isUrgent]);
  return { list, putAway };
}

const RECORDED: ReadonlySet<Keeping["kind"]> = new Set<Keeping["kind"]>(["kept", "differs"]);

const keyOf = (mark: string, { kind, state }: Notice): string => `${mark} ${kind} ${state}`;
