/**
 * What a person changed in the grid since a file was opened, found by comparing the grid with what the file opens as. May
 * not write: it says which cells, sheets and names differ, and what of the changes cannot be told of in the opened file.
 */
import { BooleanNumber, type ICellData, type IWorkbookData, type IWorksheetData, type Nullable } from "@univerjs/core";
import type { CellArea } from "../sheet/grid";
import type { CellEdit, CellStyle, NewCell, NewSheet, OpenBook, XlsxValue } from "../xlsx";
import { identical } from "../xlsx";
import { fileSerial, type Serial } from "./dates1904";
import { excelValue } from "./gridValues";
import { fileStyle } from "./xlsxLooks";
import { sheetId, standAsInFile } from "./xlsxOpen";

/** `stops`: the opened file cannot take the change at all. `lacks`: it can be saved, without this. */
export type Unsaid = { readonly weight: "stops" | "lacks"; readonly kind: UnsaidKind; readonly place: string };
export type UnsaidKind =
  | "sheetRemoved"
  | "sheetRenamed"
  | "structureLocked"
  | "linesMoved"
  | "table"
  | "signature"
  | "order"
  | "visibility"
  | "widths"
  | "heights"
  | "hidden"
  | "merged"
  | "view"
  | "charts"
  | "notes"
  | "filters"
  | "rules"
  | "checks"
  | "links";

/** A formula of the file that still stands: the grid's value for it, and how far it reaches now. */
export type Standing = {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly cell: NewCell;
  readonly values: ReadonlyMap<string, XlsxValue>;
};

export type SheetNow = { readonly id: string; readonly data: Partial<IWorksheetData>; readonly sheet: NewSheet };
export type Changes = {
  readonly cells: Map<number, CellEdit[]>;
  readonly standing: readonly Standing[];
  readonly added: readonly NewSheet[];
  readonly unsaid: readonly Unsaid[];
};

export function changesOf(open: OpenBook, opened: Partial<IWorkbookData>, now: readonly SheetNow[]): Changes {
  const cells = new Map<number, CellEdit[]>();
  const standing: Standing[] = [];
  const unsaid: Unsaid[] = [];
  const own = open.data.sheets.map(({ name }, i) => ({ name, i, now: now.find(({ id }) => id === sheetId(i)) }));
  for (const { name, i, now: sheet } of own) {
    if (!sheet) {
      unsaid.push({ weight: "stops", kind: "sheetRemoved", place: name });
      continue;
    }
    const before = opened.sheets?.[sheetId(i)] ?? {};
    if (sheet.sheet.name !== name) unsaid.push({ weight: "stops", kind: "sheetRenamed", place: `${name} → ${sheet.sheet.name}` });
    if (!standAsInFile(sheet.data.rowData, before.rowData) || !standAsInFile(sheet.data.columnData, before.columnData))
      unsaid.push({ weight: "stops", kind: "linesMoved", place: name });
    else compareCells(open, i, { before, styles: opened.styles ?? {}, sheet: sheet.sheet, cells, standing });
    unsaid.push(...layoutOf(before, sheet).map((kind): Unsaid => ({ weight: "lacks", kind, place: name })));
  }
  const present = now.filter(({ id }) => own.some(({ i }) => sheetId(i) === id)).map(({ id }) => id);
  if (present.join() !== [...present].sort((a, b) => number(a) - number(b)).join())
    unsaid.push({ weight: "lacks", kind: "order", place: "" });
  const added = now.filter(({ id }) => !present.includes(id)).map(({ sheet }) => sheet);
  if (added.length > 0 && open.part.isLocked)
    unsaid.push({ weight: "stops", kind: "structureLocked", place: added.map(({ name }) => name).join(", ") });
  return { cells, standing, added: added.map((sheet) => inFileDates(sheet, fileSerial(open.data.dates))), unsaid };
}

const number = (id: string): number => Number(/\d+$/.exec(id)?.[0] ?? 0);
const keyOf = (row: number, column: number): string => `${row} ${column}`;

type Comparing = {
  readonly before: Partial<IWorksheetData>;
  readonly styles: Partial<IWorkbookData>["styles"];
  readonly sheet: NewSheet;
  readonly cells: Map<number, CellEdit[]>;
  readonly standing: Standing[];
};

