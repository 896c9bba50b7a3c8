/**
 * What a person made in the grid that no .xlsx file is given yet: notes, links, filters outside tables, formats by rule, checks of
 * entries. It stays in the workbook of this browser, and is named when a file is saved. May not save.
 */
import type { ICellData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { Unsaid } from "./xlsxChanges";

/** Where the grid's parts keep theirs, by sheet. */
const KEPT = {
  SHEET_NOTE_PLUGIN: "notes",
  SHEET_FILTER_PLUGIN: "filters",
  SHEET_CONDITIONAL_FORMATTING_PLUGIN: "rules",
  SHEET_DATA_VALIDATION_PLUGIN: "checks",
} as const;

export function madeInGrid(data: Partial<IWorkbookData>): Unsaid[] {
  const nameOf = (id: string): string => data.sheets?.[id]?.name ?? id;
  const kept = Object.entries(KEPT).flatMap(([part, kind]) =>
    sheetsWith(data.resources?.find(({ name }) => name === part)?.data).map((id): Unsaid => ({ weight: "lacks", kind, place: nameOf(id) })),
  );
  const linked = Object.entries(data.sheets ?? {}).filter(([, sheet]) => hasLinks(sheet));
  return [...kept, ...linked.map(([id]): Unsaid => ({ weight: "lacks", kind: "links", place: nameOf(id) }))];
}

function sheetsWith(text: string | undefined): string[] {
  const kept: unknown = text ? JSON.parse(text) : null;
  if (typeof kept !== "object" || kept === null) return [];
  return Object.entries(kept).flatMap(([id, made]) =>
    made !== null && typeof made === "object" && Object.keys(made).length > 0 ? [id] : [],
  );
}

const hasLinks = ({ cellData }: Partial<IWorksheetData>): boolean =>
  Object.values(cellData ?? {}).some((row: Record<number, ICellData>) =>
    Object.values(row).some(({ p }) => (p?.body?.customRanges ?? []).length > 0),
  );
