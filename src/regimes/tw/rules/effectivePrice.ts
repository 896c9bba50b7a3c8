/**
 * Effective price of the carbon fee, NT$ per tonne of all emissions of the site: what a price paid abroad would rest on
 * under the EU's Article 9. How the EU will count it is not settled, and every open point is said.
 */
import { parseCitation } from "../../../core/citation";
import type { Decimal } from "../../../core/decimal";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";
import { carbonFee } from "./carbonFee";
import type { FeeSite } from "./feeSite";

const ORDER = [parseCitation("tw-moenv-2025:Order of the deduction")];

export const effectivePrice = rule<FeeSite, Decimal>(
  { id: "tw.effectivePrice", unit: "NT$/t CO2e", cite: ["tw-fee-2024:Art. 5"], status: "derived" },
  (site, law: Law) => {
    const fee = carbonFee(site, law);
    law.remark("twEuOrder", "notSettled", ORDER);
    law.remark("twEuElectricity", "notSettled");
    law.remark("twEuExempt", "notSettled");
    if (site.rate !== "general" || site.leakagePeriod !== undefined) law.remark("twEuRebate", "notSettled");
    law.remark("twEuSite", "notSettled");
    return fee.dividedBy(site.emissions);
  },
);
