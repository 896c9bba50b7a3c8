/**
 * The route of the benchmark on the default path: the one printed beside the default value, narrowed by the
 * benchmark's own routes; where the benchmark has none, none (2025/2621 Annex I and IV, introductions).
 */
import { parseCitation } from "../../../core/citation";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import type { GoodsCode } from "../../shared/goodsCode";
import { printGoodsCode } from "../../shared/goodsCode";
import { benchmarkRows, routesOf } from "./benchmark";
import type { DefaultRow } from "./defaultValue";

/** '' means: the benchmark without route. */
export function printedRoute(code: GoodsCode, found: DefaultRow, wanted: string | undefined, year: number, law: Law): string {
  const possible = routesOf(benchmarkRows(code, year, law), law).filter((route) => route !== "");
  if (possible.length === 0) return "";
  const printed = found.routes.filter((route) => possible.includes(route));
  const [alternativeTo, alternative] = law.peek("cbam.route.alternativeGrade").split(":") as [string, string];
  const choices = [...printed];
  if (printed.includes(alternativeTo) && possible.includes(alternative)) {
    choices.push(alternative);
    law.remark("alternativeGrade", "notSettled", [parseCitation("2025-2620:Annex, point 5.1")]);
  }
  if (wanted !== undefined) {
    if (choices.includes(wanted)) return wanted;
    throw new RuleError("conflict", "routeNotPrinted", { cn: printGoodsCode(code), found: wanted, choices: choices.join(", ") || "-" });
  }
  const [first] = printed;
  if (printed.length === 1 && first !== undefined) return first;
  throw new RuleError("blank", "route", { cn: printGoodsCode(code), choices: possible.join(", ") });
}
