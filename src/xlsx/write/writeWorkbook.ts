/**
 * A new workbook file from plain data. The same data gives the same bytes. May not calculate: values are handed in.
 */
import { toStored } from "../../sheet/names";
import type { OurNames } from "../../sheet/ourNames";
import { writeCustomPart } from "../package/customParts";
import { XlsxPackage } from "../package/package";
import { encodeCellText, encodeDrawingText, escapeAttribute, escapeText } from "../package/xml";
import { DYNAMIC_METADATA, freePath } from "../patch/workbookXml";
import type { XlsxValue } from "../model";
import { chartXml, type ReadCells } from "./chartXml";
import { drawingXml } from "./drawingXml";
import type { NewBook, NewSheet } from "./newBook";
import { printNames, type SheetRelations } from "./sheetParts";
import { sheetPieces } from "./sheetXml";
import { createStyles } from "./styles";
import { tableXml, withTableCells } from "./tableXml";

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
  const part = (path: string, kind: string, relation: string, xml: string | Iterable<string>): string => {
    file.setPieces(path, typeof xml === "string" ? [xml] : xml);
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
  const relate = sheetRelations(file, book, names);
  const firstShown = book.sheets.findIndex((sheet) => sheet.visibility !== "hidden");
  const entries = book.sheets.map((sheet, i) => {
    const path = `xl/worksheets/sheet${i + 1}.xml`;
    const id = part(
      path,
      "worksheet",
      "worksheet",
      sheetPieces(sheet, relate(sheet, path), { names, styles, textId, mark, shown: i === firstShown }),
    );
    return `<sheet name="${escapeAttribute(sheet.name)}" sheetId="${i + 1}"${sheet.visibility === "hidden" ? ' state="hidden"' : ""} r:id="${id}"/>`;
  });
  part("xl/styles.xml", "styles", "styles", styles.xml());
  part(
    "xl/sharedStrings.xml",
    "sharedStrings",
    "sharedStrings",
    `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${texts.size}">${[...texts.keys()].map((text) => `<si><t xml:space="preserve">${encodeCellText(text)}</t></si>`).join("")}</sst>`,
  );
  if (spills) part("xl/metadata.xml", "sheetMetadata", "sheetMetadata", DYNAMIC_METADATA(MAIN));
  file.setText(
    "xl/workbook.xml",
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="${Math.max(0, firstShown)}"/></bookViews><sheets>${entries.join("")}</sheets>${definedNames(book, names)}<calcPr calcId="191029"/></workbook>`,
  );
  file.addContentType("xl/workbook.xml", `${CONTENT}.sheet.main+xml`);
  for (const { namespace, xml } of book.parts ?? []) writeCustomPart(file, "xl/workbook.xml", namespace, xml);
  addProperties(file, book.properties);
  return file.build();
}

/**
 * Tables, charts and links of a sheet as parts of their own, numbered through the whole workbook. `firstTable`: the number
 * of the next table of the file.
 */
export function sheetRelations(
  file: XlsxPackage,
  book: NewBook,
  names: OurNames,
  firstTable = 1,
): (sheet: NewSheet, path: string) => SheetRelations {
  let tables = firstTable;
  const read = cellReader(book);
  const add = (target: string, type: string, xml: string): void => {
    file.setText(target, xml);
    file.addContentType(target, type);
  };
  return (sheet, path) => {
    const tableIds = (sheet.tables ?? []).map((table) => {
      const target = freePath(file, (n) => `xl/tables/table${n}.xml`);
      add(target, `${CONTENT}.table+xml`, tableXml(table, tables++, names));
      return file.addRelationship(path, `${OFFICE}/table`, target);
    });
    const links = (sheet.links ?? []).map((link) =>
      "url" in link ? file.addRelationship(path, `${OFFICE}/hyperlink`, link.url, true) : null,
    );
    if (!sheet.charts || sheet.charts.length === 0) return { tables: tableIds, links, drawing: null };
    const drawing = freePath(file, (n) => `xl/drawings/drawing${n}.xml`);
    const ids = sheet.charts.map((chart) => {
      const target = freePath(file, (n) => `xl/charts/chart${n}.xml`);
      add(target, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", chartXml(chart, sheet.name, read));
      return file.addRelationship(drawing, `${OFFICE}/chart`, target);
    });
    add(drawing, "application/vnd.openxmlformats-officedocument.drawing+xml", drawingXml(sheet.charts, ids));
    return { tables: tableIds, links, drawing: file.addRelationship(path, `${OFFICE}/drawing`, drawing) };
  };
}

/** Only the sheets that charts ask for are looked through. */
function cellReader(book: NewBook): ReadCells {
  const known = new Map<string, ReadonlyMap<string, XlsxValue>>();
  return (name, row, column) => {
    const key = name.toLowerCase();
    let cells = known.get(key);
    if (!cells) {
      const sheet = book.sheets.find((candidate) => candidate.name.toLowerCase() === key);
      if (!sheet) throw new TypeError(`a chart shows cells of a sheet that is not there: ${name}`);
      cells = new Map(withTableCells(sheet).map((cell) => [`${cell.row} ${cell.column}`, cell.value]));
      known.set(key, cells);
    }
    return cells.get(`${row} ${column}`) ?? null;
  };
}

/** Programs that trust texts calculated by others only from makers they know look at the application's name. */
const APPLICATION = "Microsoft Excel";

function addProperties(file: XlsxPackage, properties: NewBook["properties"]): void {
  const said = (name: string, text: string | undefined): string =>
    text === undefined ? "" : `<dc:${name}>${encodeDrawingText(text)}</dc:${name}>`;
  const add = (path: string, relation: string, type: string, xml: string): void => {
    file.setText(path, `${HEAD}${xml}`);
    file.addContentType(path, `application/vnd.openxmlformats-${type}+xml`);
    file.addRelationship("", relation, path);
  };
  add(
    "docProps/app.xml",
    `${OFFICE}/extended-properties`,
    "officedocument.extended-properties",
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${APPLICATION}</Application></Properties>`,
  );
  if (!properties) return;
  const { title, subject, language } = properties;
  add(
    "docProps/core.xml",
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    "package.core-properties",
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${said("title", title)}${said("subject", subject)}${said("language", language)}</cp:coreProperties>`,
  );
}

function definedNames(book: NewBook, names: OurNames): string {
  const printed = book.sheets.flatMap((sheet) => printNames(sheet).map((entry) => ({ ...entry, sheet: sheet.name })));
  const all: NonNullable<NewBook["names"]> = [...(book.names ?? []), ...printed];
  if (all.length === 0) return "";
  const entries = all.map(({ name, text, sheet }) => {
    const scope = sheet === undefined ? "" : ` localSheetId="${book.sheets.findIndex((candidate) => candidate.name === sheet)}"`;
    return `<definedName name="${escapeAttribute(name)}"${scope}>${escapeText(toStored(text, names))}</definedName>`;
  });
  return `<definedNames>${entries.join("")}</definedNames>`;
}

/** What Excel would call a damaged file is a fault of the caller. */
function check(book: NewBook): void {
  const twice = (list: readonly string[]): string | undefined =>
    list.find((name, i) => list.findIndex((other) => other.toLowerCase() === name.toLowerCase()) !== i);
  if (book.sheets.length === 0) throw new TypeError("a workbook needs a sheet");
  const wrong =
    book.sheets.find(({ name }) => name === "" || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name))?.name ??
    twice(book.sheets.map(({ name }) => name));
  if (wrong !== undefined) throw new TypeError(`not a sheet name: ${wrong}`);
  const tables = book.sheets.flatMap((sheet: NewSheet) => sheet.tables ?? []);
  const table = twice(tables.map(({ name }) => name));
  if (table !== undefined) throw new TypeError(`two tables of the name ${table}`);
  for (const { name, headers, rows } of tables) {
    const header = twice(headers) ?? headers.find((text) => text === "");
    if (header !== undefined || headers.length === 0 || rows < 2)
      throw new TypeError(`table ${name}: columns need different names, and the table a row (${header ?? ""})`);
  }
}
