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
import { assumedBenchmark } from "./benchmarkRows";
import { defaultRow } from "./defaultValue";
import { factorOf } from "./factor";
import { freeAllocation } from "./freeAllocation";
import { needGood } from "./goodsScope";
import type { ImportLine } from "./importLine";
import { printedRoute } from "./productionRoute";
import { allocationLaw } from "./productionYear";
import { yearOfSefa } from "./sefaOfDefault";

/** `law` is that of the import; factor and benchmark are those of the year of production. */
export function lineFreeAllocation(line: ImportLine, law: Law): Decimal {
  const { code, sefa, assume } = line;
  if (needGood(code, law).sector === "Electricity" && law.has("cbam.freeAllocation.electricity"))
    return freeAllocation({ code, column: "B" }, law);
  const made = allocationLaw(line.produced, law);
  if (line.intensity === undefined) return onDefaultValues(line, law, made);
  // A proven SEFA follows the year of production, so it stands also when the import year gives nothing.
  if (typeof sefa !== "object" && factorOf(code, made).isZero()) return freeAllocation({ code, column: "B" }, made);
  if (sefa === undefined) return simpleGood(line, made);
  if (sefa === "A" || sefa === "B") {
    law.remark(`column${sefa}Chosen`, "userInput");
    return freeAllocation({ code, column: sefa, route: line.route, assume }, made);
  }
  law.record("cbam.freeAllocation.own", sefa, "t CO2e/t", "userInput");
  return sefa;
}

/** Column B with the route printed beside the default value. */
function columnB(line: ImportLine, law: Law, made: Law): Decimal {
  const { code, assume } = line;
  if (factorOf(code, made).isZero()) return freeAllocation({ code, column: "B" }, made);
  const year = yearOf(made.event.date);
  if (assumedBenchmark({ code, year, assume }, made) !== undefined) return freeAllocation({ code, column: "B", assume }, made);
  const found = defaultRow(line, law);
  return freeAllocation({ code, column: "B", route: printedRoute(code, found, line.route, year, made, assume), assume }, made);
}

/** A number is taken only where it is column B of a year in which the good may have been made; it then says which. */
function onDefaultValues(line: ImportLine, law: Law, made: Law): Decimal {
  const { sefa } = line;
  if (sefa === "A") throw new RuleError("conflict", "sefaWithDefault", {});
  if (sefa === undefined || sefa === "B") return columnB(line, law, made);
  return columnB(
    line,
    law,
    yearOfSefa({ sefa, produced: line.produced === undefined ? undefined : made, columnB: (at) => columnB(line, law, at) }, law),
  );
}

/** Columns A and B agree for a simple good, so nothing has to be asked; a complex good needs its SEFA. */
function simpleGood(line: ImportLine, law: Law): Decimal {
  const { code, route, assume } = line;
  if (!law.hasTable("benchmarks")) throw new RuleError("blank", "benchmarkOfVersion", { version: law.version.id });
  const year = yearOf(law.event.date);
  const inColumn = (column: "A" | "B"): Decimal => benchmark({ code, column, route, year, assume }, law);
  if (!inColumn("A").equals(inColumn("B"))) throw new RuleError("blank", "sefa", { cn: printGoodsCode(code) });
  return freeAllocation({ code, column: "A", route, assume }, law);
}
