/**
 * Which free allocation a line takes: column B with default values, otherwise what the user states;
 * no free choice between the two (2025/2620 Art. 2-3).
 */
import type { Decimal } from "../../../core/decimal";
import { yearOf } from "../../../core/civilDate";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { printGoodsCode } from "../../shared/goodsCode";
import { benchmark } from "./benchmark";
import { defaultRow } from "./defaultValue";
import { freeAllocation } from "./freeAllocation";
import { needGood } from "./goodsScope";
import type { ImportLine } from "./importLine";
import { printedRoute } from "./productionRoute";

export function lineFreeAllocation(line: ImportLine, law: Law): Decimal {
  const { code, sefa } = line;
  if (needGood(code, law).sector === "Electricity" && law.has("cbam.freeAllocation.electricity"))
    return freeAllocation({ code, column: "B" }, law);
  // A proven SEFA follows the year of production, so it stands also when the import year gives nothing.
  const own = typeof sefa === "object" && line.intensity !== undefined;
  if (!own && law.decimal("cbam.factor").isZero()) return freeAllocation({ code, column: "B" }, law);
  if (line.intensity === undefined) {
    if (sefa !== undefined && sefa !== "B") throw new RuleError("conflict", "sefaWithDefault", {});
    const found = defaultRow(line, law);
    const route = printedRoute(code, found, line.route, yearOf(law.event.date), law);
    return freeAllocation({ code, column: "B", route }, law);
  }
  if (sefa === undefined) return simpleGood(line, law);
  if (sefa === "A" || sefa === "B") {
    law.remark(`column${sefa}Chosen`, "userInput");
    return freeAllocation({ code, column: sefa, route: line.route }, law);
  }
  law.record("cbam.freeAllocation.own", sefa, "t CO2e/t", "userInput");
  return sefa;
}

/** Columns A and B agree for a simple good, so nothing has to be asked; a complex good needs its SEFA. */
function simpleGood(line: ImportLine, law: Law): Decimal {
  const { code, route } = line;
  if (!law.hasTable("benchmarks")) throw new RuleError("blank", "benchmarkOfVersion", { version: law.version.id });
  const year = yearOf(law.event.date);
  const inColumn = (column: "A" | "B"): Decimal => benchmark({ code, column, route, year }, law);
  if (!inColumn("A").equals(inColumn("B"))) throw new RuleError("blank", "sefa", { cn: printGoodsCode(code) });
  return freeAllocation({ code, column: "A", route }, law);
}
