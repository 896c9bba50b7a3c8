/** Export refund, only for goods of a plant that was charged: the import formula applied to the exported good (sec. 4693). */
import type { Decimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Run } from "../../../core/rule";
import { rule } from "../../../core/rule";
import { alike } from "../../shared/bill";
import { rounded } from "./charge";
import type { Line } from "./excess";
import { excess } from "./excess";
import { needFinished } from "./finished";
import { priceOf } from "./price";
import { earlier } from "./sources";

export const KINDS = ["primary", "finished"] as const;
export type RefundLine = Line & { readonly price: Decimal | undefined; readonly kind: (typeof KINDS)[number] };

const run: Run<RefundLine, Decimal> = (line, law) => {
  const goods = law.text("cca.refund.goods");
  if (line.kind === "finished") {
    if (!goods.includes("finished")) throw new RuleError("notCovered", "ccaRefundFinished", { version: law.version.id });
    needFinished(law);
  }
  law.remark("ccaRefundCharged", "notSettled");
  const amount = excess(line, law).times(priceOf(line.price, law));
  return line.kind === "primary" ? rounded(amount, law) : amount;
};

export const refund = rule<RefundLine, Decimal>(
  { id: "cca.refund", unit: "USD", cite: ["s3523-119:sec. 4693"], status: "billText" },
  run,
  alike(run, earlier("sec. 3(2)7")),
);
