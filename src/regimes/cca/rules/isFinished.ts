/** Whether an import is a finished good: more than a weight, or more than a share of the value, of covered primary goods. */
import type { Decimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Run } from "../../../core/rule";
import { rule } from "../../../core/rule";
import { alike } from "../../shared/bill";
import { needFinished } from "./finished";
import { earlier } from "./sources";

export type Contents = { readonly pounds: Decimal; readonly valueShare: Decimal };

const run: Run<Contents, boolean> = ({ pounds, valueShare }, law) => {
  needFinished(law);
  const limit = law.decimal("cca.finished.pounds");
  const share = law.decimal("cca.finished.valueShare");
  const passed = pounds.greaterThan(limit) || valueShare.greaterThan(share);
  // Treasury may set lower limits in the last period, never higher ones: above them the answer is certain, below not.
  if (law.text("cca.finished.limit") === "ceiling" && !passed) {
    throw new RuleError("noValueOnDate", "ccaCeiling", {
      version: law.version.id,
      pounds: limit.toString(),
      share: share.times(100).toString(),
    });
  }
  return passed;
};

export const isFinished = rule<Contents, boolean>(
  { id: "cca.isFinished", unit: "TRUE/FALSE", cite: ["s3523-119:sec. 4692(a)(1)(A)(ii)"], status: "billText" },
  run,
  alike(run, earlier("sec. 3(2)2")),
);
