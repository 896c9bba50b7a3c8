/**
 * The number format of a function's result, by its unit: what a cell without a format of its own shows. Functions that give
 * several quantities, texts or bare ratios have none. May not know a cell.
 */

import { allSpecs } from "./register";

const MONEY = "#,##0.00";
const TONNES = "#,##0.000";
const INTENSITY = "0.000#";
const SHARE = "0.0##%";
const DATE = "yyyy-mm-dd";

/** A name says the same quantity in every law; a RATE is money in one and a share in another, so it has no format. */
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  [MONEY]: [
    ...["COST", "CHARGE", "FEE", "TAX", "FUELTAX", "PROCESSTAX", "PRODUCTTAX", "BORDER", "DUTY", "PENALTY", "REFUND", "RELIEF", "FUND"],
    ...["PRICE", "EFFECTIVEPRICE", "CERTIFICATES", "HOLDING", "ALLOCATION", "INVESTMENT", "VERIFICATION"],
  ],
  [TONNES]: ["ATTRIBUTED", "INDIRECT", "FUELEMISSIONS", "STANDARD", "AWARD", "CHARGEABLE", "BREAKEVEN", "TARGET", "PFC"],
  [INTENSITY]: ["EMBEDDED", "INTENSITY", "DEFAULT", "BENCHMARK", "SEFA", "CLINKER", "NITROGEN"],
  [SHARE]: ["FACTOR", "MARKUP", "EXPOSURE", "PERCENT", "DIFFERENCE", "LEAKAGE", "NETSHARE"],
  [DATE]: ["DEADLINE", "REGISTERBY"],
};

const formats: ReadonlyMap<string, string> = new Map(
  Object.entries(FORMATS).flatMap(([format, names]) => names.map((name) => [name, format] as const)),
);
const ours: ReadonlySet<string> = new Set(allSpecs().map(({ id }) => id));

/** undefined: the result is no single quantity, or the function is not ours. */
export function resultFormat(id: string): string | undefined {
  return ours.has(id.toUpperCase()) ? formats.get(id.toUpperCase().split(".")[1] ?? "") : undefined;
}
