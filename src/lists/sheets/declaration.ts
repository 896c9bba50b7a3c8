/**
 * The declaration of a year in the order of Art. 6(2) of Regulation (EU) 2023/956: goods by code, origin, installation and
 * basis, with their emissions and certificates; what is to be held at the end of each quarter, and the days of the year.
 */
import type { CivilDate } from "../../core/civilDate";
import { toSerial } from "../../core/civilDate";
import type { Decimal } from "../../core/decimal";
import type { LineFigures } from "./cbamLines";
import { added, groups } from "./groups";
import { all, head, here, said, same, without, type Names } from "./names";
import type { Format, PlanColumn, PlanTable, Value } from "./plan";
import { figure, isFailed, over } from "./results";
import { keyed } from "./typedColumns";

export const DUTIES = ["sale", "declaration", "surrender", "repurchase", "cancellation"] as const;
const QUARTER_ENDS = ["03-31", "06-30", "09-30", "12-31"];

type Year = { readonly importer: string; readonly year: number };
export type Deadline = { readonly year: number; readonly duty: (typeof DUTIES)[number]; readonly date: Value };
export type Declaration = {
  readonly declaration: PlanTable;
  readonly holding: PlanTable;
  readonly deadlines: PlanTable;
  readonly days: readonly Deadline[];
  /** Quarter ends on which certificates are to be held. */
  readonly holdingDays: readonly CivilDate[];
};

const column = (key: string, format: Format, width: number, values: readonly Value[], formula?: string): PlanColumn => ({
  key,
  header: head(key),
  kind: formula === undefined ? "told" : "formula",
  format,
  width,
  values,
  ...(formula === undefined ? {} : { formula }),
});

export function declarationTables(figures: LineFigures, years: readonly Year[], names: Names): Declaration {
  return { ...goods(figures, names), ...held(figures, years, names), ...deadlines(years, names) };
}

const yearKey = (importer: string, year: number | string): string => `${importer.toLowerCase()} ${year}`;

const KEYS = ["importer", "year", "cn", "origin", "installation", "basis", "verification"] as const;

function goods(figures: LineFigures, names: Names): { readonly declaration: PlanTable } {
  const { lines, importer, priced, basis } = figures;
  const rows = groups(lines.length, (i) => {
    const line = lines[i];
    if (priced[i] !== true || !line) return null;
    return [
      importer[i] ?? "",
      line.date?.slice(0, 4) ?? "",
      line.cn,
      line.origin,
      keyed(line, "installation"),
      basis[i] ?? "",
      keyed(line, "verification"),
    ];
  });
  const [L, D] = [names.lines, names.declaration];
  const conditions = [
    ...KEYS.filter((key) => key !== "year").map((key) => same(L, key, D)),
    `${all(L, "date")},">="&DATE(${here(D, "year")},1,1)`,
    `${all(L, "date")},"<="&DATE(${here(D, "year")},12,31)`,
  ].join(",");
  // Only lines with certificates: what waits for a person or failed has none.
  const summed = (key: string): string =>
    `=SUMIFS(${all(L, key)},${without(all(L, key))},${without(all(L, "certificates"))},${conditions})`;
  const of = (values: readonly (Decimal | null)[]): Decimal[] =>
    rows.map((row) =>
      added(
        values,
        row.lines.filter((i) => figures.certificates[i] !== null),
      ),
    );
  const tonnes = of(lines.map((line) => line.tonnes));
  const [embedded, after, due] = [of(figures.embedded), of(figures.afterFree), of(figures.certificates)];
  const key = (i: number): Value[] => rows.map((row) => (i === 1 ? Number(row.key[i]) : (row.key[i] ?? null)));
  return {
    declaration: {
      name: D,
      title: said("title.declaration"),
      rows: rows.length,
      columns: [
        column("importer", "text", 22, key(0)),
        column("year", "year", 8, key(1)),
        column("cn", "code", 12, key(2)),
        column("origin", "code", 9, key(3)),
        column("installation", "text", 18, key(4)),
        column("basis", "text", 10, key(5)),
        column("verification", "text", 18, key(6)),
        column("quantity", "mass", 13, tonnes.map(figure), summed("tonnes")),
        column("embedded", "number", 14, embedded.map(figure), summed("embedded")),
        column(
          "freeDeducted",
          "number",
          14,
          embedded.map((one, i) => figure(one.minus(after[i] ?? one))),
          `=${here(D, "embedded")}-${here(D, "afterFree")}`,
        ),
        column("afterFree", "number", 14, after.map(figure), summed("afterFree")),
        column(
          "paidDeducted",
          "number",
          14,
          after.map((one, i) => figure(one.minus(due[i] ?? one))),
          `=${here(D, "afterFree")}-${here(D, "certificates")}`,
        ),
        column("certificates", "number", 14, due.map(figure), summed("certificates")),
      ],
    },
  };
}

