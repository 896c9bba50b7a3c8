/**
 * US bills in the comparison. None is law, and each asks for figures no official table gives yet: they come from columns of
 * the user's, and a blank one is named.
 */
import { ZERO } from "../../core/decimal";
import { RuleError } from "../../core/error";
import type { Cell } from "../../calls/cells";
import { isBlank } from "../../calls/cells";
import { ArgumentError } from "../../calls/evaluate";
import type { Adapter, Find, Outcome } from "../../calls/comparison/adapter";
import { call } from "../../calls/comparison/adapter";
import type { GoodsLine } from "../../calls/comparison/goods";

const given = (line: GoodsLine, header: string): boolean => !isBlank(line.cell(header), true);

function refusal(error: RuleError): Outcome {
  return { charge: error, steps: [], by: "" };
}

function needs(header: string): Outcome {
  return refusal(new ArgumentError(header, new RuleError("blank", "argument", {})));
}

/** A charge that rests on the result of another function; a refusal of that one is the answer. */
function after(first: Outcome, next: (value: Cell) => Outcome): Outcome {
  if (typeof first.charge === "object" && first.charge !== null && first.charge instanceof Error) return first;
  const last = next(String(first.charge));
  return { ...last, steps: [...first.steps, ...last.steps] };
}

export const ccaAdapter = (find: Find): Adapter => ({
  regime: "cca",
  currency: "USD",
  headers: { quantity: "tonnes", year: "date", price: "usPrice", "cca.price": "usPrice", industryIntensity: "usIntensity", ccaBaseline: "baseline" },
  charge(line, version) {
    const law = version.id;
    if (!given(line, "naics")) return needs("naics");
    const covered = call(find, "CCA.COVERED", { naics: line.cell("naics"), law });
    // A version whose list of industries was not found can be worked out, but not whether the good is in it.
    const unlisted = covered.charge instanceof RuleError && covered.charge.code === "notCovered";
    if (covered.charge instanceof Error && !unlisted) return covered;
    const untested = (outcome: Outcome): Outcome => (unlisted ? { ...outcome, coverage: "untested" } : outcome);
    // Only some of the texts look at the origin's share of the world's exports; the others would refuse it.
    const byShare = version.parameters.has("cca.leastDeveloped.exportShare") ? { exportShare: line.cell("exportShare") } : {};
    const exempt = call(find, "CCA.EXEMPT", { origin: line.cell("origin"), ...byShare, law });
    if (covered.charge === false) return refusal(new RuleError("notCovered", "naics", { naics: String(line.cell("naics")), version: law }));
    if (exempt.charge instanceof Error) return exempt;
    // Nothing is charged on an exempt origin, which is the text's own zero.
    if (exempt.charge === true) return { ...exempt, charge: ZERO };
    const rest = { baseline: line.cell("baseline"), quantity: line.cell("tonnes"), year: line.cell("date"), price: line.cell("usPrice"), law };
    if (given(line, "intensity") || !given(line, "usIntensity")) return untested(call(find, "CCA.CHARGE", { ...rest, intensity: line.cell("intensity") }));
    // Without figures of its own an import takes the US industry's, times the ratio of the economies.
    const intensity = call(find, "CCA.INTENSITY", { origin: line.cell("origin"), industryIntensity: line.cell("usIntensity"), law });
    return untested(after(intensity, (found) => call(find, "CCA.CHARGE", { ...rest, intensity: found })));
  },
});

/** The text that leaves the rates to Treasury; the other prints its own and takes none. */
const WITHOUT_RATES = "118";

/** '0.1; 0.2' -> one rate per tier. */
function ratesOf(cell: Cell): Cell {
  return typeof cell === "string" ? cell.split(/[;；|]/).map((rate) => [rate.trim()]) : cell;
}

export const fpfaAdapter = (find: Find): Adapter => ({
  regime: "fpfa",
  currency: "USD",
  headers: { fpfaTierRate: "tierRates" },
  charge(line, version) {
    const law = version.id;
    const fee = (difference: Cell): Outcome => call(find, "FPFA.FEE", {
      value: line.cell("value"), difference, nonMarket: line.cell("nonMarket"), entityOfConcern: line.cell("entityOfConcern"), ...(law === WITHOUT_RATES ? { tierRates: ratesOf(line.cell("tierRates")) } : {}), law,
    });
    if (given(line, "difference")) return { ...fee(line.cell("difference")), coverage: "untested" };
    const intensities = { originIntensity: line.cell("originIntensity"), usIntensity: line.cell("usIntensity"), law };
    return { ...after(call(find, "FPFA.DIFFERENCE", intensities), fee), coverage: "untested" };
  },
});
