/** The Foreign Pollution Fee Act in the comparison: differences of intensity come from columns of the user's, and a blank one is named. */
import type { Cell } from "../../calls/cells";
import type { Adapter, AskedFigure, Find, Outcome } from "../../calls/comparison/adapter";
import { bookOf } from "../../calls/books";
import { after, call, given, needs, readUnder } from "../../calls/comparison/adapter";
import { country } from "../../calls/readers/code";
import { refuseUsOrigin } from "../shared/usOrigin";

/** The text that leaves the rates to Treasury; the other prints its own and takes none. */
const WITHOUT_RATES = "118";

/** Non-market economies by the list of the Department of Commerce (19 USC 1677(18)), as another bill of the same Congress is read with. */
function isListedByCommerce(origin: string): boolean {
  return bookOf("cca").law(undefined, undefined).text("cca.nonMarketEconomies").split(",").includes(origin);
}

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
    // The fee is on imports, and none of its functions asks for the origin.
    const origin = given(line, "origin") ? readUnder(line, "origin", country) : undefined;
    if (origin !== undefined) refuseUsOrigin(origin);
    // Left blank it would halve the fee on goods of China without a word.
    if (law !== WITHOUT_RATES && origin !== undefined && isListedByCommerce(origin) && !given(line, "nonMarket")) return needs("nonMarket");
    const fee = (difference: Cell): Outcome =>
      call(find, "FPFA.FEE", {
        value: line.cell("value"),
        difference,
        nonMarket: line.cell("nonMarket"),
        entityOfConcern: line.cell("entityOfConcern"),
        ...(law === WITHOUT_RATES ? { tierRates: ratesOf(line.cell("tierRates")) } : {}),
        law,
      });
    if (given(line, "difference")) return { ...fee(line.cell("difference")), coverage: "untested" };
    const intensities = { originIntensity: line.cell("originIntensity"), usIntensity: line.cell("usIntensity"), law };
    return { ...after(call(find, "FPFA.DIFFERENCE", intensities), fee), coverage: "untested" };
  },
});

export const fpfaFigures: readonly AskedFigure[] = [
  { header: "originIntensity", control: "number" },
  { header: "difference", control: "number" },
  { header: "nonMarket", control: "yesNo" },
  { header: "entityOfConcern", control: "yesNo" },
  { header: "tierRates", control: "text", example: "0.1; 0.2" },
];
