/** The goods of a list under the headings the comparison knows, and the comparison over them. */
import { readAsked } from "../../calls/comparison/asked";
import { printedRows } from "../../calls/comparison/columns";
import { compareLines } from "../../calls/comparison/compareLines";
import { specOf } from "../../functions/register";
import { adapters } from "../../regimes/comparisons";
import type { Line } from "../read/line";
import type { ListPlan } from "../read/plan";
import { usable } from "../read/target";
import { said, type Names } from "./names";
import { ownColumns } from "./ownColumns";
import type { Format, PlanColumn, PlanSheet, Value } from "./plan";
import { LawSums, SHAPE } from "./compareSummary";
import { asValue, figure, serial } from "./results";

/** Every line becomes a row under each law: longer lists pass the end of a sheet, and have their sums alone. */
const MOST_LINES_SHOWN = 20_000;
/** Compared at once; what they give is then counted and let go. */
const AT_ONCE = 2_000;
const FORMATS: Readonly<Partial<Record<string, Format>>> = {
  cn: "code",
  origin: "code",
  tonnes: "mass",
  date: "date",
  intensity: "intensity",
};
const NOT_OF_GOODS = ["reference", "unit"];

function valueOf(line: Line, field: string): Value {
  if (field === "cn" || field === "origin") return line[field] === "" ? null : line[field];
  if (field === "tonnes") return figure(line.tonnes);
  if (field === "date") return serial(line.date);
  const value = line.values[field];
  return value === undefined ? null : typeof value === "string" ? value : figure(value);
}

/** `most`: lines of which every one is shown. */
export function compareSheets(lines: readonly Line[], plan: ListPlan, names: Names, most = MOST_LINES_SHOWN): readonly PlanSheet[] {
  const fields = usable("compare").filter(
    (field) => !NOT_OF_GOODS.includes(field) && (plan.fixed[field] !== undefined || plan.columns.some((column) => column.field === field)),
  );
  // The names of the arguments: the comparison takes them in every language.
  const goods = fields.map(
    (field): PlanColumn => ({
      key: field,
      header: field,
      kind: "typed",
      format: FORMATS[field] ?? "asIs",
      width: 13,
      values: lines.map((line) => valueOf(line, field)),
    }),
  );
  const cells = [fields, ...lines.map((_, i) => goods.map(({ values }) => values[i] ?? null))];
  const asked = readAsked(cells, undefined, undefined);
  const isShown = lines.length <= most;
  const sums = new LawSums();
  const result: Value[][] = isShown ? [printedRows([], SHAPE, true)[0]?.map(asValue) ?? []] : [];
  for (let from = 0; from < asked.goods.lines.length; from += AT_ONCE) {
    const rows = compareLines(asked.goods.lines.slice(from, from + AT_ONCE), asked, adapters(specOf));
    sums.add(rows);
    if (isShown) for (const row of printedRows(rows, SHAPE, false)) result.push(row.map(asValue));
  }
  const own = ownColumns(
    plan.columns,
    lines.map(({ cells: written }) => written),
    [],
  );
  const comparison: PlanSheet = {
    name: said("sheet.comparison"),
    title: said("sheet.comparison"),
    notes: [said("note.comparison")],
    facts: [],
    tables: [],
    spill: { title: "", formula: `=BORDER.COMPARE(${names.goods}[#All],,,TRUE)`, values: result },
  };
  return [
    sums.sheet(names, isShown ? comparison.name : null, isShown ? [] : [said("note.sumsAlone", { lines: lines.length, most })]),
    ...(isShown ? [comparison] : []),
    {
      name: said("sheet.goods"),
      title: said("sheet.goods"),
      notes: [said("note.goods")],
      facts: [],
      tables: [{ name: names.goods, title: "", rows: lines.length, columns: goods }],
    },
    {
      name: said("sheet.list"),
      title: said("sheet.list"),
      notes: [],
      facts: [],
      tables: [{ name: names.lines, title: "", rows: lines.length, columns: own }],
    },
  ];
}
