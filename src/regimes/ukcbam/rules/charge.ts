/** The tax on a line: tonnes x intensity x sector rate, less relief, never below 0 (Finance Act 2026, ss. 143, 147, 149, 150). */
import type { Decimal } from "../../../core/decimal";
import { smaller, ZERO } from "../../../core/decimal";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";
import type { Country } from "../../shared/country";
import type { GoodsCode } from "../../shared/goodsCode";
import type { Good } from "./goods";
import { needGood } from "./goods";
import { intensityOf } from "./intensity";
import type { RateQuery } from "./rate";
import { rateOf } from "./rate";

export type ImportLine = Omit<RateQuery, "sector"> & {
  readonly code: GoodsCode;
  readonly origin: Country;
  /** net mass, t */
  readonly tonnes: Decimal;
  /** verified emissions, t CO2e/t; absent: the default value */
  readonly intensity?: Decimal | undefined;
  /** carbon price relief, GBP */
  readonly relief?: Decimal | undefined;
};

/** Goods of United Kingdom origin are not charged; those of the European Union are. */
export function ukOrigin(origin: Country, law: Law): boolean {
  const origins = law
    .text("ukcbam.exemptOrigins")
    .split(",")
    .map((one) => one.trim());
  return origins.includes(origin);
}

function lessRelief({ relief, intensity }: ImportLine, charge: Decimal, law: Law): Decimal {
  if (relief === undefined) return charge;
  if (intensity === undefined) law.text("ukcbam.relief.withDefaults");
  const counted = smaller(relief, charge);
  law.record("ukcbam.relief", counted, "GBP", "userInput", [{ act: "fa-2026", place: "s. 150" }]);
  return charge.minus(counted);
}

const grossCharge = rule<{ readonly line: ImportLine; readonly good: Good }, Decimal>(
  { id: "ukcbam.chargeBeforeRelief", unit: "GBP", cite: ["fa-2026:s. 149(1)"] },
  ({ line, good }, law) => {
    law.record("ukcbam.tonnes", line.tonnes, "t", "userInput");
    return line.tonnes.times(intensityOf(good, line.intensity, law)).times(rateOf({ ...line, sector: good.sector }, law));
  },
);

export const charge = rule<ImportLine, Decimal>(
  { id: "ukcbam.charge", unit: "GBP", cite: ["fa-2026:s. 143", "fa-2026:s. 149(1)", "fa-2026:s. 150"] },
  (line, law) => {
    const good = needGood(line.code, law);
    if (ukOrigin(line.origin, law)) {
      law.remark("ukOriginNotCharged", "secondary", [{ act: "fa-2026", place: "s. 147" }]);
      return ZERO;
    }
    return lessRelief(line, grossCharge({ line, good }, law), law);
  },
);
