/** From a table of the register to what the host inserts: name, sheet, typed columns, rows, the lines above. Pure. */
import type { Matrix, TablePlace, TableSpec as HostTable } from "../../../host/port";
import { hasWords, listed, t } from "../../../i18n/t";
import type { Choices } from "../../../tables/filter";
import { sheetDayOf } from "../../sheetDates";
import { distinctHeaders } from "../../../tables/headers";
import type { Column, Provenance, Row, TableSpec } from "../../../tables/table";

/** What was chosen of a table; kept in the file, so that the same table can be refreshed later. */
export type Recipe = { readonly id: string; readonly choices: Choices; readonly columns: readonly string[] };

const ORDER = ["country", "cnPrefix", "period", "version", "text"] as const;

/** The same choices give the same name, so inserting them again refreshes the table; other choices are another table. */
export function tableName({ id, choices }: Pick<Recipe, "id" | "choices">): string {
  const chosen = ORDER.map((kind) => (choices[kind] ?? "").trim()).filter((text) => text !== "");
  const plain = [id, ...chosen]
    .join("_")
    .normalize("NFKC")
    .replace(/\*/g, "other")
    .replace(/[^\p{L}\p{N}_]+/gu, "_");
  // An underscore in front keeps the name from being read as a cell.
  return `CB_${plain}`.slice(0, 120).replace(/_+$/, "");
}

export function describeChoices(choices: Choices): string {
  return listed(
    ORDER.flatMap((kind) => {
      const value = (choices[kind] ?? "").trim();
      return value === "" ? [] : [t(`pane.filter.${kind}.is`, { value: value === "*" ? t("tables.country.other") : value })];
    }),
  );
}

export function sourceLines(spec: TableSpec, source: Provenance, choices: Choices): string[] {
  const limits = describeChoices(choices);
  const title = t(spec.titleKey);
  const state = t("pane.note.edition", { edition: source.edition, status: t(`status.${source.status}`), retrieved: source.retrieved });
  const hash = source.sha256 === undefined ? "" : ` · SHA-256 ${source.sha256}`;
  // Always the same number of lines: refreshing a table keeps its place.
  return [
    limits === "" ? title : t("pane.note.limits", { title, limits }),
    t("pane.note.source", { origin: source.origin }),
    `${state} · ${source.link}`,
    `${source.licence}${hash}`,
    source.note === undefined ? t("pane.note.inserted") : t("pane.note.note", { note: source.note }),
  ];
}

export function chosenColumns(spec: TableSpec, keys: readonly string[]): readonly Column[] {
  return spec.columns.filter((column) => keys.includes(column.key));
}

export function usualColumns(spec: TableSpec): readonly string[] {
  return spec.columns.filter((column) => column.choice === "usual").map((column) => column.key);
}

export function pickColumns(spec: TableSpec, rows: readonly Row[], keys: readonly string[]): Matrix {
  const places = spec.columns.flatMap((column, i) => (keys.includes(column.key) ? [i] : []));
  return rows.map((row) => places.map((i) => row[i] ?? null));
}

export function sheetName(spec: TableSpec, choices: Choices): string {
  const key = `tables.sheet.${spec.id}`;
  const base = hasWords(key) ? t(key) : t(spec.titleKey);
  const short = [choices.country === "*" ? "" : choices.country, choices.cnPrefix, choices.period]
    .filter((part) => part !== undefined && part !== "")
    .join(" ");
  return (short === "" ? base : `${base} ${short}`).slice(0, 31).trim();
}

type Content = { readonly spec: TableSpec; readonly recipe: Recipe; readonly rows: readonly Row[]; readonly source: Provenance };

export function hostTable({ spec, recipe, rows, source }: Content, place: TablePlace): HostTable {
  const columns = chosenColumns(spec, recipe.columns);
  const headers = distinctHeaders(columns);
  return {
    name: tableName(recipe),
    place,
    columns: columns.map((column, i) => ({
      header: headers[i] ?? "",
      kind: column.kind === "code" ? "text" : column.kind,
      ...(column.numberFormat === undefined ? {} : { numberFormat: column.numberFormat }),
    })),
    rows: pickColumns(spec, rows, recipe.columns).map((row) =>
      row.map((cell, i) => (columns[i]?.kind === "date" ? sheetDayOf(cell) : cell)),
    ),
    notes: sourceLines(spec, source, recipe.choices),
  };
}
