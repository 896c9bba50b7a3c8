/** US Foreign Pollution Fee Act: arguments in the order of the catalogue, and the rule each function calls. */
import { underHeadings } from "../../calls/underHeadings";
import { addWords } from "../../i18n/t";
import { parseDecimal } from "../../core/decimal";
import { RuleError } from "../../core/error";
import type { Law } from "../../core/law";
import { difference } from "./rules/difference";
import { exempt } from "./rules/exempt";
import { fee } from "./rules/fee";
import { goal, goalMet } from "./rules/goal";
import { initialRate } from "./rules/initialRate";
import { rate } from "./rules/rate";
import { labelOf, tier, tierOf } from "./rules/tier";
import { tierRows } from "./rules/tierRows";
import { notLaw } from "../shared/bill";
import { choice, yesNo } from "../../calls/readers/choice";
import { country, lawId, words } from "../../calls/readers/code";
import { isPerTonne, quantity, refuseKilograms } from "../../calls/readers/number";
import { listed, optional } from "../../calls/readers/reader";
import { share } from "../../calls/readers/shares";
import { countedYear, differenceShare, tierRates } from "./readers";
import type { FunctionSpec, Result } from "../../calls/spec";
import { overWhole, perRow } from "../../calls/spec";
import { ofBill } from "../shared/ofBill";
import { shownTableOfBill } from "../shared/shownTable";
import lawWords from "./words/law.json";

addWords(lawWords);

const regime = "fpfa";
const law = optional(lawId);
const flag = optional(yesNo);
const filled = quantity({ zero: "blank" });
const PARTS = ["label", "from", "to", "group", "exempt"] as const;
const terms = {
  nonMarket: flag,
  entityOfConcern: flag,
  tierRates,
  law,
  agreementCut: optional(share),
  lowIncomeYear: optional(countedYear),
  newCapacity: optional(differenceShare),
};

type Flags = { readonly entityOfConcern: boolean | undefined };

const settled = <V extends Flags>(v: V) => ({ ...v, entityOfConcern: v.entityOfConcern === true });

/** A bound of a tier as a share. */
function bound(value: { toString(): string } | undefined, part: string, tierNumber: number): Result {
  if (value === undefined) throw new RuleError("noRow", "fpfaOpenTier", { part, tier: tierNumber });
  return parseDecimal(value.toString()).dividedBy(100);
}

function tierPart(
  v: { readonly difference: Parameters<typeof tier>[0]; readonly part: (typeof PARTS)[number] | undefined },
  at: Law,
): Result {
  const number = tier(v.difference, at);
  const found = tierOf(v.difference, at);
  switch (v.part) {
    case undefined:
      return number;
    case "label":
      return labelOf(found);
    case "from":
      return bound(found.over, "from", found.tier);
    case "to":
      return bound(found.to, "to", found.tier);
    case "exempt":
      return found.tier === 0;
    case "group": {
      const table = at.table("bands");
      if (!table.columnNames.includes("group")) throw new RuleError("notCovered", "fpfaGroup", { version: at.version.id });
      return parseDecimal(table.need(found.row, "group"));
    }
  }
}

export const fpfaSpecs: readonly FunctionSpec[] = [
  perRow({
    id: "FPFA.DIFFERENCE",
    regime,
    args: { originIntensity: filled, usIntensity: filled, law, finer: flag },
    compute: ofBill((v, at): Result => {
      // Both in kilograms have the same difference; one alone would be a thousandfold, or as good as none.
      const [lower = v.usIntensity, higher = v.originIntensity] = [v.originIntensity, v.usIntensity].sort((a, b) => a.comparedTo(b));
      if (isPerTonne(lower)) refuseKilograms(higher, higher.toNumber());
      return difference({ ...v, finer: v.finer === true }, at);
    }),
  }),
  perRow({
    id: "FPFA.TIER",
    regime,
    args: { difference: differenceShare, part: optional(choice(PARTS)), law },
    compute: ofBill((v, at): Result => tierPart(v, at)),
  }),
  perRow({
    id: "FPFA.RATE",
    regime,
    args: { difference: differenceShare, ...terms },
    compute: ofBill((v, at): Result => rate(settled(v), at)),
  }),
  perRow({
    id: "FPFA.INITIALRATE",
    regime,
    args: { origin: country, product: listed(words, "categories"), law },
    compute: ofBill((v, at): Result => initialRate(v, at)),
  }),
  perRow({
    id: "FPFA.FEE",
    regime,
    args: { value: filled, difference: differenceShare, ...terms },
    compute: ofBill((v, at): Result => fee(settled(v), at)),
  }),
  perRow({
    id: "FPFA.GOAL",
    regime,
    args: { difference: differenceShare, year: countedYear, law, start: optional(differenceShare) },
    compute: (v, at): Result[] => {
      notLaw(at);
      const target = goal(v, at);
      return [target, goalMet(v, target)];
    },
  }),
  perRow({
    id: "FPFA.EXEMPT",
    regime,
    args: { difference: differenceShare, fta: flag, outputShare: optional(share), security: flag, law },
    compute: ofBill((v, at): Result => exempt({ ...v, fta: v.fta === true, security: v.security === true }, at)),
  }),
  overWhole({
    id: "FPFA.TIERS",
    regime,
    args: { law, headers: flag },
    compute: (v, { lawOf }): Result[][] => {
      const at = lawOf(regime, v.law, undefined);
      notLaw(at);
      shownTableOfBill(at, "bands", "tiers");
      const { columns, rows } = tierRows(at);
      return underHeadings(
        v.headers,
        columns.map((name) => `tiers.${name}`),
        rows,
      );
    },
  }),
];
