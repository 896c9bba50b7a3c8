/** What is known of a site for the carbon fee. Absent members were left blank. */
import type { Decimal } from "../../../core/decimal";

export const RATES = ["general", "A", "B"] as const;
export const PERIODS = ["1", "2", "3"] as const;
export const PLANS = ["approved", "none"] as const;

export type FeeSite = {
  /** annual emissions of the site, direct and electricity, t CO2e */
  readonly emissions: Decimal;
  readonly rate: (typeof RATES)[number];
  /** recognised as of high carbon leakage risk, in this period of the coefficient */
  readonly leakagePeriod?: (typeof PERIODS)[number] | undefined;
  /** credits, t: voluntary and offset projects, early action, foreign */
  readonly offset?: Decimal | undefined;
  readonly early?: Decimal | undefined;
  readonly foreign?: Decimal | undefined;
  /** self-determined reduction plan; absent: approved where the rate is A or B */
  readonly plan?: (typeof PLANS)[number] | undefined;
  /** increment offsets and electricity sold, taken off the annual emissions, t CO2e */
  readonly deducted?: Decimal | undefined;
};
