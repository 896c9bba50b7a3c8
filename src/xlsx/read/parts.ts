/**
 * The parts around the sheets: workbook, shared texts, number formats, tables, and which array formulas spill.
 * May not read a cell.
 */
import { decodeCellText, scanXml } from "../package/xml";
import { containerOf } from "../package/formats";
import type { XlsxPackage } from "../package/package";
import { readArea } from "../../sheet/areas";
import type { XlsxTable } from "../model";
import { XlsxRefusal } from "../refusal";
import { BUILT_IN_FORMATS } from "./builtInFormats";

export type SheetPart = { readonly name: string; readonly path: string; readonly id: string; readonly visibility: "visible" | "hidden" };
export type WorkbookPart = {
  readonly path: string;
  readonly sheets: readonly SheetPart[];
  /** `scope`: index of the sheet a name belongs to. */
  readonly names: readonly { readonly name: string; readonly scope: number | null; readonly stored: string }[];
  readonly dates: "1900" | "1904";
  /** No sheet may be added or taken away. */
  readonly isLocked: boolean;
  readonly calculation: Readonly<Record<string, string>>;
  readonly related: ReadonlyMap<string, string>;
};

export function readWorkbookPart(book: XlsxPackage): WorkbookPart {
  if (!book.has("[Content_Types].xml")) throw withoutWorkbook(book);
  const path = book.relationships("").find(({ type }) => /\/officeDocument$/.test(type))?.target;
  if (path === undefined || !book.has(path)) throw withoutWorkbook(book);
  if (/wordprocessingml|presentationml/i.test(book.contentType(path))) throw new XlsxRefusal("otherOffice");
  if (/sheet\.binary/i.test(book.contentType(path))) throw new XlsxRefusal("binaryFormat");
  const relations = book.relationships(path);
  const targets = new Map(relations.map(({ id, target }) => [id, target]));
  const worksheets = new Set(relations.filter(({ type }) => /\/worksheet$/.test(type)).map(({ target }) => target));
  const sheets: (SheetPart | null)[] = [];
  const names: { name: string; scope: number | null; stored: string }[] = [];
  let dates: "1900" | "1904" = "1900";
  let isLocked = false;
  let calculation: Readonly<Record<string, string>> = {};
  let name: Readonly<Record<string, string>> | null = null;
  let text = "";
  scanXml(book.text(path), path, {
    open: ({ local, attributes }) => {
      if (local === "sheet") {
        const target = targets.get(attributes["r:id"] ?? "") ?? "";
        // A chart sheet counts as a sheet for names but has no cells.
        const known = worksheets.has(target) && book.has(target);
        sheets.push(
          known
            ? {
                name: attributes["name"] ?? "",
                path: target,
                id: attributes["sheetId"] ?? "",
                visibility: /idden/.test(attributes["state"] ?? "") ? "hidden" : "visible",
              }
            : null,
        );
      } else if (local === "workbookPr") dates = /^(1|true)$/.test(attributes["date1904"] ?? "") ? "1904" : "1900";
      else if (local === "workbookProtection") isLocked = /^(1|true)$/.test(attributes["lockStructure"] ?? "");
      else if (local === "calcPr") calculation = attributes;
      else if (local === "definedName") {
        name = attributes;
        text = "";
      }
    },
    text: (piece) => {
      if (name) text += piece;
    },
    close: (local) => {
      if (local !== "definedName" || !name) return;
      names.push({
        name: name["name"] ?? "",
        scope: name["localSheetId"] === undefined ? null : Number(name["localSheetId"]),
        stored: text,
      });
      name = null;
    },
  });
  const scopes = names.map((entry) => ({ ...entry, sheet: entry.scope === null ? null : sheets[entry.scope] }));
  const kept = sheets.filter((sheet) => sheet !== null);
  if (sheets.length === 0) throw new XlsxRefusal("noWorkbook");
  return {
    path,
    sheets: kept,
    dates,
    isLocked,
    calculation,
    names: scopes.map(({ name: label, stored, sheet }) => ({ name: label, stored, scope: sheet ? kept.indexOf(sheet) : null })),
    related: new Map(relations.map(({ type, target }) => [type.slice(type.lastIndexOf("/") + 1), target])),
  };
}

