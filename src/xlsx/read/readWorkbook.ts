/**
 * A workbook file as plain data. Bytes in, data out; nothing is calculated. May not change the file.
 */
import { cellName } from "../../sheet/address";
import { areaName, readArea, sizeOf } from "../../sheet/areas";
import { toReadable } from "../../sheet/names";
import { tidied, type OurNames } from "../../sheet/ourNames";
import { shifted } from "../../sheet/references";
import type { XlsxBook, XlsxCell, XlsxDataTable, XlsxFormula, XlsxSheet, XlsxValue } from "../model";
import { opened, type XlsxPackage } from "../package/package";
import { decodeCellText } from "../package/xml";
import { XlsxRefusal } from "../refusal";
import { readHiddenRows } from "./hiddenRows";
import {
  readDynamicMarks,
  readFormats,
  readSharedTexts,
  readTables,
  readWorkbookPart,
  type SheetPart,
  type TablePart,
  type WorkbookPart,
} from "./parts";
import { scanSheet } from "./sheetScanner";
import type { RawCell } from "./rawCell";

/** The data, and what is needed to write results back into the same file. */
export type OpenBook = {
  readonly file: XlsxPackage;
  readonly part: WorkbookPart;
  readonly tables: readonly TablePart[];
  readonly data: XlsxBook;
  /** Names of the sheets whose cells are protected against changes. */
  readonly locked: ReadonlySet<string>;
};

export function readWorkbook(bytes: Uint8Array, names: OurNames): XlsxBook {
  return openBook(bytes, names).data;
}

/** `wanted`: sheets whose cells are read, where a few of many will do; the others are there, without cells. */
export function openBook(bytes: Uint8Array | XlsxPackage, names: OurNames, wanted: (sheet: string) => boolean = () => true): OpenBook {
  const file = opened(bytes);
  const part = readWorkbookPart(file);
  const texts = readSharedTexts(file, part.related.get("sharedStrings"));
  const formats = readFormats(file, part.related.get("styles"));
  const dynamic = readDynamicMarks(file, part.related.get("sheetMetadata"));
  const context: Context = { names, texts, formats, dynamic, dates: part.dates, formulaLength: 0, locked: new Set() };
  const tables = part.sheets.flatMap((sheet) => readTables(file, sheet));
  const sheets = part.sheets.map(
    (sheet): XlsxSheet => ({
      name: sheet.name,
      visibility: sheet.visibility,
      ...(wanted(sheet.name) ? inSheet(sheet, () => readCells(file, sheet, context)) : { cells: [], dataTables: [] }),
      hiddenRows: readHiddenRows(file, sheet),
    }),
  );
  const calculatesOnOpening = /^(1|true)$/.test(part.calculation["fullCalcOnLoad"] ?? "");
  const data: XlsxBook = {
    sheets,
    tables: tables.map(({ path: _, ...table }) => table),
    names: part.names.map(({ name, scope, stored }) => ({
      name,
      stored: tidied(stored, names),
      sheet: scope === null ? null : (part.sheets[scope]?.name ?? null),
      text: `=${toReadable(stored, names)}`,
    })),
    dates: part.dates,
    calculatesOnOpening,
    neverCalculated:
      calculatesOnOpening && sheets.every(({ cells }) => cells.every(({ formula, value }) => !formula || value === 0 || value === null)),
  };
  return { file, part, tables, data, locked: context.locked };
}

/** A person knows the sheet by its name, not by its path in the file. */
function inSheet<T>({ name, path }: SheetPart, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof XlsxRefusal && error.details["part"] === path)
      throw new XlsxRefusal(error.reason, { ...error.details, part: `${name} (${path})` });
    throw error;
  }
}

type Context = {
  readonly names: OurNames;
  readonly texts: readonly string[];
  readonly formats: readonly string[];
  readonly dynamic: ReadonlySet<string>;
  readonly dates: XlsxBook["dates"];
  formulaLength: number;
  readonly locked: Set<string>;
};

const MOST_FORMULA_TEXT = 150_000_000;
type Shared = { readonly text: string; readonly row: number; readonly column: number };

