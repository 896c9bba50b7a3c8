/** US MARKET CHOICE Act: arguments in the order of the catalogue, and the rule each function calls. */
import { underHeadings } from "../../calls/underHeadings";
import { addWords } from "../../i18n/t";
import { ofYear } from "../../core/civilDate";
import { parseDecimal } from "../../core/decimal";
import { border, eligible, FLOWS } from "./rules/border";
import { exceeded } from "./rules/exceeded";
import { fuelEmissions, GASES } from "./rules/fuel";
import { fuelTax } from "./rules/fuelTax";
import { allocation, useRow } from "./rules/fund";
import { processTax, productTax } from "./rules/processTax";
import { mcaRate } from "./rules/rate";
import { ACTIONS, review, REVIEW_KINDS } from "./rules/review";
import { tax } from "./rules/tax";
import { notLaw } from "../shared/bill";
import { amounts } from "../../calls/readers/block";
import { choice, yesNo } from "../../calls/readers/choice";
import { country, lawId, words } from "../../calls/readers/code";
import { calendarYear } from "../../calls/readers/date";
import { quantity } from "../../calls/readers/number";
import { listed, optional } from "../../calls/readers/reader";
import { share } from "../../calls/readers/shares";
import { cpiPath } from "../shared/usReaders";
import { fuelUnit, wholeAmounts, yearsOrFlags } from "./readers";
import type { FunctionSpec, Result } from "../../calls/spec";
import { overWhole, perRow } from "../../calls/spec";
import { ofBill } from "../shared/ofBill";
import { shownTableOfBill } from "../shared/shownTable";
import lawWords from "./words/law.json";

addWords(lawWords);

const regime = "mca";
const law = optional(lawId);
const filled = quantity({ zero: "blank" });
const amount = quantity({ zero: "lawful" });
const maybe = optional(filled);
const yearly = (v: { readonly year: number }) => ofYear(v.year);
const years = { year: calendarYear, inflation: cpiPath, exceeded: yearsOrFlags, law };
const fuel = { fuel: listed(words, "fuels"), quantity: filled, unit: listed(fuelUnit, "units") };
const gases = optional(choice(GASES));

export const mcaSpecs: readonly FunctionSpec[] = [
  perRow({ id: "MCA.RATE", regime, args: years, event: yearly, compute: ofBill((v, at): Result => mcaRate(v, at)) }),
  perRow({
    id: "MCA.TAX",
    regime,
    args: { emissions: amount, ...years, statePayments: maybe },
    event: yearly,
    compute: ofBill((v, at): Result => tax(v, at)),
  }),
  perRow({
    id: "MCA.FUELEMISSIONS",
    regime,
    args: { ...fuel, gases },
    compute: ofBill((v, at): Result => fuelEmissions({ ...v, gases: v.gases ?? "CO2" }, at)),
  }),
  perRow({
    id: "MCA.FUELTAX",
    regime,
    args: { ...fuel, ...years, nonCombustive: optional(share), sequestered: maybe, gases },
    event: yearly,
    // The tax is on CO2 equivalent, so that is what blank means here.
    compute: ofBill((v, at): Result => fuelTax({ ...v, gases: v.gases ?? "CO2e" }, at)),
  }),
  perRow({
    id: "MCA.PROCESSTAX",
    regime,
    args: { process: listed(words, "processes"), emissions: amount, ...years },
    event: yearly,
    compute: ofBill((v, at): Result => processTax({ ...v, item: v.process }, at)),
  }),
  perRow({
    id: "MCA.PRODUCTTAX",
    regime,
    args: { product: listed(words, "products"), emissions: amount, ...years },
    event: yearly,
    compute: ofBill((v, at): Result => productTax({ ...v, item: v.product }, at)),
  }),
  perRow({
    id: "MCA.EXCEEDED",
    regime,
    args: { year: calendarYear, cumulative: filled, law },
    event: yearly,
    compute: ofBill((v, at): Result => exceeded(v.cumulative, at)),
  }),
  perRow({
    id: "MCA.REVIEW",
    regime,
    args: {
      action: choice(ACTIONS),
      totals: amounts,
      averages: wholeAmounts,
      reasonableChance: yesNo,
      kind: optional(choice(REVIEW_KINDS)),
      law,
    },
    compute: ofBill((v, at): Result => review({ ...v, kind: v.kind ?? "process" }, at)),
  }),
  perRow({
    id: "MCA.ELIGIBLE",
    regime,
    args: { ghgCost: amount, shipments: filled, imports: amount, exports: amount, law },
    compute: ofBill((v, at): Result => eligible(v, at)),
  }),
  perRow({
    id: "MCA.BORDER",
    regime,
    args: {
      quantity: filled,
      emissionsPerUnit: filled,
      ...years,
      flow: optional(choice(FLOWS)),
      origin: optional(country),
      ghgShare: optional(share),
      outputShare: optional(share),
    },
    event: yearly,
    compute: ofBill((v, at): Result => border({ ...v, flow: v.flow ?? "import" }, at)),
  }),
  overWhole({
    id: "MCA.SCHEDULE",
    regime,
    args: { law, headers: optional(yesNo) },
    compute: (v, { lawOf }): Result[][] => {
      const at = lawOf(regime, v.law, undefined);
      notLaw(at);
      const table = shownTableOfBill(at, "schedule", "schedule");
      const column = at.peek("mca.column.years");
      const rows = table
        .all()
        .map((row): Result[] => [parseDecimal(table.need(row, column)), parseDecimal(table.need(row, "level")).times(1_000_000)]);
      return underHeadings(v.headers, ["schedule.year", "schedule.level"], rows);
    },
  }),
  overWhole({
    id: "MCA.FUND",
    regime,
    args: { receipts: amount, share: optional(listed(words, "fund")), law, headers: optional(yesNo) },
    compute: (v, { lawOf }): Result | Result[][] => {
      const at = lawOf(regime, v.law, undefined);
      notLaw(at);
      if (v.share !== undefined) return allocation({ receipts: v.receipts, row: useRow(v.share, at) }, at);
      const table = at.table("fund");
      const rows = table
        .all()
        .map((row): Result[] => [
          table.need(row, "use"),
          parseDecimal(table.need(row, "percent")).dividedBy(100),
          allocation({ receipts: v.receipts, row }, at),
        ]);
      return underHeadings(v.headers, ["fund.use", "fund.share", "fund.amount"], rows);
    },
  }),
];
