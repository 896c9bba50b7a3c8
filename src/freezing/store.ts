/** The record of frozen formulas in the custom XML parts of the open workbook. May not touch a cell. */
import { RecordFault } from "./partText";
import { type FrozenRecord, mergedCells, NOTHING_FROZEN } from "./record";
import { FROZEN_NAMESPACE, partNamespace, readPart, writeParts } from "./recordXml";
import { forgetOlder, readOlder } from "./older";
import type { FrozenState } from "./answers";
import type { Store } from "../sheet/plain";

/** Where the record lies, and where the first versions of this program kept it. */
export type FrozenStores = { readonly parts: Store; readonly settings: Store };

/** null: nothing is frozen. A record nobody can read throws a `RecordFault`. */
export async function readRecord(parts: Store): Promise<FrozenRecord | null> {
  const first = await parts.get(FROZEN_NAMESPACE);
  if (first === null) return null;
  const { more, ...record } = readPart(first);
  const cells = [...record.cells];
  for (const number of more) {
    const xml = await parts.get(partNamespace(number));
    if (xml === null) throw new RecordFault(`part ${number} is missing`);
    for (const cell of readPart(xml).cells) cells.push(cell);
  }
  return { ...record, cells };
}

/** The first part is written last and names the others: until then the old record counts. */
export async function writeRecord(parts: Store, record: FrozenRecord): Promise<void> {
  const old = await partsNow(parts);
  const empty = record.cells.length === 0 && record.columns.length === 0 && record.notes.length === 0;
  if (empty) await parts.set(FROZEN_NAMESPACE, null);
  else {
    const { first, more } = writeParts(record, old);
    for (const { namespace, xml } of more) await parts.set(namespace, xml);
    await parts.set(FROZEN_NAMESPACE, first);
  }
  for (const number of old) await parts.set(partNamespace(number), null);
}

async function partsNow(parts: Store): Promise<readonly number[]> {
  const first = await parts.get(FROZEN_NAMESPACE);
  return first === null ? [] : readPart(first).more;
}

/** What was frozen, by whichever version; null where the record is damaged. */
export async function readableRecord({ parts, settings }: FrozenStores): Promise<FrozenRecord | null> {
  try {
    const record = (await readRecord(parts)) ?? NOTHING_FROZEN;
    const older = await readOlder(settings);
    return older.length === 0 ? record : { ...record, cells: mergedCells(older, record.cells) };
  } catch (error) {
    if (error instanceof RecordFault) return null;
    throw error;
  }
}

/** The record of a work that is done. It holds what an older version had kept, which is no longer needed then. */
export async function settleRecord({ parts, settings }: FrozenStores, record: FrozenRecord): Promise<void> {
  await writeRecord(parts, record);
  await forgetOlder(settings);
}

export async function frozenState(stores: FrozenStores): Promise<FrozenState> {
  const record = await readableRecord(stores);
  return record
    ? { cells: record.cells.length, interrupted: record.writing, damaged: false }
    : { cells: 0, interrupted: false, damaged: true };
}
