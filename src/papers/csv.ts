/** Rows as a text with commas, as every spreadsheet opens it. May not know what they say. */

/** A mark in front tells Excel that the text is UTF-8. */
export const csvText = (rows: readonly (readonly unknown[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(field).join(",")).join("\r\n")}\r\n`;

function field(value: unknown): string {
  const text = value === null || value === undefined ? "" : String(value);
  // A text that begins like a formula would be one in the reader's spreadsheet.
  const plain = typeof value === "string" && /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}
