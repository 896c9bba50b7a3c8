/** Emissions of a good beside the default values of its country: what lies far from them is probably a slip. Bounds are ours, not law. */
import { fromCell, parseDecimal, type Decimal } from "../core/decimal";
import type { FindingCode } from "./finding";
import { ask, figureOf, refusalOf } from "./ours";

/** The bounds of what is plausible, as multiples of the country's default value. */
const PLAUSIBLE = { least: "0.1", most: "3" } as const;

export type Far = {
  readonly code: Extract<FindingCode, "outsideDefault" | "outsideDefaultIndirect">;
  readonly part: "direct" | "indirect";
  readonly values: Readonly<Record<"value" | "default" | "ratio", string>>;
};

/** `none`: why there is no default value to compare with. */
export function besideDefault(
  cn: string,
  country: string,
  claimed: Readonly<Record<"direct" | "indirect", number | null>>,
): { readonly far: readonly Far[]; readonly none: string | null } {
  const total = ask("CBAM.DEFAULT", cn, country);
  const none = refusalOf("CBAM.DEFAULT", total);
  if (none !== null) return { far: [], none };
  const direct = figureOf(ask("CBAM.DEFAULT", cn, country, "direct")) ?? figureOf(total);
  // Goods charged for direct emissions alone have no indirect default value: there only what is far too much can be told.
  const indirect = figureOf(ask("CBAM.DEFAULT", cn, country, "indirect"));
  return {
    none: null,
    far: [
      ...compared("direct", claimed.direct, direct, PLAUSIBLE.least),
      ...compared("indirect", claimed.indirect, indirect ?? figureOf(total), indirect ? PLAUSIBLE.least : "0"),
    ],
  };
}

function compared(part: Far["part"], claimed: number | null, standard: Decimal | null, least: string): readonly Far[] {
  if (standard === null || standard.isZero() || claimed === null) return [];
  const ratio = fromCell(claimed).dividedBy(standard);
  if (ratio.greaterThanOrEqualTo(parseDecimal(least)) && ratio.lessThanOrEqualTo(parseDecimal(PLAUSIBLE.most))) return [];
  const values = { value: shown(fromCell(claimed)), default: shown(standard), ratio: shown(ratio) };
  return [{ code: part === "direct" ? "outsideDefault" : "outsideDefaultIndirect", part, values }];
}

export const shown = (value: Decimal): string => value.toSignificantDigits(10).toString();
