/**
 * Tables worked out from the dated values of the law: one row per year, or every value of a version with its citation.
 * Holds no value itself.
 */
import { formatCitation } from "../core/citation";
import type { CivilDate } from "../core/civilDate";
import { civilDate, toSerial } from "../core/civilDate";
import { parseDecimal, toCell } from "../core/decimal";
import type { Regime } from "../core/lawBook";
import type { LegalVersion } from "../core/legalVersion";
import { valueAt } from "../core/parameter";
import type { DatedValue, Parameter } from "../core/parameter";
import { tNote } from "../i18n/notes";
import { currentLocale, hasWords, t } from "../i18n/t";
import { loadTableNotes } from "../i18n/tableNotes";
import type { Cell, Column, Provenance, Row, TableSpec } from "./table";
import { titleKeyOf } from "./table";

const LICENCE = "EU documents, reusable with attribution (Commission Decision 2011/833/EU; CC BY 4.0)";

type YearColumn = {
  readonly key: string;
  readonly labelKey: string;
  readonly parameter: string;
  readonly version: string;
  /** "own": only years the version can be asked about */
  readonly covers: "own" | "any";
};

type YearSource = {
  readonly id: string;
  readonly regime: Regime;
  readonly from: number;
  readonly to: number;
  readonly edition: string;
  readonly status: string;
  readonly columns: readonly YearColumn[];
  readonly source: Pick<Provenance, "origin" | "link"> & { readonly note?: string };
  readonly licence?: string;
};

const figureColumn = { kind: "percent", numberFormat: "0.0%", choice: "usual" } as const;
const textColumn = (key: string, choice: Column["choice"] = "usual"): Column => ({
  key,
  labelKey: `tables.column.${key}`,
  kind: "text",
  choice,
});

function covered(version: LegalVersion, date: CivilDate): boolean {
  return version.covers.from <= date && (version.covers.to === undefined || date <= version.covers.to);
}

/** The latest day on which somebody compared one of these values with its source. */
function lastChecked(parameters: readonly Parameter[]): string {
  return parameters.map((parameter) => parameter.checkedOn).reduce((a, b) => (a > b ? a : b), "" as string);
}

export function parameterYears(of: YearSource): TableSpec {
  const columns: Column[] = [
    { key: "year", labelKey: "tables.column.year", kind: "number", numberFormat: "0", choice: "usual" },
    ...of.columns.map(({ key, labelKey }): Column => ({ key, labelKey, ...figureColumn })),
  ];
  return {
    id: of.id,
    regime: of.regime.id,
    titleKey: titleKeyOf(of.id),
    edition: of.edition,
    status: of.status,
    columns,
    filters: [{ kind: "period", column: "year" }],
    async load() {
      await loadTableNotes(currentLocale());
      const used = of.columns.map((column) => {
        const version = of.regime.versions.get(column.version);
        const parameter = version?.parameters.get(column.parameter);
        if (!version || !parameter) throw new TypeError(`${of.id}: ${column.version} has no ${column.parameter}`);
        return { column, version, parameter };
      });
      const years = Array.from({ length: of.to - of.from + 1 }, (_, i) => of.from + i);
      const rows = years.map(
        (year): Row => [
          year,
          ...used.map(({ column, version, parameter }): Cell => {
            const day = civilDate(`${year}-01-01`);
            if (column.covers === "own" && !covered(version, day)) return null;
            const text = valueAt(parameter, day)?.value ?? null;
            return text === null ? null : toCell(parseDecimal(text));
          }),
        ],
      );
      return {
        rows,
        source: {
          ...of.source,
          origin: tNote(of.source.origin),
          edition: of.edition,
          status: of.status,
          licence: tNote(of.licence ?? LICENCE),
          retrieved: lastChecked(used.map(({ parameter }) => parameter)),
        },
      };
    },
  };
}

const FIGURE = /^-?\d+(\.\d+)?$/;

/** Every dated value of every version of a regime: what the functions calculate with. */
export function parameterValues(of: {
  readonly id: string;
  readonly regime: Regime;
  readonly edition: string;
  readonly only?: string;
  readonly versions?: readonly string[];
  readonly link: string;
  /** beginnings of the parameters' names; absent: all */
  readonly beginnings?: readonly string[];
  readonly status?: string;
  readonly licence?: string;
}): TableSpec {
  const status = of.status ?? "verified";
  const licence = of.licence ?? LICENCE;
  const columns: Column[] = [
    ...(of.versions?.length === 1 ? [] : [textColumn("version")]),
    ...(of.only === undefined ? [textColumn("quantity"), textColumn("parameter", "extra")] : []),
    { key: "from", labelKey: "tables.column.from", kind: "date", choice: "usual" },
    { key: "to", labelKey: "tables.column.to", kind: "date", choice: of.only === undefined ? "extra" : "usual" },
    { key: "value", labelKey: "tables.column.value", kind: "number", choice: "usual" },
    textColumn("unit"),
    { ...textColumn("citation"), tells: "citation" },
    { ...textColumn("status"), tells: "status" },
    textColumn("note", "extra"),
  ];
  return {
    id: of.id,
    regime: of.regime.id,
    titleKey: titleKeyOf(of.id),
    edition: of.edition,
    status,
    columns,
    filters: [...(of.versions?.length === 1 ? [] : [{ kind: "version", column: "version" } as const]), { kind: "text" }],
    async load() {
      await loadTableNotes(currentLocale());
      const versions = [...of.regime.versions.values()].filter((version) => of.versions?.includes(version.id) ?? true);
      const entries = versions.flatMap((version) =>
        [...version.parameters.values()]
          .filter((parameter) => of.only === undefined || parameter.id === of.only)
          .filter((parameter) => of.beginnings?.some((beginning) => parameter.id.startsWith(beginning)) ?? true)
          .map((parameter) => ({ version, parameter })),
      );
      const rows = entries.flatMap(({ version, parameter }) =>
        parameter.values.map((value) => {
          const cells = valueCells(of.regime, version, parameter, value);
          return columns.map((column) => cells[column.key] ?? null);
        }),
      );
      const checked = lastChecked(entries.map(({ parameter }) => parameter));
      return {
        rows,
        source: {
          origin: t("tables.origin.parameters"),
          link: of.link,
          edition: of.edition,
          status,
          licence: tNote(licence),
          retrieved: checked,
        },
      };
    },
  };
}

function valueCells(regime: Regime, version: LegalVersion, parameter: Parameter, value: DatedValue): Readonly<Record<string, Cell>> {
  const name = `quantity.${parameter.id}`;
  const missing = value.expectedOn === undefined ? t("tables.cell.notPublished") : t("tables.cell.expected", { date: value.expectedOn });
  return {
    version: version.id,
    quantity: hasWords(name) ? t(name) : parameter.id,
    parameter: parameter.id,
    from: toSerial(value.from),
    to: value.to === undefined ? null : toSerial(value.to),
    // A date relative to a year ("+1-09-30") or a word stays text.
    value: value.value === null ? missing : FIGURE.test(value.value) ? toCell(parseDecimal(value.value)) : tNote(value.value),
    unit: tNote(parameter.unit),
    citation: value.cite.map((cite) => formatCitation(cite, regime.acts)).join("; "),
    status: t(`status.${value.status}`),
    note: value.note === undefined ? null : tNote(value.note),
  };
}
