/**
 * The route of the benchmark on the default path: the one printed beside the default value, narrowed by the
 * benchmark's own routes; where the benchmark has none, none (2025/2621 Annex I and IV, introductions).
 */
import { parseCitation } from "../../../core/citation";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import type { GoodsCode } from "../../shared/goodsCode";
import { printGoodsCode } from "../../shared/goodsCode";
import type { Assumption } from "./assumption";
import { benchmarkRows, routesOf } from "./benchmarkRows";
import type { DefaultRow } from "./defaultValue";

/** The route that may stand in for a printed one, where which of the two applies is open. */
function alternativeTo(routes: readonly string[], law: Law): string | undefined {
  const [printed, alternative] = law.peek("cbam.route.alternativeGrade").split(":") as [string, string | undefined];
  return routes.includes(printed) ? alternative : undefined;
}

/** A value printed for one route is no answer to a question about another. */
export function refuseOtherRoute(code: GoodsCode, found: DefaultRow, wanted: string | undefined, law: Law): void {
  if (wanted === undefined || found.routes.length === 0 || found.routes.includes(wanted)) return;
  if (wanted === alternativeTo(found.routes, law)) return;
  throw new RuleError("conflict", "routeNotPrinted", { cn: printGoodsCode(code), found: wanted, choices: found.routes.join(", ") });
}

/** '' means: the benchmark without route. */
export function printedRoute(
  code: GoodsCode,
  found: DefaultRow,
  wanted: string | undefined,
  year: number,
  law: Law,
  assume?: Assumption,
): string {
  const possible = routesOf(benchmarkRows(code, year, law, assume), law).filter((route) => route !== "");
  if (possible.length === 0) return "";
  const printed = found.routes.filter((route) => possible.includes(route));
  const alternative = alternativeTo(printed, law);
  // Where the act prints none of the benchmark's routes (a gap of the first edition), the user has to say which it is.
  const choices = printed.length > 0 ? [...printed] : [...possible];
  if (alternative !== undefined && possible.includes(alternative)) {
    choices.push(alternative);
    law.remark("alternativeGrade", "notSettled", [parseCitation("2025-2620:Annex, point 5.1")]);
  }
  if (wanted !== undefined) {
    if (choices.includes(wanted)) return wanted;
    throw new RuleError("conflict", "routeNotPrinted", { cn: printGoodsCode(code), found: wanted, choices: choices.join(", ") || "-" });
  }
  const [first] = printed;
  if (printed.length === 1 && first !== undefined) return first;
  throw new RuleError("blank", "route", { cn: printGoodsCode(code), choices: choices.join(", ") });
}
