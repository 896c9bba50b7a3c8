/** Five-year review of the lists of processes and products: when a category is removed or added (sec. 9902, 9903). */
import type { Decimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import type { Run } from "../../../core/rule";
import { rule } from "../../../core/rule";
import { alike } from "../../shared/bill";
import { others } from "./sources";

export const ACTIONS = ["remove", "add"] as const;
export const REVIEW_KINDS = ["process", "product"] as const;
export type Review = {
  readonly action: (typeof ACTIONS)[number];
  /** t CO2e of the category, oldest year first */
  readonly totals: readonly Decimal[];
  /** t CO2e of the average plant in the same years, or one figure for all; not asked of products */
  readonly averages: readonly Decimal[];
  /** of more than the threshold within five years */
  readonly reasonableChance: boolean;
  readonly kind: (typeof REVIEW_KINDS)[number];
};

function averageOf({ averages, totals, kind }: Review, year: number): Decimal | undefined {
  if (kind === "product") return undefined;
  if (averages.length !== 1 && averages.length !== totals.length)
    throw new RuleError("shape", "mcaAverages", { found: averages.length, needed: totals.length });
  return averages.length === 1 ? averages[0] : averages[year];
}

function needYears(review: Review, law: Law): number {
  const years = law.decimal(review.action === "remove" ? "mca.review.removeYears" : "mca.review.addYears").toNumber();
  if (review.totals.length !== years) throw new RuleError("shape", "mcaReviewYears", { found: review.totals.length, needed: years });
  return years;
}

const run: Run<Review, boolean> = (review, law) => {
  needYears(review, law);
  const total = law.decimal("mca.review.categoryThreshold");
  const plant = law.decimal("mca.review.averageThreshold");
  if (review.action === "remove") {
    const small = review.totals.map((tonnes, i) => tonnes.lessThan(total) && (averageOf(review, i)?.lessThan(plant) ?? true));
    return small.every(Boolean) && !review.reasonableChance;
  }
  const large = review.totals.map((tonnes, i) => tonnes.greaterThan(total) && (averageOf(review, i)?.greaterThan(plant) ?? true));
  const count = law.decimal("mca.review.addCount").toNumber();
  const enough =
    law.text("mca.review.addForm") === "any"
      ? large.filter(Boolean).length >= count
      : large.some((_, i) => i + count <= large.length && large.slice(i, i + count).every(Boolean));
  return enough && review.reasonableChance;
};

export const review = rule<Review, boolean>(
  { id: "mca.review", unit: "TRUE/FALSE", cite: ["hr3338-119:sec. 9902", "hr3338-119:sec. 9903"], status: "billText" },
  run,
  alike(run, others("sec. 9902-9903", "3(3)")),
);
