/**
 * Keeps the workbooks in this browser between two visits, and reads and writes one as a file.
 * May not know what is in it.
 */
import type { IWorkbookData } from "@univerjs/core";
import { attempt, fields, list } from "../sheet/foreign";
import { browserStore } from "./browserStore";

const request = browserStore("carbon-border", "workbooks");
/** Says which of the workbooks is open. */
const OPEN = "open";
/** The one workbook of earlier editions of this page; the first one still has this key. */
const FIRST = "current";
const FILE_KIND = "carbon-border-workbook";

export type StoredWorkbook = {
  readonly workbook: Partial<IWorkbookData>;
  /** Absent: nobody named it. */
  readonly name?: string;
  /** Milliseconds since 1970; absent in workbooks of earlier editions. */
  readonly changed?: number;
};
export type Listed = { readonly key: string; readonly stored: StoredWorkbook; readonly open: boolean };

const freshKey = (): string => `w${crypto.getRandomValues(new Uint32Array(3)).join("-")}`;

async function openKey(): Promise<string> {
  const key: unknown = await request("readonly", (books) => books.get(OPEN));
  return typeof key === "string" ? key : FIRST;
}

async function read(key: string): Promise<StoredWorkbook | null> {
  const stored: unknown = await request("readonly", (books) => books.get(key));
  return isStored(stored) ? stored : null;
}

const write = (key: string, value: StoredWorkbook | string): Promise<unknown> => request("readwrite", (books) => books.put(value, key));

/** null: the sample, as long as nobody has changed it. */
export const loadStored = async (): Promise<StoredWorkbook | null> => read(await openKey());

/** The open workbook as it is now. */
export async function store(workbook: Partial<IWorkbookData>): Promise<void> {
  const key = await openKey();
  const name = (await read(key))?.name;
  await write(key, { workbook, changed: Date.now(), ...(name === undefined ? {} : { name }) });
}

/** Another workbook beside those that are kept; it is open from the next start of the page on. Without content: the sample. */
export async function addStored(content: { readonly workbook: Partial<IWorkbookData>; readonly name: string } | null): Promise<void> {
  const key = freshKey();
  if (content) await write(key, { ...content, changed: Date.now() });
  await write(OPEN, key);
}

export async function openStored(key: string): Promise<void> {
  await write(OPEN, key);
}

/** All that are kept, the latest first. */
export async function listStored(): Promise<readonly Listed[]> {
  const open = await openKey();
  const keys = (await request("readonly", (books) => books.getAllKeys())).map(String).filter((key) => key !== OPEN);
  const found = await Promise.all(keys.map(async (key) => ({ key, stored: await read(key), open: key === open })));
  return found
    .filter((one): one is Listed => one.stored !== null)
    .sort((one, other) => (other.stored.changed ?? 0) - (one.stored.changed ?? 0));
}

export async function renameStored(key: string, name: string): Promise<void> {
  const stored = await read(key);
  if (stored) await write(key, { ...stored, name });
}

export async function deleteStored(key: string): Promise<void> {
  await request("readwrite", (books) => books.delete(key));
}

/** What was deleted comes back under its key. */
export async function putBack({ key, stored }: Listed): Promise<void> {
  await write(key, stored);
}

export function toFile(workbook: Partial<IWorkbookData>): Blob {
  return new Blob([JSON.stringify({ kind: FILE_KIND, version: 1, workbook })], { type: "application/json" });
}

/** null when the text is no workbook of ours. */
export function fromFile(note: string): Partial<IWorkbookData> | null {
  return attempt(() => {
    const { kind, workbook } = fields(JSON.parse(note));
    return kind === FILE_KIND ? workbookOf(workbook) : null;
  });
}

const isStored = (value: unknown): value is StoredWorkbook => attempt(() => workbookOf(fields(value)["workbook"])) !== null;

function workbookOf(value: unknown): Partial<IWorkbookData> {
  const { sheets, sheetOrder } = fields(value);
  fields(sheets);
  list(sheetOrder, 1);
  return value as Partial<IWorkbookData>;
}
