/** Border adjustment: which sectors are eligible, and the tax on an import or refund of an export (sec. 9912-9914). */
import type { Decimal } from "../../../core/decimal";
import { roundHalfUp, ZERO } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import type { Run } from "../../../core/rule";
import { rule } from "../../../core/rule";
import { alike } from "../../shared/bill";
import type { Country } from "../../shared/country";
import { refuseUsOrigin } from "../../shared/usOrigin";
import type { RateQuery } from "./rate";
import { others } from "./sources";
import { onEmissions } from "./tax";

export type Sector = { readonly ghgCost: Decimal; readonly shipments: Decimal; readonly imports: Decimal; readonly exports: Decimal };
export const FLOWS = ["import", "export"] as const;
export type Traded = RateQuery & {
  readonly quantity: Decimal;
  readonly emissionsPerUnit: Decimal;
  readonly flow: (typeof FLOWS)[number];
  readonly origin: Country | undefined;
  /** shares of the world's greenhouse gases and of world output of the good */
  readonly ghgShare: Decimal | undefined;
  readonly outputShare: Decimal | undefined;
};

const eligibleRun: Run<Sector, boolean> = ({ ghgCost, shipments, imports, exports }, law) => {
  if (!law.has("mca.border.ghgIntensity")) throw new RuleError("notCovered", "mcaBorderTest", { version: law.version.id });
  const places = law.decimal("mca.border.decimals").toNumber();
  const ghg = roundHalfUp(ghgCost.dividedBy(shipments), places);
  const trade = roundHalfUp(imports.plus(exports).dividedBy(shipments.plus(imports)), places);
  law.record("mca.border.ghgIntensityFound", ghg, "1", "derived");
  law.record("mca.border.tradeIntensityFound", trade, "1", "derived");
  return (
    ghg.greaterThanOrEqualTo(law.decimal("mca.border.ghgIntensity")) && trade.greaterThanOrEqualTo(law.decimal("mca.border.tradeIntensity"))
  );
};

export const eligible = rule<Sector, boolean>(
  { id: "mca.eligible", unit: "TRUE/FALSE", cite: ["hr3338-119:sec. 9913(c)(1)(A)"], status: "billText" },
  eligibleRun,
  alike(eligibleRun, others("sec. 9913(c)(1)(A)", "1")),
);

function exemptOrigin({ origin, ghgShare, outputShare }: Traded, law: Law): boolean {
  if (origin !== undefined && law.text("mca.leastDeveloped").split(",").includes(origin)) return true;
  if (ghgShare === undefined && outputShare === undefined) return false;
  if (!law.has("mca.border.exemptGhgShare")) throw new RuleError("notCovered", "mcaBorderTest", { version: law.version.id });
  if (ghgShare === undefined || outputShare === undefined) throw new RuleError("blank", "mcaBothShares", {});
  return ghgShare.lessThan(law.decimal("mca.border.exemptGhgShare")) && outputShare.lessThan(law.decimal("mca.border.exemptOutputShare"));
}

const borderRun: Run<Traded, Decimal> = (traded, law) => {
  if (traded.flow === "import" && traded.origin !== undefined) refuseUsOrigin(traded.origin);
  if (traded.flow === "import" && exemptOrigin(traded, law)) {
    law.remark("mcaExemptOrigin", "billText");
    return ZERO;
  }
  law.remark("mcaEligibleSector", "assumed");
  return onEmissions(traded.quantity.times(traded.emissionsPerUnit), traded, law);
};

export const border = rule<Traded, Decimal>(
  { id: "mca.border", unit: "USD", cite: ["hr3338-119:sec. 9912-9914"], status: "billText" },
  borderRun,
  alike(borderRun, others("sec. 9912-9914", "1")),
);
