/** What each law gives over a whole list: lines counted, their total, lines left out and why. Sums of different laws are never added. */
import type { CompareRow } from "../../calls/comparison/compareLines";
import { statusWords } from "../../calls/comparison/status";
import { Decimal, toCell, ZERO } from "../../core/decimal";
import { t } from "../../i18n/t";
import { wordOf } from "../../tables/columns";
import { regimes } from "../../regimes";
// The names of the laws.
import "../../regimes/tables";
import { columnNames, type Shape } from "../../calls/comparison/columns";
import { columnName, quoteSheet } from "../../sheet/address";
import { head, here, said, without, type Names } from "./names";
import type { Format, PlanColumn, PlanSheet, Value } from "./plan";

/** No years, no exchange rates: a list is compared on its own dates, each law in its own money. */
export const SHAPE: Shape = { years: false, rates: false };

type OfLaw = { row: CompareRow; lines: number; charged: number; total: Decimal; readonly reasons: Map<string, number> };

/** Takes rows a stretch at a time, so that a long list needs no room for all of them. */
export class LawSums {
  private readonly byLaw = new Map<string, OfLaw>();

  add(rows: readonly CompareRow[]): void {
    for (const row of rows) {
      const key = `${row.regime} ${row.version}`;
      const law = this.byLaw.get(key) ?? { row, lines: 0, charged: 0, total: ZERO, reasons: new Map<string, number>() };
      this.byLaw.set(key, law);
      law.lines++;
      if (row.charge instanceof Decimal) {
        law.charged++;
        law.total = law.total.plus(row.charge);
      } else {
        const why = statusWords(row.status);
        law.reasons.set(why, (law.reasons.get(why) ?? 0) + 1);
      }
    }
  }

  /** `comparison`: the sheet that shows every line under each law, which the sums then follow; null: they are counted here alone. */
  sheet(names: Names, comparison: string | null, notes: readonly string[]): PlanSheet {
    const laws = [...this.byLaw.values()];
    const column = (key: string, width: number, format: Format, value: (law: OfLaw) => Value, formula?: string): PlanColumn => ({
      key,
      header: head(key),
      ...(formula === undefined || comparison === null ? { kind: "told" } : { kind: "formula", formula }),
      format,
      width,
      values: laws.map(value),
    });
    // Whole columns of a sheet that holds nothing else: wherever the comparison begins, and however many lines it will have.
    const shown = (name: string): string => {
      const letter = columnName(columnNames(SHAPE).indexOf(name));
      return `${quoteSheet(comparison ?? "")}!$${letter}:$${letter}`;
    };
    const ofLaw = `${shown("regime")},${here(names.laws, "lawId")},${shown("version")},${here(names.laws, "version")}`;
    const counted = `${ofLaw},${without(shown("charge"))}`;
    return {
      name: said("sheet.byLaw"),
      title: said("sheet.byLaw"),
      notes: [said("note.byLaw"), said(comparison === null ? "note.counted" : "note.followed"), said("note.noLaw"), ...notes],
      facts: [],
      tables: [
        {
          name: names.laws,
          title: "",
          rows: laws.length,
          columns: [
            column("law", 28, "text", lawOf),
            column("version", 24, "text", ({ row }) => row.version),
            column("standing", 34, "text", standingOf),
            column("linesRead", 11, "whole", ({ lines }) => lines, `=COUNTIFS(${ofLaw})`),
            column("withCharge", 13, "whole", ({ charged }) => charged, `=COUNTIFS(${counted})`),
            column(
              "totalCharge",
              16,
              "money",
              ({ charged, total }) => (charged === 0 ? "" : toCell(total)),
              `=IF(${here(names.laws, "withCharge")}=0,"",SUMIFS(${shown("charge")},${counted}))`,
            ),
            column("currency", 10, "code", ({ row }) => row.currency),
            column("lawId", 14, "code", ({ row }) => row.regime),
            column(
              "leftOut",
              11,
              "whole",
              ({ lines, charged }) => lines - charged,
              `=${here(names.laws, "linesRead")}-${here(names.laws, "withCharge")}`,
            ),
          ],
        },
        // A table of its own: in a spreadsheet calculated columns stand behind the others, and sentences would push them out of sight.
        {
          name: names.reasons,
          title: head("leftOutWhy"),
          rows: laws.length,
          columns: [
            column("law", 28, "text", lawOf),
            column("version", 24, "text", ({ row }) => row.version),
            column("leftOutWhy", 34, "text", ({ reasons }) =>
              [...reasons].map(([why, lines]) => said("leftOut", { why, lines })).join(said("leftOut.and")),
            ),
          ],
        },
      ],
    };
  }
}

const lawOf = ({ row }: OfLaw): string => wordOf("regime", row.regime);

/** Law, bill, proposal ...: what kind of text it is, with its date where it may have moved on. */
function standingOf({ row }: OfLaw): string {
  const version = regimes.find(({ id }) => id === row.regime)?.versions.get(row.version);
  return version ? t(`compare.status.${version.status}`, { asOf: version.asOf }) : "";
}
