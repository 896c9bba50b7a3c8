/**
 * Comma-separated values: a sheet as text and text as cells. What is read stays text unless it is plainly a number, so that codes keep
 * their zeros; marks of thousands, dates and percentages are left to the functions, which read them. May not know a grid.
 */
import type { CellValue } from "../host/port";

const SEPARATORS = [",", ";", "\t"] as const;
/** No leading zero, no blank, no sign of thousands: what every spreadsheet writes for a number, and not longer than it keeps. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;

/** Excel in many countries separates by semicolons; the first line says which it is. */
function separatorOf(text: string): string {
  const [line = ""] = text.replace(/"(?:[^"]|"")*"/g, "").split(/\r?\n/, 1);
  const count = (sign: string): number => line.split(sign).length;
  return SEPARATORS.reduce<string>((best, sign) => (count(sign) > count(best) ? sign : best), ",");
}

export function rowsOfCsv(source: string): string[][] {
  const text = source.replace(/^\ufeff/, "");
  const separator = separatorOf(text);
  const rows: string[][] = [[]];
  for (let at = 0; at < text.length; ) {
    const row = rows.at(-1) as string[];
    const quoted = /^"((?:[^"]|"")*)(?:"|$)/.exec(text[at] === '"' ? text.slice(at) : "");
    let end = at + (quoted?.[0].length ?? 0);
    const from = end;
    while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end++;
    row.push((quoted?.[1]?.replaceAll('""', '"') ?? "") + text.slice(from, end));
    if (text[end] === separator) {
      if (end === text.length - 1) row.push("");
    } else {
      if (text[end] === "\r" && text[end + 1] === "\n") end++;
      if (end < text.length - 1) rows.push([]);
    }
    at = end + 1;
  }
  return rows;
}

/** A number only where the text is exactly how that number is written. */
export const cellOfCsv = (text: string): CellValue => (NUMBER.test(text) ? Number(text) : text === "" ? null : text);

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The mark in front tells Excel that the letters are UTF-8. */
export const csvOfRows = (rows: readonly (readonly CellValue[])[]): string =>
  `\ufeff${rows.map((row) => row.map((cell) => quoted(shown(cell))).join(",")).join("\r\n")}\r\n`;

const shown = (cell: CellValue): string => (cell === null ? "" : typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell));
