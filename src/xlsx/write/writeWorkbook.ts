/**
 * A new workbook file from plain data. The same data gives the same bytes. May not calculate: values are handed in.
 */
import { toStored, type OurNames } from "../../formula/names";
import { XlsxPackage } from "../package/package";
import { encodeCellText, escapeAttribute, escapeText } from "../package/xml";
import { DYNAMIC_METADATA } from "../patch/workbookXml";
import type { NewBook, NewSheet } from "./newBook";
import { sheetXml, tableXml } from "./sheetXml";
import { createStyles } from "./styles";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`;

export function writeWorkbook(book: NewBook, names: OurNames): Uint8Array {
  check(book);
  const file = XlsxPackage.empty();
  file.setText("[Content_Types].xml", TYPES);
  file.addRelationship("", `${OFFICE}/officeDocument`, "xl/workbook.xml");
  const part = (path: string, kind: string, relation: string, xml: string): string => {
    file.setText(path, xml);
    file.addContentType(path, `${CONTENT}.${kind}+xml`);
    return file.addRelationship("xl/workbook.xml", `${OFFICE}/${relation}`, path);
  };

  const styles = createStyles();
  const texts = new Map<string, number>();
  const textId = (text: string): number => {
    const id = texts.get(text) ?? texts.size;
    texts.set(text, id);
    return id;
  };
  let spills = false;
  const mark = (): string => {
    spills = true;
    return "1";
  };
  let tables = 0;
  const firstShown = book.sheets.findIndex((sheet) => sheet.visibility !== "hidden");
  const entries = book.sheets.map((sheet, i) => {
    const path = `xl/worksheets/sheet${i + 1}.xml`;
    const relations = (sheet.tables ?? []).map((table) => {
      tables++;
      const target = `xl/tables/table${tables}.xml`;
      file.setText(target, tableXml(table, tables, names));
      file.addContentType(target, `${CONTENT}.table+xml`);
      return file.addRelationship(path, `${OFFICE}/table`, target);
    });
    const id = part(path, "worksheet", "worksheet", sheetXml(sheet, relations, { names, styles, textId, mark, shown: i === firstShown }));
    return `<sheet name="${escapeAttribute(sheet.name)}" sheetId="${i + 1}"${sheet.visibility === "hidden" ? ' state="hidden"' : ""} r:id="${id}"/>`;
  });
  part("xl/styles.xml", "styles", "styles", styles.xml());
  part("xl/sharedStrings.xml", "sharedStrings", "sharedStrings",
    `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${texts.size}">${[...texts.keys()].map((text) => `<si><t xml:space="preserve">${encodeCellText(text)}</t></si>`).join("")}</sst>`);
  if (spills) part("xl/metadata.xml", "sheetMetadata", "sheetMetadata", DYNAMIC_METADATA(MAIN));
  file.setText("xl/workbook.xml",
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="${Math.max(0, firstShown)}"/></bookViews><sheets>${entries.join("")}</sheets>${definedNames(book, names)}<calcPr calcId="191029"/></workbook>`);
  file.addContentType("xl/workbook.xml", `${CONTENT}.sheet.main+xml`);
  return file.build();
}

function definedNames(book: NewBook, names: OurNames): string {
  if (!book.names || book.names.length === 0) return "";
  const entries = book.names.map(({ name, text, sheet }) => {
    const scope = sheet === undefined ? "" : ` localSheetId="${book.sheets.findIndex((candidate) => candidate.name === sheet)}"`;
    return `<definedName name="${escapeAttribute(name)}"${scope}>${escapeText(toStored(text, names))}</definedName>`;
  });
  return `<definedNames>${entries.join("")}</definedNames>`;
}

/** What Excel would call a damaged file is a fault of the caller. */
function check(book: NewBook): void {
  const twice = (list: readonly string[]): string | undefined => list.find((name, i) => list.findIndex((other) => other.toLowerCase() === name.toLowerCase()) !== i);
  if (book.sheets.length === 0) throw new TypeError("a workbook needs a sheet");
  const wrong = book.sheets.find(({ name }) => name === "" || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name))?.name ?? twice(book.sheets.map(({ name }) => name));
  if (wrong !== undefined) throw new TypeError(`not a sheet name: ${wrong}`);
  const tables = book.sheets.flatMap((sheet: NewSheet) => sheet.tables ?? []);
  const table = twice(tables.map(({ name }) => name));
  if (table !== undefined) throw new TypeError(`two tables of the name ${table}`);
  for (const { name, headers, rows } of tables) {
    const header = twice(headers) ?? headers.find((text) => text === "");
    if (header !== undefined || headers.length === 0 || rows < 2) throw new TypeError(`table ${name}: columns need different names, and the table a row (${header ?? ""})`);
  }
}
