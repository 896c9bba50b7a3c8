/**
 * Formulas become values, in an order that loses nothing: first the record is written into the file, then the values,
 * then the sheet that tells of it, and at last the record is marked as done. Interrupted anywhere, every cell holds its
 * formula or a value whose formula is in the record. May not know a spreadsheet.
 */
import { formatAddress } from "../sheet/address";
import type { CellArea } from "../sheet/grid";
import { callsPrefix } from "../sheet/calls";
import { canonical, digestOf, slicesOf } from "./digest";
import { mergedCells, type FrozenCell, type FrozenRecord, type FrozenValue } from "./record";
import { reachesOut } from "./safety";
import type { Standing } from "./standing";
import { putBatch, requests, UNTOUCHED, type FreezeBook, type IsOurs, type ValueBlock } from "./book";
import { inTime, step, type Steps } from "./steps";
import { readableRecord, settleRecord, writeRecord } from "./store";
import { noteAfter } from "./noteSheet";
import type { FreezeLeft, FreezeOptions, FreezeResult } from "./answers";
import type { FormulaQuery } from "../sheet/plain";

type Candidate = { readonly cell: FrozenCell; readonly block: ValueBlock };

export function freezeFormulas(book: FreezeBook, query: FormulaQuery, options: FreezeOptions = {}): Promise<FreezeResult> {
  return inTime(freezing(book, query, options));
}

export function* freezing(book: FreezeBook, query: FormulaQuery, options: FreezeOptions): Steps<FreezeResult> {
  if (options.signal?.aborted) return { ...UNTOUCHED, outcome: "cancelled" };
  const before = yield* readableRecord(book);
  if (!before) return { ...UNTOUCHED, outcome: "refused", refusal: "damagedRecord" };
  const ours: IsOurs = book.ours ?? ((formula) => callsPrefix(formula, query.prefixes));
  const views = yield* step(book.look(ours));
  const within = yield* step(book.within(query.scope));
  const { candidates, left } = chosen(views, ours, within);
  const locked = candidates.filter(({ cell }) => views.some((view) => view.sheet === cell.sheet && view.isProtected));
  if (locked.length > 0)
    return { ...UNTOUCHED, outcome: "refused", refusal: "protectedSheet", left: locked.map(({ cell }) => leftOf(cell, "protected")) };
  // An interrupted freeze whose values all stand still lacks its note and its mark.
  const columns = book.columns?.take() ?? [];
  if (candidates.length === 0 && columns.length === 0 && !before.writing)
    return { ...UNTOUCHED, left, note: before.notes[0]?.sheet ?? null };

  const cells = mergedCells(
    before.cells,
    candidates.map(({ cell }) => cell),
  );
  const note = noteAfter(before, cells, views, options.note);
  if (book.atOnce !== true) yield* writeRecord(book.parts, { ...before, cells, notes: note.during, writing: true });
  const written = yield* writeAll(book, candidates, options);
  if (written.cancelled) {
    yield* undo(book, candidates, before);
    return { ...UNTOUCHED, outcome: "cancelled" };
  }
  const refused = new Set(written.refused);
  const frozen = candidates.filter(({ cell }) => !refused.has(cell));
  const kept = cells.filter((cell) => !refused.has(cell));
  const name = note.sheet === null ? null : yield* step(book.writeNote(note.sheet, note.lines(kept)));
  yield* settleRecord(book, {
    ...before,
    cells: kept,
    columns: [...before.columns, ...columns],
    notes: note.after(name, kept),
    writing: false,
  });
  return {
    outcome: "done",
    refusal: null,
    cells: frozen.length,
    addresses: frozen.map(({ cell }) => addressOf(cell)),
    left: [...left, ...[...refused].map((cell) => leftOf(cell, "refused"))],
    note: name,
  };
}

export const addressOf = ({ sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number }): string =>
  formatAddress({ sheet, row, column, rows: 1, columns: 1 });
export const leftOf = (cell: FrozenCell, reason: FreezeLeft["reason"], detail = ""): FreezeLeft => ({
  address: addressOf(cell),
  formula: cell.readable,
  reason,
  detail,
});

