/**
 * Lines of a list differ in their figures, while goods, origins, dates come again and again: what follows from these is found once and
 * kept, also from call to call; a line then takes its figures. Only successes are kept. Whatever cannot be answered so, a refusal
 * above all, is worked out in full, so that it reads as ever. Plain loops: they run for every line.
 */
import { RuleError } from "../core/error";
import type { Law } from "../core/law";
import type { Cell, Matrix } from "./cells";
import { isRange, PassedError } from "./cells";
import { readCell } from "./readers/reader";
import type { Parameter, Result, RowFunction } from "./spec";

type Values = Record<string, unknown>;
type Work = (values: Values) => Result | undefined;
type Matrices = readonly (Matrix | undefined)[];
type LawOf = (values: Values) => Law;
type Level = Map<Cell, unknown>;
type Column = Parameter & { readonly matrix: Matrix };

const KEPT = 50_000;
/** Tried, and nothing to be found: worked out in full each time. */
const NOTHING = Symbol("nothing");
const kept = new Map<RowFunction, Level>();
let count = 0;

/** After a change of what cells mean (the day dates count from). */
export function forgetPrepared(): void {
  kept.clear();
  count = 0;
}

function below(level: Level, key: Cell): Level {
  const known = level.get(key) as Level | undefined;
  if (known !== undefined) return known;
  const made: Level = new Map();
  level.set(key, made);
  return made;
}

/** An error, or a 0 that may be a blank: no key says which. */
const unclear = (cell: Cell): boolean => cell === 0 || (typeof cell === "object" && cell !== null);

const firstCell = (matrix: Matrix | undefined): Cell => matrix?.[0]?.[0];

/** A table that has still to be fetched is thrown on. */
function refused(error: unknown): undefined {
  if (error instanceof RuleError || error instanceof PassedError) return undefined;
  throw error;
}

/** Blank, one value, varying: three ways for each argument, so that equal cells of different arguments never meet. */
const WAYS = 3;

/**
 * Where the lines of this call are kept: below the ways of all arguments stand the single values, then what varies. undefined: a cell
 * is unclear.
 */
function levelOf(spec: RowFunction, isFigure: readonly boolean[], matrices: Matrices): Level | undefined {
  let ways = 0;
  for (let i = 0; i < isFigure.length; i++) {
    if (isFigure[i]) continue;
    const matrix = matrices[i];
    const cell = firstCell(matrix);
    ways = ways * WAYS + (matrix !== undefined && isRange(matrix) ? 2 : cell === undefined ? 0 : 1);
  }
  let own = kept.get(spec);
  if (own === undefined) kept.set(spec, (own = new Map()));
  let level = below(own, ways);
  for (let i = 0; i < isFigure.length; i++) {
    const matrix = matrices[i];
    if (isFigure[i] || matrix === undefined || isRange(matrix)) continue;
    const cell = firstCell(matrix);
    if (unclear(cell)) return undefined;
    if (cell !== undefined) level = below(level, cell);
  }
  return level;
}

/** The result of a call over single values; undefined: to be worked out in full. */
export function preparedOne(spec: RowFunction, matrices: Matrices, lawOf: LawOf): Result | undefined {
  const { prepared, parameters } = spec;
  if (prepared === undefined) return undefined;
  const work = levelOf(spec, prepared.isFigure, matrices)?.get(undefined) as Work | typeof NOTHING | undefined;
  if (work === undefined) return preparedLines(spec, matrices, lawOf)?.(0, 0);
  if (work === NOTHING) return undefined;
  const values: Values = {};
  try {
    for (let i = 0; i < parameters.length; i++) {
      if (!prepared.isFigure[i]) continue;
      const { name, reader } = parameters[i] as Parameter;
      values[name] = readCell(reader, firstCell(matrices[i]));
    }
    return (work as Work)(values);
  } catch (error) {
    return refused(error);
  }
}

/** The result at a place of the call, or undefined; no such function: nothing can be prepared for this call. */
export function preparedLines(
  spec: RowFunction,
  matrices: Matrices,
  lawOf: LawOf,
): ((row: number, column: number) => Result | undefined) | undefined {
  const { prepared, parameters } = spec;
  if (prepared === undefined) return undefined;
  const level = levelOf(spec, prepared.isFigure, matrices);
  if (level === undefined) return undefined;
  const values: Values = {};
  const single: Column[] = [];
  const [keys, figures]: [Column[], Column[]] = [[], []];
  try {
    parameters.forEach((parameter, i) => {
      const matrix = matrices[i];
      if (matrix !== undefined && isRange(matrix)) (prepared.isFigure[i] ? figures : keys).push({ ...parameter, matrix });
      else if (prepared.isFigure[i]) values[parameter.name] = readCell(parameter.reader, firstCell(matrix));
      else single.push({ ...parameter, matrix: matrix ?? [] });
    });
  } catch (error) {
    return refused(error);
  }
  const last = keys.at(-1);
  const cellOf = ({ matrix }: Column, row: number, column: number): Cell => matrix[row]?.[column];
  const prepare = (row: number, column: number): Work | typeof NOTHING => {
    count += 1;
    try {
      for (const { name, reader, matrix } of single) values[name] = readCell(reader, firstCell(matrix));
      for (const key of keys) values[key.name] = readCell(key.reader, cellOf(key, row, column));
      return prepared.of(values, lawOf(values)) ?? NOTHING;
    } catch (error) {
      return refused(error) ?? NOTHING;
    }
  };
  return (row, column) => {
    let at = level;
    for (let i = 0; i < keys.length - 1; i++) {
      const cell = cellOf(keys[i] as Column, row, column);
      if (unclear(cell)) return undefined;
      at = below(at, cell);
    }
    const cell = last === undefined ? undefined : cellOf(last, row, column);
    if (unclear(cell)) return undefined;
    let work = at.get(cell) as Work | typeof NOTHING | undefined;
    if (work === undefined) {
      work = prepare(row, column);
      at.set(cell, work);
      if (count > KEPT) forgetPrepared();
    }
    if (work === NOTHING) return undefined;
    try {
      for (let i = 0; i < figures.length; i++) {
        const figure = figures[i] as Column;
        values[figure.name] = readCell(figure.reader, cellOf(figure, row, column));
      }
      return (work as Work)(values);
    } catch (error) {
      return refused(error);
    }
  };
}
