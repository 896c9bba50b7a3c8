/**
 * The Clean Competition Act in the comparison. It asks for figures no official table gives yet: they come from columns of the
 * user's, and a blank one is named.
 */
import { after, call, given, needs, refusal } from "../../calls/comparison/adapter";
import type { Adapter, AskedFigure, Find, Outcome } from "../../calls/comparison/adapter";
import { ZERO } from "../../core/decimal";
import { RuleError } from "../../core/error";

export const ccaAdapter = (find: Find): Adapter => ({
  regime: "cca",
  currency: "USD",
  headers: {
    quantity: "tonnes",
    year: "date",
    price: "usPrice",
    "cca.price": "usPrice",
    industryIntensity: "usIntensity",
    ccaBaseline: "baseline",
  },
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
    const rest = {
      baseline: line.cell("baseline"),
      quantity: line.cell("tonnes"),
      year: line.cell("date"),
      price: line.cell("usPrice"),
      law,
    };
    if (given(line, "intensity") || !given(line, "usIntensity"))
      return untested(call(find, "CCA.CHARGE", { ...rest, intensity: line.cell("intensity") }));
    // Without figures of its own an import takes the US industry's, times the ratio of the economies.
    const intensity = call(find, "CCA.INTENSITY", { origin: line.cell("origin"), industryIntensity: line.cell("usIntensity"), law });
    return untested(after(intensity, (found) => call(find, "CCA.CHARGE", { ...rest, intensity: found })));
  },
});

export const ccaFigures: readonly AskedFigure[] = [
  { header: "naics", control: "listed", list: "cca.industries", example: "331110" },
  { header: "baseline", control: "number" },
  { header: "usIntensity", control: "number" },
  { header: "usPrice", control: "number" },
  { header: "exportShare", control: "number" },
];
