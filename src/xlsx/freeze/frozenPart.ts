/**
 * The record of frozen formulas inside the file: a custom XML part, which every spreadsheet program carries along and
 * none shows. It holds what is needed to put the formulas back. May not touch a cell.
 */
import { areaName, readArea } from "../../formula/areas";
import { readCell } from "../../formula/references";
import { isXlsxError, type XlsxArea, type XlsxValue } from "../model";
import type { XlsxPackage } from "../package/package";
import { decodeCellText, encodeCellText, escapeAttribute, scanXml } from "../package/xml";
import { dialect, freePath } from "../patch/workbookXml";
import { XlsxRefusal } from "../refusal";

export const FROZEN_NAMESPACE = "urn:carbon-border:frozen-formulas:1";

export type FrozenCell = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly kind: "plain" | "dynamic" | "array";
  readonly area: XlsxArea;
  readonly stored: string;
  readonly readable: string;
  /** The first cell's value when it was frozen: a formula returns only where it still stands. */
  readonly value: XlsxValue;
};
/** The formula a table fills new rows with. */
export type FrozenColumn = { readonly table: string; readonly header: string; readonly array: boolean; readonly stored: string };
export type FrozenRecord = { readonly cells: readonly FrozenCell[]; readonly columns: readonly FrozenColumn[]; readonly noteSheets: readonly string[] };

export function frozenPath(file: XlsxPackage): string | null {
  // Programs rename such parts, so the content decides.
  return file.paths().find((path) => /^customXml\/[^/]+\.xml$/i.test(path) && isRecord(file, path)) ?? null;
}

function isRecord(file: XlsxPackage, path: string): boolean {
  try {
    return file.text(path).includes(FROZEN_NAMESPACE);
  } catch {
    // Somebody else's part may be in any encoding.
    return false;
  }
}

export function writeRecord(file: XlsxPackage, workbook: string, record: FrozenRecord): void {
  const known = frozenPath(file);
  const path = known ?? freePath(file, (n) => `customXml/item${n}.xml`);
  file.setText(path, recordXml(record));
  if (known !== null) return;
  const { relations } = dialect(file);
  const props = freePath(file, (n) => `customXml/itemProps${n}.xml`);
  file.setText(props, `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="{5C0E7A51-8A3D-4F7B-9B1E-0F5D6A1C2B47}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${FROZEN_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`);
  file.addContentType(path, "application/xml");
  file.addContentType(props, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
  file.addRelationship(path, `${relations}/customXmlProps`, props);
  file.addRelationship(workbook, `${relations}/customXml`, path);
}

export function removeRecord(file: XlsxPackage, workbook: string): void {
  const path = frozenPath(file);
  if (path === null) return;
  for (const { target } of file.relationships(path)) {
    file.removeContentType(target);
    file.remove(target);
  }
  file.removeContentType(path);
  const relation = file.relationships(workbook).find(({ target }) => target.toLowerCase() === path.toLowerCase());
  if (relation) file.removeRelationship(workbook, relation.id);
  file.remove(`customXml/_rels/${path.slice(path.lastIndexOf("/") + 1)}.rels`);
  file.remove(path);
}

function recordXml({ cells, columns, noteSheets }: FrozenRecord): string {
  const attribute = (text: string): string => escapeAttribute(encodeMarks(text));
  const lines = [
    ...noteSheets.map((name) => `<note sheet="${attribute(name)}"/>`),
    ...columns.map((column) => `<column table="${attribute(column.table)}" header="${attribute(column.header)}" array="${column.array ? 1 : 0}">${encodeCellText(column.stored)}</column>`),
    ...cells.map((cell) => {
      const value = isXlsxError(cell.value) ? { type: "error", text: cell.value.code } : { type: cell.value === null ? "blank" : typeof cell.value, text: String(cell.value ?? "") };
      return `<formula sheet="${attribute(cell.sheet)}" area="${areaName(cell.area)}" kind="${cell.kind}" readable="${attribute(cell.readable)}" type="${value.type}" value="${attribute(value.text)}">${encodeCellText(cell.stored)}</formula>`;
    }),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<frozenFormulas xmlns="${FROZEN_NAMESPACE}">\n${lines.join("\n")}\n</frozenFormulas>`;
}

/** The same marks as in cells, before the attribute's own escaping. */
const encodeMarks = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);

export function readRecord(file: XlsxPackage): FrozenRecord {
  const path = frozenPath(file);
  if (path === null) throw new XlsxRefusal("nothingFrozen");
  const cells: FrozenCell[] = [];
  const columns: FrozenColumn[] = [];
  const noteSheets: string[] = [];
  let attributes: Readonly<Record<string, string>> = {};
  let text = "";
  const read = (name: string): string => decodeCellText(attributes[name] ?? "");
  scanXml(file.text(path), path, {
    open: (tag) => {
      attributes = tag.attributes;
      text = "";
      if (tag.local === "note") noteSheets.push(read("sheet"));
    },
    text: (piece) => {
      text += piece;
    },
    close: (local) => {
      const stored = decodeCellText(text);
      if (local === "column") columns.push({ table: read("table"), header: read("header"), array: read("array") === "1", stored });
      if (local !== "formula") return;
      const area = readArea(read("area"));
      const anchor = readCell(read("area").split(":")[0] ?? "");
      const kind = read("kind");
      if (!area || !anchor || stored === "" || area.rows * area.columns > 2_000_000 || (kind !== "plain" && kind !== "dynamic" && kind !== "array")) throw new XlsxRefusal("badFrozenNote");
      cells.push({ sheet: read("sheet"), row: anchor.row, column: anchor.column, kind, area, stored, readable: read("readable"), value: valueOf(read("type"), read("value")) });
    },
  });
  return { cells, columns, noteSheets };
}

function valueOf(type: string, text: string): XlsxValue {
  if (type === "number") return Number(text);
  if (type === "boolean") return text === "true";
  if (type === "error") return { code: text };
  return type === "string" ? text : null;
}
