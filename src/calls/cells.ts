/**
 * What a cell can hold when it reaches a function, and what blank is. Knows nothing of the law.
 */
import { RuleError } from "../core/error";
import { isUnseen, madeVisible } from "../core/plainText";

/** number, text, logical, null/undefined (omitted or empty), or an error object. */
export type Cell = unknown;
export type Matrix = readonly (readonly Cell[])[];

/** An error that already stood in an argument: it goes back unchanged. */
export class PassedError extends Error {
  constructor(readonly cell: object) {
    super("error in an argument");
  }
}

function isErrorCell(cell: Cell): cell is object {
  return typeof cell === "object" && cell !== null && "code" in cell;
}

let emptyIsNull = false;

/**
 * Set once by an entry that reads cells itself (command line, workbench): an empty cell is null there, so that a typed 0
 * is a zero. In Excel an empty cell may come as 0, and the two cannot be told apart.
 */
export function setEmptyCells(come: "null" | "zero"): void {
  emptyIsNull = come === "null";
}

/**
 * A 0 that a formula gave, as such an entry hands it over: the number 0 for whoever calculates, and no typed zero for whoever
 * asks what is blank, because a formula over an empty cell gives 0 too.
 */
export const COMPUTED_ZERO = -0;

const isTypedZero = (cell: Cell): boolean => emptyIsNull && Object.is(cell, 0);

function holdsNothing(cell: Cell): boolean {
  return cell === null || cell === undefined || cell === "" || (typeof cell === "string" && isUnseen(cell));
}

/**
 * Excel hands over 0 (desktop) or null (web) for an empty cell, null for an omitted argument, "" for =""; all are blank.
 * `zeroIsFigure`: a 0 could be meant (a number, FALSE), so it is blank only where an empty cell may come as 0, or a formula
 * gave it.
 */
export function isBlank(cell: Cell, zeroIsBlank: boolean, zeroIsFigure = false): boolean {
  return holdsNothing(cell) || (zeroIsBlank && cell === 0 && !(zeroIsFigure && isTypedZero(cell)));
}

type Input = { readonly matrix: Matrix | undefined; readonly reader: { readonly zeroIsBlank: boolean; readonly optional: boolean } };

/**
 * No input of this row holds anything. Beside a required cell that is blank, a 0 is what an unused row of a list shows;
 * alone, where 0 is lawful, it is a figure. Where only optional cells vary, a blank one has its own meaning.
 */
export function isBlankRow(inputs: readonly Input[], row: number, column: number): boolean {
  let required = false;
  for (const { matrix, reader } of inputs) {
    const cell = matrix?.[row]?.[column];
    if (cell !== 0 && !holdsNothing(cell)) return false;
    required ||=
      !reader.optional &&
      (emptyIsNull ? holdsNothing(cell) || (reader.zeroIsBlank && !isTypedZero(cell)) : reader.zeroIsBlank || typeof cell === "string");
  }
  return required;
}

/** Throws the error a cell holds; anything else passes. */
export function refuseErrorCell(cell: Cell): void {
  if (isErrorCell(cell)) throw new PassedError(cell);
}

/**
 * An argument as a matrix; undefined when it was left out or has no cell. An object that is no matrix and no error is Excel's own
 * invocation object, which older cached metadata can put in the place of an argument appended later.
 */
export function asMatrix(argument: unknown): Matrix | undefined {
  if (Array.isArray(argument)) {
    if (argument.length === 0 || (Array.isArray(argument[0]) && argument[0].length === 0)) return undefined;
    return Array.isArray(argument[0]) ? (argument as Matrix) : [argument];
  }
  if (argument === null || argument === undefined) return undefined;
  if (typeof argument === "object" && !isErrorCell(argument)) return undefined;
  return [[argument]];
}

/** What a cell holds, for a message: invisible characters and letters in disguise by their names. */
export function shownCell(cell: Cell): string {
  if (typeof cell === "string") return `"${madeVisible(cell.length > 40 ? `${cell.slice(0, 40)}…` : cell)}"`;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return String(cell);
}

export type Shape = { readonly rows: number; readonly columns: number };

/** More than one cell. */
export function isRange(matrix: Matrix): boolean {
  return matrix.length !== 1 || matrix[0]?.length !== 1;
}

export function shapeOf(matrix: Matrix): Shape {
  return { rows: matrix.length, columns: matrix[0]?.length ?? 0 };
}

type Named = { readonly name: string; readonly matrix: Matrix | undefined };

const isColumn = ({ rows, columns }: Shape): boolean => rows > 1 && columns === 1;
const isRow = ({ rows, columns }: Shape): boolean => rows === 1 && columns > 1;

/**
 * A column beside a row has one reading, that of a sheet's own arithmetic: every line with every figure of the row. Columns of
 * one length and rows of one length are stretched over the grid they span; anything else stays as it is.
 */
export function overGrid<N extends Named>(named: readonly N[]): readonly N[] {
  const shapes = named.map(({ matrix }) => matrix && shapeOf(matrix)).filter((shape) => shape !== undefined);
  const [column, row] = [shapes.find(isColumn), shapes.find(isRow)];
  const fits = (shape: Shape): boolean =>
    isColumn(shape) ? shape.rows === column?.rows : isRow(shape) ? shape.columns === row?.columns : shape.rows * shape.columns === 1;
  if (!column || !row || !shapes.every(fits)) return named;
  return named.map((one) => {
    const { matrix } = one;
    if (matrix === undefined || (matrix.length === 1 && matrix[0]?.length === 1)) return one;
    const lines = isRow(shapeOf(matrix))
      ? Array<readonly Cell[]>(column.rows).fill(matrix[0] ?? [])
      : matrix.map(([cell]) => Array<Cell>(row.columns).fill(cell));
    return { ...one, matrix: lines };
  });
}

/** The one shape of all arguments that are more than a single cell; two different ones are an error that names them. */
export function commonShape(named: readonly Named[]): Shape {
  let common: { name: string; shape: Shape } | undefined;
  for (const { name, matrix } of named) {
    if (!matrix) continue;
    const shape = shapeOf(matrix);
    if (shape.rows === 1 && shape.columns === 1) continue;
    if (common && (common.shape.rows !== shape.rows || common.shape.columns !== shape.columns)) {
      throw new RuleError("shape", "different", {
        first: common.name,
        firstShape: `${common.shape.rows} x ${common.shape.columns}`,
        second: name,
        secondShape: `${shape.rows} x ${shape.columns}`,
      });
    }
    common ??= { name, shape };
  }
  return common?.shape ?? { rows: 1, columns: 1 };
}
