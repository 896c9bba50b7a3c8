/**
 * Keeps the workbook in this browser between two visits, and reads and writes it as a file.
 * May not know what is in it.
 */
import type { IWorkbookData } from "@univerjs/core";
import { browserStore } from "./browserStore";

const request = browserStore("carbon-border", "workbooks");
const KEY = "current";
const FILE_KIND = "carbon-border-workbook";

export type StoredWorkbook = { readonly workbook: Partial<IWorkbookData> };

export async function loadStored(): Promise<StoredWorkbook | null> {
  const stored: unknown = await request("readonly", (store) => store.get(KEY));
  return isStored(stored) ? stored : null;
}

export async function store(workbook: StoredWorkbook): Promise<void> {
  await request("readwrite", (objects) => objects.put(workbook, KEY));
}

export async function forget(): Promise<void> {
  await request("readwrite", (objects) => objects.delete(KEY));
}

export function toFile(workbook: Partial<IWorkbookData>): Blob {
  return new Blob([JSON.stringify({ kind: FILE_KIND, version: 1, workbook })], { type: "application/json" });
}

/** null when the text is no workbook of ours. */
export function fromFile(text: string): Partial<IWorkbookData> | null {
  try {
    const parsed = JSON.parse(text) as { kind?: unknown; workbook?: unknown };
    return parsed.kind === FILE_KIND && isWorkbook(parsed.workbook) ? parsed.workbook : null;
  } catch {
    return null;
  }
}

function isStored(value: unknown): value is StoredWorkbook {
  return typeof value === "object" && value !== null && "workbook" in value && isWorkbook(value.workbook);
}

function isWorkbook(value: unknown): value is Partial<IWorkbookData> {
  if (typeof value !== "object" || value === null) return false;
  const { sheets, sheetOrder } = value as Record<string, unknown>;
  return typeof sheets === "object" && sheets !== null && Array.isArray(sheetOrder) && sheetOrder.length > 0;
}
