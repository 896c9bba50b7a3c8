/** Origins within the customs territory of the United States: the States, the District of Columbia and Puerto Rico (HTS, General Note 2). */
import { RuleError } from "../../core/error";
import type { Country } from "./country";

const CUSTOMS_TERRITORY: readonly string[] = ["US", "PR"];

/** Goods made there are no imports: a charge on imports has no answer for them. */
export function refuseUsOrigin(origin: Country): void {
  if (CUSTOMS_TERRITORY.includes(origin)) throw new RuleError("notCovered", "usOrigin", { origin });
}