function readCells(file: XlsxPackage, sheet: SheetPart, context: Context): Pick<XlsxSheet, "cells" | "dataTables"> {
  const cells: XlsxCell[] = [];
  const dataTables: XlsxDataTable[] = [];
  const shared = new Map<string, Shared>();
  scanSheet(file.text(sheet.path), sheet.path, {
    protection: (attributes) => {
      if (/^(1|true)$/.test(attributes["sheet"] ?? "")) context.locked.add(sheet.name);
    },
    cell: (raw) => {
      if (raw.formula?.attributes["t"] === "dataTable") dataTables.push(...readDataTable(raw.formula.attributes));
      const formula = readFormula(raw, shared, context, sheet.path);
      const value = readValue(raw, context, sheet.path);
      if (value === null && !formula) return;
      cells.push({
        address: cellName(raw.row, raw.column),
        row: raw.row,
        column: raw.column,
        value,
        formula,
        numberFormat: context.formats[Number(raw.attributes["s"] ?? 0)] ?? "General",
      });
    },
  });
  return { cells, dataTables };
}

function readDataTable({ ref, r1, r2 }: Readonly<Record<string, string>>): XlsxDataTable[] {
  const area = readArea(ref ?? "");
  return area ? [{ area, inputs: [r1, r2].flatMap((input) => readArea(input ?? "") ?? []) }] : [];
}

function readFormula(raw: RawCell, shared: Map<string, Shared>, context: Context, part: string): XlsxFormula | null {
  if (!raw.formula) return null;
  const { attributes } = raw.formula;
  let stored = tidied(raw.formula.text, context.names);
  if (attributes["t"] === "shared") {
    const id = attributes["si"] ?? "";
    if (stored !== "") shared.set(id, { text: stored, row: raw.row, column: raw.column });
    const source = shared.get(id);
    if (stored === "" && source) stored = shifted(source.text, raw.row - source.row, raw.column - source.column);
  }
  context.formulaLength += stored.length;
  // One shared formula can stand for millions of cells; Excel allows 8,192 characters, prefixes not counted.
  if (stored.length > 40_000 || context.formulaLength > MOST_FORMULA_TEXT) throw new XlsxRefusal("tooManyFormulas", { part });
  // A data table ("what if") has no formula of its own: its cells are values to us.
  if (stored === "" || attributes["t"] === "dataTable") return null;
  const own = { row: raw.row, column: raw.column, rows: 1, columns: 1 };
  const text = `=${toReadable(stored, context.names)}`;
  if (attributes["t"] !== "array") return { text, stored, kind: "plain", area: own };
  const area = readArea(attributes["ref"] ?? "") ?? own;
  if (area.row !== raw.row || area.column !== raw.column || sizeOf(area) > 2_000_000)
    throw new XlsxRefusal("badCell", { part, where: areaName(area) });
  return { text, stored, kind: context.dynamic.has(raw.attributes["cm"] ?? "") ? "dynamic" : "array", area };
}

function readValue(raw: RawCell, context: Context, part: string): XlsxValue {
  if (raw.value === null) return null;
  switch (raw.attributes["t"]) {
    case "s": {
      const text = context.texts[Number(raw.value)];
      if (text === undefined) throw new XlsxRefusal("badCell", { part, where: cellName(raw.row, raw.column) });
      return text;
    }
    case "inlineStr":
      return raw.value;
    case "str":
      return decodeCellText(raw.value);
    case "b":
      return raw.value.trim() === "1" || raw.value.trim() === "true";
    case "e":
      return { code: raw.value.trim() };
    case "d":
      return isoSerial(raw.value, context.dates);
    default: {
      const text = raw.value.trim();
      if (text === "") return null;
      const number = Number(text);
      if (!Number.isFinite(number)) throw new XlsxRefusal("badCell", { part, where: cellName(raw.row, raw.column) });
      return number;
    }
  }
}

/** Dates written as text (strict files): days since the workbook's day 0, which is 30 December 1899 or 1 January 1904. */
function isoSerial(text: string, dates: XlsxBook["dates"]): XlsxValue {
  const milliseconds = Date.parse(/T/.test(text) ? `${text.replace(/Z?$/, "")}Z` : `${text}T00:00:00Z`);
  return Number.isNaN(milliseconds) ? text : milliseconds / 86_400_000 + (dates === "1904" ? 24_107 : 25_569);
}