function compareCells(open: OpenBook, index: number, { before, styles, sheet, cells, standing }: Comparing): void {
  const serial = fileSerial(open.data.dates);
  const file = new Map((open.data.sheets[index]?.cells ?? []).map((cell) => [keyOf(cell.row, cell.column), cell]));
  const now = new Map(sheet.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  const values = new Map([...now].map(([key, cell]) => [key, serial(cell.value, cell.style?.numberFormat ?? "General")]));
  const filled = blocks(
    [...now.values()].flatMap((cell) =>
      cell.formula ? [{ row: cell.row, column: cell.column, rows: cell.formula.rows ?? 1, columns: cell.formula.columns ?? 1 }] : [],
    ),
  );
  const filledBefore = blocks([...file.values()].flatMap(({ formula }) => (formula ? [formula.area] : [])));
  const edits: CellEdit[] = [];
  const opened = (row: number, column: number): Nullable<ICellData> => before.cellData?.[row]?.[column];
  const gone = new Set<string>();
  for (const key of new Set([...now.keys(), ...file.keys(), ...cellKeys(before)])) {
    const [row = 0, column = 0] = key.split(" ").map(Number);
    const [was, is] = [opened(row, column), now.get(key)];
    const [formerly, formula] = [was?.f ?? "", is?.formula?.text ?? ""];
    const from = fileStyle(typeof was?.s === "string" ? styles?.[was.s] : was?.s) ?? {};
    const to = is?.style ?? {};
    // A result brings the format of its kind with it; that is nobody's doing.
    const settled = formula !== "" && formerly === formula && from.numberFormat === undefined ? withoutFormat(to) : to;
    const looks = sameLooks(from, settled) ? null : { from, to: settled };
    if (formerly === formula && formula !== "" && is) {
      standing.push({ sheet: index, row, column, cell: is, values });
      if (looks) edits.push({ row, column, value: file.get(key)?.value ?? null, formula: "keep", looks, only: "looks" });
      continue;
    }
    if (formerly !== "" && formerly !== formula) for (const part of others(file.get(key)?.formula?.area)) gone.add(part);
    if (formula !== "" && is?.formula) {
      const { rows = 1, columns = 1 } = is.formula;
      edits.push({
        row,
        column,
        value: values.get(key) ?? null,
        formula: { text: formula, kind: is.formula.kind === "dynamic" ? "dynamic" : "plain", rows, columns },
        looks,
      });
      for (const part of others({ row, column, rows, columns })) edits.push(spilled(part, values.get(part) ?? null));
    } else if (formerly !== "") edits.push({ row, column, value: values.get(key) ?? null, formula: null, looks });
    else if (filled.has(key)) {
      if (looks) edits.push({ row, column, value: values.get(key) ?? null, formula: null, looks, only: "looks" });
    } else if (!filledBefore.has(key)) {
      const same = identical(excelValue(was, "constant"), is?.value ?? null);
      if (!same || looks)
        edits.push({ row, column, value: values.get(key) ?? null, formula: null, looks, ...(same ? { only: "looks" as const } : {}) });
    } else if (is && is.value !== null && !filled.has(key)) gone.add(key);
  }
  for (const key of gone) if (!filled.has(key)) edits.push(spilled(key, values.get(key) ?? null));
  if (edits.length > 0) cells.set(index, last(edits));
}

/** Of several edits of one cell the last one counts. */
const last = (edits: readonly CellEdit[]): CellEdit[] => [...new Map(edits.map((edit) => [keyOf(edit.row, edit.column), edit])).values()];

function spilled(key: string, value: XlsxValue): CellEdit {
  const [row = 0, column = 0] = key.split(" ").map(Number);
  return { row, column, value, formula: null, looks: null };
}

export function others(area: CellArea | undefined): string[] {
  if (!area) return [];
  const found: string[] = [];
  for (let r = area.row; r < area.row + area.rows; r++)
    for (let c = area.column; c < area.column + area.columns; c++) if (r !== area.row || c !== area.column) found.push(keyOf(r, c));
  return found;
}

const blocks = (areas: readonly CellArea[]): Set<string> => new Set(areas.flatMap((area) => others(area)));
const cellKeys = (sheet: Partial<IWorksheetData>): string[] =>
  Object.entries(sheet.cellData ?? {}).flatMap(([row, line]) => Object.keys(line ?? {}).map((column) => `${row} ${column}`));

function withoutFormat(style: CellStyle): CellStyle {
  const { numberFormat: _, ...rest } = style;
  return rest;
}

const LOOKS = [
  "numberFormat",
  "bold",
  "italic",
  "underlineText",
  "color",
  "size",
  "fill",
  "framed",
  "underlined",
  "align",
  "vertical",
  "wrap",
] as const;
const sameLooks = (a: CellStyle, b: CellStyle): boolean => LOOKS.every((key) => a[key] === b[key]);

/** What of a sheet's layout is no longer as it was opened. */
function layoutOf(before: Partial<IWorksheetData>, { data, sheet }: SheetNow): UnsaidKind[] {
  const differs = (read: (of: Partial<IWorksheetData>) => unknown): boolean => JSON.stringify(read(before)) !== JSON.stringify(read(data));
  const lines = <T>(of: Readonly<Record<number, T | undefined>> | undefined, read: (line: T) => unknown): unknown[] =>
    Object.entries(of ?? {}).flatMap(([i, line]) => (line && read(line) ? [[i, read(line)]] : []));
  return [
    ...(differs(({ columnData }) => lines(columnData, ({ w }) => w)) ? ["widths" as const] : []),
    ...(differs(({ rowData }) => lines(rowData, ({ h, ia }) => (ia === BooleanNumber.FALSE ? h : 0))) ? ["heights" as const] : []),
    ...(differs(({ rowData, columnData }) =>
      [rowData, columnData].map((list) => lines(list as Record<number, { hd?: BooleanNumber }>, ({ hd }) => hd === BooleanNumber.TRUE)),
    )
      ? ["hidden" as const]
      : []),
    ...(differs(({ mergeData }) =>
      (mergeData ?? []).map(({ startRow, startColumn, endRow, endColumn }) => [startRow, startColumn, endRow, endColumn]).sort(),
    )
      ? ["merged" as const]
      : []),
    ...(differs(({ freeze, showGridlines, tabColor }) => [
      Math.max(0, freeze?.xSplit ?? 0),
      Math.max(0, freeze?.ySplit ?? 0),
      showGridlines ?? 1,
      tabColor ?? "",
    ])
      ? ["view" as const]
      : []),
    ...(differs(({ hidden }) => hidden ?? 0) ? ["visibility" as const] : []),
    ...((sheet.charts ?? []).length > 0 ? ["charts" as const] : []),
  ];
}

function inFileDates(sheet: NewSheet, serial: Serial): NewSheet {
  return { ...sheet, cells: sheet.cells.map((cell) => ({ ...cell, value: serial(cell.value, cell.style?.numberFormat ?? "General") })) };
}
