/** Whether verified actual values pay: what a line costs on default values less what it costs on its own, against the verifier's fee. */
import type { Decimal } from "../../../../core/decimal";
import { RuleError } from "../../../../core/error";
import type { Law } from "../../../../core/law";
import { rule } from "../../../../core/rule";
import { cost } from "../cost";
import type { ImportLine } from "../importLine";

export type Verified = {
  /** with its own intensity */
  readonly line: ImportLine;
  /** route of the default value where several are printed */
  readonly defaultRoute: string | undefined;
  /** of a verification a year, EUR */
  readonly fee: Decimal;
};

/** Less than 0: the default value is the cheaper one. */
export const verificationSaving = rule<Verified, Decimal>(
  { id: "cbam.verification.saving", unit: "EUR", cite: ["2023-956:Art. 7(2)", "2023-956:Art. 8"] },
  ({ line, defaultRoute }, law) => {
    const byDefault = cost({ ...line, intensity: undefined, sefa: undefined, route: defaultRoute }, law);
    law.record("cbam.verification.byDefault", byDefault, "EUR", "derived");
    const own = cost(line, law);
    law.record("cbam.verification.own", own, "EUR", "derived");
    return byDefault.minus(own);
  },
);

export const verificationNet = rule<Verified, Decimal>(
  { id: "cbam.verification.net", unit: "EUR", cite: ["2023-956:Art. 8"] },
  (question, law) => {
    law.record("cbam.verification.fee", question.fee, "EUR", "userInput");
    return verificationSaving(question, law).minus(question.fee);
  },
);

/** Tonnes a year from which the fee is earned back: the saving grows with the tonnes, the fee does not. */
export const verificationTonnes = rule<Verified, Decimal>(
  { id: "cbam.verification.tonnes", unit: "t", cite: ["2023-956:Art. 8"] },
  (question, law: Law) => {
    law.record("cbam.verification.fee", question.fee, "EUR", "userInput");
    const saving = verificationSaving(question, law);
    if (!saving.greaterThan(0)) throw new RuleError("noRow", "neverPays", { saving: saving.toString() });
    return question.fee.times(question.line.tonnes).dividedBy(saving);
  },
);
