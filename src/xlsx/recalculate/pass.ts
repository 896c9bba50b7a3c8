/**
 * One pass over the formulas in their order: which are calculated, and which keep the value of the file because what
 * would stand there instead is not certain. May not change the file.
 */
import { cellName, quoteSheet } from "../../sheet/address";
import { sizeOf } from "../../sheet/areas";
import { isXlsxError, type XlsxBook } from "../model";
import type { CalculatedCall, Calculator } from "./calculator";
import type { CellState } from "./cellState";
import { type Plan } from "./graph";
import type { FormulaNode } from "./formulaNode";
import { eachCell, occupied, placed, type Block } from "./placing";
import { Lines } from "./lines";
import type { Replay } from "./replay";

export type Outcome = {
  readonly node: FormulaNode;
  /** `kept`: the file's value stands; the node's obstacle says why. */
  readonly state: "calculated" | "kept";
  readonly block: Block;
  /** Why the result is an error, in the language in force; "" where it is none. */
  readonly message: string;
  readonly calls: readonly CalculatedCall[];
};

export type PassSetting = {
  readonly book: XlsxBook;
  readonly calculator: Calculator;
  readonly state: CellState;
  readonly replay: Replay;
  /** Formulas that may read any cell read one that changes. */
  readonly anythingMoves: boolean;
  /** The engine is taken at its word: for workbooks whose formulas are our own. */
  readonly trusting: boolean;
};

export function calculateAll({ order }: Plan, setting: PassSetting): Map<FormulaNode, Outcome> {
  const { calculator, state } = setting;
  const outcomes = new Map<FormulaNode, Outcome>();
  const taken = occupied(setting.book, order);
  // Blocks give up their cells first, so that a smaller one leaves nothing behind.
  for (const node of order) if (!node.obstacle) eachCell(node.area, (row, column) => state.put(node.sheet, row, column, null));

  const lines = new Lines(order, calculator, state);
  const settle = (node: FormulaNode): void => {
    const keep = (doubtful: boolean): void => {
      outcomes.set(node, { node, state: "kept", block: state.keep(node, doubtful), message: "", calls: [] });
    };
    const doubt = doubtOf(node, setting);
    if (doubt !== "none") {
      keep(doubt === "value");
      return;
    }
    const { block, calls, unfinished } =
      lines.answer(node) ?? calculator.evaluate(node.sheet, node.cell.row, node.cell.column, node.formula);
    if (unfinished !== null) {
      node.obstacle = { kind: "tooManySteps", detail: unfinished };
      keep(true);
      return;
    }
    const { area, values, message } = placed(node, block, (row, column) => {
      const holder = taken.get(node.sheet, row, column);
      return holder === undefined || holder === node;
    });
    const first = values[0]?.[0] ?? null;
    // A plain formula shows one value of several by a rule of older files; a name nobody knows is what the engine lacks.
    const several = node.cell.formula.kind === "plain" && block.length * (block[0]?.length ?? 1) > 1;
    if (node.ours.length === 0 && !setting.trusting && (several || (isXlsxError(first) && first.code === "#NAME?" && !node.isValued))) {
      node.obstacle = { kind: "notKnown", detail: node.cell.address };
      keep(true);
      return;
    }
    node.area = area;
    values.forEach((line, r) => line.forEach((cell, c) => state.put(node.sheet, area.row + r, area.column + c, cell)));
    if (sizeOf(area) > 1) eachCell(area, (row, column) => taken.set(node.sheet, row, column, node));
    outcomes.set(node, { node, state: "calculated", block: values, message, calls });
  };
  for (const node of order) {
    settle(node);
    lines.done(node);
  }
  return outcomes;
}

/**
 * `none`: it may be calculated. `formula`: it may not, but what it reads is as it was, so its value is not out of date.
 * `value`: its value may be out of date. The node's obstacle says why.
 */
function doubtOf(node: FormulaNode, { book, state, replay, anythingMoves, trusting }: PassSetting): "none" | "formula" | "value" {
  const foreign = node.ours.length === 0;
  const changed = (): boolean =>
    !foreign || !node.isValued || (node.readsAnything && anythingMoves) || node.obstacle?.kind === "circular" || state.readsChanged(node);
  const source = state.readsDoubtful(node);
  if (source && !node.obstacle) {
    node.obstacle = {
      kind: "doubtfulInput",
      detail: `${quoteSheet(book.sheets[source.sheet]?.name ?? "")}!${cellName(source.row, source.column)}`,
    };
    return "value";
  }
  if (node.obstacle) return changed() || source ? "value" : "formula";
  if (trusting) return "none";
  if (foreign && node.isValued) {
    if (replay.knows(node)) return "none";
    node.obstacle = { kind: "notKnown", detail: node.cell.address };
    return changed() ? "value" : "formula";
  }
  if (node.unproven === null || replay.knows(node)) return "none";
  node.obstacle = { kind: "unproven", detail: node.unproven };
  return "value";
}
