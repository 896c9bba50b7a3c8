/**
 * Calculates our formulas in a workbook, with what they read and what reads them. Formulas of others that the engine
 * cannot do keep the value the file holds. May not change the file: it says which cell holds what afterwards.
 */
import { sizeOf } from "../../formula/areas";
import type { OurNames } from "../../formula/ourNames";
import { MAX_COLUMNS, MAX_ROWS } from "../../formula/grid";
import { isXlsxError, type XlsxArea, type XlsxBook, type XlsxValue } from "../model";
import { XlsxRefusal } from "../refusal";
import type { CalculatedCall, CalculatedValue, Calculator, CreateCalculator } from "./calculator";
import { formulaNodes, keyOf, plan, type FormulaNode, type Plan } from "./graph";
import { createResolver } from "./resolve";

export type Outcome = {
  readonly node: FormulaNode;
  /** `kept`: the file's value stands, because the engine cannot calculate this formula. */
  readonly state: "calculated" | "kept";
  readonly block: readonly (readonly XlsxValue[])[];
  /** Why the result is an error, in the language in force; "" where it is none. */
  readonly message: string;
  readonly calls: readonly CalculatedCall[];
};

export type Recalculation = {
  /** One for every formula of ours, in the order of the sheets. */
  readonly ours: readonly Outcome[];
  /** Formulas of others that were calculated along. */
  readonly others: readonly Outcome[];
  /** Formulas of others that read ours but could not be calculated: their values may be out of date. */
  readonly stale: readonly FormulaNode[];
  /** Formulas in the whole workbook, ours or not. */
  readonly formulas: readonly FormulaNode[];
  /** What a cell held in the file. */
  readonly before: (sheet: number, row: number, column: number) => XlsxValue;
};

const MOST_WORK = 500_000_000;
const ROUNDS = 4;

/** `wanted`: our formulas and what hangs together with them, or every formula there is. */
export function recalculate(book: XlsxBook, names: OurNames, create: CreateCalculator, wanted: "ours" | "everything" = "ours"): Recalculation {
  const nodes = formulaNodes(book, names);
  const held = new Map<number, XlsxValue>();
  book.sheets.forEach((sheet, s) => sheet.cells.forEach((cell) => held.set(keyOf(s, cell.row, cell.column), cell.value)));
  const before = (sheet: number, row: number, column: number): XlsxValue => held.get(keyOf(sheet, row, column)) ?? null;
  if (wanted === "ours" && !nodes.some((node) => node.ours.length > 0)) return { ours: [], others: [], stale: [], formulas: nodes, before };

  const extents = book.sheets.map((sheet) => ({
    rows: Math.max(1, ...lastOf(sheet.cells.map((cell) => cell.row + (cell.formula?.area.rows ?? 1)))),
    columns: Math.max(1, ...lastOf(sheet.cells.map((cell) => cell.column + (cell.formula?.area.columns ?? 1)))),
  }));
  const calculator = create(book.sheets.map(({ name }) => ({ name, rows: MAX_ROWS, columns: MAX_COLUMNS })));
  try {
    const anchors = new Map(nodes.map((node) => [keyOf(node.sheet, node.cell.row, node.cell.column), node]));
    const resolve = createResolver({
      book, names, functions: calculator.functions, extents,
      spillAt: (sheet, row, column) => anchors.get(keyOf(sheet, row, column))?.area ?? null,
    });
    let outcomes = new Map<FormulaNode, Outcome>();
    let current: Plan = { order: [], affected: new Set() };
    const loaded = new Set<number>();
    for (let round = 0; round < ROUNDS; round++) {
      current = plan(nodes, resolve, wanted);
      load(book, current, calculator, loaded);
      const areas = current.order.map((node) => node.area);
      outcomes = calculateAll(book, current, calculator, held);
      // A block of another size may lie under formulas that were calculated before it.
      if (current.order.every((node, i) => sameArea(node.area, areas[i]))) break;
    }
    const stale = nodes.filter((node) => node.ours.length === 0 && current.affected.has(node) && outcomes.get(node)?.state !== "calculated");
    const all = nodes.flatMap((node) => outcomes.get(node) ?? []);
    return {
      ours: all.filter(({ node }) => node.ours.length > 0), others: all.filter(({ node, state }) => node.ours.length === 0 && state === "calculated"),
      stale, formulas: nodes, before,
    };
  } finally {
    calculator.dispose();
  }
}

const lastOf = (numbers: readonly number[]): number[] => [numbers.reduce((most, n) => Math.max(most, n), 1)];

function load(book: XlsxBook, { order }: Plan, calculator: Calculator, loaded: Set<number>): void {
  const work = order.reduce((sum, node) => sum + node.reads.reduce((cells, area) => cells + sizeOf(area), 0), 0);
  if (work > MOST_WORK) throw new XlsxRefusal("tooMuchWork");
  const read = new Set(order.flatMap((node) => node.reads.map((area) => area.sheet)));
  for (const s of read) {
    if (loaded.has(s)) continue;
    loaded.add(s);
    for (const cell of book.sheets[s]?.cells ?? []) calculator.set(s, cell.row, cell.column, cell.value);
  }
}

