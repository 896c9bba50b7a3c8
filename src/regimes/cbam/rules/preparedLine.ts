/**
 * Certificates and cost of lines that differ only in their figures: what goods, origin, date and version say is found once, and what
 * remains are the sums of the rules `certificates` and `cost`. t x see - t x sefa is t x (see - sefa), and what a tonne costs is found
 * once, wherever the factors are short: the result then has at most 32 digits, and the rule would not have rounded it either.
 * Anything else is summed as the rule does. A test compares both for lines by chance.
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

/** Emissions of a line less its free allocation, not below zero; `net`: of one tonne. */
function remaining(tonnes: Decimal, emissions: Decimal, free: Decimal, net: Decimal): Decimal {
  const short = tonnes.isShort() && emissions.isShort() && free.isShort() && net.isShort();
  return larger(ZERO, short ? tonnes.times(net) : tonnes.times(emissions).minus(tonnes.times(free)));
}

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
    const [emissions, free] = [defaultIntensity(line, law), lineFreeAllocation(line, law)];
    return { emissions, free, net: emissions.minus(free) };
  });
  // A year of production that cannot be is refused also where the figures say all.
  allocationLaw(produced, law);
  const published = once(() => certificatePrice(undefined, law));
  const costPerTonne = once(() => {
    const { emissions, free, net } = byDefault();
    if (!net.greaterThan(ZERO)) return undefined;
    const each = net.times(published());
    return [emissions, free, net, each].every((factor) => factor.isShort()) ? each : undefined;
  });

  const certificates = ({ tonnes, intensity, sefa, pricePaid }: Figures): Decimal | undefined => {
    if (exempt) return ZERO;
    if (pricePaid !== undefined) return undefined;
    if (intensity === undefined) {
      if (sefa !== undefined) return undefined;
      const { emissions, free, net } = byDefault();
      return remaining(tonnes, emissions, free, net);
    }
    // Electricity takes the free allocation of its own rule, whatever is given.
    if (typeof sefa !== "object" || sector === "Electricity") return undefined;
    return remaining(tonnes, intensity, sefa, intensity.minus(sefa));
  };
  const cost = (figures: Figures): Decimal | undefined => {
    const { tonnes, intensity, sefa, pricePaid, price } = figures;
    const plain = !exempt && intensity === undefined && sefa === undefined && pricePaid === undefined && price === undefined;
    const each = plain && tonnes.isShort() ? costPerTonne() : undefined;
    if (each !== undefined) return tonnes.times(each);
    const number = certificates(figures);
    if (number === undefined || number.isZero()) return number && ZERO;
    return number.times(price ?? published());
  };
  return { certificates, cost };
}
