/** Carbon fee of a site and year, NT$: chargeable emissions x rate, cut to whole dollars (Art. 5). */
import type { Decimal } from "../../../core/decimal";
import { truncate } from "../../../core/decimal";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";
import { chargeable } from "./chargeable";
import type { FeeSite } from "./feeSite";

export const carbonFee = rule<FeeSite, Decimal>({ id: "tw.carbonFee", unit: "NT$", cite: ["tw-fee-2024:Art. 5"] }, (site, law: Law) => {
  const tonnes = chargeable(site, law);
  return truncate(tonnes.times(law.decimal(`tw.fee.rate.${site.rate}`)), law.decimal("tw.fee.decimals.fee").toNumber());
});
