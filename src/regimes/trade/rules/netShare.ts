/**
 * Net transfer share of the world: net imports of all net importers over world emissions. Flows in both directions cancel
 * within a country, so this is far below the gross share of 20-25 % often quoted, which needs tables of bilateral trade.
 */
import type { Decimal } from "../../../core/decimal";
import { parseDecimal, sum } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";
import { WORLD } from "../place";
import { printedFigure } from "./tradeFigure";

export const netImports = rule<number, Decimal>(
  { id: "trade.netImports", unit: "Mt CO2", cite: ["owid-gcb2024:co2-data"], status: "derived" },
  (year, law) => {
    const table = law.table("trade");
    if (!table.columnNames.includes("trade"))
      throw new RuleError("notCovered", "tradeMeasure", { measure: "trade", version: law.version.id, known: "territorial" });
    const traded = table
      .where({ year: String(year), type: "country" })
      .flatMap((row) => table.text(row, "trade") ?? [])
      .map(parseDecimal);
    if (traded.length === 0) throw new RuleError("noRow", "tradeYear", { year, version: law.version.id });
    return sum(traded.filter((value) => value.greaterThan(0)));
  },
);

export const netShare = rule<number, Decimal>(
  { id: "trade.netShare", unit: "1", cite: ["owid-gcb2024:co2-data"], status: "derived" },
  (year, law: Law) => {
    const moved = netImports(year, law);
    law.remark("tradeNetNotGross", "published");
    return moved.dividedBy(printedFigure({ place: WORLD, year, measure: "territorial" }, law));
  },
);
