/**
 * One action of ours is one undo: everything it writes is taken back by one Ctrl+Z, as a person would expect of one press of a button.
 * May not know what an action does.
 */
import { type Injector, IUndoRedoService } from "@univerjs/core";
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
  | "defineName";

export function oneUndoEach(injector: Injector, unitId: () => string, host: Host): Host {
  let depth = 0;
  const whole =
    <A extends readonly unknown[], R>(act: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      // The grid gathers once at a time; what runs meanwhile belongs to the same gathering.
      const gathered = depth++ === 0 ? injector.get(IUndoRedoService).__tempBatchingUndoRedo(unitId()) : null;
      if (gathered) end = () => gathered.dispose();
      try {
        return await act(...args);
      } finally {
        if (--depth === 0) end();
      }
    };
  let end = (): void => undefined;
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
  };
  return { ...host, ...acting };
}
