/** The fingerprint of what a block of cells shows. May not calculate. */
import { fingerprint } from "../audit/explain/fingerprint";
import type { SheetArea, Snapshot } from "../audit/snapshot";
import type { RecordedBlock } from "./record";

export function blockAt(snapshot: Snapshot, { sheet, row, column, rows, columns }: SheetArea): RecordedBlock {
  const values = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => snapshot.value(sheet, row + r, column + c)),
  );
  return { rows, columns, hash: fingerprint(values) };
}
