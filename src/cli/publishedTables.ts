/**
 * Every table as files of the build that others read: `tables/<id>.csv`, `.json` and the text of a Power Query, as a person sees the
 * table; `tables/data/<id>.csv` and `.json` as the functions read it; and `tables/index.json`. May not change a cell.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fromSerial } from "../core/civilDate";
import { LOCALES, t } from "../i18n/t";
import { tableSpecs } from "../regimes/tables";
import { distinctHeaders } from "../tables/headers";
import { powerQueryText, publishedFile } from "../tables/powerQuery";
import type { Cell, LoadedTable, TableSpec } from "../tables/table";
import { csvLine } from "./csvLine";

const DATA = path.join(__dirname, "../data");
/** Excel takes a text for UTF-8 by this mark. */
const MARK = "\uFEFF";

type Rows = readonly (readonly Cell[])[];

/** A serial number is a spreadsheet's way of writing a day. */
export function plainRows({ columns }: TableSpec, { rows }: LoadedTable): Rows {
  return rows.map((row) =>
    row.map((cell, i) => (columns[i]?.kind === "date" && typeof cell === "number" ? (fromSerial(cell) ?? cell) : cell)),
  );
}

function csv(headers: readonly string[], rows: Rows): string {
  return (
    MARK +
    [headers, ...rows]
      .map((row) =>
        csvLine(
          row.map((cell) => (cell === null ? "" : String(cell))),
          ",",
        ),
      )
      .join("")
  );
}

/** One row a line, so that two editions can be compared. */
function json(facts: object, rows: Rows): string {
  const head = JSON.stringify(facts, null, 1).replace(/\n\}$/, "");
  return `${head},\n "rows": [\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]}\n`;
}

type Stored = { readonly id: string; readonly columns: Readonly<Record<string, readonly (string | null)[]>> };
const stored = (id: string, file: string): unknown => JSON.parse(readFileSync(path.join(DATA, id, file), "utf8"));

function storedFiles(id: string): [string, string][] {
  const { columns } = stored(id, "table.json") as Stored;
  const names = Object.keys(columns);
  const rows = (columns[names[0] ?? ""] ?? []).map((_, row) => names.map((name) => columns[name]?.[row] ?? null));
  return [
    [`tables/data/${id}.csv`, csv(names, rows)],
    [`tables/data/${id}.json`, json({ id, source: stored(id, "source.json"), columns: names }, rows)],
  ];
}

async function shownFiles(spec: TableSpec, host: string): Promise<[string, string][]> {
  const loaded = await spec.load();
  const rows = plainRows(spec, loaded);
  const columns = distinctHeaders(spec.columns);
  const file = publishedFile(spec.id);
  return [
    [file, json({ id: spec.id, title: t(spec.titleKey), source: loaded.source, columns }, rows)],
    [file.replace(/json$/, "csv"), csv(columns, rows)],
    [file.replace(/json$/, "pq"), powerQueryText(spec, loaded, host)],
  ];
}

/** `host`: the address of the build, with a slash at its end. */
export async function publishedTables(host: string): Promise<[string, string][]> {
  const shown = await Promise.all(tableSpecs.map((spec) => shownFiles(spec, host)));
  const kept = readdirSync(DATA).sort();
  const index = {
    tables: tableSpecs.map(({ id, titleKey, regime, edition, status, datasetId }) => ({
      id,
      title: Object.fromEntries(LOCALES.map((locale) => [locale, t(titleKey, {}, locale)])),
      law: regime,
      edition,
      status,
      ...(datasetId === undefined ? {} : { data: datasetId }),
    })),
    data: kept,
  };
  return [...shown.flat(), ...kept.flatMap(storedFiles), ["tables/index.json", `${JSON.stringify(index, null, 1)}\n`]];
}
