/**
 * A Univer workbook without a page: the engine, sheets, formulas, number formats and tables, for tests.
 */
import "../../src/workbench/iterators";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-numfmt/facade";
import "@univerjs/sheets-table/facade";
import { IUniverInstanceService, LocaleType, LogLevel, Univer, type IWorkbookData } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";

export function createHeadlessUniver(data: Partial<IWorkbookData> = {}): { univer: Univer; api: FUniver } {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.SILENT });
  univer.registerPlugin(UniverFormulaEnginePlugin, {});
  univer.registerPlugin(UniverSheetsPlugin, {});
  univer.registerPlugin(UniverSheetsFormulaPlugin, {});
  univer.registerPlugin(UniverSheetsNumfmtPlugin, {});
  univer.registerPlugin(UniverSheetsTablePlugin, {});
  const api = FUniver.newAPI(univer);
  api.createWorkbook({
    id: "book",
    sheetOrder: ["s1"],
    sheets: { s1: { id: "s1", name: "Sheet1", rowCount: 200, columnCount: 26 } },
    ...data,
  });
  // As in a page: what is undone belongs to the workbook that is in use.
  univer.__getInjector().get(IUniverInstanceService).focusUnit("book");
  return { univer, api };
}
