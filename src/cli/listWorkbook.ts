/** The sheets of a list as a new workbook file, values beside their formulas. May not calculate nor touch a disk. */
import type { Fact, PlanSheet, PlanTable, Value } from "../lists/sheets/plan";
import { catalogue } from "../functions/catalogue";
import { columnName, quoteSheet } from "../sheet/address";
import { areaName } from "../sheet/areas";
import { LOOKS } from "../templates/looks";
import { ListRefusal } from "../lists/question";
import {
  ourNames,
  writeWorkbook,
  type CellStyle,
  type NewBook,
  type NewCell,
  type NewFormulaCell,
  type NewSheet,
  type NewTable,
  type NewValidation,
} from "../xlsx";
import { cellLook, headLook } from "./listLooks";
import { wrappedHeight } from "../sheet/textHeight";

const MOST_ROWS = 1_048_576;
/** Empty cells of longer tables go without their look: a file of a hundred thousand lines would double. */
const STYLED_ROWS = 5000;
const LABEL_WIDTH = 62;
const NOTE_WIDTH = 110;

type Name = NonNullable<NewBook["names"]>[number];

export function listWorkbook(sheets: readonly PlanSheet[], title: string, language: string): Uint8Array {
  const names: Name[] = [];
  const built = sheets.map((sheet, i) => sheetOf(sheet, i, names));
  return writeWorkbook({ sheets: built, names, properties: { title, language } }, ourNames(catalogue.map(({ id }) => id)));
}

class Sheet {
  readonly cells: NewCell[] = [];
  readonly merged: string[] = [];
  readonly tables: NewTable[] = [];
  readonly validations: NewValidation[] = [];
  readonly heights: Record<number, number> = {};
  row = 0;

  put(column: number, value: Value, style: CellStyle, formula?: NewFormulaCell): void {
    this.cells.push({ row: this.row, column, value, style, ...(formula ? { formula } : {}) });
  }

  merge(columns: number): void {
    if (columns > 1) this.merged.push(areaName({ row: this.row, column: 0, rows: 1, columns }));
  }
}

function sheetOf(plan: PlanSheet, index: number, names: Name[]): NewSheet {
  const sheet = new Sheet();
  const widths = widthsOf(plan.tables);
  const span = columnsFor(widths, NOTE_WIDTH);
  sheet.put(0, plan.title, LOOKS.title);
  sheet.heights[0] = 26;
  sheet.row++;
  for (const note of plan.notes) {
    sheet.put(0, note, LOOKS.note);
    sheet.merge(span);
    sheet.heights[sheet.row] = wrappedHeight(note, NOTE_WIDTH, LOOKS.note);
    sheet.row++;
  }
  if (plan.facts.length > 0) sheet.row++;
  for (const fact of plan.facts) putFact(sheet, fact, columnsFor(widths, LABEL_WIDTH), plan.name, names);
  let frozen = 0;
  for (const table of plan.tables) {
    sheet.row++;
    if (table.title !== "" && table.title !== plan.title) {
      sheet.put(0, table.title, LOOKS.heading);
      sheet.row++;
    }
    if (sheet.row + table.rows + 1 > MOST_ROWS) throw new ListRefusal("tooLong", { rows: table.rows, most: MOST_ROWS });
    if (plan.tables.length === 1) frozen = sheet.row + 1;
    putTable(sheet, table);
  }
  if (plan.spill) {
    const { formula, values } = plan.spill;
    sheet.row++;
    const columns = values[0]?.length ?? 1;
    values.forEach((line, r) => {
      line.forEach((value, c) => {
        const anchor = r === 0 && c === 0;
        sheet.put(
          c,
          value,
          r === 0 ? LOOKS.head : LOOKS.plain,
          anchor ? { text: formula, kind: "dynamic", rows: values.length, columns } : undefined,
        );
      });
      sheet.row++;
    });
  }
  return {
    name: plan.name,
    cells: sheet.cells,
    merged: sheet.merged,
    tables: sheet.tables,
    validations: sheet.validations,
    heights: sheet.heights,
    widths: plan.spill ? [8, 14, 16, 14, 10, 16, 20, 70] : widths,
    gridlines: index === 0 ? "hidden" : "shown",
    ...(frozen > 0 && index > 0 ? { frozenRows: frozen } : {}),
    print: { orientation: "landscape", footer: "&L&F&R&P/&N" },
  };
}

function putFact(sheet: Sheet, { label, value, formula, format, name }: Fact, columns: number, sheetName: string, names: Name[]): void {
  for (let c = 1; c < columns; c++) sheet.put(c, null, LOOKS.label);
  sheet.put(0, label, LOOKS.label);
  sheet.merge(columns);
  sheet.put(
    columns,
    value,
    cellLook(name === undefined ? "formula" : "typed", format),
    formula === undefined ? undefined : { text: formula, kind: "plain" },
  );
  if (name !== undefined) names.push({ name, text: `=${quoteSheet(sheetName)}!$${columnName(columns)}$${sheet.row + 1}` });
  sheet.row++;
}

function putTable(sheet: Sheet, { name, columns, rows }: PlanTable): void {
  const top = sheet.row;
  columns.forEach((column, c) => {
    sheet.put(c, column.header, headLook(column.kind));
    const style = cellLook(column.kind, column.format);
    const formula: NewFormulaCell | undefined = column.formula === undefined ? undefined : { text: column.formula, kind: "plain" };
    for (let r = 0; r < rows; r++) {
      const value = column.values[r] ?? null;
      if (value === null && !formula && rows > STYLED_ROWS) continue;
      sheet.cells.push({ row: top + 1 + r, column: c, value, style, ...(formula ? { formula } : {}) });
    }
    if (column.choices)
      sheet.validations.push({
        area: areaName({ row: top + 1, column: c, rows, columns: 1 }),
        choices: `="${column.choices.join(",")}"`,
        others: "refused",
      });
  });
  sheet.heights[top] = 48;
  sheet.tables.push({
    name,
    row: top,
    column: 0,
    rows: rows + 1,
    headers: columns.map(({ header }) => header),
    style: "TableStyleLight1",
    formulaKind: "plain",
    columnFormulas: Object.fromEntries(
      columns.flatMap(({ header, formula }) => (formula === undefined ? [] : [[header, formula] as const])),
    ),
  });
  sheet.row = top + rows + 1;
}

/** Of each column the widest of the tables that stand over each other. */
function widthsOf(tables: readonly PlanTable[]): number[] {
  const widths: number[] = [];
  for (const { columns } of tables) columns.forEach(({ width }, c) => (widths[c] = Math.max(widths[c] ?? 0, width)));
  return widths;
}

/** As many columns as give a text its room. */
function columnsFor(widths: readonly number[], wanted: number): number {
  let room = 0;
  for (let c = 0; c < Math.max(widths.length, 8); c++) {
    room += widths[c] ?? 9;
    if (room >= wanted) return c + 1;
  }
  return Math.max(widths.length, 8);
}
