/** The lines of a list with live formulas of the United Kingdom's levy. Rates that are not published are typed. */
import { evaluate } from "../../calls/evaluate";
import { specOf } from "../../functions/register";
import type { Line } from "../read/line";
import type { ListPlan } from "../read/plan";
import { all, head, here, quoted, said, type Names } from "./names";
import { ownColumns } from "./ownColumns";
import type { Fact, Format, PlanColumn, PlanTable, Value } from "./plan";
import { asValue, failedOf, isFailed, over } from "./results";
import { quarterColumn, typedColumns } from "./typedColumns";

const OF_UK = ["valueGbp", "intensity", "ukRate", "ukRelief"];
const CHARGED = ["cn", "origin", "tonnes", "date", "intensity", "ukRate", "ukRelief"];

export function ukLines(lines: readonly Line[], plan: ListPlan, names: Names): PlanTable {
  const n = lines.length;
  const own = (key: string): string => here(names.lines, key);
  const typed = typedColumns(lines, plan, OF_UK);
  const [cn, date, value] = ["cn", "date", "valueGbp"].map(typed.valuesOf) as [readonly Value[], readonly Value[], readonly Value[]];
  const covered = over("UKCBAM.SCOPE", n, cn, "covered", date);
  const ofCovered = (values: readonly Value[]): Value[] => values.map((one, i) => (covered[i] === true ? one : null));
  const sector = over("UKCBAM.SCOPE", n, ofCovered(cn), "sector", ofCovered(date));
  const priced = covered.map((is, i) => is === true && typed.waits[i] === false);
  const charge = over("UKCBAM.CHARGE", n, ...CHARGED.map((key) => typed.valuesOf(key).map((one, i) => (priced[i] === true ? one : null))));
  const result = (values: readonly Value[], otherwise: Value): Value[] =>
    values.map((one, i) => (priced[i] === true ? one : (failedOf(covered[i]) ?? otherwise)));
  const [yes, notCovered] = ["yes", "notCovered"].map((word) => said(`word.${word}`)) as [string, string];
  const scopeOf = (part: string): string => `UKCBAM.SCOPE(${own("cn")},"${part}",${own("date")})`;
  const ifPriced = (formula: string, otherwise: string): string =>
    `=IF(AND(${own("counts")}=${quoted(yes)},${own("scope")}<>${quoted(notCovered)}),${formula},${otherwise})`;
  const column = (key: string, format: Format, formula: string, values: readonly Value[]): PlanColumn => ({
    key,
    header: head(key),
    kind: "formula",
    format,
    width: 15,
    formula,
    values,
  });
  const ours = [
    ...typed.columns,
    column(
      "scope",
      "text",
      `=IF(${scopeOf("covered")},${scopeOf("sector")},${quoted(notCovered)})`,
      covered.map((is, i): Value => (isFailed(is) ? is : is === true ? (sector[i] ?? "") : notCovered)),
    ),
    quarterColumn(own("date"), lines),
    // A zero is said as text where an empty cell may come as 0.
    column(
      "countedValue",
      "money",
      ifPriced(own("valueGbp"), '"0"'),
      result(
        value.map((one) => one ?? 0),
        "0",
      ),
    ),
    column("charge", "money", ifPriced(`UKCBAM.CHARGE(${CHARGED.map(own).join(",")})`, '""'), result(charge, "")),
  ];
  const before = ownColumns(
    plan.columns,
    lines.map(({ cells }) => cells),
    ours.map(({ header }) => header),
  );
  return { name: names.lines, title: said("title.lines"), columns: [...before, ...ours], rows: n };
}

/** Whether the importer is liable, by the values of the goods: of one importer, where the list states values. */
export function ukFacts({ name, columns }: PlanTable): readonly Fact[] {
  const valuesOf = (key: string): readonly Value[] => columns.find((column) => column.key === key)?.values ?? [];
  const importers = new Set(valuesOf("importer").map((one) => String(one).toLowerCase()));
  if (importers.size !== 1 || valuesOf("valueGbp").every((value) => value === null)) return [];
  // Goods of United Kingdom origin do not count: the function looks at the origins.
  const call = `UKCBAM.THRESHOLD(${all(name, "date")},${all(name, "countedValue")},,,,,,${all(name, "origin")})`;
  const [dates, counted, origins] = ["date", "countedValue", "origin"].map((key) => valuesOf(key).map((value) => [value]));
  const none = Array.from({ length: 5 }, () => undefined);
  const [answer = []] = evaluate(specOf("UKCBAM.THRESHOLD"), [dates, counted, ...none, origins]);
  return [
    { label: said("fact.ukLiable"), format: "text", formula: `=INDEX(${call},1,1)`, value: asValue(answer[0] ?? null) },
    { label: said("fact.ukValue"), format: "money", formula: `=INDEX(${call},1,4)`, value: asValue(answer[3] ?? answer[0] ?? null) },
  ];
}