function withoutWorkbook(book: XlsxPackage): XlsxRefusal {
  const { reason, part } = containerOf(book.paths());
  return new XlsxRefusal(reason, { part });
}

/** Rich texts lose their dress, reading aids for Japanese are left out. */
export function readSharedTexts(book: XlsxPackage, path: string | undefined): string[] {
  if (path === undefined || !book.has(path)) return [];
  const texts: string[] = [];
  let text = "";
  let inText = false;
  let inAid = false;
  scanXml(book.text(path), path, {
    open: ({ local }) => {
      if (local === "si") text = "";
      else if (local === "rPh") inAid = true;
      else if (local === "t") inText = !inAid;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (local) => {
      if (local === "si") texts.push(decodeCellText(text));
      else if (local === "rPh") inAid = false;
      else if (local === "t") inText = false;
    },
  });
  return texts;
}

/** The number format of every cell style. */
export function readFormats(book: XlsxPackage, path: string | undefined): string[] {
  if (path === undefined || !book.has(path)) return [];
  const custom = new Map<string, string>();
  const styles: string[] = [];
  const open: string[] = [];
  scanXml(book.text(path), path, {
    open: ({ local, attributes }) => {
      open.push(local);
      if (local === "numFmt" && open.at(-2) === "numFmts") custom.set(attributes["numFmtId"] ?? "", attributes["formatCode"] ?? "General");
      if (local === "xf" && open.at(-2) === "cellXfs") styles.push(attributes["numFmtId"] ?? "0");
    },
    close: () => void open.pop(),
  });
  return styles.map((id) => custom.get(id) ?? BUILT_IN_FORMATS[id] ?? "General");
}

export type TablePart = XlsxTable & { readonly path: string };

export function readTables(book: XlsxPackage, sheet: SheetPart): TablePart[] {
  return book
    .relationships(sheet.path)
    .filter(({ type, target }) => /\/table$/.test(type) && book.has(target))
    .flatMap(({ target }) => {
      let attributes: Readonly<Record<string, string>> = {};
      const headers: string[] = [];
      scanXml(book.text(target), target, {
        open: (tag) => {
          if (tag.local === "table") attributes = tag.attributes;
          else if (tag.local === "tableColumn") headers.push(decodeCellText(tag.attributes["name"] ?? ""));
        },
      });
      const area = readArea(attributes["ref"] ?? "");
      if (!area) return [];
      const count = (name: string, usual: number): number => (attributes[name] === undefined ? usual : Number(attributes[name]));
      return [
        {
          ...area,
          path: target,
          sheet: sheet.name,
          headers,
          headerRows: count("headerRowCount", 1),
          totalsRows: count("totalsRowCount", 0),
          name: attributes["displayName"] ?? attributes["name"] ?? "",
        },
      ];
    });
}

/** Numbers (from 1) of the cell metadata that say: this array formula spills. */
export function readDynamicMarks(book: XlsxPackage, path: string | undefined): ReadonlySet<string> {
  const marks = new Set<string>();
  if (path === undefined || !book.has(path)) return marks;
  const types: string[] = [];
  const open: string[] = [];
  let dynamicFuture: boolean[] = [];
  let future = "";
  let number = 0;
  scanXml(book.text(path), path, {
    open: ({ local, attributes }) => {
      open.push(local);
      if (local === "metadataType") types.push(attributes["name"] ?? "");
      else if (local === "futureMetadata") {
        future = attributes["name"] ?? "";
        if (future === "XLDAPR") dynamicFuture = [];
      } else if (local === "bk" && open.at(-2) === "futureMetadata" && future === "XLDAPR") dynamicFuture.push(false);
      else if (local === "dynamicArrayProperties" && /^(1|true)$/.test(attributes["fDynamic"] ?? ""))
        dynamicFuture[dynamicFuture.length - 1] = true;
      else if (local === "bk" && open.at(-2) === "cellMetadata") number++;
      else if (local === "rc" && open.at(-3) === "cellMetadata") {
        const dynamic = types[Number(attributes["t"]) - 1] === "XLDAPR" && (dynamicFuture[Number(attributes["v"])] ?? false);
        if (dynamic) marks.add(String(number));
      }
    },
    close: () => void open.pop(),
  });
  return marks;
}
