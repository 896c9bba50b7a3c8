/**
 * What a table is that a person can put on a sheet: columns, filters, a title, and how to get its rows.
 * Plain data: may not know a sheet nor the pane.
 */

/** Dates are Excel serial numbers; null: the source prints nothing there, which is not zero. */
export type Cell = string | number | null;
export type Row = readonly Cell[];

/** A code is text that looks like a number (CN codes). */
export type ColumnKind = "text" | "number" | "date" | "percent" | "code";

export type Column = {
  readonly key: string;
  /** A key of i18n, or the label itself where it is a name (the id of a legal version). */
  readonly labelKey: string;
  readonly kind: ColumnKind;
  readonly unit?: string;
  /** en-US format code; absent: as the number comes */
  readonly numberFormat?: string;
  /** "extra": left out until somebody chooses it */
  readonly choice: "usual" | "extra";
  /** Says of each row how well it is founded, or where it stands, where rows differ in that. */
  readonly tells?: "status" | "citation";
};

export type Filter =
  /** `fallback`: the country code under which the rows for all other countries stand */
  | { readonly kind: "country"; readonly column: string; readonly fallback?: string }
  | { readonly kind: "cnPrefix"; readonly column: string }
  | { readonly kind: "period"; readonly column: string }
  | { readonly kind: "version"; readonly column: string }
  | { readonly kind: "text" };
export type FilterKind = Filter["kind"];

/** Where the rows come from; shown beside them and written above them on the sheet. */
export type Provenance = {
  readonly origin: string;
  readonly link: string;
  readonly edition: string;
  readonly retrieved: string;
  readonly licence: string;
  /** a status of core/citation; i18n names it */
  readonly status: string;
  readonly note?: string;
  /** of the stored table; absent where the rows are worked out from dated legal values */
  readonly sha256?: string;
};

export type LoadedTable = { readonly rows: readonly Row[]; readonly source: Provenance };

export type TableSpec = {
  readonly id: string;
  /** the group it stands in: a regime, or "reference" */
  readonly regime: string;
  readonly titleKey: string;
  readonly edition: string;
  readonly status: string;
  readonly datasetId?: string;
  readonly columns: readonly Column[];
  readonly filters: readonly Filter[];
  /** Rows in the user's language of the moment. */
  readonly load: () => Promise<LoadedTable>;
};

export const titleKeyOf = (id: string): string => `tables.title.${id}`;