function calculateAll(book: XlsxBook, { order, affected }: Plan, calculator: Calculator, held: ReadonlyMap<number, XlsxValue>): Map<FormulaNode, Outcome> {
  calculator.forget();
  const outcomes = new Map<FormulaNode, Outcome>();
  const now = new Map<number, XlsxValue>();
  const taken = occupied(book, order);
  const put = (sheet: number, row: number, column: number, value: XlsxValue): void => {
    now.set(keyOf(sheet, row, column), value);
    calculator.set(sheet, row, column, value);
  };
  // Blocks give up their cells first, so that a smaller one leaves nothing behind.
  for (const node of order) if (!node.obstacle) eachCell(node.area, (row, column) => put(node.sheet, row, column, null));
  const seesError = (node: FormulaNode): boolean => node.reads.some((area) => {
    let seen = false;
    eachCell(area, (row, column) => {
      const key = keyOf(area.sheet, row, column);
      const value = now.has(key) ? now.get(key) : held.get(key);
      if (isXlsxError(value)) seen = true;
    });
    return seen;
  });

  for (const node of order) {
    const file = blockOf(node.cell.formula.area, (row, column) => held.get(keyOf(node.sheet, row, column)) ?? null);
    const keep = (): void => {
      node.area = node.cell.formula.area;
      eachCell(node.area, (row, column) => put(node.sheet, row, column, held.get(keyOf(node.sheet, row, column)) ?? null));
      outcomes.set(node, { node, state: "kept", block: file, message: "", calls: [] });
    };
    if (node.obstacle) {
      keep();
      continue;
    }
    const { block, calls } = calculator.evaluate(node.sheet, node.cell.row, node.cell.column, node.formula);
    const { area, values, message } = placed(node, block, taken);
    const first = values[0]?.[0] ?? null;
    const value = file[0]?.[0] ?? null;
    const foreign = node.ours.length === 0 && value !== null;
    const tooWide = node.cell.formula.kind === "plain" && sizeOf({ ...area, rows: block.length, columns: block[0]?.length ?? 1 }) > 1;
    if (foreign && (tooWide || (isXlsxError(first) && !isXlsxError(value) && !(affected.has(node) && lawfulError(first.code)) && !seesError(node)))) {
      keep();
      continue;
    }
    node.area = area;
    values.forEach((line, r) => line.forEach((cell, c) => put(node.sheet, area.row + r, area.column + c, cell)));
    if (sizeOf(area) > 1) eachCell(area, (row, column) => taken.set(keyOf(node.sheet, row, column), node));
    outcomes.set(node, { node, state: "calculated", block: values, message, calls });
  }
  return outcomes;
}

/** Errors that other numbers bring about, as against those that say the engine lacks something. */
const lawfulError = (code: string): boolean => ["#DIV/0!", "#N/A", "#NUM!"].includes(code);

type Taken = Map<number, FormulaNode | "filled">;

/** Cells a block may not spill over. */
function occupied(book: XlsxBook, order: readonly FormulaNode[]): Taken {
  const taken: Taken = new Map();
  book.sheets.forEach((sheet, s) => {
    for (const cell of sheet.cells) taken.set(keyOf(s, cell.row, cell.column), "filled");
    for (const cell of sheet.cells) {
      const area = cell.formula?.area;
      // What a formula spilled is not there by itself.
      if (area && sizeOf(area) > 1) eachCell(area, (row, column) => taken.delete(keyOf(s, row, column)));
      if (area && sizeOf(area) > 1) taken.set(keyOf(s, cell.row, cell.column), "filled");
    }
  });
  const planned = new Set(order.map((node) => keyOf(node.sheet, node.cell.row, node.cell.column)));
  book.sheets.forEach((sheet, s) => {
    for (const cell of sheet.cells)
      if (cell.formula && sizeOf(cell.formula.area) > 1 && !planned.has(keyOf(s, cell.row, cell.column)))
        eachCell(cell.formula.area, (row, column) => taken.set(keyOf(s, row, column), "filled"));
  });
  return taken;
}

function placed(node: FormulaNode, block: readonly (readonly CalculatedValue[])[], taken: Taken): { area: XlsxArea; values: XlsxValue[][]; message: string } {
  const { row, column, formula } = node.cell;
  const one = { row, column, rows: 1, columns: 1 };
  const message = block.flat().map((value) => (typeof value === "object" ? value.message : "")).find((text) => text !== "") ?? "";
  const plain = block.map((line) => line.map((value): XlsxValue => (typeof value === "object" ? { code: value.code } : value)));
  if (formula.kind === "plain") return { area: one, values: [[plain[0]?.[0] ?? null]], message };
  if (formula.kind === "array") return { area: formula.area, values: stretched(plain, formula.area), message };
  const area = { row, column, rows: plain.length, columns: plain[0]?.length ?? 1 };
  let free = row + area.rows <= MAX_ROWS && column + area.columns <= MAX_COLUMNS;
  if (free) eachCell(area, (r, c) => {
    const holder = taken.get(keyOf(node.sheet, r, c));
    if (holder !== undefined && holder !== node && !(r === row && c === column)) free = false;
  });
  return free ? { area, values: plain, message } : { area: one, values: [[{ code: "#SPILL!" }]], message };
}

/** An array formula fills its area: single values, rows and columns are repeated, what is missing is #N/A. */
function stretched(block: readonly (readonly XlsxValue[])[], area: XlsxArea): XlsxValue[][] {
  const at = (r: number, c: number): XlsxValue => {
    const line = block.length === 1 ? block[0] : block[r];
    const value = line?.length === 1 ? line[0] : line?.[c];
    return value === undefined ? { code: "#N/A" } : value;
  };
  return blockOf({ ...area, row: 0, column: 0 }, at);
}

export function eachCell(area: XlsxArea, see: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++) for (let column = area.column; column < area.column + area.columns; column++) see(row, column);
}

const blockOf = (area: XlsxArea, at: (row: number, column: number) => XlsxValue): XlsxValue[][] =>
  Array.from({ length: area.rows }, (_, r) => Array.from({ length: area.columns }, (__, c) => at(area.row + r, area.column + c)));

const sameArea = (a: XlsxArea, b: XlsxArea | undefined): boolean => b !== undefined && a.rows === b.rows && a.columns === b.columns;
