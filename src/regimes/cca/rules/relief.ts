/**
 * What comes off a charge: direct air capture (sec. 4692(d)) and the part waived for a carbon price paid abroad or a
 * carbon club (sec. 4692(a)(1)(D), 4694). A waiver is Treasury's choice, so it is the user's input.
 */
import type { Decimal } from "../../../core/decimal";
import { larger, smaller, ZERO } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";

export type Relief = {
  /** USD that are waived, or all of the charge */
  readonly waiver: Decimal | "all" | undefined;
  /** tonnes of direct air capture, and the first-quartile US intensity that caps the cut */
  readonly captured: Decimal | undefined;
  readonly quartile: Decimal | undefined;
};

type Charged = Relief & { readonly quantity: Decimal; readonly price: Decimal };

function afterCapture(charge: Decimal, line: Charged, law: Law): Decimal {
  if (line.captured === undefined) return charge;
  if (!law.has("cca.removal")) throw new RuleError("notCovered", "ccaRemoval", { version: law.version.id });
  if (line.quartile === undefined) throw new RuleError("blank", "ccaQuartile", {});
  law.text("cca.removal");
  const cut = smaller(line.captured.times(line.price), smaller(charge, line.quartile.times(line.quantity).times(line.price)));
  law.record("cca.removal.cut", cut, "USD", "derived");
  return charge.minus(cut);
}

export function relieved(charge: Decimal, line: Charged, law: Law): Decimal {
  const left = afterCapture(charge, line, law);
  if (line.waiver === undefined) return left;
  if (!law.has("cca.waiver")) throw new RuleError("notCovered", "ccaWaiver", { version: law.version.id });
  law.text("cca.waiver");
  law.remark("ccaWaiverDiscretion", "notSettled");
  const waived = line.waiver === "all" ? left : smaller(line.waiver, left);
  law.record("cca.waived", waived, "USD", "userInput");
  return larger(ZERO, left.minus(waived));
}
