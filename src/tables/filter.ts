/** Keeps the rows a person asked for. Pure; may not know the pane. */
import type { Cell, Filter, FilterKind, Row, TableSpec } from "./table";

/** What was entered per kind of filter; "" or absent: no limit. */
export type Choices = { readonly [K in FilterKind]?: string };

export type Filtered = {
  readonly rows: readonly Row[];
  /** the country has no rows of its own: those for all other countries stand here */
  readonly fallback: boolean;
};

/** The same letters whatever their width or case. */
export function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

export function columnIndex(spec: TableSpec, key: string): number {
  return spec.columns.findIndex((column) => column.key === key);
}

export function filterRows(spec: TableSpec, rows: readonly Row[], choices: Choices): Filtered {
  let kept = rows;
  let fallback = false;
  for (const filter of spec.filters) {
    const wanted = (choices[filter.kind] ?? "").trim();
    if (wanted === "") continue;
    const before = kept;
    kept = before.filter(matcher(spec, filter, wanted));
    if (filter.kind === "country" && kept.length === 0 && filter.fallback !== undefined) {
      kept = before.filter(matcher(spec, filter, filter.fallback));
      fallback = kept.length > 0;
    }
  }
  return { rows: kept, fallback };
}

function matcher(spec: TableSpec, filter: Filter, wanted: string): (row: Row) => boolean {
  if (filter.kind === "text") {
    const words = fold(wanted).split(" ");
    return (row) => {
      const line = fold(row.filter((cell) => cell !== null).join(" "));
      return words.every((word) => line.includes(word));
    };
  }
  const at = columnIndex(spec, filter.column);
  if (filter.kind === "cnPrefix") {
    const digits = wanted.normalize("NFKC").replace(/[^\d]/g, "");
    // A full code also finds the heading that stands for it.
    return (row) => {
      const code = String(row[at] ?? "");
      return code.startsWith(digits) || digits.startsWith(code);
    };
  }
  if (filter.kind === "period") return (row) => coversYear(row[at] ?? null, Number(wanted));
  return (row) => String(row[at] ?? "") === wanted;
}

function coversYear(cell: Cell, year: number): boolean {
  const text = String(cell ?? "");
  const range = /^(\d{4})-(\d{4})$/.exec(text);
  return range ? Number(range[1]) <= year && year <= Number(range[2]) : text.startsWith(String(year));
}

/** What a filter can be set to, in the order of the rows; years for a period. */
export function optionsOf(spec: TableSpec, filter: Filter, rows: readonly Row[]): readonly string[] {
  if (filter.kind === "text" || filter.kind === "cnPrefix") return [];
  const at = columnIndex(spec, filter.column);
  const values = [...new Set(rows.map((row) => String(row[at] ?? "")))].filter((value) => value !== "");
  if (filter.kind !== "period") return values;
  const years = values.flatMap((value) => {
    const [from, to] = /^(\d{4})-(\d{4})$/.exec(value)?.slice(1).map(Number) ?? [];
    return from !== undefined && to !== undefined ? Array.from({ length: to - from + 1 }, (_, i) => String(from + i)) : [value.slice(0, 4)];
  });
  return [...new Set(years)].sort();
}
