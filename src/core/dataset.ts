/**
 * Tables of the law: columnar text, indexed once. Look-ups are exact or by longest prefix of a goods code;
 * a missing row is undefined, never a neighbour.
 */
import { TableNotLoaded } from "./error";

export type Row = number & { readonly __row: true };

type RawTable = { readonly id: string; readonly rows: number; readonly columns: Readonly<Record<string, readonly (string | null)[]>> };

export class Table {
  private readonly codes = new Map<string, readonly string[]>();
  private readonly indexes = new Map<string, ReadonlyMap<string, readonly Row[]>>();

  private constructor(private readonly raw: RawTable) {}

  static read(file: unknown): Table {
    const raw = file as RawTable;
    if (typeof raw !== "object" || raw === null || typeof raw.id !== "string") throw new TypeError("not a table");
    for (const [name, column] of Object.entries(raw.columns)) {
      if (column.length !== raw.rows) throw new TypeError(`${raw.id}: column ${name} has ${column.length} of ${raw.rows} rows`);
    }
    return new Table(raw);
  }

  get id(): string {
    return this.raw.id;
  }

  get size(): number {
    return this.raw.rows;
  }

  get columnNames(): readonly string[] {
    return Object.keys(this.raw.columns);
  }

  /** null: the source prints nothing there, which is not zero. */
  text(row: Row, column: string): string | null {
    const cells = this.raw.columns[column];
    if (!cells) throw new TypeError(`${this.raw.id} has no column ${column}`);
    return cells[row] ?? null;
  }

  /** Text of a cell that the table always fills. */
  need(row: Row, column: string): string {
    const text = this.text(row, column);
    if (text === null) throw new TypeError(`${this.raw.id}: ${column} of row ${row} is empty`);
    return text;
  }

  all(): readonly Row[] {
    return Array.from({ length: this.raw.rows }, (_, i) => i as Row);
  }

  /** Rows whose columns hold exactly these texts. */
  where(key: Readonly<Record<string, string>>): readonly Row[] {
    const columns = Object.keys(key);
    return this.index(columns).get(columns.map((column) => key[column]).join("|")) ?? [];
  }

  /** Rows of the longest code in `column` that is a prefix of `code` (and equal in the other columns of `key`). */
  longestPrefix(column: string, code: string, key: Readonly<Record<string, string>> = {}): readonly Row[] {
    for (let length = code.length; length >= 2; length--) {
      const rows = this.where({ ...key, [column]: code.slice(0, length) });
      if (rows.length > 0) return rows;
    }
    return [];
  }

  /** Distinct texts of a code column that begin with `prefix` and are longer, in order. */
  below(column: string, prefix: string): readonly string[] {
    let codes = this.codes.get(column);
    if (!codes) {
      codes = [...new Set(this.all().map((row) => this.need(row, column)))].sort();
      this.codes.set(column, codes);
    }
    let low = 0;
    let high = codes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((codes[middle] ?? "") <= prefix) low = middle + 1;
      else high = middle;
    }
    const found: string[] = [];
    for (let i = low; i < codes.length && codes[i]?.startsWith(prefix); i++) found.push(codes[i] ?? "");
    return found;
  }

  private index(columns: readonly string[]): ReadonlyMap<string, readonly Row[]> {
    const name = columns.join("|");
    const known = this.indexes.get(name);
    if (known) return known;
    const built = new Map<string, Row[]>();
    for (const row of this.all()) {
      const key = columns.map((column) => this.text(row, column) ?? "").join("|");
      const rows = built.get(key);
      if (rows) rows.push(row);
      else built.set(key, [row]);
    }
    this.indexes.set(name, built);
    return built;
  }
}

/** Where rules find tables. `table` throws TableNotLoaded when the table has still to be fetched. */
export type TableSource = { table(datasetId: string): Table };

/** Source over tables at hand; anything else is not loaded. */
export function tablesOf(tables: ReadonlyMap<string, Table>): TableSource {
  return {
    table(datasetId) {
      const table = tables.get(datasetId);
      if (!table) throw new TableNotLoaded(datasetId);
      return table;
    },
  };
}
