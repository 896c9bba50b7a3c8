/**
 * Workbook files without a spreadsheet program: bytes in, bytes out, in a browser as on a server.
 */
export type { XlsxArea, XlsxBook, XlsxCell, XlsxError, XlsxFormula, XlsxName, XlsxSheet, XlsxTable, XlsxValue } from "./model";
export { isXlsxError } from "./model";
export { toReadable, toStored } from "../sheet/names";
export { ourNames, type OurNames } from "../sheet/ourNames";
export { openBook, readWorkbook, type OpenBook } from "./read/readWorkbook";
export { opened } from "./package/package";
export { holdsOurs } from "./read/holdsOurs";
export { readCharts, type FileChart } from "./read/charts";
export { formulaNodes } from "./recalculate/graph";
export { bundled } from "./package/bundle";
export { mergedAreas } from "./read/merged";
export { unlockedCells } from "./read/unlocked";
export { readLooks, type SheetLooks } from "./read/looks";
export { customParts, isCustomPart, readCustomPart, removeCustomPart, writeCustomPart } from "./package/customParts";
export { applyResults, calculateOnOpening } from "./patch/applyResults";
export { applyEdits, type BookEdits, type CellEdit, type EditedFormula } from "./patch/bookEdits";
export type { NameEdit } from "./patch/namesPatch";
export { knownToEngine } from "./recalculate/known";
export type { FormulaNode } from "./recalculate/formulaNode";
export { Dependents, type CellPlace } from "./recalculate/dependents";
export { fileContents, FILE_FEATURES, type FileContents, type FileFeature } from "./read/contents";
export { identical, inFile, nearlyIdentical } from "./sameValue";
export { recalculate, type Outcome, type Recalculation } from "./recalculate/recalculate";
export type { Calculator, CreateCalculator } from "./recalculate/calculator";
export { freeze, restore } from "./freeze/freezeFile";
export { writeWorkbook } from "./write/writeWorkbook";
export type {
  CellStyle,
  NewBook,
  NewCell,
  NewFormulaCell,
  NewLink,
  NewPrint,
  NewSheet,
  NewTable,
  NewTotal,
  NewValidation,
} from "./write/newBook";
export type { ChartText, NewChart, NewSeries } from "./write/newChart";
export { guarded } from "./write/tableXml";
export { XlsxRefusal } from "./refusal";
export { refusalText } from "./words";
