/**
 * A workbook that another page keeps can be looked at and downloaded here, not changed: the grid takes no entry, and the
 * pane's work in the sheet is refused with the sentence that says why. May not know whose turn it is.
 */
import type { Host } from "../host/port";

type Changing =
  | "write"
  | "writeCard"
  | "writeFormulas"
  | "replaceFormulas"
  | "ensureSheet"
  | "insertTable"
  | "addColumn"
  | "insertChart"
  | "freeze"
  | "restore"
  | "defineName"
  | "addNote";

export function refuseUnless(mayChange: () => boolean, why: () => string, host: Host): Host {
  const guarded =
    <A extends readonly unknown[], R>(act: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> =>
      mayChange() ? act(...args) : Promise.reject(new Error(why()));
  const changing: Pick<Host, Changing> = {
    write: guarded(host.write),
    writeCard: guarded(host.writeCard),
    writeFormulas: guarded(host.writeFormulas),
    replaceFormulas: guarded(host.replaceFormulas),
    ensureSheet: guarded(host.ensureSheet),
    insertTable: guarded(host.insertTable),
    addColumn: guarded(host.addColumn),
    insertChart: guarded(host.insertChart),
    freeze: guarded(host.freeze),
    restore: guarded(host.restore),
    defineName: guarded(host.defineName),
    addNote: guarded(host.addNote),
  };
  return { ...host, ...changing };
}
