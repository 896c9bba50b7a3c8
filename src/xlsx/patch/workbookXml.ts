/**
 * Changes to the workbook part that are more than cells: a sheet added or taken away, the order to calculate on
 * opening, the list of calculated cells, the mark of formulas that spill. May not know why.
 */
import { appendChild, removeElements, type XlsxPackage } from "../package/package";
import { escapeAttribute, scanXml } from "../package/xml";
import { readDynamicMarks, type WorkbookPart } from "../read/parts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Files of the strict variety use other names for the same things. */
export function dialect(file: XlsxPackage): { readonly relations: string; readonly main: string } {
  const strict = file.relationships("").some(({ type }) => type.startsWith(STRICT));
  return strict ? { relations: STRICT, main: STRICT_MAIN } : { relations: OFFICE, main: MAIN };
}

export function freePath(file: XlsxPackage, pattern: (n: number) => string): string {
  for (let n = 1; ; n++) if (!file.has(pattern(n))) return pattern(n);
}

export function addSheet(file: XlsxPackage, book: WorkbookPart, name: string, xml: (main: string, path: string) => string): void {
  const { relations, main } = dialect(file);
  const path = freePath(file, (n) => `xl/worksheets/sheet${n}.xml`);
  const id = file.addRelationship(book.path, `${relations}/worksheet`, path);
  file.setText(path, xml(main, path));
  file.addContentType(path, `${CONTENT}.worksheet+xml`);
  const text = file.text(book.path);
  let highest = 0;
  scanXml(text, book.path, {
    open: ({ local, attributes }) => void (local === "sheet" && (highest = Math.max(highest, Number(attributes["sheetId"] ?? 0)))),
  });
  file.setText(
    book.path,
    appendChild(
      text,
      book.path,
      "sheets",
      (prefix) => `<${prefix}sheet xmlns:r="${relations}" name="${escapeAttribute(name)}" sheetId="${highest + 1}" r:id="${id}"/>`,
    ),
  );
}

/** Only the last sheet, and not when it is on show: the numbers of the others must not change. Says whether it went. */
export function removeLastSheet(file: XlsxPackage, book: WorkbookPart, name: string): boolean {
  const text = file.text(book.path);
  const sheets: { name: string; relation: string }[] = [];
  let onShow = 0;
  scanXml(text, book.path, {
    open: ({ local, attributes }) => {
      if (local === "sheet") sheets.push({ name: attributes["name"] ?? "", relation: attributes["r:id"] ?? "" });
      if (local === "workbookView") onShow = Math.max(onShow, Number(attributes["activeTab"] ?? 0));
    },
  });
  const last = sheets.at(-1);
  const path = book.sheets.find((sheet) => sheet.name === name)?.path;
  if (last?.name !== name || path === undefined || sheets.length < 2 || onShow >= sheets.length - 1) return false;
  file.setText(
    book.path,
    removeElements(text, book.path, (tag) => tag.local === "sheet" && tag.attributes["name"] === name),
  );
  file.removeRelationship(book.path, last.relation);
  file.removeContentType(path);
  file.remove(path);
  return true;
}

/** The list names cells with formulas; Excel makes it anew when it is missing, but not when it is wrong. */
export function removeCalculationChain(file: XlsxPackage, book: WorkbookPart): void {
  const relation = file.relationships(book.path).find(({ type }) => /\/calcChain$/.test(type));
  if (!relation) return;
  file.removeRelationship(book.path, relation.id);
  file.removeContentType(relation.target);
  file.remove(relation.target);
}

/** The calculation number current Excel versions write: an older one makes them calculate everything on opening. */
const CURRENT = "191029";

/** For a file whose formulas all have values: without this, an Excel that lacks our functions would replace ours by #NAME?. */
export function dropCalculateOnOpening(file: XlsxPackage, book: WorkbookPart): void {
  const text = file.text(book.path);
  scanXml(text, book.path, {
    open: (tag) => {
      if (tag.local !== "calcPr") return;
      const attribute = (name: string): RegExp => new RegExp(`\\s${name}=(?:"[^"]*"|'[^']*')`);
      const cleaned = text.slice(tag.start, tag.end).replace(attribute("fullCalcOnLoad"), "").replace(attribute("calcId"), "");
      const marked = cleaned.replace(/^<[^\s/>]+/, (start) => `${start} calcId="${CURRENT}"`);
      file.setText(book.path, text.slice(0, tag.start) + marked + text.slice(tag.end));
    },
  });
}

/** What may stand behind `calcPr` in a workbook part (ECMA-376 part 1, 18.2.27): it goes before the first of these. */
const BEHIND_CALCULATION = [
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** Makes Excel calculate everything when it opens the file. */
export function orderCalculationOnOpening(file: XlsxPackage, book: WorkbookPart): void {
  const text = file.text(book.path);
  let place: { start: number; end: number; known: boolean } | null = null;
  let prefix = "";
  let depth = 0;
  scanXml(text, book.path, {
    open: ({ local, name, start, end }) => {
      depth++;
      if (depth === 1) prefix = name.includes(":") ? name.slice(0, name.indexOf(":") + 1) : "";
      if (depth !== 2 || place?.known) return;
      if (local === "calcPr") place = { start, end, known: true };
      else if (!place && BEHIND_CALCULATION.includes(local)) place = { start, end: start, known: false };
    },
    close: () => void depth--,
  });
  const order = ' fullCalcOnLoad="1"';
  const found = place as { start: number; end: number; known: boolean } | null;
  if (found === null)
    file.setText(
      book.path,
      text.replace(/<\/[^<>]*>\s*$/, (end) => `<${prefix}calcPr${order}/>${end}`),
    );
  else {
    const tag = found.known
      ? text
          .slice(found.start, found.end)
          .replace(/\sfullCalcOnLoad=(?:"[^"]*"|'[^']*')/, "")
          .replace(/\s*\/?>$/, (end) => `${order}${end}`)
      : `<${prefix}calcPr${order}/>`;
    file.setText(book.path, text.slice(0, found.start) + tag + text.slice(found.end));
  }
}

export const DYNAMIC_METADATA = (main: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<metadata xmlns="${main}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

/** The number a spilling formula's cell carries; null when the file uses such numbers for other things only. */
export function dynamicMark(file: XlsxPackage, book: WorkbookPart): string | null {
  const path = file.relationships(book.path).find(({ type }) => /\/sheetMetadata$/.test(type))?.target;
  const known = [...readDynamicMarks(file, path)][0];
  if (known !== undefined || path !== undefined) return known ?? null;
  const { relations, main } = dialect(file);
  file.setText("xl/metadata.xml", DYNAMIC_METADATA(main));
  file.addRelationship(book.path, `${relations}/sheetMetadata`, "xl/metadata.xml");
  file.addContentType("xl/metadata.xml", `${CONTENT}.sheetMetadata+xml`);
  return "1";
}
