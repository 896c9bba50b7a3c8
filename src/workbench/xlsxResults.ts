/**
 * Results for the opened file: those of ours, and those of others that depend on ours or on what a person changed. The
 * grid does not know every formula as its maker did: where it gives another value on the file's own cells, the file's
 * value stands, for that formula and for what rests on it. May not write.
 */
import { grouped } from "../sheet/grouped";
import { createBookEvaluator } from "../engine/bookEvaluator";
import { catalogue } from "../functions/catalogue";
import { quoteSheet } from "../sheet/address";
import {
  Dependents,
  identical,
  inFile,
  isXlsxError,
  knownToEngine,
  nearlyIdentical,
  type CellEdit,
  type CellPlace,
  type FormulaNode,
  type OpenBook,
  type XlsxValue,
} from "../xlsx";
import { others, type Changes, type Standing } from "./xlsxChanges";
import { names } from "./fileNames";

/** `doubtful`: cells whose value in the file may be out of date. */
export type Results = { readonly edits: ReadonlyMap<number, readonly CellEdit[]>; readonly doubtful: readonly string[] };

/** Errors that other numbers bring about, as against those that say the grid lacks something. */
const LAWFUL = ["#DIV/0!", "#N/A", "#NUM!"];

export function resultsOf(open: OpenBook, { cells, standing }: Changes): Results {
  const dependents = new Dependents(open.data, names);
  const at = new Map(standing.map((one) => [`${one.sheet} ${one.row} ${one.column}`, one]));
  const pairs = dependents.nodes.flatMap((node) => {
    const found = at.get(`${node.sheet} ${node.cell.row} ${node.cell.column}`);
    return found ? [{ node, standing: found }] : [];
  });
  const [ours, foreign] = [pairs.filter(({ node }) => node.ours.length > 0), pairs.filter(({ node }) => node.ours.length === 0)];
  const edited = [...cells].flatMap(([sheet, list]) =>
    list.flatMap(({ row, column, only }): CellPlace[] => (only ? [] : [{ sheet, row, column }])),
  );
  const byPerson = dependents.of(edited);
  const different = ({ node, standing: now }: (typeof pairs)[number], same: typeof identical): boolean =>
    editsOf(open, node, now, same).length > 0;
  // Ours may give another result than the file holds; only then does what reads them follow.
  const renewed = new Set([...ours].filter((pair) => different(pair, identical)).map(({ node }) => node));
  const moved = dependents.of([...edited, ...[...renewed].flatMap(placesOf)]);
  const apart = foreign
    .filter((pair) => !moved.has(pair.node) && pair.node.isValued && different(pair, nearlyIdentical))
    .map(({ node }) => node);
  const candidates = foreign.filter((pair) => moved.has(pair.node) && different(pair, nearlyIdentical));
  const valued = candidates.filter(({ node }) => node.isValued).map(({ node }) => node);
  const known =
    valued.length === 0
      ? new Set<FormulaNode>()
      : knownToEngine(open.data, names, (sheets) => createBookEvaluator(catalogue, sheets), valued);
  const unknown = candidates
    .filter(({ node, standing: now }) => (node.isValued && !known.has(node)) || lacks(now, node))
    .map(({ node }) => node);
  const shaken = dependents.of([...apart, ...unknown].flatMap(placesOf));
  const kept = new Set([...unknown, ...shaken]);

  const edits = new Map<number, CellEdit[]>();
  const doubtful: string[] = [];
  for (const { node, standing: now } of pairs) {
    const wanted = renewed.has(node) || moved.has(node);
    if (!wanted) continue;
    const changed = editsOf(open, node, now, node.ours.length > 0 ? identical : nearlyIdentical);
    if (changed.length === 0) continue;
    if (kept.has(node)) {
      // What nobody moved still holds the value its maker gave it.
      if (byPerson.has(node) || moved.has(node) || renewed.has(node))
        doubtful.push(`${quoteSheet(open.data.sheets[node.sheet]?.name ?? "")}!${node.cell.address}`);
      continue;
    }
    const ofSheet = grouped(edits, node.sheet);
    for (const edit of changed) ofSheet.push(edit);
  }
  return { edits, doubtful };
}

function placesOf({ sheet, area }: FormulaNode): CellPlace[] {
  return [
    { sheet, row: area.row, column: area.column },
    ...others(area).map((key) => {
      const [row = 0, column = 0] = key.split(" ").map(Number);
      return { sheet, row, column };
    }),
  ];
}

/** The grid says an error that no number brings about, where the file has a value. */
function lacks({ cell }: Standing, node: FormulaNode): boolean {
  return isXlsxError(cell.value) && !LAWFUL.includes(cell.value.code) && node.isValued && !isXlsxError(node.cell.value);
}

/** The cells of a formula whose value the grid has otherwise. */
function editsOf(
  open: OpenBook,
  node: FormulaNode,
  { row, column, cell, values }: Standing,
  same: (a: XlsxValue, b: XlsxValue) => boolean,
): CellEdit[] {
  const { formula } = node.cell;
  const held = fileValues(open, node.sheet);
  const area =
    formula.kind === "dynamic" ? { row, column, rows: cell.formula?.rows ?? 1, columns: cell.formula?.columns ?? 1 } : formula.area;
  const reaches = area.rows !== formula.area.rows || area.columns !== formula.area.columns;
  const edits: CellEdit[] = [];
  const value = (key: string): XlsxValue => inFile(values.get(key) ?? null);
  const anchor = `${row} ${column}`;
  if (reaches || !same(value(anchor), held.get(anchor) ?? null))
    edits.push({
      row,
      column,
      value: value(anchor),
      formula: reaches ? { reach: { rows: area.rows, columns: area.columns } } : "keep",
      looks: null,
    });
  const now = others(area);
  for (const key of now) if (!same(value(key), held.get(key) ?? null)) edits.push(part(key, value(key)));
  for (const key of others(formula.area)) if (!now.includes(key) && held.has(key)) edits.push(part(key, null));
  return edits;
}

function part(key: string, value: XlsxValue): CellEdit {
  const [row = 0, column = 0] = key.split(" ").map(Number);
  return { row, column, value, formula: null, looks: null };
}

const heldValues = new WeakMap<OpenBook, Map<number, ReadonlyMap<string, XlsxValue>>>();

function fileValues(open: OpenBook, sheet: number): ReadonlyMap<string, XlsxValue> {
  const kept = heldValues.get(open) ?? new Map<number, ReadonlyMap<string, XlsxValue>>();
  heldValues.set(open, kept);
  const known =
    kept.get(sheet) ?? new Map((open.data.sheets[sheet]?.cells ?? []).map((cell) => [`${cell.row} ${cell.column}`, cell.value]));
  kept.set(sheet, known);
  return known;
}
