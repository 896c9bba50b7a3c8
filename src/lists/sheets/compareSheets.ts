/** The goods of a list under the headings the comparison knows, and the comparison over them. */
import { resultCells } from "../../functions/marshal";
import { ListRefusal } from "../question";
import type { Line } from "../read/line";
import type { ListPlan } from "../read/plan";
import { usable } from "../read/target";
import { said, type Names } from "./names";
import { ownColumns } from "./ownColumns";
import type { Format, PlanColumn, PlanSheet, Value } from "./plan";
import { asValue, figure, serial } from "./results";

/** Every line becomes a row under each law; a sheet ends, and so does patience. */
const MOST_LINES = 20_000;
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

export function compareSheets(lines: readonly Line[], plan: ListPlan, names: Names): readonly PlanSheet[] {
  if (lines.length > MOST_LINES) throw new ListRefusal("compareTooLong", { lines: lines.length, most: MOST_LINES });
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
  const result = resultCells("BORDER.COMPARE", [cells, undefined, undefined, true]).map((row) => row.map(asValue));
  const own = ownColumns(
    plan.columns,
    lines.map(({ cells: written }) => written),
    [],
  );
  return [
    {
      name: said("sheet.comparison"),
      title: said("sheet.comparison"),
      notes: [said("note.comparison")],
      facts: [],
      tables: [],
      spill: { title: "", formula: `=BORDER.COMPARE(${names.goods}[#All],,,TRUE)`, values: result },
    },
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
