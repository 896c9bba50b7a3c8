/** Emissions of burning a fuel: quantity x heat content x emission factors of 40 CFR part 98; the bill leaves factors to EPA. */
import { parseCitation } from "../../../core/citation";
import type { Row } from "../../../core/dataset";
import type { Decimal } from "../../../core/decimal";
import { parseDecimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";
import { KG_PER_T } from "../../../core/unit";
import { foldName, needNamed } from "../../shared/named";

export const GASES = ["CO2", "CO2e"] as const;
export type FuelQuery = {
  readonly fuel: string;
  readonly quantity: Decimal;
  readonly unit: string;
  readonly gases: (typeof GASES)[number];
};

const NAMES = ["fuel", "nameTw", "nameCn"];
const C1 = parseCitation("40cfr98:Table C-1");
const C2 = parseCitation("40cfr98:Table C-2");
const NIST = parseCitation("nist-hb44:Appendix C");
/** A unit that is not in the table, but needs no conversion either. */
const HEAT = "mmBtu";

export function fuelRow(fuel: string, law: Law): Row {
  return needNamed(law.table("fuels"), NAMES, fuel);
}

function heat({ fuel, quantity, unit }: FuelQuery, row: Row, law: Law): Decimal {
  const [units, fuels] = [law.table("units"), law.table("fuels")];
  const known = units.all().find((one) => foldName(units.need(one, "unit")) === foldName(unit));
  if (known === undefined)
    throw new RuleError("unknownCode", "named", {
      found: unit.trim(),
      candidates: units
        .all()
        .map((one) => units.need(one, "unit"))
        .join(", "),
    });
  const base = units.need(known, "base");
  const inBase = quantity.times(units.need(known, "multiply")).dividedBy(units.need(known, "divide"));
  law.record("mca.fuel.quantity", inBase, "1", "derived", [NIST], base);
  if (base === HEAT) return inBase;
  const per = fuels.text(row, "per");
  if (per === null) throw new RuleError("noRow", "mcaHeatContent", { fuel: fuels.need(row, "fuel") });
  if (per !== base) throw new RuleError("conflict", "mcaUnit", { unit: unit.trim(), fuel: fuel.trim(), per });
  const content = law.cell({
    role: "fuels",
    row,
    column: "hhv",
    quantity: "mca.fuel.heatContent",
    unit: "mmBtu",
    cite: C1,
    status: "secondary",
    note: per,
  });
  return inBase.times(content as Decimal);
}

export const fuelEmissions = rule<FuelQuery, Decimal>(
  { id: "mca.fuelEmissions", unit: "t CO2e", cite: ["40cfr98:Tables C-1 and C-2", "40cfr98:sec. 98.33"], status: "secondary" },
  (query, law) => {
    const row = fuelRow(query.fuel, law);
    const mmBtu = heat(query, row, law);
    law.record("mca.fuel.heat", mmBtu, "mmBtu", "derived");
    const factor = (gas: "co2" | "ch4" | "n2o") =>
      law.cell({
        role: "fuels",
        row,
        column: gas,
        quantity: `mca.fuel.${gas}`,
        unit: "kg/mmBtu",
        cite: gas === "co2" ? C1 : C2,
        status: "secondary",
      }) ?? parseDecimal("0");
    const co2 = factor("co2");
    if (query.gases === "CO2") return mmBtu.times(co2).dividedBy(KG_PER_T);
    const perHeat = co2.plus(factor("ch4").times(law.decimal("mca.gwp.ch4"))).plus(factor("n2o").times(law.decimal("mca.gwp.n2o")));
    return mmBtu.times(perHeat).dividedBy(KG_PER_T);
  },
);
