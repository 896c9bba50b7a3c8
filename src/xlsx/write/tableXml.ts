/** Tables of a new sheet: their part, and the cells they write themselves (header and totals row). */
import { areaName } from "../../sheet/areas";
import { toStored } from "../../sheet/names";
import { ourCalls, type OurNames } from "../../sheet/ourNames";
import { escapeAttribute, escapeText } from "../package/xml";
import type { NewCell, NewSheet, NewTable, NewTotal } from "./newBook";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Excel's numbers for SUBTOTAL, which leaves out rows that a filter hides. */
const SUBTOTALS = { sum: 109, average: 101, max: 104, min: 105, count: 103 } as const;

export const totalsRow = (table: NewTable): number => table.row + table.rows;

/** The header cells of a table must hold its column names, and the totals what its part says, or Excel calls the file damaged. */
export function withTableCells(sheet: NewSheet): NewCell[] {
  const own = new Map<string, NewCell>();
  for (const table of sheet.tables ?? []) {
    table.headers.forEach((header, i) => {
      const column = table.column + i;
      own.set(`${table.row} ${column}`, { row: table.row, column, value: header });
      const total = table.totals?.[header];
      if (total) own.set(`${totalsRow(table)} ${column}`, totalCell(total, table, header, column));
    });
  }
  const cells = sheet.cells.map((cell): NewCell => {
    const key = `${cell.row} ${cell.column}`;
    const written = own.get(key);
    if (!written) return cell;
    own.delete(key);
    const style = cell.style ? { style: cell.style } : {};
    return written.formula ? { ...written, value: cell.value, ...style } : { ...written, ...style };
  });
  return [...cells, ...own.values()];
}

function totalCell(total: NewTotal, table: NewTable, header: string, column: number): NewCell {
  const at = { row: totalsRow(table), column };
  if (total.kind === "label") return { ...at, value: total.text };
  const text = total.kind === "formula" ? total.text : `=SUBTOTAL(${SUBTOTALS[total.kind]},${table.name}[${guarded(header)}])`;
  return { ...at, value: null, formula: { text } };
}

/** Signs with a meaning in structured references carry an apostrophe. */
export const guarded = (header: string): string => header.replace(/['#@[\]]/g, "'$&");

export function tableXml(table: NewTable, id: number, names: OurNames): string {
  const rows = table.rows + (table.totals ? 1 : 0);
  const [all, filtered] = [rows, table.rows].map((count) =>
    areaName({ row: table.row, column: table.column, rows: count, columns: table.headers.length }),
  );
  const columns = table.headers.map((header, i) => {
    const formula = table.columnFormulas?.[header];
    const total = table.totals?.[header];
    const open = `<tableColumn id="${i + 1}" name="${escapeAttribute(header)}"${totalAttributes(total)}`;
    const inner = `${formula === undefined ? "" : formulaXml("calculatedColumnFormula", formula, table, names)}${total?.kind === "formula" ? formulaXml("totalsRowFormula", total.text, table, names) : ""}`;
    return inner === "" ? `${open}/>` : `${open}>${inner}</tableColumn>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${MAIN}" id="${id}" name="${escapeAttribute(table.name)}" displayName="${escapeAttribute(table.name)}" ref="${all}" ${
    table.totals ? 'totalsRowCount="1"' : 'totalsRowShown="0"'
  }><autoFilter ref="${filtered}"/><tableColumns count="${columns.length}">${columns.join("")}</tableColumns><tableStyleInfo name="${escapeAttribute(table.style ?? "TableStyleMedium2")}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}

function formulaXml(element: string, formula: string, table: NewTable, names: OurNames): string {
  const stored = toStored(formula, names, table.name);
  return `<${element}${(table.formulaKind ? table.formulaKind === "dynamic" : ourCalls(stored, names).length > 0) ? ' array="1"' : ""}>${escapeText(stored)}</${element}>`;
}

function totalAttributes(total: NewTotal | undefined): string {
  if (!total) return "";
  if (total.kind === "label") return ` totalsRowLabel="${escapeAttribute(total.text)}"`;
  return ` totalsRowFunction="${total.kind === "formula" ? "custom" : total.kind}"`;
}
