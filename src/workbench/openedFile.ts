/**
 * The bytes of the files that were opened, kept in this browser beside the workbook, so that saving can put changes into
 * the file itself. May not know what is in them.
 */
import { attempt, fields, text } from "../sheet/foreign";
import { browserStore } from "./browserStore";

const request = browserStore("carbon-border-files", "files", { autoIncrement: true });
/** One for each workbook that was opened from a file. */
const KEPT = 40;

/** Where the grid's workbook notes which file it was opened from. */
export const OPENED = "openedFile";

export type OpenedFile = { readonly name: string; readonly bytes: Uint8Array };
type Kept = OpenedFile & { readonly id: string };

/** The note for the workbook's metadata. */
export async function keepOpened({ name, bytes }: OpenedFile): Promise<Readonly<Record<string, string>>> {
  const id = crypto.getRandomValues(new Uint32Array(4)).join("-");
  await request("readwrite", (files) => files.add({ id, name, bytes } satisfies Kept));
  const keys = (await request("readonly", (files) => files.getAllKeys())) as number[];
  for (const key of keys.sort((a, b) => a - b).slice(0, -KEPT)) await request("readwrite", (files) => files.delete(key));
  return { id, name };
}

/** Name of the file the workbook was opened from; null: from none. */
export function openedName(metadata: unknown): string | null {
  const { name } = noteIn(metadata) ?? {};
  return name ?? null;
}

function noteIn(metadata: unknown): { readonly id: string; readonly name: string } | null {
  return attempt(() => {
    const { id, name } = fields(fields(metadata)[OPENED]);
    return { id: text(id), name: text(name) };
  });
}

/** null: the workbook was opened from no file. `lost`: the browser no longer keeps its file. */
export async function openedFile(metadata: unknown): Promise<OpenedFile | { readonly lost: string } | null> {
  const note = noteIn(metadata);
  if (!note) return null;
  const { id, name } = note;
  try {
    const kept = (await request("readonly", (files) => files.getAll())) as readonly Kept[];
    return kept.find((file) => file.id === id) ?? { lost: name };
  } catch {
    return { lost: name };
  }
}
