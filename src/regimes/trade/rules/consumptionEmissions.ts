/** Consumption emissions: what is emitted at home, less what goes into exports, plus what comes in with imports, Mt CO2. */
import type { Decimal } from "../../../core/decimal";
import { rule } from "../../../core/rule";

export type Flows = { readonly territorial: Decimal; readonly imports: Decimal; readonly exports: Decimal };

export const consumptionEmissions = rule<Flows, Decimal>(
  { id: "trade.consumptionEmissions", unit: "Mt CO2", cite: ["owid-gcb2024:Definitions"], status: "published" },
  ({ territorial, imports, exports }, law) => {
    law.record("trade.territorial", territorial, "Mt CO2", "userInput");
    law.record("trade.imports", imports, "Mt CO2", "userInput");
    law.record("trade.exports", exports, "Mt CO2", "userInput");
    return territorial.minus(exports).plus(imports);
  },
);

/** Positive: the country imports more emissions than it exports. */
export const tradeBalance = rule<{ readonly consumption: Decimal; readonly territorial: Decimal }, Decimal>(
  { id: "trade.balance", unit: "Mt CO2", cite: ["owid-gcb2024:Definitions"], status: "published" },
  ({ consumption, territorial }, law) => {
    law.record("trade.consumption", consumption, "Mt CO2", "userInput");
    law.record("trade.territorial", territorial, "Mt CO2", "userInput");
    return consumption.minus(territorial);
  },
);
