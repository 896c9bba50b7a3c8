/**
 * Frozen values become formulas again, where they still stand. The record forgets a formula only when it is back; what
 * cannot be put back stays in the record and is listed. May not know a spreadsheet.
 */
import { callsPrefix } from "../sheet/calls";
import { quoteSheet } from "../sheet/address";
import { matched, type Verdict } from "./match";
import { frozenKey, NOTHING_FROZEN, type FrozenCell, type FrozenRecord } from "./record";
import type { Standing } from "./standing";
import { addressOf, aroundFirst, leftOf } from "./freeze";
import { attempt, putBatch, requests, UNTOUCHED, type FormulaBlock, type FreezeBook, type IsOurs } from "./book";
import { inTime, step, type Steps } from "./steps";
import { noteAfter, untouched } from "./noteSheet";
import { readableRecord, settleRecord } from "./store";
import type { FreezeResult, RestoreOptions } from "./answers";
import type { Scope } from "../sheet/plain";

type Back = Extract<Verdict, { readonly kind: "back" }>;
type Work = FormulaBlock & { readonly back: Back };

export function restoreFormulas(book: FreezeBook, scope: Scope, options: RestoreOptions = {}): Promise<FreezeResult> {
  return inTime(restoring(book, scope, options));
}

export function* restoring(book: FreezeBook, scope: Scope, options: RestoreOptions): Steps<FreezeResult> {
  if (options.signal?.aborted) return { ...UNTOUCHED, outcome: "cancelled" };
  const record = yield* readableRecord(book);
  if (!record) return { ...UNTOUCHED, outcome: "refused", refusal: "damagedRecord" };
  const filled = book.columns === undefined ? [] : record.columns;
  if (record.cells.length === 0 && filled.length === 0) return { ...UNTOUCHED, outcome: "refused", refusal: "nothingFrozen" };
  const keys = new Set(record.cells.map(frozenKey));
  const views = yield* step(book.look((_, sheet, row, column) => keys.has(frozenKey({ sheet, row, column }))));
  const within = yield* step(book.within(scope));
  const ours: IsOurs = book.ours ?? ((formula) => options.prefixes === undefined || callsPrefix(formula, options.prefixes));
  const verdicts = matched(record, views, (formula, { sheet, row, column }) => ours(formula, sheet, row, column)).filter((verdict) =>
    within(placeOf(verdict)),
  );
  const locked = verdicts.filter(
    (verdict): verdict is Back => verdict.kind === "back" && views.some((view) => view.sheet === verdict.sheet && view.isProtected),
  );
  if (locked.length > 0)
    return { ...UNTOUCHED, outcome: "refused", refusal: "protectedSheet", left: locked.map(({ cell }) => leftOf(cell, "protected")) };

  const tidy = verdicts.flatMap((verdict) =>
    verdict.kind === "standing" && verdict.tidy ? aroundFirst({ sheet: verdict.sheet, area: verdict.tidy }) : [],
  );
  for (const batch of requests(tidy)) yield* step(book.empty(batch));
  const work = verdicts.flatMap((verdict): Work[] =>
    verdict.kind === "back"
      ? [
          {
            sheet: verdict.sheet,
            area: verdict.area,
            formula: verdict.formula,
            array: book.arrays && verdict.cell.kind === "array",
            cell: verdict.cell,
            back: verdict,
          },
        ]
      : [],
  );
  const { refused, cancelled } = yield* putAll(book, work, views, options);
  if (cancelled) return { ...UNTOUCHED, outcome: "cancelled" };
  book.columns?.put(record.columns);
  yield* step(book.settled());

  const failed = new Set(refused);
  const back = work.filter((one) => !failed.has(one)).map((one) => one.back);
  const done = new Set<FrozenCell>([
    ...back.map(({ cell }) => cell),
    ...verdicts.flatMap((verdict) => (verdict.kind === "standing" ? [verdict.cell] : [])),
  ]);
  const rest = record.cells.filter((cell) => !done.has(cell));
  const note = yield* settleNote(book, record, rest, views, options);
  return {
    outcome: "done",
    refusal: null,
    cells: back.length,
    note,
    addresses: back.map(({ sheet, area }) => addressOf({ sheet, row: area.row, column: area.column })),
    left: [
      ...verdicts.flatMap((verdict) =>
        verdict.kind === "left"
          ? [leftOf(verdict.cell, verdict.reason, verdict.found === null ? "" : `${quoteSheet(verdict.cell.sheet)}!${verdict.found}`)]
          : [],
      ),
      ...refused.map((one) => leftOf(one.back.cell, "refused")),
    ],
  };
}

const placeOf = (verdict: Verdict): CellPlace =>
  verdict.kind === "back"
    ? { sheet: verdict.sheet, ...verdict.area }
    : { sheet: verdict.kind === "standing" ? verdict.sheet : verdict.cell.sheet, ...verdict.cell.area };
type CellPlace = { readonly sheet: string; readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

function* putAll(
  book: FreezeBook,
  work: readonly Work[],
  views: readonly Standing[],
  { onProgress, signal }: RestoreOptions,
): Steps<{ refused: readonly Work[]; cancelled: boolean }> {
  const total = work.length;
  const refused: Work[] = [];
  const put: Work[] = [];
  onProgress?.({ done: 0, total });
  for (const batch of requests(work)) {
    if (signal?.aborted) break;
    const failed = yield* attempt(batch, book.putFormulas);
    refused.push(...failed);
    const without = new Set(failed);
    const good = batch.filter((one) => !without.has(one));
    put.push(...good);
    // First the formula, then room for its block: in between the values still stand and are known as such.
    const around = good.filter(({ array }) => !array).flatMap(aroundFirst);
    if (around.length > 0) yield* step(book.empty(around));
    onProgress?.({ done: put.length + refused.length, total });
  }
  if (!signal?.aborted) return { refused, cancelled: false };
  const standing = new Map(views.map((view) => [view.sheet, view]));
  const values = put.map(({ sheet, area }) => ({ sheet, area, values: standing.get(sheet)?.values(area) ?? [] }));
  for (const batch of requests(values)) yield* putBatch(book, batch);
  return { refused, cancelled: true };
}

/** The sheet goes when nothing is frozen any more, unless somebody wrote on it; else it tells of what is left. */
function* settleNote(
  book: FreezeBook,
  record: FrozenRecord,
  rest: readonly FrozenCell[],
  views: readonly Standing[],
  options: RestoreOptions,
): Steps<string | null> {
  const own = record.notes.filter((note) => untouched(note, views));
  if (rest.length === 0) {
    for (const { sheet } of own) yield* step(book.removeSheet(sheet));
    // Formulas for new rows of a table, noted in a file: a spreadsheet learns them from the column itself.
    yield* settleRecord(book, NOTHING_FROZEN);
    return null;
  }
  const plan = noteAfter(record, rest, views, own.length > 0 ? options.note : undefined);
  const now = { ...record, cells: rest, columns: book.columns === undefined ? record.columns : [], writing: false };
  yield* settleRecord(book, { ...now, notes: book.atOnce === true ? plan.after(plan.sheet, rest) : plan.during });
  if (plan.sheet === null) return record.notes[0]?.sheet ?? null;
  yield* step(book.writeNote(plan.sheet, plan.lines(rest)));
  return plan.sheet;
}
