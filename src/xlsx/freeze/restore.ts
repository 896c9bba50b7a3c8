/**
 * Frozen values become formulas again, where the frozen values still stand. What was changed since stays as it is, and
 * so does its formula in the record.
 */
import { holds } from "../../sheet/areas";
import { toReadable, toStored } from "../../sheet/names";
import { callsWithNames } from "../../sheet/namedCalls";
import { ourCalls, type OurNames } from "../../sheet/ourNames";
import { matched, type LeftReason, type Verdict } from "../../freezing/match";
import type { FrozenCell, FrozenColumn } from "../../freezing/record";
import { reachesOut } from "../../freezing/safety";
import { noteAfter, untouched } from "../../freezing/noteSheet";
import type { NoteOf } from "../../freezing/record";
import type { XlsxPackage } from "../package/package";
import { escapeText, scanXml } from "../package/xml";
import { addTo, patchSheets, refuseSigned } from "../patch/applyResults";
import type { CellPatch } from "../patch/sheetPatch";
import { dynamicMark, removeCalculationChain, removeLastSheet } from "../patch/workbookXml";
import type { OpenBook } from "../read/readWorkbook";
import { XlsxRefusal } from "../refusal";
import { readRecord, refuseProtected, removeRecord, standingsOf, writeRecord } from "./fileRecord";
import { writeNoteSheet } from "./noteSheet";

export type NotRestored = { readonly cell: FrozenCell; readonly reason: LeftReason; readonly found: string | null };
export type Restored = { readonly restored: readonly FrozenCell[]; readonly left: readonly NotRestored[] };

type Back = Extract<Verdict, { readonly kind: "back" }>;

/** `note`: words the sheet anew for what is left. */
export function restore(open: OpenBook, names: OurNames, note: NoteOf): Restored {
  const record = readRecord(open);
  if (!record) throw new XlsxRefusal("nothingFrozen");
  refuseSigned(open);
  const standings = standingsOf(open);
  const calls = callsWithNames(open.data.names, names);
  const verdicts = matched(record, standings, (formula, sheet) => calls(toStored(formula, names), sheet).length > 0);
  const back = verdicts.filter((verdict) => verdict.kind === "back");
  refuseProtected(
    open,
    back.map(({ sheet }) => sheet),
  );
  const left = verdicts.flatMap((verdict): NotRestored[] => (verdict.kind === "left" ? [verdict] : []));
  const mark = back.some(({ cell }) => cell.kind === "dynamic") ? dynamicMark(open.file, open.part) : null;
  const patches = new Map<number, CellPatch[]>();
  for (const verdict of back) {
    const { cell, area } = verdict;
    const sheet = open.part.sheets.findIndex(({ name }) => name === verdict.sheet);
    const kind = cell.kind === "dynamic" && mark === null ? "array" : cell.kind;
    const set = { stored: storedOf(verdict, open, names), kind, area, mark: cell.kind === "dynamic" ? mark : null };
    addTo(patches, sheet, [{ row: area.row, column: area.column, value: cell.value, formula: { set } }]);
  }
  patchSheets(open, patches);
  const tables = new Map(open.tables.map(({ name, path }) => [name, path]));
  for (const column of record.columns) {
    const readable = `=${toReadable(column.stored, names)}`;
    if (ourCalls(column.stored, names).length > 0 && !reachesOut(readable)) restoreColumn(open.file, tables.get(column.table), column);
  }
  removeCalculationChain(open.file, open.part);
  const rest = left.map(({ cell }) => cell);
  const own = record.notes.filter((one) => untouched(one, standings));
  if (rest.length === 0) {
    if (!open.part.isLocked) for (const { sheet } of own) removeLastSheet(open.file, open.part, sheet);
    removeRecord(open);
  } else {
    const plan = noteAfter(record, rest, standings, own.length > 0 && !open.part.isLocked ? note : undefined);
    if (plan.sheet !== null) writeNoteSheet(open, plan.sheet, plan.lines(rest));
    writeRecord(open, { cells: rest, columns: [], notes: plan.after(plan.sheet, rest), writing: false });
  }
  return { restored: back.map(({ cell }) => cell), left };
}

/** As it was in the file, if that is what the record shows a person; else worded from what it shows. */
function storedOf({ cell, area, sheet, formula }: Back, open: OpenBook, names: OurNames): string {
  if (cell.stored !== "" && `=${toReadable(cell.stored, names)}` === formula) return cell.stored;
  const table = open.data.tables.find((one) => one.sheet === sheet && holds(one, area.row, area.column));
  return toStored(formula, names, table?.name ?? null);
}

function restoreColumn(file: XlsxPackage, path: string | undefined, column: FrozenColumn): void {
  if (path === undefined) return;
  const text = file.text(path);
  let result = text;
  scanXml(text, path, {
    open: (tag) => {
      if (tag.local !== "tableColumn" || tag.attributes["name"] !== column.header || result !== text) return;
      const prefix = tag.name.includes(":") ? tag.name.slice(0, tag.name.indexOf(":") + 1) : "";
      const formula = `<${prefix}calculatedColumnFormula${column.array ? ' array="1"' : ""}>${escapeText(column.stored)}</${prefix}calculatedColumnFormula>`;
      const open = text.slice(tag.start, tag.end);
      result =
        text.slice(0, tag.start) +
        (tag.selfClosing ? `${open.replace(/\s*\/>$/, ">")}${formula}</${tag.name}>` : open + formula) +
        text.slice(tag.end);
    },
  });
  if (result !== text) file.setText(path, result);
}
