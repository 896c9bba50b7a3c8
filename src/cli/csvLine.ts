/** A line of a .csv for programs: nothing is put before a cell, whatever it begins with. */

export const quotedFor =
  (separator: string) =>
  (text: string): string =>
    text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

export const csvLine = (cells: readonly string[], separator: string): string => `${cells.map(quotedFor(separator)).join(separator)}\n`;
