/** A table of a sheet that is a stored dataset, or a part of one. One call makes the whole entry of the register. */
import { tNote } from "../i18n/notes";
import { currentLocale } from "../i18n/t";
import { loadTableNotes } from "../i18n/tableNotes";
import { loadSource, loadTable } from "../datasource";
import type { Row, Table } from "../core/dataset";
import type { DataColumn } from "./columns";
import { loadLookups } from "./lookups";
import type { Filter, Provenance, TableSpec } from "./table";
import { titleKeyOf } from "./table";

type Source = {
  readonly id: string;
  readonly regime: string;
  readonly dataset: string;
  readonly edition: string;
  readonly status: string;
  readonly columns: readonly DataColumn[];
  readonly filters: readonly Filter[];
  /** keeps a row; absent: all rows */
  readonly where?: (table: Table, row: Row) => boolean;
  /** where the part differs from the dataset as a whole */
  readonly source?: Partial<Provenance>;
};

export function datasetTable(of: Source): TableSpec {
  return {
    id: of.id,
    regime: of.regime,
    titleKey: titleKeyOf(of.id),
    edition: of.edition,
    status: of.status,
    datasetId: of.dataset,
    columns: of.columns,
    filters: of.filters,
    async load() {
      const [table, stored, lookups] = await Promise.all([
        loadTable(of.dataset),
        loadSource(of.dataset),
        loadLookups(),
        loadTableNotes(currentLocale()),
      ]);
      const rows = table.all().filter((row) => of.where?.(table, row) ?? true);
      const { link, retrieved, note, sha256 } = stored;
      const [origin, licence] = [tNote(stored.origin), tNote(stored.licence)];
      return {
        rows: rows.map((row) => of.columns.map((column) => column.read(table, row, lookups))),
        source: {
          origin,
          link,
          retrieved,
          licence,
          sha256,
          edition: of.edition,
          status: of.status,
          ...(note === undefined ? {} : { note: tNote(note) }),
          ...of.source,
          ...(of.source?.origin === undefined ? {} : { origin: tNote(of.source.origin) }),
        },
      };
    },
  };
}
