/**
 * Certificates and cost of lines that differ only in their figures: what goods, origin, date and version say is found once, and what
 * remains are the sums of the rules `certificates` and `cost`, in their order. A test compares both for lines by chance.
 */
import type { Decimal } from "../../../core/decimal";
import { larger, ZERO } from "../../../core/decimal";
import type { Law } from "../../../core/law";
import { certificatePrice } from "./certificatePrice";
import { obliged } from "./certificates";
import { defaultIntensity } from "./defaultIntensity";
import type { ImportLine } from "./importLine";
import { lineFreeAllocation } from "./lineFreeAllocation";
import { allocationLaw } from "./productionYear";

export type Figures = Pick<ImportLine, "tonnes" | "intensity" | "sefa" | "pricePaid" | "price">;

/** undefined: the line needs more than sums. */
export type PreparedLine = {
  readonly certificates: (figures: Figures) => Decimal | undefined;
  readonly cost: (figures: Figures) => Decimal | undefined;
};

/** Rules whose variants this does not know. */
const SUMS = ["cbam.cost", "cbam.certificates", "cbam.embeddedEmissions", "cbam.freeAllocationAdjustment", "cbam.price"];

const once = <T>(work: () => T): (() => T) => {
  let found: { readonly value: T } | undefined;
  return () => (found ??= { value: work() }).value;
};

export function preparedLine(
  { code, origin, route, produced, assume }: Omit<ImportLine, keyof Figures>,
  law: Law,
): PreparedLine | undefined {
  if (SUMS.some((id) => law.version.variants[id] !== undefined)) return undefined;
  const { sector, exempt } = obliged({ code, origin }, law);
  const byDefault = once(() => {
    // Named one by one: the figures of the line that happened to come first are none of the others'.
    const line = { code, origin, route, produced, assume, tonnes: ZERO };
    return { emissions: defaultIntensity(line, law), free: lineFreeAllocation(line, law) };
  });
  // A year of production that cannot be is refused also where the figures say all.
  allocationLaw(produced, law);
  const published = once(() => certificatePrice(undefined, law));

  const certificates = ({ tonnes, intensity, sefa, pricePaid }: Figures): Decimal | undefined => {
    if (exempt) return ZERO;
    if (pricePaid !== undefined) return undefined;
    if (intensity === undefined) {
      if (sefa !== undefined) return undefined;
      const { emissions, free } = byDefault();
      return larger(ZERO, tonnes.times(emissions).minus(tonnes.times(free)));
    }
    // Electricity takes the free allocation of its own rule, whatever is given.
    if (typeof sefa !== "object" || sector === "Electricity") return undefined;
    return larger(ZERO, tonnes.times(intensity).minus(tonnes.times(sefa)));
  };
  const cost = (figures: Figures): Decimal | undefined => {
    const number = certificates(figures);
    if (number === undefined || number.isZero()) return number && ZERO;
    return number.times(figures.price ?? published());
  };
  return { certificates, cost };
}
