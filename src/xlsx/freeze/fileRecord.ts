/**
 * The record of frozen formulas in a file, and the sheets of a file as the record looks at them. May not change a cell.
 */
import { RecordFault } from "../../freezing/partText";
import type { FrozenCell, FrozenRecord } from "../../freezing/record";
import { FROZEN_NAMESPACE, partNamespace, readPart, writeParts, type ReadPart } from "../../freezing/recordXml";
import { Standing } from "../../freezing/standing";
import { readCustomPart, removeCustomPart, writeCustomPart } from "../package/customParts";
import type { OpenBook } from "../read/readWorkbook";
import { XlsxRefusal } from "../refusal";

/** null: nothing was frozen in this file. */
export function readRecord(open: OpenBook): FrozenRecord | null {
  const first = part(open, FROZEN_NAMESPACE);
  if (!first) return null;
  const cells: FrozenCell[] = [...first.cells];
  for (const number of first.more) {
    const more = part(open, partNamespace(number));
    if (!more) throw new XlsxRefusal("badFrozenNote");
    for (const cell of more.cells) cells.push(cell);
  }
  const { columns, notes, writing } = first;
  return { cells, columns, notes, writing };
}

function part(open: OpenBook, namespace: string): ReadPart | null {
  const xml = readCustomPart(open.file, namespace);
  try {
    return xml === null ? null : readPart(xml);
  } catch (error) {
    if (error instanceof RecordFault) throw new XlsxRefusal("badFrozenNote");
    throw error;
  }
}

export function writeRecord(open: OpenBook, record: FrozenRecord): void {
  const old = part(open, FROZEN_NAMESPACE)?.more ?? [];
  const { first, more } = writeParts(record, old);
  for (const { namespace, xml } of more) writeCustomPart(open.file, open.part.path, namespace, xml);
  writeCustomPart(open.file, open.part.path, FROZEN_NAMESPACE, first);
  for (const number of old) removeCustomPart(open.file, open.part.path, partNamespace(number));
}

export function removeRecord(open: OpenBook): void {
  const old = part(open, FROZEN_NAMESPACE)?.more ?? [];
  for (const number of old) removeCustomPart(open.file, open.part.path, partNamespace(number));
  removeCustomPart(open.file, open.part.path, FROZEN_NAMESPACE);
}

/** Taking a protection away is for whoever put it there. */
export function refuseProtected({ locked }: OpenBook, sheets: Iterable<string>): void {
  const named = [...new Set(sheets)].filter((sheet) => locked.has(sheet));
  if (named.length > 0) throw new XlsxRefusal("protectedSheet", { sheets: named.join(", ") });
}

export function standingsOf({ data }: OpenBook): Standing[] {
  return data.sheets.map((sheet) => {
    const standing = new Standing(sheet.name);
    for (const { row, column, value, formula } of sheet.cells) {
      standing.put(row, column, value, formula?.text ?? "");
      if (formula) standing.putSpill(row, column, formula.area, formula.kind === "array");
    }
    return standing;
  });
}
