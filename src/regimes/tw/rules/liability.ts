/** Whether a site pays the carbon fee at all: its annual emissions reach the threshold (Art. 3). */
import type { Decimal } from "../../../core/decimal";
import { rule } from "../../../core/rule";

export const liable = rule<Decimal, boolean>({ id: "tw.liable", unit: "TRUE/FALSE", cite: ["tw-fee-2024:Art. 3"] }, (emissions, law) => {
  law.record("tw.emissions", emissions, "t CO2e", "userInput");
  const reached = emissions.greaterThanOrEqualTo(law.decimal("tw.fee.threshold"));
  law.remark(reached ? "twSectors" : "twBelowThreshold", "verified");
  return reached;
});