function held(
  figures: LineFigures,
  years: readonly Year[],
  names: Names,
): { readonly holding: PlanTable; readonly holdingDays: readonly CivilDate[] } {
  const [L, H] = [names.lines, names.holding];
  const rows = years.flatMap(({ importer, year }) => QUARTER_ENDS.map((end) => ({ importer, year, end: `${year}-${end}` as CivilDate })));
  const byYear = new Map(
    groups(figures.lines.length, (i) => [figures.importer[i] ?? "", figures.lines[i]?.date?.slice(0, 4) ?? ""]).map(({ key, lines }) => [
      yearKey(key[0] ?? "", key[1] ?? ""),
      lines,
    ]),
  );
  const emissions = rows.map(({ importer, year, end }) =>
    added(
      figures.afterFree,
      (byYear.get(yearKey(importer, year)) ?? []).filter((i) => (figures.lines[i]?.date ?? "") <= end),
    ),
  );
  const ends = rows.map(({ end }) => toSerial(end));
  const none = said("word.noHolding");
  const due = over("CBAM.HOLDING", rows.length, emissions.map(figure), ends);
  const end = here(H, "quarterEnd");
  const formula = `=SUMIFS(${all(L, "afterFree")},${without(all(L, "afterFree"))},${same(L, "importer", H)},${all(L, "date")},">="&DATE(YEAR(${end}),1,1),${all(L, "date")},"<="&${end})`;
  return {
    holdingDays: [...new Set(rows.flatMap(({ end: day }, i) => (isFailed(due[i]) ? [] : [day])))],
    holding: {
      name: H,
      title: said("title.holding"),
      rows: rows.length,
      columns: [
        column(
          "importer",
          "text",
          22,
          rows.map(({ importer }) => importer),
        ),
        column("quarterEnd", "date", 13, ends),
        column("sinceJanuary", "number", 16, emissions.map(figure), formula),
        column(
          "toHold",
          "number",
          16,
          due.map((value) => (isFailed(value) ? none : value)),
          `=IFNA(CBAM.HOLDING(${here(H, "sinceJanuary")},${end}),"${none}")`,
        ),
      ],
    },
  };
}

function deadlines(years: readonly Year[], names: Names): { readonly deadlines: PlanTable; readonly days: readonly Deadline[] } {
  const T = names.deadlines;
  const distinct = [...new Set(years.map(({ year }) => year))].sort((a, b) => a - b);
  const rows = distinct.flatMap((year) => DUTIES.map((duty) => ({ year, duty })));
  const dates = over(
    "CBAM.DEADLINE",
    rows.length,
    rows.map(({ duty }) => duty),
    rows.map(({ year }) => year),
  );
  return {
    days: rows.map((row, i) => ({ ...row, date: dates[i] ?? "" })),
    deadlines: {
      name: T,
      title: said("title.deadlines"),
      rows: rows.length,
      columns: [
        column(
          "year",
          "year",
          9,
          rows.map(({ year }) => year),
        ),
        column(
          "duty",
          "code",
          15,
          rows.map(({ duty }) => duty),
        ),
        column(
          "dutyWords",
          "text",
          60,
          rows.map(({ duty }) => said(`duty.${duty}`)),
        ),
        column("day", "date", 13, dates, `=CBAM.DEADLINE(${here(T, "duty")},${here(T, "year")})`),
      ],
    },
  };
}
