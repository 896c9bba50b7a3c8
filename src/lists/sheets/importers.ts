/** The mass of every importer by month and year against the threshold of the law, and what a year costs. */
import type { CivilDate } from "../../core/civilDate";
import { type Decimal, ZERO } from "../../core/decimal";
import type { LineFigures } from "./cbamLines";
import { added, groups } from "./groups";
import { all, head, here, said, same, without, type Names } from "./names";
import type { Format, PlanColumn, PlanTable, Value } from "./plan";
import { figure, number, over, serial } from "./results";

type Month = { readonly importer: string; readonly month: CivilDate; readonly mass: Decimal; readonly soFar: Decimal };

const told = (key: string, format: Format, width: number, values: readonly Value[]): PlanColumn => ({
  key,
  header: head(key),
  kind: "told",
  format,
  width,
  values,
});
const calculated = (key: string, format: Format, width: number, formula: string, values: readonly Value[]): PlanColumn => ({
  key,
  header: head(key),
  kind: "formula",
  format,
  width,
  formula,
  values,
});

function monthsOf({ lines, importer, counted }: LineFigures): readonly Month[] {
  const found = groups(lines.length, (i) => [importer[i] ?? "", `${lines[i]?.date?.slice(0, 7)}-01`]);
  const totals = new Map<string, Decimal>();
  return found.map(({ key: [who = "", month = ""], lines: of }) => {
    const mass = added(counted, of);
    const year = `${who.toLowerCase()} ${month.slice(0, 4)}`;
    const soFar = (totals.get(year) ?? ZERO).plus(mass);
    totals.set(year, soFar);
    return { importer: who, month: month as CivilDate, mass, soFar };
  });
}

export type Importers = {
  readonly tables: readonly PlanTable[];
  readonly years: readonly { readonly importer: string; readonly year: number }[];
};

export function importerTables(figures: LineFigures, names: Names): Importers {
  const months = monthsOf(figures);
  const M = names.months;
  const L = names.lines;
  const month = here(M, "month");
  const limitOf = (year: string): string => `LAW.VALUE("cbam.threshold.mass",${year})`;
  const limitsOf = (list: readonly number[]): Value[] =>
    over(
      "LAW.VALUE",
      list.length,
      list.map(() => "cbam.threshold.mass"),
      list,
    );
  const monthLimits = limitsOf(months.map((one) => Number(one.month.slice(0, 4))));
  const upTo = (sign: string): string =>
    `SUMIFS(${all(M, "monthMass")},${same(M, "importer", M)},${all(M, "month")},">="&DATE(YEAR(${month}),1,1),${all(M, "month")},"${sign}"&${month})`;
  const monthTable: PlanTable = {
    name: M,
    title: said("title.months"),
    rows: months.length,
    columns: [
      told(
        "importer",
        "text",
        24,
        months.map(({ importer }) => importer),
      ),
      told(
        "month",
        "month",
        12,
        months.map((one) => serial(one.month)),
      ),
      calculated(
        "monthMass",
        "mass",
        14,
        `=SUMIFS(${all(L, "counted")},${without(all(L, "counted"))},${same(L, "importer", M)},${all(L, "date")},">="&${month},${all(L, "date")},"<"&EDATE(${month},1))`,
        months.map(({ mass }) => figure(mass)),
      ),
      calculated(
        "soFar",
        "mass",
        16,
        `=${upTo("<=")}`,
        months.map(({ soFar }) => figure(soFar)),
      ),
      calculated(
        "passes",
        "whole",
        13,
        `=IF(AND(${here(M, "soFar")}>${limitOf(`YEAR(${month})`)},${upTo("<")}<=${limitOf(`YEAR(${month})`)}),1,0)`,
        months.map(({ mass, soFar }, i) => {
          const limit = number(monthLimits[i]);
          return limit !== null && soFar.greaterThan(limit) && soFar.minus(mass).lessThanOrEqualTo(limit) ? 1 : 0;
        }),
      ),
    ],
  };
  const years = groups(months.length, (i) => [months[i]?.importer ?? "", months[i]?.month.slice(0, 4) ?? ""]);
  const N = names.importers;
  const year = here(N, "year");
  const inYear = `${same(M, "importer", N)},${all(M, "month")},">="&DATE(${year},1,1),${all(M, "month")},"<="&DATE(${year},12,31)`;
  const ofLines = (key: string): string =>
    `=SUMIFS(${all(L, key)},${without(all(L, key))},${same(L, "importer", N)},${all(L, "date")},">="&DATE(${year},1,1),${all(L, "date")},"<="&DATE(${year},12,31))`;
  const masses = years.map(({ lines }) =>
    added(
      months.map(({ mass }) => mass),
      lines,
    ),
  );
  const yearValues = years.map(({ key }) => Number(key[1]));
  const limits = limitsOf(yearValues);
  const within = masses.map(
    (mass, i): Value => (number(limits[i]) === null ? (limits[i] ?? "") : mass.lessThanOrEqualTo(number(limits[i]) ?? ZERO)),
  );
  const passed = years.map(({ lines }, i): Value => {
    const limit = number(limits[i]);
    const first = lines.map((m) => months[m]).find((one) => one !== undefined && limit !== null && one.soFar.greaterThan(limit));
    return first ? serial(first.month) : "";
  });
  // The same keys in the same order as the years.
  const linesOfYear = groups(figures.lines.length, (i) => [figures.importer[i] ?? "", figures.lines[i]?.date?.slice(0, 4) ?? ""]).map(
    ({ lines }) => lines,
  );
  const summed = (of: readonly (Decimal | null)[]): Value[] => linesOfYear.map((lines) => figure(added(of, lines)));
  const importerTable: PlanTable = {
    name: N,
    title: said("title.importers"),
    rows: years.length,
    columns: [
      told(
        "importer",
        "text",
        24,
        years.map(({ key }) => key[0] ?? ""),
      ),
      told("year", "year", 9, yearValues),
      calculated("yearMass", "mass", 15, `=SUMIFS(${all(M, "monthMass")},${inYear})`, masses.map(figure)),
      calculated("limit", "mass", 13, `=${limitOf(year)}`, limits),
      calculated("within", "code", 14, `=${here(N, "yearMass")}<=${here(N, "limit")}`, within),
      calculated("passed", "month", 13, `=IF(${here(N, "within")},"",SUMIFS(${all(M, "month")},${inYear},${all(M, "passes")},1))`, passed),
      calculated("yearCertificates", "number", 15, ofLines("certificates"), summed(figures.certificates)),
      calculated("yearCost", "money", 15, ofLines("cost"), summed(figures.cost)),
    ],
  };
  return {
    tables: [importerTable, monthTable],
    years: years.map(({ key }) => ({ importer: key[0] ?? "", year: Number(key[1]) })),
  };
}
