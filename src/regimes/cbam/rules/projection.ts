/**
 * One yearly shipment over several years under one version. A figure the law does not have for a year is an error in
 * its own place; the other figures of the year stand.
 */
import type { Decimal } from "../../../core/decimal";
import { ofYear } from "../../../core/civilDate";
import { found, RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { certificates, freeAllocationAdjustment } from "./certificates";
import { defaultIntensity } from "./defaultIntensity";
import { factorOf } from "./factor";
import type { ImportLine } from "./importLine";

export type ProjectedYear = {
  readonly year: number;
  readonly intensity: Decimal | RuleError;
  readonly factor: Decimal | RuleError;
  readonly freeAllocation: Decimal | RuleError;
  readonly certificates: Decimal | RuleError;
  readonly price: Decimal | RuleError;
  readonly cost: Decimal | RuleError;
};

/** `law` is the version at the year; the line carries the price of that year. */
export function projectYear(line: ImportLine, year: number, lawAt: (year: number) => Law): ProjectedYear {
  const law = found(() => lawAt(year));
  if (law instanceof RuleError) return { year, intensity: law, factor: law, freeAllocation: law, certificates: law, price: law, cost: law };
  const number = found(() => certificates(line, law));
  const price = line.price ?? new RuleError("noValueOnDate", "projectPrice", { date: String(ofYear(year).date.slice(0, 4)) });
  return {
    year,
    intensity: found(() => line.intensity ?? defaultIntensity(line, law)),
    factor: found(() => factorOf(line.code, law)),
    freeAllocation: found(() => freeAllocationAdjustment(line, law)),
    certificates: number,
    price,
    cost: number instanceof RuleError ? number : number.isZero() ? number : price instanceof RuleError ? price : number.times(price),
  };
}
