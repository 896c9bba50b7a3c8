/**
 * Rows and columns put into a table of the grid, or taken out of it. The engine moves the cells and leaves every formula that reads them
 * as it was, so that they read their neighbours: wrong numbers without a word. Here its own ways of shifting cells do the moving, which
 * take formulas along. May not know what is in a table.
 */
import {
  type IAccessor,
  ICommandService,
  type Injector,
  type IRange,
  IUndoRedoService,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import { IFunctionService, type ISetSuperTableMutationParam, SetSuperTableMutation } from "@univerjs/engine-formula";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  SheetInterceptorService,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import {
  SetSheetTableMutation,
  SheetTableInsertColCommand,
  SheetTableInsertColumnAtCommand,
  SheetTableInsertRowAtCommand,
  SheetTableInsertRowCommand,
  SheetTableRemoveColCommand,
  SheetTableRemoveColumnAtCommand,
  SheetTableRemoveRowCommand,
  SheetsTableController,
  TableManager,
} from "@univerjs/sheets-table";
import { gather } from "./oneUndo";

type Table = NonNullable<ReturnType<TableManager["getTableById"]>>;
type Lines = "rows" | "columns";
type Edit = { readonly lines: Lines; readonly act: "insert" | "delete"; readonly first: number; readonly count: number };
type Asked = {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly tableId: string;
  readonly index: number;
  readonly count?: number;
};

const SHIFTS = {
  insert: { rows: InsertRangeMoveDownCommand.id, columns: InsertRangeMoveRightCommand.id },
  delete: { rows: DeleteRangeMoveUpCommand.id, columns: DeleteRangeMoveLeftCommand.id },
} as const;

/** Everything is asked of the accessor at once: it serves only until the first wait. */
async function change(accessor: IAccessor, unitId: string, table: Table, { lines, act, first, count }: Edit): Promise<boolean> {
  const commands = accessor.get(ICommandService);
  const undos = accessor.get(IUndoRedoService);
  const [subUnitId, tableId] = [table.getSubunitId(), table.getId()];
  const at = table.getRange();
  const range: IRange =
    lines === "columns"
      ? { ...at, startColumn: first, endColumn: first + count - 1 }
      : { ...at, startRow: first, endRow: first + count - 1 };
  const columnsJson = table.getTableInfo().columns.slice(first - at.startColumn, first - at.startColumn + count);
  const rowColOperation = { operationType: act, rowColType: "column", index: first, count } as const;
  const back = act === "insert" ? "delete" : "insert";
  const newRange = { ...at, endRow: at.endRow + (act === "insert" ? count : -count) };
  const config = lines === "columns" ? { rowColOperation } : { updateRange: { newRange } };
  const undo =
    lines === "columns"
      ? { rowColOperation: { ...rowColOperation, operationType: back, ...(act === "delete" ? { columnsJson } : {}) } }
      : { updateRange: { newRange: { ...at } } };
  const reshape = (given: object): { id: string; params: object } => ({
    id: SetSheetTableMutation.id,
    params: { unitId, subUnitId, tableId, config: given },
  });
  const resize = async (): Promise<boolean> => {
    const { id, params } = reshape(config);
    undos.pushUndoRedo({ unitID: unitId, undoMutations: [reshape(undo)], redoMutations: [reshape(config)] });
    return commands.executeCommand(id, params);
  };
  const shift = (): Promise<boolean> => commands.executeCommand(SHIFTS[act][lines], { range });
  const end = gather(undos, unitId);
  try {
    // What is written beside a table would make it grow by itself: it grows before its cells move, and shrinks after.
    return act === "insert" ? (await resize()) && (await shift()) : (await shift()) && (await resize());
  } finally {
    end();
  }
}

/** What a person selected in the table, without its headings. */
function selected(accessor: IAccessor): { readonly unitId: string; readonly table: Table; readonly range: IRange } | null {
  const workbook = accessor.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const selections = accessor.get(SheetsSelectionsService).getCurrentSelections();
  const range = selections.length === 1 ? selections[0]?.range : undefined;
  if (!workbook || !range) return null;
  const [unitId, sheetId] = [workbook.getUnitId(), workbook.getActiveSheet().getSheetId()];
  const table = accessor.get(SheetsTableController).getContainerTableWithRange(unitId, sheetId, range);
  return table ? { unitId, table, range } : null;
}

/** Headings stay, and a table keeps a row and a column. */
function mayChange(table: Table, { lines, act, first, count }: Edit): boolean {
  const { startRow, endRow, startColumn, endColumn } = table.getRange();
  const [from, to] = lines === "rows" ? [startRow + 1, endRow] : [startColumn, endColumn];
  if (count <= 0 || first < from) return false;
  return act === "insert" ? first <= to + 1 : first + count - 1 <= to && count < to - from + 1;
}

const bySelection = (lines: Lines, act: Edit["act"]) => (accessor: IAccessor) => {
  const found = selected(accessor);
  if (!found) return false;
  const { unitId, table, range } = found;
  const top = Math.max(range.startRow, table.getRange().startRow + 1);
  const edit: Edit =
    lines === "rows"
      ? { lines, act, first: top, count: Math.max(range.endRow, top) - top + 1 }
      : { lines, act, first: range.startColumn, count: range.endColumn - range.startColumn + 1 };
  return mayChange(table, edit) && change(accessor, unitId, table, edit);
};

const byPlace = (lines: Lines, act: Edit["act"]) => (accessor: IAccessor, asked?: Asked) => {
  const table = asked && accessor.get(TableManager).getTableById(asked.unitId, asked.tableId);
  if (!table) return false;
  const edit: Edit = { lines, act, first: asked.index, count: asked.count ?? 1 };
  return mayChange(table, edit) && change(accessor, asked.unitId, table, edit);
};

export function editTablesWithFormulas(injector: Injector): void {
  rewriteOnce(injector);
  readWhereTheTableIs(injector);
  SheetTableInsertRowCommand.handler = bySelection("rows", "insert");
  SheetTableInsertColCommand.handler = bySelection("columns", "insert");
  SheetTableRemoveRowCommand.handler = bySelection("rows", "delete");
  SheetTableRemoveColCommand.handler = bySelection("columns", "delete");
  SheetTableInsertRowAtCommand.handler = byPlace("rows", "insert") as typeof SheetTableInsertRowAtCommand.handler;
  SheetTableInsertColumnAtCommand.handler = byPlace("columns", "insert") as typeof SheetTableInsertColumnAtCommand.handler;
  SheetTableRemoveColumnAtCommand.handler = byPlace("columns", "delete") as typeof SheetTableRemoveColumnAtCommand.handler;
}

/**
 * A whole column of the sheet that goes through a table: when it is deleted the engine rewrites the formulas twice, first rightly and then
 * as if only a name in the table had gone. The second time is left out; what names the column that is gone is an error by itself.
 */
function rewriteOnce(injector: Injector): void {
  const interceptors = injector.get(SheetInterceptorService);
  const ask = interceptors.onCommandExecute.bind(interceptors);
  interceptors.onCommandExecute = (info) =>
    info.id === SheetTableRemoveColCommand.id ? { redos: [], undos: [], preRedos: [], preUndos: [] } : ask(info);
}

/** The engine keeps a formula as read, with the place its table had then: it is read again when the table has another. */
function readWhereTheTableIs(injector: Injector): void {
  const functions = injector.get(IFunctionService);
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (id === SetSuperTableMutation.id) functions.deleteFormulaAstCacheKey((params as ISetSuperTableMutationParam).tableName);
  });
}
