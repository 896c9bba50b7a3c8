/**
 * Takes a snapshot of a workbook through the host port, a block of rows at a time. May not know what is in the cells.
 */
import { formatAddress } from "../sheet/address";
import { callsIn } from "../sheet/calls";
import { tokenize } from "../sheet/tokens";
import { readCell } from "../sheet/references";
import { sheetPrefix } from "../sheet/places";
import type { CellValue, Host, TaskOptions } from "../host/port";
import { isOurs } from "./ours";
import { placed, type SheetArea, type SheetCells, Snapshot, type SnapshotParts, type SnapshotTable } from "./snapshot";

/** Cells read at once: between two such blocks the pane can answer and the person can stop. */
const CELLS_AT_ONCE = 60_000;

export type AuditHost = Pick<Host, "sheets" | "usedAreas" | "cells" | "spills" | "tables" | "names">;

/** null: cancelled. Progress counts cells. */
export async function takeSnapshot(host: AuditHost, options: TaskOptions = {}): Promise<Snapshot | null> {
  const areas = (await host.usedAreas()).map(placed);
  const total = areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  const sheets: SheetCells[] = [];
  let done = 0;
  for (const area of areas) {
    const values: (readonly CellValue[])[] = [];
    const formulas: (readonly string[])[] = [];
    for (const part of partsOf(area)) {
      if (options.signal?.aborted) return null;
      const cells = await host.cells(formatAddress(part));
      values.push(...cells.values);
      formulas.push(...cells.formulas);
      done += part.rows * part.columns;
      options.onProgress?.({ done, total });
    }
    sheets.push({ name: area.sheet, area, values, formulas });
  }
  if (options.signal?.aborted) return null;
  const snapshot = new Snapshot({ ...(await takeShapes(host)), sheets });
  await askSpills(host, snapshot);
  return options.signal?.aborted ? null : snapshot;
}

/** All but the cells. */
export async function takeShapes(host: Pick<AuditHost, "sheets" | "tables" | "names">): Promise<Omit<SnapshotParts, "sheets">> {
  const sheetNames = await host.sheets();
  const tables = (await host.tables()).map(
    (table): SnapshotTable => ({
      ...placed(table.address),
      name: table.name,
      headers: table.headers,
      headerRows: 1,
      totalsRows: table.totalsRow ? 1 : 0,
    }),
  );
  const names = new Map<string, SheetArea>();
  for (const { name, address } of await host.names()) {
    const area = areaOf(address);
    if (area) names.set(name, area);
  }
  return { sheetNames, tables, names };
}

/** A name may stand for several areas, which is no address. */
function areaOf(address: string): SheetArea | null {
  try {
    return placed(address);
  } catch {
    return null;
  }
}

function partsOf(area: SheetArea): SheetArea[] {
  const step = Math.max(1, Math.floor(CELLS_AT_ONCE / Math.max(1, area.columns)));
  return Array.from({ length: Math.ceil(area.rows / step) }, (_, i) => ({
    ...area,
    row: area.row + i * step,
    rows: Math.min(step, area.rows - i * step),
  }));
}

/** Our formulas, and the anchors (`B2#`) they read: nobody else's block matters. */
async function askSpills(host: AuditHost, snapshot: Snapshot): Promise<void> {
  const anchors = new Map<string, { sheet: string; row: number; column: number }>();
  const want = (at: { sheet: string; row: number; column: number }): void => {
    if (snapshot.formula(at.sheet, at.row, at.column) !== "") anchors.set(formatAddress({ ...at, rows: 1, columns: 1 }), at);
  };
  for (const at of snapshot.formulas()) {
    const tokens = tokenize(at.formula);
    if (!callsIn(tokens).some(({ name }) => isOurs(name))) continue;
    want({ sheet: at.sheet, row: at.row, column: at.column });
    tokens.forEach((token, i) => {
      const cell = token.kind === "word" && tokens[i + 1]?.text === "#" ? readCell(token.text) : null;
      if (!cell) return;
      const prefix = i >= 2 ? sheetPrefix(tokens, i - 2) : null;
      const sheet = prefix ? snapshot.sheetNamed(prefix.name) : at.sheet;
      if (sheet !== null) want({ sheet, row: cell.row, column: cell.column });
    });
  }
  const found = await host.spills([...anchors.keys()]);
  [...anchors.values()].forEach((at, i) => {
    const block = found[i] ?? null;
    snapshot.rememberSpill(at, block === null ? null : placed(block));
  });
}
