/**
 * What a person changed in a workbook, put into the file it was opened from: cells, looks of cells, new sheets, names and
 * parts of ours. Every other part leaves as it came, and without changes so does the file. May not find out what changed.
 */
import { holds } from "../../sheet/areas";
import { toStored } from "../../sheet/names";
import { ourCalls, type OurNames } from "../../sheet/ourNames";
import type { XlsxValue } from "../model";
import { removeCustomPart, writeCustomPart } from "../package/customParts";
import type { OpenBook } from "../read/readWorkbook";
import type { CellStyle, NewBook, NewSheet } from "../write/newBook";
import { sheetRelations } from "../write/writeWorkbook";
import { sheetXml } from "../write/sheetXml";
import { patchSheets, refuseSigned } from "./applyResults";
import { looksPatch, type LooksPatch } from "./looksPatch";
import { namesPatch, type NameEdit } from "./namesPatch";
import type { CellPatch } from "./sheetPatch";
import { addSheet, dialect, dynamicMark, removeCalculationChain } from "./workbookXml";

export type EditedFormula = { readonly text: string; readonly kind: "plain" | "dynamic"; readonly rows: number; readonly columns: number };

export type CellEdit = {
  readonly row: number;
  readonly column: number;
  readonly value: XlsxValue;
  /** `keep`: as it is in the file, filling as many cells as `rows` and `columns` say; null: none. */
  readonly formula: "keep" | { readonly reach: { readonly rows: number; readonly columns: number } } | EditedFormula | null;
  readonly looks: { readonly from: CellStyle; readonly to: CellStyle } | null;
  /** Value and formula stay as the file has them. */
  readonly only?: "looks";
};

export type BookEdits = {
  /** By number of the sheet in the file. */
  readonly cells: ReadonlyMap<number, readonly CellEdit[]>;
  /** Behind the sheets of the file. Their charts may show cells of every sheet in `shown`. */
  readonly newSheets: readonly NewSheet[];
  readonly shown: readonly NewSheet[];
  readonly names: readonly NameEdit[];
  /** By namespace; null: taken away. */
  readonly parts: readonly { readonly namespace: string; readonly xml: string | null }[];
};

/** Whether anything was written. Refuses a signed file, whose signature would no longer hold. */
export function applyEdits(open: OpenBook, edits: BookEdits, names: OurNames): boolean {
  const cells = [...edits.cells.values()].reduce((sum, list) => sum + list.length, 0);
  if (cells + edits.newSheets.length + edits.names.length + edits.parts.length === 0) return false;
  refuseSigned(open);
  const { file, part } = open;
  const stylePath = part.related.get("styles");
  const looks = stylePath !== undefined && file.has(stylePath) ? looksPatch(file.text(stylePath), stylePath) : null;
  const mark = (): string | null => dynamicMark(file, part);
  const patches = new Map(
    [...edits.cells].map(([sheet, list]) => [sheet, list.map((edit) => cellPatch(edit, open, sheet, { names, looks, mark }))]),
  );
  patchSheets(open, patches);
  addSheets(open, edits, names, looks);
  const styles = looks?.text();
  if (styles && stylePath !== undefined) file.setText(stylePath, styles);
  namesPatch(file, part, edits.names, names);
  for (const { namespace, xml } of edits.parts) {
    if (xml === null) removeCustomPart(file, part.path, namespace);
    else writeCustomPart(file, part.path, namespace, xml);
  }
  if (
    [...edits.cells.values()]
      .flat()
      .some(({ formula, only }) => !only && (formula === null || (typeof formula === "object" && "text" in formula))) ||
    edits.newSheets.length > 0
  )
    removeCalculationChain(file, part);
  return true;
}

type Writing = { readonly names: OurNames; readonly looks: LooksPatch | null; readonly mark: () => string | null };

function cellPatch(edit: CellEdit, open: OpenBook, sheet: number, { names, looks, mark }: Writing): CellPatch {
  const { row, column, value, formula } = edit;
  const style =
    edit.looks && looks
      ? { style: (base: number): number => (edit.looks ? looks.change(base, edit.looks.from, edit.looks.to) : base) }
      : {};
  const at = { row, column, value, ...style, ...(edit.only ? { only: edit.only } : {}) };
  if (formula === null || formula === "keep") return { ...at, formula };
  if ("reach" in formula) return { ...at, formula: { reach: { row, column, ...formula.reach } } };
  const name = open.data.sheets[sheet]?.name;
  const table = open.tables.find((one) => one.sheet === name && holds(one, row, column))?.name ?? null;
  const stored = toStored(formula.text, names, table);
  // Excel takes functions of an add-in for ones that may spill, as it does with those a person types.
  const spills = formula.kind === "dynamic" || ourCalls(stored, names).length > 0 ? mark() : null;
  const kind = spills === null ? "plain" : "dynamic";
  return { ...at, formula: { set: { stored, kind, area: { row, column, rows: formula.rows, columns: formula.columns }, mark: spills } } };
}

function addSheets(open: OpenBook, { newSheets, shown }: BookEdits, names: OurNames, looks: LooksPatch | null): void {
  if (newSheets.length === 0) return;
  const { file, part, tables } = open;
  const { main, relations } = dialect(file);
  const written: NewBook = { sheets: [...shown.filter(({ name }) => !newSheets.some((sheet) => sheet.name === name)), ...newSheets] };
  const relate = sheetRelations(file, written, names, tables.length + 1);
  const idOf = (style: CellStyle | undefined): number => (style && looks ? looks.change(0, {}, style) : 0);
  for (const sheet of newSheets)
    addSheet(file, part, sheet.name, (_, path) =>
      inDialect(
        sheetXml(sheet, relate(sheet, path), {
          names,
          styles: { idOf },
          textId: null,
          mark: () => dynamicMark(file, part) ?? "1",
          shown: false,
        }),
        main,
        relations,
      ),
    );
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const inDialect = (xml: string, main: string, relations: string): string =>
  xml.replace(`xmlns="${MAIN}"`, `xmlns="${main}"`).replace(`xmlns:r="${OFFICE}"`, `xmlns:r="${relations}"`);
