/**
 * One workbook from bytes to bytes, with the report of what was done. May not touch a disk nor print.
 */
import { createBookEvaluator } from "../engine/bookEvaluator";
import { catalogue } from "../functions/catalogue";
import { inDateSystem, setDateSystem } from "../calls/readers/date";
import {
  applyResults,
  freeze,
  holdsOurs,
  openBook,
  opened,
  ourNames,
  recalculate,
  restore,
  type CreateCalculator,
  type OpenBook,
  type XlsxBook,
} from "../xlsx";
import { spelledOtherwise } from "../sheet/ourNames";
import { freezeNote, leftText } from "../freezing/note";
import { xlsxText } from "../xlsx/words";
import { refuseWithoutMemory } from "./memory";
import { basisOf } from "./workbookBasis";
import type { WorkbookTask } from "./workbookOptions";
import { addressOf, formulaReport, messageOf, obstacleText, type FormulaReport } from "./workbookReport";

export type WorkbookResult = {
  readonly bytes: Uint8Array;
  readonly report: {
    readonly formulas: readonly FormulaReport[];
    readonly others: readonly FormulaReport[];
    readonly notRecalculated: readonly string[];
    readonly warnings: readonly string[];
  };
  /** Sentences for a person. */
  readonly summary: readonly string[];
};

const shippedNames = ourNames(catalogue.map(({ id }) => id));
const shippedFunctions: CreateCalculator = (sheets) => createBookEvaluator(catalogue, sheets);

/** Cells of others that are named one by one; the report has them all. */
const MOST_NAMED = 20;

/** `open` null: the file holds nothing of ours and stays as it is. `calculated`: the workbook before formulas became values. */
export type Work = Omit<WorkbookResult, "bytes"> & { readonly open: OpenBook | null; readonly calculated: XlsxBook | null };
export type TaskOptions = { readonly stamp: string; readonly version?: string; readonly basis: boolean };

/** `stamp`: when, and `version`: of this program, for the note in a frozen file. `basis`: whether the report names the legal basis of every formula. */
export function runWorkbook(bytes: Uint8Array, task: WorkbookTask, options: TaskOptions): WorkbookResult {
  const { open, calculated: _, ...result } = workOn(bytes, task, options);
  return { ...result, bytes: open?.file.build() ?? bytes };
}

/** The same before the bytes are made: a record of the calculation may go into the file first. */
export function workOn(bytes: Uint8Array, task: WorkbookTask, options: TaskOptions): Work {
  return inDateSystem("1900", () => inItsDates(bytes, task, options));
}

function inItsDates(bytes: Uint8Array, task: WorkbookTask, options: TaskOptions): Work {
  const summary: string[] = [];
  const warnings: string[] = [];
  const note = freezeNote({ when: options.stamp, version: options.version ?? "" });
  const file = opened(bytes);
  if (task !== "restore" && !holdsOurs(file, shippedNames)) return nothingOfOurs(task);
  let open = openBook(file, shippedNames);
  if (task === "restore") {
    const { cells, left } = restore(open, shippedNames, note);
    summary.push(xlsxText("cli.restored", { count: cells, changed: left.length }));
    warnings.push(...left.map(leftText));
    open = openBook(open.file.build(), shippedNames);
  }
  setDateSystem(open.data.dates);
  refuseWithoutMemory(open.data, shippedNames);
  const sheets = open.data.sheets.map(({ name }) => name);
  const results = recalculate(open.data, shippedNames, shippedFunctions);
  const formulas = results.ours.map((outcome) => formulaReport(outcome, results, sheets, options.basis ? basisOf(outcome.calls) : null));
  const others = results.others.map((outcome) => formulaReport(outcome, results, sheets, null)).filter(({ changed }) => changed);
  const kept = results.ours.filter(({ state }) => state === "kept");
  warnings.push(...kept.map((outcome) => xlsxText("cli.kept", { cell: addressOf(outcome.node, sheets), why: messageOf(outcome) })));
  const otherwise = results.ours.filter(
    ({ node, state }) => state === "calculated" && spelledOtherwise(node.cell.formula.stored, shippedNames),
  );
  if (otherwise[0]) warnings.push(xlsxText("cli.spelling", { count: otherwise.length, cell: addressOf(otherwise[0].node, sheets) }));
  if (results.stale.length > 0)
    warnings.push(
      xlsxText("cli.stale", { count: results.stale.length }),
      ...results.stale.slice(0, MOST_NAMED).map((node) => xlsxText("cli.kept", { cell: addressOf(node, sheets), why: obstacleText(node) })),
    );

  const { calculatesOnOpening, book } = applyResults(open, results);
  if (calculatesOnOpening && task !== "freeze") warnings.push(xlsxText("cli.opening"));
  if (results.ours.length === 0) summary.push(xlsxText("cli.none"));
  else
    summary.push(
      xlsxText("cli.done", {
        count: formulas.length,
        changed: formulas.filter(({ changed }) => changed).length,
        errors: formulas.filter(({ error }) => error !== undefined).length,
        others: others.length,
      }),
    );
  if (task === "freeze") {
    const frozen = freeze(open, results, shippedNames, note);
    summary.push(xlsxText("cli.frozen", { count: frozen.cells }));
    warnings.push(...frozen.left.map(({ address, formula }) => xlsxText("cli.kept", { cell: address, why: formula })));
    if (frozen.elsewhere.length > 0) warnings.push(xlsxText("cli.elsewhere", { places: frozen.elsewhere.join("; ") }));
  }
  return {
    open,
    calculated: book,
    summary,
    report: { formulas, others, notRecalculated: results.stale.map((node) => addressOf(node, sheets)), warnings },
  };
}

function nothingOfOurs(task: WorkbookTask): Work {
  const summary = [xlsxText("cli.none"), ...(task === "freeze" ? [xlsxText("cli.frozen", { count: 0 })] : []), xlsxText("cli.unchanged")];
  return { open: null, calculated: null, summary, report: { formulas: [], others: [], notRecalculated: [], warnings: [] } };
}
