/**
 * Which formula reads which: the order of calculation, and the formulas that matter to ours (what reads them, and what they
 * read where it has no value yet). May not calculate.
 */
import { sizeOf } from "../../sheet/areas";
import { callsWithNames } from "../../sheet/namedCalls";
import type { OurNames } from "../../sheet/ourNames";
import type { XlsxArea, XlsxBook } from "../model";
import { dataTableNodes } from "./dataTables";
import type { FormulaCell, FormulaNode, Resolver, SheetArea } from "./formulaNode";
import { PlaceMap } from "./placeMap";

export type Plan = {
  /** What must be calculated, in order. */
  readonly order: readonly FormulaNode[];
  /** Ours, and what depends on ours. */
  readonly affected: ReadonlySet<FormulaNode>;
};

export function formulaNodes(book: XlsxBook, names: OurNames): FormulaNode[] {
  const calls = callsWithNames(book.names, names);
  return [
    ...book.sheets.flatMap((sheet, index) =>
      sheet.cells
        .filter((cell): cell is FormulaCell => cell.formula !== null)
        .map(
          (cell): FormulaNode => ({
            sheet: index,
            cell,
            ours: calls(cell.formula.stored, sheet.name),
            isValued: cell.value !== null && !book.neverCalculated,
            formula: "",
            line: null,
            reads: [],
            readsAnything: false,
            unproven: null,
            obstacle: null,
            area: cell.formula.area,
          }),
        ),
    ),
    ...dataTableNodes(book),
  ];
}

/** Resolves every formula anew, because a spilled block may have grown since. */
export function plan(nodes: readonly FormulaNode[], resolve: Resolver, wanted: "ours" | "everything" = "ours"): Plan {
  for (const node of nodes) {
    Object.assign(
      node,
      node.given ?? resolve(node.cell.formula.stored, { sheet: node.sheet, row: node.cell.row, column: node.cell.column }),
    );
  }
  const find = finder(nodes);
  const precedents = (node: FormulaNode): readonly FormulaNode[][] => node.reads.map(find);
  const order = byLevel(inOrder(nodes, precedents), precedents);
  const affected = new Set<FormulaNode>();
  for (const node of order)
    if (node.ours.length > 0 || node.readsAnything || precedents(node).some((list) => list.some((other) => affected.has(other))))
      affected.add(node);
  const needed = new Set(wanted === "everything" ? order : affected);
  // What does not depend on ours has its value in the file, and that value stands.
  const stands = (node: FormulaNode): boolean => node.isValued && !affected.has(node);
  for (const node of [...order].reverse()) {
    if (!needed.has(node) || node.obstacle) continue;
    for (const list of precedents(node)) for (const other of list) if (wanted === "everything" || !stands(other)) needed.add(other);
  }
  return { order: order.filter((node) => needed.has(node)), affected };
}

/** Formulas that fill a cell of an area. Many formulas read the same area, so answers are kept. */
function finder(nodes: readonly FormulaNode[]): (area: SheetArea) => FormulaNode[] {
  const single = new PlaceMap<FormulaNode>();
  const bySheet = new Map<number, { readonly small: FormulaNode[]; readonly large: FormulaNode[] }>();
  for (const node of nodes) {
    const sheet = bySheet.get(node.sheet) ?? { small: [], large: [] };
    bySheet.set(node.sheet, sheet);
    single.set(node.sheet, node.cell.row, node.cell.column, node);
    (sizeOf(node.area) === 1 ? sheet.small : sheet.large).push(node);
  }
  const kept = new Map<string, FormulaNode[]>();
  const none: FormulaNode[] = [];
  return (area) => {
    if (area.rows === 1 && area.columns === 1 && !bySheet.get(area.sheet)?.large.length) {
      const node = single.get(area.sheet, area.row, area.column);
      return node ? [node] : none;
    }
    const key = `${area.sheet} ${area.row} ${area.column} ${area.rows} ${area.columns}`;
    const known = kept.get(key);
    if (known) return known;
    const sheet = bySheet.get(area.sheet);
    const found: FormulaNode[] = sheet ? sheet.large.filter((node) => overlap(node.area, area)) : [];
    if (sheet && sizeOf(area) > sheet.small.length) found.push(...sheet.small.filter((node) => overlap(node.area, area)));
    else if (sheet)
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++) {
          const node = single.get(area.sheet, row, column);
          if (node && sizeOf(node.area) === 1) found.push(node);
        }
    kept.set(key, found);
    return found;
  };
}

/**
 * Formulas that read none of the others first, then those that read only these, and so on: a column of formulas stands together.
 * Where the order itself may show in a result (blocks in each other's way, circles, reading who knows what) it stays.
 */
function byLevel(
  order: readonly FormulaNode[],
  precedents: (node: FormulaNode) => readonly (readonly FormulaNode[])[],
): readonly FormulaNode[] {
  if (order.some((node) => sizeOf(node.area) > 1 || node.readsAnything || node.obstacle?.kind === "circular")) return order;
  const levels = new Map<FormulaNode, number>();
  const sorted: FormulaNode[][] = [];
  for (const node of order) {
    let level = 0;
    for (const list of precedents(node)) for (const other of list) level = Math.max(level, (levels.get(other) ?? 0) + 1);
    levels.set(node, level);
    (sorted[level] ??= []).push(node);
  }
  return sorted.flat();
}

const overlap = (a: XlsxArea, b: XlsxArea): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

/** What is read stands before what reads it. Without recursion: chains of formulas are longer than a call stack. */
function inOrder(nodes: readonly FormulaNode[], precedents: (node: FormulaNode) => readonly (readonly FormulaNode[])[]): FormulaNode[] {
  const order: FormulaNode[] = [];
  const state = new Map<FormulaNode, "open" | "done">();
  for (const start of nodes) {
    if (state.has(start)) continue;
    const stack = [{ node: start, lists: precedents(start), list: 0, item: 0 }];
    state.set(start, "open");
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = top.lists[top.list]?.[top.item++];
      if (next === undefined && top.list < top.lists.length) {
        top.list++;
        top.item = 0;
      } else if (next === undefined) {
        state.set(top.node, "done");
        order.push(top.node);
        stack.pop();
      } else if (!state.has(next)) {
        state.set(next, "open");
        stack.push({ node: next, lists: precedents(next), list: 0, item: 0 });
      } else if (state.get(next) === "open") {
        for (const { node } of stack.slice(stack.findIndex((entry) => entry.node === next)))
          node.obstacle ??= { kind: "circular", detail: node.cell.address };
      }
    }
  }
  return order;
}
