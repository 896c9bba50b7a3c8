/** Arguments that only the MARKET CHOICE Act takes: years in which something happened, ranges of amounts. */
import { isBlank, refuseErrorCell, type Cell } from "../../calls/cells";
import { block, filledRows, inRow } from "../../calls/readers/block";
import { hasTwoMeanings } from "../../calls/headings/unit";
import { folded } from "../../calls/headings/words";
import { wordAmong } from "../../calls/readers/choice";
import { eventDate } from "../../calls/readers/date";
import { quantity } from "../../calls/readers/number";
import { reader } from "../../calls/readers/reader";
import { yearOf } from "../../core/civilDate";
import type { Decimal } from "../../core/decimal";
import { RuleError } from "../../core/error";

const filled = quantity({ zero: "blank" });

/** Units of fuels that people name in many ways; the law's table says which there are. */
const UNITS = ["t", "kg", "lb", "short ton", "gallon", "barrel", "litre", "m3"] as const;
const unitAmong = wordAmong(UNITS);

/** A unit of fuel. A ton may be a metric, a short or a long one. */
export const fuelUnit = reader<string>({
  kind: "text",
  zero: "blank",
  parse(cell) {
    const written = String(cell).trim();
    if (hasTwoMeanings(folded(written))) throw new RuleError("unknownCode", "tonWithTwoMeanings", { found: written });
    return unitAmong(written.replace("³", "3")) ?? written;
  },
});

/** Years in which something happened, or TRUE for all and FALSE for none. */
export type Years = readonly number[] | "all" | "none" | { readonly perTest: readonly boolean[] };

export const yearsOrFlags = block<Years>((matrix) => {
  const cells = (matrix ?? []).flat().filter((cell) => !isBlank(cell, true));
  cells.forEach(refuseErrorCell);
  if (cells.length === 0) return "none";
  const flag = (cell: Cell): boolean | undefined => {
    const word = String(cell).trim().toUpperCase();
    return word === "TRUE" || word === "FALSE" ? word === "TRUE" : undefined;
  };
  const flags = cells.map(flag);
  if (flags.every((one) => one !== undefined))
    return flags.length === 1 ? (flags[0] ? "all" : "none") : { perTest: flags.map((one) => one === true) };
  return cells.map((cell, i) => inRow(i + 1, () => yearOf(eventDate.read(cell).date)));
});

/** All filled cells of a range, which may be empty; required by its place only. */
export const wholeAmounts = block<readonly Decimal[]>(
  (matrix) =>
    filledRows(matrix, true).flatMap(({ row, cells }) =>
      inRow(row, () => cells.filter((cell) => !isBlank(cell, true, true)).map((cell) => filled.read(cell))),
    ),
  false,
);
