/** Sheets every list gets: what was read how, lines that were refused, rows that are no lines. */
import { columnName } from "../../sheet/address";
import { sentenceOf } from "../../calls/message";
import { clauses } from "../../i18n/t";
import { shownText } from "../cells";
import type { Column } from "../read/column";
import type { ReadLines } from "../read/lines";
import type { ListPlan } from "../read/plan";
import { head, said, type Names } from "./names";
import { asWritten, ownColumns } from "./ownColumns";
import type { Format, PlanColumn, PlanSheet, PlanTable, Value } from "./plan";

const text = (key: string, width: number, values: readonly Value[], format: Format = "text"): PlanColumn => ({
  key,
  header: head(key),
  kind: "told",
  format,
  width,
  values,
});

/** In words, how a column is read: unit, decimals, order of days, and by what that is known. */
export function howRead({ field, how, unit, decimals, order, note }: Column): string {
  const parts = [
    ...(note === undefined ? [] : [said(`note.${note}`)]),
    ...(field === null ? [] : [said(`how.${how}`)]),
    ...(unit === undefined
      ? []
      : [said("how.unit", { unit: unit.name === "" ? said("how.perCell") : unit.name, how: said(`how.${unit.how}`) })]),
    ...(decimals === undefined ? [] : [said("how.decimals", { mark: decimals.mark, how: said(`how.${decimals.how}`) })]),
    ...(order === undefined ? [] : [said(`how.order.${order.order}`, { how: said(`how.${order.how}`) })]),
  ];
  return clauses(parts);
}

export const fieldName = (field: string | null): string => (field === null ? said("field.own") : said(`field.${field}`));

export function mappingTable(plan: ListPlan, names: Names): PlanTable {
  const { columns } = plan;
  return {
    name: names.mapping,
    title: said("title.mapping"),
    rows: columns.length,
    columns: [
      text(
        "heading",
        34,
        columns.map(({ heading }) => heading),
      ),
      text(
        "letter",
        9,
        columns.map(({ index }) => columnName(index)),
        "code",
      ),
      text(
        "readAs",
        30,
        columns.map(({ field }) => fieldName(field)),
      ),
      text("how", 70, columns.map(howRead)),
    ],
  };
}

export function refusedSheet({ refused }: ReadLines, plan: ListPlan, names: Names): PlanSheet | null {
  if (refused.length === 0) return null;
  const reasons = refused.map((line) =>
    line.reasons
      .map(({ heading, error }) => (heading === "" ? sentenceOf(error) : said("reason", { heading, reason: sentenceOf(error) })))
      .join("\n"),
  );
  const ours = [
    text(
      "row",
      8,
      refused.map(({ row }) => row),
      "whole",
    ),
    text("why", 80, reasons),
  ];
  const own = ownColumns(
    plan.columns,
    refused.map(({ cells }) => cells),
    ours.map(({ header }) => header),
  );
  return {
    name: said("sheet.refused"),
    title: said("sheet.refused"),
    notes: [said("note.refused", { count: refused.length })],
    facts: [],
    tables: [{ name: names.refused, title: "", rows: refused.length, columns: [...ours, ...own] }],
  };
}

export function othersSheet({ others, blank }: ReadLines, names: Names): PlanSheet | null {
  if (others.length === 0) return null;
  return {
    name: said("sheet.others"),
    title: said("sheet.others"),
    notes: [said("note.others", { count: others.length, blank })],
    facts: [],
    tables: [
      {
        name: names.others,
        title: "",
        rows: others.length,
        columns: [
          text(
            "row",
            8,
            others.map(({ row }) => row),
            "whole",
          ),
          text(
            "kind",
            24,
            others.map(({ kind }) => said(`other.${kind}`)),
          ),
          text(
            "written",
            90,
            others.map(({ cells }) =>
              cells
                .map((cell) => shownText(asText(asWritten(cell))))
                .filter((one) => one !== "")
                .join(" | "),
            ),
          ),
        ],
      },
    ],
  };
}

const asText = (value: Value): string => (value === null ? "" : typeof value === "object" ? value.code : String(value));
