/**
 * Loads the project's own tables, and rules that come with the first formula that needs them. Each is a chunk of its own, fetched once
 * from the place the program was served from; nothing else is ever requested.
 */
import { Table, tablesOf } from "../core/dataset";
import type { TableSource } from "../core/dataset";
import { TableNotLoaded } from "../core/error";

type Source = {
  readonly id: string;
  readonly edition: string;
  readonly act: string;
  readonly status: string;
  readonly origin: string;
  readonly link: string;
  readonly retrieved: string;
  readonly licence: string;
  readonly rows: number;
  readonly sha256: string;
  readonly note?: string;
};
export type DatasetSource = Source;

const resident = new Map<string, Table>();
const pending = new Map<string, Promise<Table>>();

/** Tables already here; asking for another throws TableNotLoaded, which the function boundary answers by loading it. */
export const tables: TableSource = tablesOf(resident);

export async function loadTable(id: string): Promise<Table> {
  const here = resident.get(id);
  if (here) return here;
  const coming = pending.get(id);
  if (coming) return coming;
  const fetched = import(/* webpackChunkName: "data-[request]" */ `../data/${id}/table.json`).then((file: { default: unknown }) => {
    const table = Table.read(file.default);
    resident.set(id, table);
    return table;
  });
  pending.set(id, fetched);
  // A failed fetch (offline before the first load) may be tried again.
  fetched.catch(() => pending.delete(id));
  return fetched;
}

const rooms = new Map<string, () => Promise<void>>();

/** Rules that come with the first formula that needs them: asking for them earlier throws TableNotLoaded, as for a table. */
export function later<T>(id: string, fetch: () => Promise<T>): () => T {
  let here: { readonly rules: T } | undefined;
  rooms.set(id, async () => {
    here ??= { rules: await fetch() };
  });
  return () => {
    if (here === undefined) throw new TableNotLoaded(id, "rules");
    return here.rules;
  };
}

/** What TableNotLoaded names: a table, or rules that come later. */
export async function loadMissing(id: string): Promise<void> {
  const room = rooms.get(id);
  if (room) await room();
  else await loadTable(id);
}

/** Everything that comes later, for callers that want every function to answer at once. */
export async function loadLaterRules(): Promise<void> {
  const known = rooms.size;
  await Promise.all([...rooms.values()].map((load) => load()));
  // What came may itself have parts that come later.
  if (rooms.size > known) await loadLaterRules();
}

export async function loadSource(id: string): Promise<DatasetSource> {
  const file = (await import(/* webpackChunkName: "source-[request]" */ `../data/${id}/source.json`)) as { default: unknown };
  return file.default as Source;
}
