/**
 * Calculates our formulas in a workbook, with what depends on them. A formula of others that does not depend on ours keeps
 * its value; one that does is calculated where the engine is seen to know it. May not change the file: it says which cell
 * holds what afterwards.
 */
import { sizeOf } from "../../sheet/areas";
import type { OurNames } from "../../sheet/ourNames";
import type { XlsxBook, XlsxValue } from "../model";
import { XlsxRefusal } from "../refusal";
import type { Calculator, CreateCalculator } from "./calculator";
import { calculatedSheets } from "./calculatedSheets";
import { CellState } from "./cellState";
import { formulaNodes, plan, type Plan } from "./graph";
import type { FormulaNode } from "./formulaNode";
import { calculateAll, type Outcome } from "./pass";
import { PlaceMap } from "./placeMap";
import { sameArea } from "./placing";
import { Replay } from "./replay";
import { extentsOf } from "./extents";
import { createResolver } from "./resolve";

export type { Outcome } from "./pass";

export type Recalculation = {
  /** One for every formula of ours, in the order of the sheets. */
  readonly ours: readonly Outcome[];
  /** Formulas of others that were calculated along. */
  readonly others: readonly Outcome[];
  /** Formulas of others that depend on ours, or that ours needs, and that could not be calculated; each node says why. */
  readonly stale: readonly FormulaNode[];
  /** Formulas in the whole workbook, ours or not. */
  readonly formulas: readonly FormulaNode[];
  /** What a cell held in the file. */
  readonly before: (sheet: number, row: number, column: number) => XlsxValue;
};

const MOST_WORK = 500_000_000;
const ROUNDS = 4;

/** `wanted`: our formulas and what depends on them, or every formula there is, of a workbook whose formulas are all our own. */
export function recalculate(
  book: XlsxBook,
  names: OurNames,
  create: CreateCalculator,
  wanted: "ours" | "everything" = "ours",
): Recalculation {
  const nodes = formulaNodes(book, names);
  const calculator = create(calculatedSheets(book));
  try {
    const state = new CellState(book, calculator);
    if (wanted === "ours" && !nodes.some((node) => node.ours.length > 0))
      return { ours: [], others: [], stale: [], formulas: nodes, before: state.inFile };
    const { outcomes, listed } = inRounds(book, nodes, names, { calculator, state, wanted });
    const all = nodes.flatMap((node) => outcomes.get(node) ?? []);
    return {
      ours: all.filter(({ node }) => node.ours.length > 0),
      others: all.filter(({ node, state: how }) => node.ours.length === 0 && how === "calculated"),
      stale: nodes.filter((node) => node.ours.length === 0 && listed.has(node)),
      formulas: nodes,
      before: state.inFile,
    };
  } finally {
    calculator.dispose();
  }
}

type Work = { readonly calculator: Calculator; readonly state: CellState; readonly wanted: "ours" | "everything" };
type Rounds = { readonly outcomes: ReadonlyMap<FormulaNode, Outcome>; readonly listed: ReadonlySet<FormulaNode> };

/** A block of another size may lie under formulas that were calculated before it: then all are calculated once more. */
function inRounds(book: XlsxBook, nodes: readonly FormulaNode[], names: OurNames, { calculator, state, wanted }: Work): Rounds {
  const anchors = new PlaceMap<FormulaNode>();
  for (const node of nodes) anchors.set(node.sheet, node.cell.row, node.cell.column, node);
  const resolve = createResolver({
    book,
    names,
    functions: calculator.functions,
    proven: calculator.proven,
    takesLines: calculator.takesLines,
    extents: extentsOf(book),
    spillAt: (sheet, row, column) => anchors.get(sheet, row, column)?.area ?? null,
  });
  const replay = new Replay(calculator, state);
  const loaded = new Set<number>();
  const trusting = wanted === "everything";
  let outcomes = new Map<FormulaNode, Outcome>();
  let current: Plan = { order: [], affected: new Set() };
  let anythingMoves = true;
  for (let round = 0; round < ROUNDS; round++) {
    current = plan(nodes, resolve, wanted);
    load(current, state, loaded);
    state.restore();
    if (!trusting)
      replay.tryAll(current.order.filter((node) => !node.obstacle && node.isValued && (node.ours.length === 0 || node.unproven !== null)));
    state.restore();
    const areas = current.order.map((node) => node.area);
    outcomes = calculateAll(current, { book, calculator, state, replay, anythingMoves, trusting });
    const settled = current.order.every((node, i) => sameArea(node.area, areas[i]));
    const stood = anythingMoves && !state.anythingChanged;
    if (stood) anythingMoves = false;
    if (settled && !(stood && current.order.some(({ readsAnything }) => readsAnything))) break;
  }
  // What a formula reads stands as it was: so does its value.
  const stands = (node: FormulaNode): boolean =>
    node.isValued && (node.readsAnything ? !anythingMoves : node.obstacle?.kind === "changesShape" && !state.readsChanged(node));
  const isListed = (node: FormulaNode): boolean => outcomes.get(node)?.state === "kept" && !stands(node);
  return { outcomes, listed: new Set(current.order.filter(isListed)) };
}

function load({ order }: Plan, state: CellState, loaded: Set<number>): void {
  const work = order.reduce((sum, node) => sum + node.reads.reduce((cells, area) => cells + sizeOf(area), 0), 0);
  if (work > MOST_WORK) throw new XlsxRefusal("tooMuchWork");
  const read = new Set(order.flatMap((node) => node.reads.map((area) => area.sheet)));
  for (const s of read) {
    if (loaded.has(s)) continue;
    loaded.add(s);
    state.load(s);
  }
}
