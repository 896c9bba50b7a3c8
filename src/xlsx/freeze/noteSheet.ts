/** The sheet that tells of frozen formulas as XML: every line is text, whatever it begins with. */
import { cellName } from "../../sheet/address";
import { addSheet } from "../patch/workbookXml";
import { valueXml } from "../patch/valueXml";
import type { OpenBook } from "../read/readWorkbook";

/** Makes the sheet, or writes its cells anew. */
export function writeNoteSheet(open: OpenBook, name: string, lines: readonly (readonly string[])[]): void {
  const known = open.part.sheets.find((sheet) => sheet.name === name);
  if (known) open.file.setText(known.path, noteSheetXml(lines, /xmlns="([^"]*)"/.exec(open.file.text(known.path))?.[1] ?? MAIN));
  else addSheet(open.file, open.part, name, (main) => noteSheetXml(lines, main));
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

function noteSheetXml(lines: readonly (readonly string[])[], main: string): string {
  const rows = lines.map(
    (line, r) =>
      `<row r="${r + 1}">${line
        .map((text, c) => {
          const { type, xml } = valueXml(text, "", "constant");
          return `<c r="${cellName(r, c)}"${type}>${xml}</c>`;
        })
        .join("")}</row>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><cols><col min="1" max="2" width="24" customWidth="1"/><col min="3" max="3" width="90" customWidth="1"/></cols><sheetData>${rows.join("")}</sheetData></worksheet>`;
}
