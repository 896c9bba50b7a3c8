/** What a selected cell of an inserted table is: the table, its source, the row, and whether the row still reads as the table does. */
import { formatAddress, parseAddress } from "../../../sheet/address";
import { textWidth } from "../../../sheet/textWidth";
import type { CellValue, Host, Selection } from "../../../host/port";
import { currentLocale, t } from "../../../i18n/t";
import { columnHeader, distinctHeaders } from "../../../tables/headers";
import { keyPlaces, rowOf } from "../../../tables/rowOf";
import type { Cell, Column, LoadedTable, Provenance, Row, TableSpec } from "../../../tables/table";
import { reasonOf } from "../../hooks/useAsync";
import { tableDayOf } from "../../sheetDates";
import { cellText } from "./cellText";
import { chosenColumns } from "./hostTable";
import { recipeOf } from "./recipes";

export type RowCell = {
  readonly label: string;
  readonly text: string;
  readonly unit: string | null;
  /** The selected cell. */
  readonly here: boolean;
  /** What the sheet says instead; null: the same. */
  readonly instead: string | null;
};

export type StandingRow = {
  readonly title: string;
  readonly edition: string;
  /** In words: that of the row where it has one, else that of the table. */
  readonly status: string;
  readonly verified: boolean;
  /** The head of the selected cell's column. */
  readonly column: string;
  /** `other`: no row of the table; `notLoaded`: the table cannot be had at the moment. */
  readonly part: "head" | "row" | "other" | "notLoaded";
  readonly reason: string | null;
  /** Where the row stands, where each has a provision of its own. */
  readonly citation: string | null;
  /** What tells the row from the others. */
  readonly key: string;
  readonly cells: readonly RowCell[];
  /** Rows of the table that read the same in the columns on the sheet. */
  readonly rows: number;
  readonly source: Provenance | null;
};

type RowHost = Pick<Host, "settings" | "read">;

/** null: no table of the law stands there, or the column is one that a person added. */
export async function standingRow(host: RowHost, { address, table }: Pick<Selection, "address" | "table">): Promise<StandingRow | null> {
  if (table === null) return null;
  const found = await recipeOf(host, table.name);
  if (found === null) return null;
  const { recipe, spec } = found;
  const columns = chosenColumns(spec, recipe.columns);
  const [at, area] = [parseAddress(address), parseAddress(table.address)];
  const column = columns[at.column - area.column];
  if (column === undefined) return null;
  const facts: StandingRow = {
    title: t(spec.titleKey),
    edition: spec.edition,
    status: t(`status.${spec.status}`),
    verified: spec.status === "verified",
    column: columnHeader(column),
    part: "head",
    reason: null,
    citation: null,
    key: "",
    cells: [],
    rows: 0,
    source: null,
  };
  try {
    const loaded = await rowsOf(spec);
    const source = loaded.source;
    const isRow = at.row > area.row && at.row <= area.row + table.rowCount;
    if (!isRow) return { ...facts, source };
    const [line = []] = await host.read(formatAddress({ ...area, row: at.row, rows: 1, columns: columns.length }));
    const heads = distinctHeaders(columns);
    const sameLanguage = heads.every((head, i) => table.headers[i] === head);
    return { ...facts, source, part: "other", ...readRow(spec, columns, loaded.rows, line, column, sameLanguage) };
  } catch (error) {
    return { ...facts, part: "notLoaded", reason: reasonOf(error) };
  }
}

/** The last one: who goes down a column asks for the same rows again and again. */
let kept: { readonly key: string; readonly loaded: LoadedTable } | null = null;

async function rowsOf(spec: TableSpec): Promise<LoadedTable> {
  const key = `${spec.id} ${currentLocale()}`;
  if (kept?.key !== key) kept = { key, loaded: await spec.load() };
  return kept.loaded;
}

function readRow(
  spec: TableSpec,
  columns: readonly Column[],
  rows: readonly Row[],
  line: readonly CellValue[],
  selected: Column,
  sameLanguage: boolean,
): Partial<StandingRow> {
  const places = columns.map((column) => spec.columns.indexOf(column));
  const standing = columns.map((column, i) => (column.kind === "date" ? tableDayOf(line[i] ?? null) : (line[i] ?? null)));
  const found = rowOf(rows, { columns: spec.columns, places, cells: standing, sameLanguage });
  const [first] = found?.rows ?? [];
  if (!found || first === undefined) return {};
  const all = found.rows;
  const unit = first[spec.columns.findIndex(({ key }) => key === "unit")] ?? null;
  const cells = spec.columns.flatMap((column, place): readonly RowCell[] => {
    const cell = first[place] ?? null;
    const agreed = all.every((row) => (row[place] ?? null) === cell);
    if (!agreed || (cell === null && !places.includes(place))) return [];
    const instead = found.differing.includes(place) ? (standing[places.indexOf(place)] ?? null) : undefined;
    return [
      {
        label: t(column.labelKey),
        text: cellText(cell, column),
        unit: cell === null ? null : unitOf(column, unit),
        here: column === selected,
        instead: instead === undefined ? null : typeof instead === "boolean" ? String(instead) : cellText(instead, column),
      },
    ];
  });
  const told = (what: Column["tells"]): string | null => {
    const cell = first[spec.columns.findIndex(({ tells }) => tells === what)];
    return typeof cell === "string" && cell !== "" ? cell : null;
  };
  const status = told("status");
  return {
    part: "row",
    key: keyPlaces(rows, first, places)
      .map((place) => cellText(first[place] ?? null, spec.columns[place] ?? selected))
      .join(" · "),
    cells,
    rows: all.length,
    citation: told("citation"),
    ...(status !== null ? { status, verified: status === t("tables.rowStatus.verified") } : {}),
  };
}

/** That of the column; where a column of units stands in the table, it is that of the value. */
function unitOf(column: Column, ofRow: Cell): string | null {
  if (column.unit !== undefined) return column.unit;
  return /^value\d*$/.test(column.key) && typeof ofRow === "string" ? ofRow : null;
}

/** In a line the origin of a table is left to its edition where it is a text of its own. */
const LONGEST_ORIGIN = 180;

/** What the selected cell says in its row, and whether it still says so. */
function figureInWords(row: StandingRow): readonly string[] {
  const here = row.cells.find((cell) => cell.here);
  const isKey = here !== undefined && row.key.split(" · ").includes(here.text);
  return [
    ...(row.key === "" ? [] : [row.key]),
    ...(here && here.text !== "" && !isKey ? [`${here.label} ${withUnit(here)}`] : []),
    ...(row.part === "other" ? [t("pane.row.other.short")] : []),
    ...(row.cells.some(({ instead }) => instead !== null) ? [t("pane.row.differs.short")] : []),
  ];
}

/** Where there is little room: row and figure, or the table where no row is selected. */
export function rowInShort(row: StandingRow): string {
  const figure = figureInWords(row);
  return (row.key === "" ? [row.title, ...figure] : [...figure, row.status]).join(" · ");
}

/** Table, row, selected figure, provision or source, edition, and whether it is verified. */
export function rowInWords(row: StandingRow, longest = LONGEST_ORIGIN): string {
  const origin = row.source?.origin ?? null;
  const source = row.citation ?? (origin !== null && textWidth(origin) <= longest ? origin : null);
  const edition = t("pane.tables.edition", { edition: row.edition });
  return [row.title, ...figureInWords(row), ...(source === null ? [] : [source]), edition, row.status].join(" · ");
}

export const withUnit = ({ text, unit }: Pick<RowCell, "text" | "unit">): string => (unit === null ? text : `${text} ${unit}`);
