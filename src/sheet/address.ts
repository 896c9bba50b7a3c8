/**
 * A1 notation to numbers and back, with quoted sheet names. Rows and columns count from 0.
 * May not know a spreadsheet.
 */

export type Area = {
  /** null: the active sheet. */
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/;

export function parseAddress(address: string): Area {
  const { sheet, rest } = splitSheet(address.trim());
  const [first = "", last = first] = rest.split(":");
  const from = parseCell(first);
  const to = parseCell(last);
  if (!from || !to) throw new Error(`Not an address: ${address}`);
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  return { sheet, row, column, rows: Math.abs(to.row - from.row) + 1, columns: Math.abs(to.column - from.column) + 1 };
}

export function formatAddress(area: Area): string {
  const first = cellName(area.row, area.column);
  const last = cellName(area.row + area.rows - 1, area.column + area.columns - 1);
  const range = first === last ? first : `${first}:${last}`;
  return area.sheet === null ? range : `${quoteSheet(area.sheet)}!${range}`;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}

export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const likeCell = /^[A-Za-z]{1,3}[0-9]*$/.test(name) || /^[Rr][0-9]*[Cc]?[0-9]*$/.test(name) || /^(TRUE|FALSE)$/i.test(name);
  return plain && !likeCell ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Whether two areas of one sheet share a cell. */
export function overlaps(a: Area, b: Area): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

function splitSheet(address: string): { sheet: string | null; rest: string } {
  const at = address.lastIndexOf("!");
  if (at < 0) return { sheet: null, rest: address };
  const name = address.slice(0, at);
  const sheet = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
  return { sheet, rest: address.slice(at + 1) };
}

function parseCell(text: string): { row: number; column: number } | null {
  const match = CELL.exec(text);
  if (!match) return null;
  const letters = (match[1] ?? "").toUpperCase();
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}
