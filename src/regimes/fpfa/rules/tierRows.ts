/** The tiers of a version as a table, shares as fractions; the last tier of the 118th goes on in steps. */
import type { Decimal } from "../../../core/decimal";
import { ONE, parseDecimal } from "../../../core/decimal";
import type { Law } from "../../../core/law";
import type { Tier } from "./tier";
import { bands, labelOf, tierOf } from "./tier";

type Cell = Decimal | string | null;
export type TierRows = { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

const part = (value: Decimal | undefined): Cell => value?.dividedBy(100) ?? null;

function steps(law: Law): readonly Tier[] {
  const found: Tier[] = [];
  for (const { over, to, width } of bands(law)) {
    const last = to ?? over?.plus(width ?? ONE);
    if (width === undefined || over === undefined || last === undefined) {
      found.push(tierOf((to ?? (over as Decimal).plus(1)).dividedBy(100), law));
      continue;
    }
    for (let upper = over.plus(width); upper.lessThanOrEqualTo(last); upper = upper.plus(width))
      found.push(tierOf(upper.dividedBy(100), law));
  }
  return found;
}

export function tierRows(law: Law): TierRows {
  const table = law.table("bands");
  if (!table.columnNames.includes("group")) {
    const share = (one: Tier, column: string): Cell => {
      const text = table.text(one.row, column);
      return text === null ? null : parseDecimal(text).dividedBy(100);
    };
    return {
      columns: ["tier", "label", "from", "to", "rateAtFrom", "rateAtTo"],
      rows: steps(law).map((one) => [
        parseDecimal(String(one.tier)),
        labelOf(one),
        part(one.over),
        part(one.to),
        share(one, "atOver"),
        share(one, "atTo"),
      ]),
    };
  }
  return {
    columns: ["tier", "label", "from", "to", "group", "width"],
    rows: steps(law).map((one) => {
      const width = table.text(one.row, "width");
      return [
        parseDecimal(String(one.tier)),
        labelOf(one),
        part(one.over),
        part(one.to),
        parseDecimal(table.need(one.row, "group")),
        width === null ? null : parseDecimal(width).dividedBy(100),
      ];
    }),
  };
}
