/**
 * One action of ours is one undo: everything it writes is taken back by one Ctrl+Z, as a person would expect of one press of a button.
 * May not know what an action does.
 */
import { type IMutationInfo, type Injector, IUndoRedoService, LocalUndoRedoService } from "@univerjs/core";
import type { Host } from "../port";

type Acting =
  | "write"
  | "writeFormulas"
  | "replaceFormulas"
  | "ensureSheet"
  | "insertTable"
  | "addColumn"
  | "freeze"
  | "restore"
  | "defineName"
  | "addNote";

/** What is being gathered, by workbook: what undoes each part, in the order of doing. */
const gathered = new Map<string, (readonly IMutationInfo[])[]>();

/** Once, before anybody uses the service: the grid hands its commands faces of it that remember its methods. */
const { prototype } = LocalUndoRedoService;
const push = prototype.pushUndoRedo;
prototype.pushUndoRedo = function (step): void {
  gathered.get(step.unitID)?.push([...step.undoMutations]);
  push.call(this, step);
};

/**
 * Gathers until the end, as one step. The grid undoes what it gathered in the order of doing: a sheet would go before its cells, the rest
 * would fail, and nothing could be redone. So the step is turned round when it is whole; what the grid added to it by itself (heights)
 * was done last and is undone first.
 */
export function gather(undos: IUndoRedoService, unitID: string): () => void {
  const gathering = undos.__tempBatchingUndoRedo(unitID);
  gathered.set(unitID, []);
  return () => {
    gathering.dispose();
    const parts = gathered.get(unitID) ?? [];
    gathered.delete(unitID);
    const whole = undos.pitchTopUndoElement();
    if (whole?.unitID !== unitID || parts.length === 0) return;
    const pushed = new Set(parts.flat());
    const added = whole.undoMutations.filter((one) => !pushed.has(one));
    whole.undoMutations.splice(0, Infinity, ...added, ...parts.reverse().flat());
  };
}

export function oneUndoEach(injector: Injector, unitId: () => string, host: Host): Host {
  let depth = 0;
  let end = (): void => undefined;
  const whole =
    <A extends readonly unknown[], R>(act: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      // What runs meanwhile belongs to the same gathering.
      if (depth++ === 0) end = gather(injector.get(IUndoRedoService), unitId());
      try {
        return await act(...args);
      } finally {
        if (--depth === 0) end();
      }
    };
  const acting: Pick<Host, Acting> = {
    write: whole(host.write),
    writeFormulas: whole(host.writeFormulas),
    replaceFormulas: whole(host.replaceFormulas),
    ensureSheet: whole(host.ensureSheet),
    insertTable: whole(host.insertTable),
    addColumn: whole(host.addColumn),
    freeze: whole(host.freeze),
    restore: whole(host.restore),
    defineName: whole(host.defineName),
    addNote: whole(host.addNote),
  };
  return { ...host, ...acting };
}
