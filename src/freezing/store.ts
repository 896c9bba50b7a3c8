/** The record of frozen formulas in the custom XML parts of the open workbook. May not touch a cell. */
import { RecordFault } from "./partText";
import { type FrozenRecord, mergedCells, NOTHING_FROZEN } from "./record";
import { FROZEN_NAMESPACE, partNamespace, readPart, writeParts } from "./recordXml";
import { forgetOlder, readOlder } from "./older";
import type { FrozenState } from "./answers";
import type { FrozenStores, SoonStore } from "./book";
import { inTime, step, type Steps } from "./steps";

/** null: nothing is frozen. A record nobody can read throws a `RecordFault`. */
export function* readRecord(parts: SoonStore): Steps<FrozenRecord | null> {
  const first = yield* step(parts.get(FROZEN_NAMESPACE));
  if (first === null) return null;
  const { more, ...record } = readPart(first);
  const cells = [...record.cells];
  for (const number of more) {
    const xml = yield* step(parts.get(partNamespace(number)));
    if (xml === null) throw new RecordFault(`part ${number} is missing`);
    for (const cell of readPart(xml).cells) cells.push(cell);
  }
  return { ...record, cells };
}

/** The first part is written last and names the others: until then the old record counts. */
export function* writeRecord(parts: SoonStore, record: FrozenRecord): Steps<void> {
  const old = yield* partsNow(parts);
  const empty = record.cells.length === 0 && record.columns.length === 0 && record.notes.length === 0;
  if (empty) yield* step(parts.set(FROZEN_NAMESPACE, null));
  else {
    const { first, more } = writeParts(record, old);
    for (const { namespace, xml } of more) yield* step(parts.set(namespace, xml));
    yield* step(parts.set(FROZEN_NAMESPACE, first));
  }
  for (const number of old) yield* step(parts.set(partNamespace(number), null));
}

function* partsNow(parts: SoonStore): Steps<readonly number[]> {
  const first = yield* step(parts.get(FROZEN_NAMESPACE));
  return first === null ? [] : readPart(first).more;
}

/** What was frozen, by whichever version; null where the record is damaged. */
export function* readableRecord({ parts, settings }: FrozenStores): Steps<FrozenRecord | null> {
  try {
    const record = (yield* readRecord(parts)) ?? NOTHING_FROZEN;
    const older = yield* readOlder(settings);
    return older.length === 0 ? record : { ...record, cells: mergedCells(older, record.cells) };
  } catch (error) {
    if (error instanceof RecordFault) return null;
    throw error;
  }
}

/** The record of a work that is done. It holds what an older version had kept, which is no longer needed then. */
export function* settleRecord({ parts, settings }: FrozenStores, record: FrozenRecord): Steps<void> {
  yield* writeRecord(parts, record);
  yield* forgetOlder(settings);
}

export async function frozenState(stores: FrozenStores): Promise<FrozenState> {
  const record = await inTime(readableRecord(stores));
  return record
    ? { cells: record.cells.length, interrupted: record.writing, damaged: false }
    : { cells: 0, interrupted: false, damaged: true };
}
