/** The figures of the first sheet: sums, and what they leave out. */
import { readDecimal } from "../../calls/readers/number";
import { sum } from "../../core/decimal";
import type { ReadLines } from "../read/lines";
import { all, quoted, said, without, type Names } from "./names";
import type { Fact, Format, PlanTable, Value } from "./plan";
import { figure } from "./results";

const valuesOf = (table: PlanTable, key: string): readonly Value[] => table.columns.find((column) => column.key === key)?.values ?? [];
const counted = (label: string, value: number, formula?: string): Fact => ({
  label: said(`fact.${label}`),
  format: "whole",
  value,
  ...(formula === undefined ? {} : { formula }),
});

/** The sum of a column, over what is a figure; where none is, there is no sum, which is not 0. */
export function sumFact(table: PlanTable, key: string, format: Format = "number", label = key): Fact {
  const figures = valuesOf(table, key).flatMap((value) => (typeof value === "number" ? readDecimal(value) : []));
  const column = all(table.name, key);
  return {
    label: said(`fact.${label}`),
    format,
    formula: `=IF(COUNT(${column})=0,"",SUMIFS(${column},${without(column)}))`,
    value: figures.length === 0 ? "" : figure(sum(figures)),
  };
}

/** `key`: the column of the money. */
export function lineFacts(table: PlanTable, key: string): readonly Fact[] {
  if (table.rows === 0) return [];
  const [yes, open, notCovered] = ["yes", "open", "notCovered"].map((word) => said(`word.${word}`)) as [string, string, string];
  const of = (column: string): string => all(table.name, column);
  const [counts, scope, money] = ["counts", "scope", key].map((column) => valuesOf(table, column)) as [
    readonly Value[],
    readonly Value[],
    readonly Value[],
  ];
  const priced = counts.filter((value, i) => value === yes && scope[i] !== notCovered).length;
  const figures = money.filter((value) => typeof value === "number").length;
  return [
    counted("lines", table.rows, `=ROWS(${of("row")})`),
    sumFact(table, key, "money"),
    counted("withFigure", figures, `=COUNT(${of(key)})`),
    counted(
      "withoutFigure",
      priced - figures,
      `=COUNTIFS(${of("counts")},${quoted(yes)})-COUNTIFS(${of("counts")},${quoted(yes)},${of("scope")},${quoted(notCovered)})-COUNT(${of(key)})`,
    ),
    counted("waiting", counts.filter((value) => value === open).length, `=COUNTIFS(${of("counts")},${quoted(open)})`),
    counted("outside", scope.filter((value) => value === notCovered).length, `=COUNTIFS(${of("scope")},${quoted(notCovered)})`),
  ];
}

/** Rows of the list that are no lines here: nobody has to look for them. */
export const rowFacts = ({ refused, others, blank }: ReadLines): readonly Fact[] => [
  counted("refused", refused.length),
  counted("others", others.length),
  counted("blank", blank),
];

/** Whether the goods of the declaration are all goods of the lines that have certificates. */
export function completeFact(lines: PlanTable, declaration: PlanTable): Fact {
  const [ofLines, ofGoods] = [lines, declaration].map(({ name }) => all(name, "certificates")) as [string, string];
  const [complete, incomplete] = [said("word.complete"), said("word.incomplete")];
  return {
    label: said("fact.complete"),
    format: "text",
    value: complete,
    formula: `=IF(ABS(SUM(${ofGoods})-SUMIFS(${ofLines},${without(ofLines)}))<0.000001,${quoted(complete)},${quoted(incomplete)})`,
  };
}

export const priceFact = (names: Names): Fact => ({ label: said("fact.price"), value: null, format: "price", name: names.price });
