/** Cost of a line: certificates x price. Not rounded: no provision says so for a line. */
import type { Decimal } from "../../../core/decimal";
import { ZERO } from "../../../core/decimal";
import { rule } from "../../../core/rule";
import { certificatePrice } from "./certificatePrice";
import { certificates } from "./certificates";
import type { ImportLine } from "./importLine";

export const cost = rule<ImportLine, Decimal>(
  { id: "cbam.cost", unit: "EUR", cite: ["2023-956:Art. 20", "2023-956:Art. 21", "2023-956:Art. 22"] },
  (line, law) => {
    const number = certificates(line, law);
    // Nothing to surrender costs nothing at any price, also at one not yet published.
    return number.isZero() ? ZERO : number.times(certificatePrice(line.price, law));
  },
);
