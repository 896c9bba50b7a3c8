/** What is known of one import line. Absent members were left blank. */
import type { Decimal } from "../../../core/decimal";
import type { Country } from "../../shared/country";
import type { GoodsCode } from "../../shared/goodsCode";
import type { Assumption } from "./assumption";

export type ImportLine = {
  readonly code: GoodsCode;
  readonly origin: Country;
  /** net mass, t (MWh for electricity) */
  readonly tonnes: Decimal;
  /** actual specific embedded emissions; absent: default values */
  readonly intensity?: Decimal | undefined;
  readonly route?: string | undefined;
  readonly sefa?: Decimal | "A" | "B" | undefined;
  /** effective carbon price paid abroad, EUR/t CO2e */
  readonly pricePaid?: Decimal | undefined;
  /** certificate price; absent: the published one */
  readonly price?: Decimal | undefined;
  /** year of production, where another than the import year is proved */
  readonly produced?: number | undefined;
  /** for years without a published benchmark */
  readonly assume?: Assumption | undefined;
};
