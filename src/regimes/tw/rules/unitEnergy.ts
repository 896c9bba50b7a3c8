/**
 * Unit energy consumption against a standard: measured / standard, at most 1 complies. The standards stand in notices
 * that were not found, so the standard is always the user's.
 */
import type { Decimal } from "../../../core/decimal";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";

export const unitEnergy = rule<{ readonly measured: Decimal; readonly standard: Decimal }, Decimal>(
  { id: "tw.unitEnergy", unit: "1", cite: ["tw-energy-act:Art. 8"], status: "userInput" },
  ({ measured, standard }, law: Law) => {
    law.remark("twOwnEnergyStandard", "userInput");
    return measured.dividedBy(standard);
  },
);
