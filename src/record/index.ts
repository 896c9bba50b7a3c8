/**
 * The record of what a workbook was computed with: made, kept, compared, shown on a sheet.
 *   keepRecord(host, snapshot, basis, …)  keeps the record of a workbook just read, or says why it stands
 *   insertBasisSheet(host, record)     the record as a table, refreshed in place
 *   groupChanges(comparison.changes)   cells that changed for the same reasons; groupSentences words a group
 *   summarySentences(comparison)       the whole in one to three sentences
 */
export { decide, keepRecord, type Decision, type Keeping, type KeepOptions } from "./keeping";
export { sameRecord } from "./sameness";
export { BASIS_TABLE, basisTable, insertBasisSheet } from "./sheet";
export { compareRecords, editionDiffers, groupChanges } from "./compare";
export type { CallChange, CellChange, ChangeGroup, ChangeKind, Comparison, Reason } from "./changes";
export {
  BASIS_NAMESPACE,
  countOf,
  type BasisRecord,
  type RecordedCall,
  type RecordedFormula,
  type RecordedResult,
  type RecordedTable,
  type RecordedValue,
  type RecordedVersion,
} from "./record";
export { readRecord, type Reading } from "./recordRead";
export { writeRecord } from "./recordText";
export { loadRecord, makeRecord, saveRecord, withKeptValues, type Made } from "./store";
export { recordOf, takeRecord, type Recording } from "./takeRecord";
export { runningEdition, type Edition } from "./edition";
export { basisText, groupSentences, kindText, momentText, reasonText, resultText, summarySentences } from "./words";
