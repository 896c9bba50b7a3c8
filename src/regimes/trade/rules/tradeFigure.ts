/** A figure of the trade tables: territorial, consumption and traded emissions of a place and year, and ratios of them. */
import { parseCitation } from "../../../core/citation";
import type { Decimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";
import type { Unit } from "../../../core/unit";
import type { Place } from "../place";

export const MEASURES = ["territorial", "consumption", "trade", "share", "perGdp"] as const;
export type Measure = (typeof MEASURES)[number];

const UNIT: Readonly<Record<Measure, Unit>> = {
  territorial: "Mt CO2",
  consumption: "Mt CO2",
  trade: "Mt CO2",
  share: "%",
  perGdp: "kg CO2/intl$",
};

export type Asked = { readonly place: Place; readonly year: number; readonly measure: Measure };

/** As printed; the share in per cent. */
export const printedFigure = (asked: Asked, law: Law): Decimal => {
  const { place, year, measure } = asked;
  const table = law.table("trade");
  const edition = law.version.id;
  if (!table.columnNames.includes(measure))
    throw new RuleError("notCovered", "tradeMeasure", {
      measure,
      version: edition,
      known: table.columnNames.filter((name) => (MEASURES as readonly string[]).includes(name)).join(", "),
    });
  const [row] = table.where({ country: place, year: String(year) });
  if (row === undefined) throw new RuleError("noRow", "tradePlace", { place, year, version: edition });
  const value = law.cell({
    role: "trade",
    row,
    column: measure,
    quantity: `trade.${measure}`,
    unit: UNIT[measure],
    status: "published",
    cite: parseCitation(`${law.version.acts[0] ?? ""}:${table.need(row, "name")}, ${year}`),
  });
  if (value !== null) return value;
  const filled = table
    .where({ country: place })
    .filter((r) => table.text(r, measure) !== null)
    .map((r) => table.need(r, "year"));
  throw new RuleError("noRow", "tradeValue", {
    place: table.need(row, "name"),
    year,
    measure,
    version: edition,
    known: filled.join(", ") || "-",
  });
};

/** Shares as fractions, like every share of the add-in. */
export const tradeFigure = rule<Asked, Decimal>(
  { id: "trade.figure", unit: "1", cite: ["owid-gcb2024:co2-data"], status: "published" },
  (asked, law) => (asked.measure === "share" ? printedFigure(asked, law).dividedBy(100) : printedFigure(asked, law)),
);
