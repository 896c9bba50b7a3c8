/** One yearly shipment over several years. A figure the law does not have for a year is an error in its own place; the others stand. */
import type { Decimal } from "../../../core/decimal";
import { found, RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import type { ImportLine } from "./charge";
import { charge } from "./charge";
import { needGood } from "./goods";
import { intensityOf } from "./intensity";
import { rateOf, shareCharged } from "./rate";

type Figure = Decimal | RuleError;
export type ProjectedYear = {
  readonly year: number;
  readonly intensity: Figure;
  readonly factor: Figure;
  readonly shareCharged: Figure;
  readonly rate: Figure;
  readonly charge: Figure;
};

/** `law` is the version at the year; the line carries the price or rate of that year. */
export function projectYear(line: ImportLine, year: number, lawAt: (year: number) => Law): ProjectedYear {
  const law = found(() => lawAt(year));
  if (law instanceof RuleError) return { year, intensity: law, factor: law, shareCharged: law, rate: law, charge: law };
  const good = found(() => needGood(line.code, law));
  const ofGood = (work: (sector: Exclude<typeof good, RuleError>) => Decimal): Figure =>
    good instanceof RuleError ? good : found(() => work(good));
  return {
    year,
    intensity: ofGood((one) => intensityOf(one, line.intensity, law)),
    factor: found(() => law.decimal("ukcbam.factor")),
    shareCharged: ofGood(({ sector }) => shareCharged({ ...line, sector }, law)),
    rate: ofGood(({ sector }) => rateOf({ ...line, sector }, law)),
    charge: found(() => charge(line, law)),
  };
}
