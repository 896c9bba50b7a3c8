/**
 * What can be put back, and where: every frozen formula is looked for at its place, then where rows, columns or sheets
 * moved. Only a place that still holds all frozen values is used. May not change a cell.
 */
import { cellName } from "../sheet/address";
import type { CellArea } from "../sheet/grid";
import { followed, sheetsIn, withSheetNames, type Axis } from "./moves";
import { findMoved, type Moved } from "./moved";
import { tokenize } from "../sheet/tokens";
import type { FrozenCell, FrozenRecord } from "./record";
import { renamedSheets } from "./renamed";
import { reachesOut } from "./safety";
import { blockAt, restStands, type Standing } from "./standing";

export type LeftReason =
  /** Its values are no longer what they were. */
  | "changed"
  /** The cell holds a formula that somebody entered. */
  | "otherFormula"
  | "sheetGone"
  /** Its values were found elsewhere, but not what the formula reads. */
  | "moved"
  /** It reaches out of the workbook, or calls no function of ours. */
  | "unsafe";

export type Verdict =
  | {
      readonly kind: "back";
      readonly cell: FrozenCell;
      readonly sheet: string;
      readonly area: CellArea;
      readonly formula: string;
      readonly moved: boolean;
    }
  /** The formula stands already. `tidy`: frozen values still stand in the cells it wants to fill. */
  | { readonly kind: "standing"; readonly cell: FrozenCell; readonly sheet: string; readonly tidy: CellArea | null }
  | { readonly kind: "left"; readonly cell: FrozenCell; readonly reason: LeftReason; readonly found: string | null };

/** Whether the formula of a cell, where it was frozen, is one of ours. */
type IsOurs = (formula: string, cell: FrozenCell) => boolean;

export function matched(record: FrozenRecord, sheets: readonly Standing[], ours: IsOurs): Verdict[] {
  const byName = new Map(sheets.map((sheet) => [sheet.sheet.toLowerCase(), sheet]));
  const groups = new Map<string, FrozenCell[]>();
  for (const cell of record.cells) {
    const key = cell.sheet.toLowerCase();
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  const renamed = renamedSheets(
    groups,
    byName,
    record.notes.map((note) => note.sheet.toLowerCase()),
  );
  const nameNow = (old: string): string => byName.get(old.toLowerCase())?.sheet ?? renamed.get(old.toLowerCase()) ?? old;
  return [...groups].flatMap(([key, cells]) => {
    const standing = byName.get(key) ?? byName.get(renamed.get(key)?.toLowerCase() ?? "");
    if (!standing) return cells.map((cell): Verdict => left(cell, "sheetGone"));
    return onSheet(
      cells,
      standing,
      key,
      (formula) => {
        const text = withSheetNames(formula, nameNow);
        return sheetsIn(text).every((sheet) => byName.has(sheet.toLowerCase()) || sheet.includes("]") || isExternal(text)) ? text : null;
      },
      ours,
    );
  });
}

/** [Book]Sheet!A1: the piece before the exclamation mark names a sheet of another file. */
const isExternal = (formula: string): boolean =>
  tokenize(formula.slice(1)).some((token, i, all) => token.kind === "bracket" && all[i - 1]?.kind !== "word" && all[i + 2]?.text === "!");

const left = (cell: FrozenCell, reason: LeftReason, found: string | null = null): Verdict => ({ kind: "left", cell, reason, found });

function onSheet(
  cells: readonly FrozenCell[],
  sheet: Standing,
  recordedAs: string,
  named: (formula: string) => string | null,
  ours: IsOurs,
): Verdict[] {
  const home = new Map<FrozenCell, Verdict>();
  const missing: FrozenCell[] = [];
  const atHome: FrozenCell[] = [];
  for (const cell of cells) {
    const formula = named(cell.readable);
    if (reachesOut(cell.readable) || !ours(cell.readable, cell)) {
      home.set(cell, left(cell, "unsafe"));
      continue;
    }
    const block = blockAt(cell, sheet, cell.row, cell.column);
    if (block === "stands") {
      atHome.push(cell);
      home.set(
        cell,
        formula === null ? left(cell, "sheetGone") : { kind: "back", cell, sheet: sheet.sheet, area: cell.area, formula, moved: false },
      );
    } else if (block === "formula" && sameFormula(sheet.formula(cell.row, cell.column), formula ?? cell.readable)) {
      atHome.push(cell);
      home.set(cell, { kind: "standing", cell, sheet: sheet.sheet, tidy: leftOver(cell, sheet) });
    } else missing.push(cell);
  }
  const { moved, axis, offsetOf } = findMoved(missing, atHome, sheet);
  for (const cell of missing) home.set(cell, verdictOfMissing(cell, moved.get(cell) ?? null, sheet, axis, offsetOf, recordedAs, named));
  return cells.map((cell) => home.get(cell) ?? left(cell, "changed"));
}

function verdictOfMissing(
  cell: FrozenCell,
  place: Moved | null,
  sheet: Standing,
  axis: Axis,
  offsetOf: (line: number) => number | null,
  recordedAs: string,
  named: (formula: string) => string | null,
): Verdict {
  if (!place) return left(cell, sheet.formula(cell.row, cell.column) === "" ? "changed" : "otherFormula");
  const formula = followed(cell.readable, recordedAs, axis, offsetOf);
  const text = formula === null ? null : named(formula);
  const found = cellName(place.row, place.column);
  if (text === null) return left(cell, "moved", found);
  // A formula that stands there already was put back before.
  if (place.standing)
    return sameFormula(sheet.formula(place.row, place.column), text)
      ? { kind: "standing", cell, sheet: sheet.sheet, tidy: null }
      : left(cell, "otherFormula");
  return {
    kind: "back",
    cell,
    sheet: sheet.sheet,
    area: { ...cell.area, row: place.row, column: place.column },
    formula: text,
    moved: true,
  };
}

/** The values of a block whose formula stands again but was kept from spilling. */
function leftOver(cell: FrozenCell, sheet: Standing): CellArea | null {
  if (cell.area.rows * cell.area.columns === 1 || cell.kind === "array" || cell.block.length === 0) return null;
  if (sheet.spill(cell.row, cell.column) !== null) return null;
  return restStands(cell, sheet, cell.row, cell.column) ? cell.area : null;
}

/** Programs write names in their own case and may add or drop spaces. */
export function sameFormula(a: string, b: string): boolean {
  const plain = (formula: string): string =>
    tokenize(formula)
      .map((token) => (token.kind === "text" ? token.text : token.kind === "space" ? "" : token.text.toUpperCase()))
      .join("");
  return a === b || plain(a) === plain(b);
}
