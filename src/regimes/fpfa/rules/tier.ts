/**
 * Tiers of the difference. 119th: the four bands of the text. 118th: bands cut into steps of 5, 10 and 20 points,
 * numbered through from 0 (exempt); the last band has no end.
 */
import type { Row } from "../../../core/dataset";
import type { Decimal } from "../../../core/decimal";
import { parseDecimal } from "../../../core/decimal";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";

/** Bounds in points; `to` undefined: no end. `over` undefined: everything below. */
export type Tier = { readonly tier: number; readonly over: Decimal | undefined; readonly to: Decimal | undefined; readonly row: Row };

const figure = (text: string | null): Decimal | undefined => (text === null ? undefined : parseDecimal(text));

export function points(difference: Decimal): Decimal {
  return difference.times(100);
}

type Band = {
  readonly row: Row;
  readonly over: Decimal | undefined;
  readonly to: Decimal | undefined;
  readonly width: Decimal | undefined;
};

export function bands(law: Law): readonly Band[] {
  const table = law.table("bands");
  const stepped = table.columnNames.includes("width");
  return table.all().map((row) => ({
    row,
    over: figure(table.text(row, "over")),
    to: figure(table.text(row, "to")),
    width: stepped ? figure(table.text(row, "width")) : undefined,
  }));
}

/** A bound belongs to the lower tier: "up to 10", "over 10 to 20". */
export function tierOf(difference: Decimal, law: Law): Tier {
  const d = points(difference);
  let first = 0;
  for (const { row, over, to, width } of bands(law)) {
    const here = to === undefined || d.lessThanOrEqualTo(to);
    if (width === undefined || over === undefined) {
      if (here) return { tier: first, over, to, row };
      first += 1;
    } else if (here) {
      const step = d.minus(over).dividedBy(width).ceil();
      return { tier: first + step.toNumber() - 1, over: over.plus(width.times(step.minus(1))), to: over.plus(width.times(step)), row };
    } else first += (to as Decimal).minus(over).dividedBy(width).toNumber();
  }
  throw new TypeError("the bands end");
}

export function labelOf({ over, to }: Tier): string {
  if (over === undefined) return `≤ ${to?.toString() ?? ""} %`;
  return to === undefined ? `> ${over.toString()} %` : `> ${over.toString()} - ${to.toString()} %`;
}

export const tier = rule<Decimal, Decimal>(
  { id: "fpfa.tier", unit: "1", cite: ["s1325-119:sec. 4693(a)(2)(A)"], status: "billText" },
  (difference, law) => parseDecimal(String(tierOf(difference, law).tier)),
  {
    as118: {
      cite: ["tri-118:sec. 4(2)3, Table 2"],
      status: "sourceDocument",
      run: (difference, law) => {
        law.remark("fpfaMisprint", "derived");
        return parseDecimal(String(tierOf(difference, law).tier));
      },
    },
  },
);