/** The errors a cell can hold without a formula; #BUSY!, #SPILL!, #CALC! and their like need one. */
const LASTING = /^(?:#(?:N\/A|VALUE!|REF!|NUM!|DIV\/0!|NULL!))$/;

function chosen(
  views: readonly Standing[],
  ours: IsOurs,
  within: (area: CellArea & { sheet: string }) => boolean,
): { candidates: Candidate[]; left: FreezeLeft[] } {
  const candidates: Candidate[] = [];
  const left: FreezeLeft[] = [];
  for (const view of views)
    view.each((row, column, value, formula) => {
      if (formula === "" || !ours(formula, view.sheet, row, column)) return;
      const area = view.spill(row, column) ?? { row, column, rows: 1, columns: 1 };
      if (!within({ ...area, sheet: view.sheet })) return;
      const values = view.values(area);
      const block = area.rows * area.columns === 1 ? [] : slicesOf(area).map((slice) => digestOf(slice, (r, c) => view.value(r, c)));
      const cell: FrozenCell = {
        sheet: view.sheet,
        row,
        column,
        ...view.kept(row, column),
        area,
        readable: formula,
        value,
        block,
      };
      const open =
        values
          .flat()
          .map(passing)
          .find((text) => text !== null) ?? (value === null ? "" : null);
      if (open !== null) left.push(leftOf(cell, "notCalculated", open));
      else if (reachesOut(formula)) left.push(leftOf(cell, "unsafe"));
      else candidates.push({ cell, block: { sheet: view.sheet, area, values } });
    });
  return { candidates, left };
}

/** What a cell can show only with a formula; null for everything else. */
function passing(value: FrozenValue): string | null {
  const text = canonical(value);
  return text.startsWith("e") && !LASTING.test(text.slice(1)) ? text.slice(1) : null;
}

type Written = { readonly refused: readonly FrozenCell[]; readonly cancelled: boolean };

function* writeAll(book: FreezeBook, candidates: readonly Candidate[], { onProgress, signal }: FreezeOptions): Steps<Written> {
  const total = candidates.length;
  const byBlock = new Map(candidates.map(({ cell, block }) => [block, cell]));
  const refused: FrozenCell[] = [];
  let done = 0;
  onProgress?.({ done, total });
  for (const batch of requests(candidates.map(({ block }) => block))) {
    if (signal?.aborted) return { refused, cancelled: true };
    for (const block of yield* putBatch(book, batch)) refused.push(...[byBlock.get(block)].filter((cell) => cell !== undefined));
    done += batch.length;
    onProgress?.({ done, total });
  }
  if (signal?.aborted) return { refused, cancelled: true };
  return { refused, cancelled: false };
}

/** The formulas return before the record forgets them. */
function* undo(book: FreezeBook, candidates: readonly Candidate[], before: FrozenRecord): Steps<void> {
  const standing = new Map((yield* step(book.look(() => false))).map((sheet) => [sheet.sheet, sheet]));
  const gone = candidates.filter(({ cell }) => standing.get(cell.sheet)?.formula(cell.row, cell.column) === "");
  for (const batch of requests(
    gone.map(({ cell }) => ({
      sheet: cell.sheet,
      area: cell.area,
      formula: cell.readable,
      array: book.arrays && cell.kind === "array",
      cell,
    })),
  )) {
    yield* step(book.putFormulas(batch));
    const blocks = batch.filter(({ area, array }) => !array && area.rows * area.columns > 1);
    if (blocks.length > 0) yield* step(book.empty(blocks.flatMap(aroundFirst)));
  }
  yield* step(book.settled());
  yield* writeRecord(book.parts, before);
}

/** A block without its first cell: the rest of the first row, and the rows below. */
export function aroundFirst<T extends { readonly sheet: string; readonly area: CellArea }>({
  sheet,
  area,
}: T): { sheet: string; area: CellArea }[] {
  return [
    ...(area.columns > 1 ? [{ sheet, area: { row: area.row, column: area.column + 1, rows: 1, columns: area.columns - 1 } }] : []),
    ...(area.rows > 1 ? [{ sheet, area: { row: area.row + 1, column: area.column, rows: area.rows - 1, columns: area.columns } }] : []),
  ];
}
