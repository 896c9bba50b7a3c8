/** The mass of an importer's year up to each line, in the order of the days. */
import { type Decimal, ZERO } from "../../core/decimal";
import type { Line } from "../read/line";
import { all, here, without, type Names } from "./names";
import type { Value } from "./plan";
import { figure } from "./results";

/** Longer lists get the mass to the end of the month: a sum a line over all lines would take minutes. */
const LONGEST_BY_DAY = 5000;

/** Lines of the same day count in the order of the list. */
export function soFarFormula({ lines: table, months }: Names, lines: number): string {
  const own = here(table, "importer");
  const day = here(table, "date");
  if (lines > LONGEST_BY_DAY)
    return `=SUMIFS(${all(months, "soFar")},${all(months, "importer")},${own},${all(months, "month")},${day}-DAY(${day})+1)`;
  const [counted, date, row] = ["counted", "date", "row"].map((key) => all(table, key)) as [string, string, string];
  const sum = (conditions: string): string => `SUMIFS(${counted},${without(counted)},${all(table, "importer")},${own},${conditions})`;
  return `=${sum(`${date},">="&DATE(YEAR(${day}),1,1),${date},"<"&${day}`)}+${sum(`${date},${day},${row},"<="&${here(table, "row")}`)}`;
}

export function soFarValues(lines: readonly Line[], importer: readonly Value[], counted: readonly (Decimal | null)[]): Value[] {
  const dayOf = (i: number): string => lines[i]?.date ?? "";
  const order = lines.map((_, i) => i).sort((a, b) => (dayOf(a) === dayOf(b) ? a - b : dayOf(a) < dayOf(b) ? -1 : 1));
  const totals = new Map<string, Decimal>();
  const months = new Map<string, Decimal>();
  const who = importer.map((one) => String(one).toLowerCase());
  const out = new Array<Decimal>(lines.length).fill(ZERO);
  for (const i of order) {
    const year = `${dayOf(i).slice(0, 4)} ${who[i]}`;
    const total = (totals.get(year) ?? ZERO).plus(counted[i] ?? ZERO);
    totals.set(year, total);
    months.set(`${dayOf(i).slice(0, 7)} ${who[i]}`, total);
    out[i] = total;
  }
  return out.map((total, i) => figure(lines.length > LONGEST_BY_DAY ? (months.get(`${dayOf(i).slice(0, 7)} ${who[i]}`) ?? ZERO) : total));
}
