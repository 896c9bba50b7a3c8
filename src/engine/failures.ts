/**
 * Why a cell is an error. Univer keeps the code only, so the sentence is noted here for each cell at the moment the
 * engine settles the value of that cell, and forgotten when the cell is settled without an error.
 * May not change a value.
 */
import type { IFormulaRuntimeService, FunctionVariantType } from "@univerjs/engine-formula";
import { isCellError, type CellError } from "./engineFunction";
import { toMatrix } from "./values";

export type CellPlace = { readonly unitId: string; readonly sheetId: string; readonly row: number; readonly column: number };

export type Failures = {
  /** Called by a function that returns an error. */
  readonly failed: (error: CellError) => void;
  /** The sentence for the error in this cell, or null. */
  readonly messageAt: (place: CellPlace, code: string) => string | null;
  /** Errors met since the last call. */
  readonly take: () => readonly CellError[];
  readonly watch: (runtime: IFormulaRuntimeService) => void;
};

type Settled = { readonly rows: readonly (readonly (CellError | null)[])[] };

export function createFailures(): Failures {
  const cells = new Map<string, Settled>();
  const anchors = new Map<string, Set<string>>();
  let met: CellError[] = [];
  const take = (): readonly CellError[] => {
    const taken = met;
    met = [];
    return taken;
  };

  const settle = (place: CellPlace, variant: FunctionVariantType): void => {
    const candidates = take();
    const rows = errorsOf(variant, candidates);
    const key = keyOf(place);
    const sheet = `${place.unitId} ${place.sheetId}`;
    if (!rows) {
      cells.delete(key);
      anchors.get(sheet)?.delete(key);
      return;
    }
    cells.set(key, { rows });
    if (!anchors.has(sheet)) anchors.set(sheet, new Set());
    anchors.get(sheet)?.add(key);
  };

  return {
    failed: (error) => void met.push(error),
    take,
    messageAt: (place, code) => {
      for (const key of anchors.get(`${place.unitId} ${place.sheetId}`) ?? []) {
        const [row = 0, column = 0] = key.split(" ").slice(-2).map(Number);
        const error = cells.get(key)?.rows[place.row - row]?.[place.column - column];
        if (error && error.code === code && error.message !== "") return error.message;
      }
      return null;
    },
    // The one place where the engine says "this is the value of that cell"; it offers no event for it.
    watch: (runtime) => {
      const settleInUniver = runtime.setRuntimeData.bind(runtime);
      runtime.setRuntimeData = (variant) => {
        const { currentUnitId, currentSubUnitId, currentRow, currentColumn } = runtime;
        settle({ unitId: currentUnitId, sheetId: currentSubUnitId, row: currentRow, column: currentColumn }, variant);
        settleInUniver(variant);
      };
    },
  };
}

/** An operator may pass on the code of an error without its sentence: then the last error met with that code explains it. */
export function explained(error: CellError, met: readonly CellError[]): CellError {
  if (error.message !== "") return error;
  return met.findLast((candidate) => candidate.code === error.code && candidate.message !== "") ?? error;
}

function errorsOf(variant: FunctionVariantType, met: readonly CellError[]): (CellError | null)[][] | null {
  const plain = toMatrix(variant);
  if (!plain.some((row) => row.some(isCellError))) return null;
  return plain.map((row) => row.map((cell) => (isCellError(cell) ? explained(cell, met) : null)));
}

const keyOf = (place: CellPlace): string => `${place.unitId} ${place.sheetId} ${place.row} ${place.column}`;
