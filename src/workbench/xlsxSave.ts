/**
 * The workbook of the grid saved into the file it was opened from: only what a person changed and what follows from it is
 * exchanged, everything else of the file leaves as it came. May not touch the page.
 */
import type { IWorkbookData } from "@univerjs/core";
import type { UniverBook } from "../host/workbench/univerBook";
import {
  applyEdits,
  customParts,
  fileContents,
  openBook,
  readCharts,
  XlsxRefusal,
  type BookEdits,
  type FileContents,
  type NameEdit,
  type OpenBook,
} from "../xlsx";
import { changesOf, type Unsaid } from "./xlsxChanges";
import { gridBook, type GridBook } from "./xlsxFile";
import { names } from "./fileNames";
import { gridWorkbook, NAMES, OUR_PARTS, sheetId, TABLES } from "./xlsxOpen";
import { resultsOf } from "./xlsxResults";
import { madeInGrid } from "./gridExtras";
import { keptCharts } from "../host/workbench/charts";

export type SavedInFile = {
  /** null: the opened file cannot take the changes; `unsaid` says why. */
  readonly bytes: Uint8Array | null;
  /** What the saved file does not have of the grid. */
  readonly unsaid: readonly Unsaid[];
  /** Cells whose value in the file may be out of date. */
  readonly doubtful: readonly string[];
  /** What a new file would not have of the opened one. */
  readonly contents: FileContents;
};

export function saveInFile(bytes: Uint8Array, book: UniverBook): SavedInFile {
  const open = openBook(bytes, names);
  const opened = gridWorkbook(open);
  const now = gridBook(book);
  const charts = new Set(keptCharts(book).map((chart) => book.locate(chart.at).sheet));
  const inFile = (sheet: GridBook["sheets"][number]): boolean => open.data.sheets.some((_, i) => sheetId(i) === sheet.id);
  const changes = changesOf(
    open,
    opened,
    now.sheets.map((one) => (inFile(one) && !charts.has(one.sheet.name) ? { ...one, sheet: { ...one.sheet, charts: [] } } : one)),
  );
  const unsaid = [...changes.unsaid, ...lostTables(opened, now), ...madeInGrid(book.workbook.save())];
  const contents = withoutCarried(fileContents(open), readCharts(open).length);
  if (unsaid.some(({ weight }) => weight === "stops")) return { bytes: null, unsaid, doubtful: [], contents };
  const results = resultsOf(open, changes);
  const cells = new Map(changes.cells);
  // What a person changed comes last: it counts where both speak of a cell.
  for (const [sheet, edits] of results.edits)
    cells.set(sheet, [...new Map([...edits, ...(cells.get(sheet) ?? [])].map((edit) => [`${edit.row} ${edit.column}`, edit])).values()]);
  const [nameChanges, parts] = [nameEdits(opened, now), partEdits(open, now)];
  // The record of what our formulas were computed with is kept unasked: alone, and where there was none, it is no change.
  const isChanged =
    cells.size + changes.added.length + nameChanges.length > 0 ||
    parts.some(({ namespace, isNew }) => !isNew || !namespace.startsWith(RECORD));
  const edits: BookEdits = {
    cells,
    newSheets: changes.added,
    shown: now.sheets.map(({ sheet }) => sheet),
    names: nameChanges,
    parts: isChanged ? parts : [],
  };
  try {
    return { bytes: applyEdits(open, edits, names) ? open.file.build() : bytes, unsaid, doubtful: results.doubtful, contents };
  } catch (error) {
    if (error instanceof XlsxRefusal && error.reason === "signed")
      return { bytes: null, unsaid: [...unsaid, { weight: "stops", kind: "signature", place: "" }], doubtful: [], contents };
    throw error;
  }
}

/** Bar, column and line charts over cells go into a new file too. */
function withoutCarried({ charts = 0, ...others }: FileContents, carried: number): FileContents {
  return charts > carried ? { charts: charts - carried, ...others } : others;
}

const resource = (data: Partial<IWorkbookData>, name: string): unknown =>
  JSON.parse(data.resources?.find((entry) => entry.name === name)?.data ?? "{}");

/** The file keeps its tables where they are and as they are called; another shape cannot be told of in it. */
function lostTables(opened: Partial<IWorkbookData>, { sheets, tables }: GridBook): Unsaid[] {
  type Kept = Record<
    string,
    | {
        tables: readonly {
          readonly name: string;
          readonly range: GridBook["tables"][string][number]["range"];
          readonly columns: readonly { readonly displayName: string }[];
        }[];
      }
    | undefined
  >;
  const before = resource(opened, TABLES) as Kept;
  return Object.entries(before).flatMap(([id, list]) => {
    const cells = new Map(sheets.find((sheet) => sheet.id === id)?.sheet.cells.map((cell) => [`${cell.row} ${cell.column}`, cell.value]));
    const now = tables[id] ?? [];
    const changed = (list?.tables ?? []).filter((table) => {
      const found = now.find(({ name }) => name === table.name);
      const { startRow, startColumn, endRow, endColumn } = table.range;
      const stands =
        found !== undefined &&
        found.range.startRow === startRow &&
        found.range.startColumn === startColumn &&
        found.range.endRow === endRow &&
        found.range.endColumn === endColumn;
      return (
        !stands || table.columns.some(({ displayName }, i) => String(cells.get(`${startRow} ${startColumn + i}`) ?? "") !== displayName)
      );
    });
    const fresh = now.filter(({ name }) => !(list?.tables ?? []).some((table) => table.name === name));
    return [...changed, ...fresh].map(({ name }): Unsaid => ({ weight: "stops", kind: "table", place: name }));
  });
}

function nameEdits(opened: Partial<IWorkbookData>, now: GridBook): NameEdit[] {
  const key = (name: string, sheet: string | null): string => `${sheet ?? ""}!${name.toLowerCase()}`;
  type Kept = Record<string, { readonly name: string; readonly formulaOrRefString: string; readonly localSheetId?: string }>;
  const before = new Map(
    Object.values(resource(opened, NAMES) as Kept).map(({ name, formulaOrRefString, localSheetId }) => {
      const sheet = opened.sheets?.[localSheetId ?? ""]?.name ?? null;
      return [key(name, sheet), { name, sheet, text: formulaOrRefString }];
    }),
  );
  const after = new Map(now.names.map(({ name, text, sheet }) => [key(name, sheet ?? null), { name, sheet: sheet ?? null, text }]));
  return [
    ...[...after].flatMap(([id, entry]) => (before.get(id)?.text === entry.text ? [] : [entry])),
    ...[...before].flatMap(([id, entry]) => (after.has(id) ? [] : [{ ...entry, text: null }])),
  ];
}

const RECORD = "urn:carbon-border:basis:";

function partEdits(
  { file }: OpenBook,
  { parts }: GridBook,
): { readonly namespace: string; readonly xml: string | null; readonly isNew: boolean }[] {
  const before = new Map(customParts(file, OUR_PARTS).map(({ namespace, xml }) => [namespace, xml]));
  return [
    ...parts.flatMap(({ namespace, xml }) => (before.get(namespace) === xml ? [] : [{ namespace, xml, isNew: !before.has(namespace) }])),
    ...[...before.keys()].flatMap((namespace) =>
      parts.some((part) => part.namespace === namespace) ? [] : [{ namespace, xml: null, isNew: false }],
    ),
  ];
}
