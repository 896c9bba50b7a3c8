/** Tables that serve every regime: goods descriptions, countries, legal versions, acts; carbon prices that are nobody's regime here. */
import { toSerial } from "../core/civilDate";
import { regimes } from "./";
import { tNote } from "../i18n/notes";
import type { Locale } from "../i18n/t";
import { currentLocale, t } from "../i18n/t";
import { code, countryName, derived, rowStatus, text, words } from "../tables/columns";
import { datasetTable } from "../tables/datasetTable";
import type { Column, Row, TableSpec } from "../tables/table";
import { titleKeyOf } from "../tables/table";

const regime = "reference";
const column = (key: string, kind: Column["kind"] = "text", choice: Column["choice"] = "usual"): Column => ({
  key,
  labelKey: `tables.column.${key}`,
  kind,
  choice,
});

function listTable(id: string, columns: readonly Column[], rows: () => Row[]): TableSpec {
  const newest = regimes
    .flatMap((one) => [...one.versions.values()].map((version) => version.asOf as string))
    .reduce((a, b) => (a > b ? a : b), "");
  return {
    id,
    regime,
    titleKey: titleKeyOf(id),
    edition: newest,
    status: "verified",
    columns,
    filters: [{ kind: "text" }],
    load: async () => ({
      rows: rows(),
      source: {
        origin: t("tables.origin.parameters"),
        link: "https://eur-lex.europa.eu",
        edition: newest,
        retrieved: newest,
        licence: t("tables.licence.facts"),
        status: "verified",
      },
    }),
  };
}

const versions = listTable(
  "legal-versions",
  [
    column("regime"),
    column("version"),
    column("status"),
    column("from", "date"),
    column("to", "date"),
    column("acts"),
    column("asOf", "date"),
    column("note"),
  ],
  () =>
    regimes.flatMap((one) =>
      [...one.versions.values()].map(
        (version): Row => [
          t(`tables.regime.${one.id}`),
          version.id,
          t(`versionStatus.${version.status}`),
          version.inForce ? toSerial(version.inForce.from) : null,
          version.inForce?.to ? toSerial(version.inForce.to) : null,
          version.acts.map((act) => one.acts.get(act)?.title ?? act).join("; "),
          toSerial(version.asOf),
          version.note === undefined ? null : tNote(version.note),
        ],
      ),
    ),
);

const acts = listTable("legal-acts", [column("act"), column("title"), column("journal"), column("link")], () =>
  [...new Map(regimes.flatMap((one) => [...one.acts])).values()].map((act): Row => [act.id, act.title, act.journal, act.link]),
);

/** Columns of the data that say the same in three languages. */
const IN_LANGUAGE: Readonly<Record<Locale, string>> = { en: "En", "zh-TW": "Tw", "zh-CN": "Cn" };
const said = (key: string, from: string): ReturnType<typeof derived> =>
  derived(key, "text", (table, row) => table.text(row, `${from}${IN_LANGUAGE[currentLocale()]}`));

const pricesElsewhere = datasetTable({
  id: "carbon-prices-elsewhere",
  regime,
  dataset: "carbon-prices-elsewhere-2026-11",
  edition: "2026-11-28",
  status: "secondary",
  filters: [{ kind: "text" }],
  columns: [
    countryName(),
    said("measureElsewhere", "measure"),
    said("stateElsewhere", "state"),
    text("asOf", { from: "date" }),
    said("countsNow", "counts"),
    said("figures", "figures"),
    rowStatus({ from: "checked" }),
    text("source"),
  ],
});

export const referenceTables: readonly TableSpec[] = [
  datasetTable({
    id: "cn-descriptions",
    regime,
    dataset: "cn-descriptions-2025",
    edition: "2025-12",
    status: "verified",
    columns: [code("code"), text("description"), text("act", { from: "source" })],
    filters: [{ kind: "cnPrefix", column: "code" }, { kind: "text" }],
  }),
  datasetTable({
    id: "countries",
    regime,
    dataset: "countries-iso3166",
    edition: "CLDR 48",
    status: "verified",
    filters: [{ kind: "text" }],
    columns: [
      text("alpha2"),
      text("alpha3"),
      text("nameEn", { from: "en" }),
      text("nameTw", { from: "zhTW" }),
      text("nameCn", { from: "zhCN" }),
      words("countryKind", "countryKind", { from: "kind", choice: "extra" }),
    ],
  }),
  versions,
  acts,
  pricesElsewhere,
];
