/**
 * The formula of a cell as it would be typed into that cell. The grid keeps a formula that was filled or pasted over many
 * cells once, at the first of them, and the others only name its group (`si`): unseen, they would be left out of every
 * count, and lost with the first cell. Here such cells are read, and written out the moment they come in.
 * May not know what a formula means.
 */
import { ICommandService, type ICellData, type Injector, type IWorkbookData, type Nullable } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from "@univerjs/sheets";
import type { FWorkbook } from "@univerjs/sheets/facade";
import { shifted } from "../../sheet/references";

/** "" where the cell has no formula. */
export type FormulaOf = (row: number, column: number, cell: Nullable<ICellData>) => string;

type First = { readonly row: number; readonly column: number; readonly formula: string };
type EachCell = (see: (row: number, column: number, cell: Nullable<ICellData>) => void) => void;
type Rows = { readonly [row: number]: Nullable<{ readonly [column: number]: Nullable<ICellData> }> };

const isFormula = (text: unknown): text is string => typeof text === "string" && text.startsWith("=");
const groupOf = (cell: Nullable<ICellData>): string | null => (typeof cell?.si === "string" && cell.si !== "" ? cell.si : null);
const eachOf =
  (rows: Rows): EachCell =>
  (see) => {
    for (const [row, line] of Object.entries(rows))
      for (const [column, cell] of Object.entries(line ?? {})) see(Number(row), Number(column), cell);
  };

function firstsOf(each: EachCell): ReadonlyMap<string, First> {
  const firsts = new Map<string, First>();
  each((row, column, cell) => {
    const group = groupOf(cell);
    if (group !== null && isFormula(cell?.f) && !firsts.has(group)) firsts.set(group, { row, column, formula: cell.f });
  });
  return firsts;
}

/** Reads the cells of one sheet; groups are looked for once, and only when a cell needs its own. */
export function formulaReader(...sources: readonly EachCell[]): FormulaOf {
  let firsts: readonly ReadonlyMap<string, First>[] | null = null;
  return (row, column, cell) => {
    if (isFormula(cell?.f)) return cell.f;
    const group = groupOf(cell);
    if (group === null) return "";
    firsts ??= sources.map(firstsOf);
    const first = firsts.map((known) => known.get(group)).find((known) => known !== undefined);
    return first ? shifted(first.formula, row - first.row, column - first.column) : "";
  };
}

/** Every cell of a group gets the formula itself; a cell whose group has no formula anywhere stays as it is. */
function writeOut(rows: Rows, ...elsewhere: readonly EachCell[]): void {
  const formulaOf = formulaReader(eachOf(rows), ...elsewhere);
  const found: { readonly cell: ICellData; readonly formula: string }[] = [];
  eachOf(rows)((row, column, cell) => {
    const formula = cell && groupOf(cell) !== null ? formulaOf(row, column, cell) : "";
    if (cell && formula !== "") found.push({ cell, formula });
  });
  for (const { cell, formula } of found) Object.assign(cell, { f: formula, si: null });
}

/** A workbook about to be opened, as an earlier visit or another program of the same grid kept it. */
export function writeOutShared(workbook: Partial<IWorkbookData>): void {
  for (const sheet of Object.values(workbook.sheets ?? {})) writeOut(sheet.cellData ?? {});
}

/** Whatever fills, pastes, undoes or does again passes here. */
export function keepFormulasOwn(injector: Injector, workbook: () => FWorkbook): void {
  moveAsExcelDoes(injector.get(LexerTreeBuilder));
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== SetRangeValuesMutation.id) return;
    const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
    if (!cellValue) return;
    writeOut(cellValue, (see) =>
      workbook()
        .getSheetBySheetId(subUnitId)
        ?.getSheet()
        .getCellMatrix()
        .forValue((row, column, cell) => see(row, column, cell)),
    );
  });
}

/** The grid's own way to move references loses a doubled quotation mark in a text, and leaves `A1:B2 B1:B9` where it was. */
function moveAsExcelDoes(builder: LexerTreeBuilder): void {
  const moved = builder.moveFormulaRefOffset.bind(builder);
  builder.moveFormulaRefOffset = (formula, right, down, ignoreAbsolute) =>
    ignoreAbsolute === true ? moved(formula, right, down, true) : shifted(formula, down, right);
}
