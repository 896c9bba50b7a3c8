/** Functions of the PROVE IT Act: arguments in the order of the catalogue, and the rule each one calls. */
import { underHeadings } from "../../calls/underHeadings";
import { addWords } from "../../i18n/t";
import type { Cell } from "../../calls/cells";
import { isBlank } from "../../calls/cells";
import { inRow, rawColumn } from "../../calls/readers/block";
import { choice, yesNo } from "../../calls/readers/choice";
import { lawId, words } from "../../calls/readers/code";
import { quantity } from "../../calls/readers/number";
import { listed, optional } from "../../calls/readers/reader";
import type { FunctionSpec, Result } from "../../calls/spec";
import { overWhole, perRow } from "../../calls/spec";
import { parseDecimal } from "../../core/decimal";
import { RuleError } from "../../core/error";
import { notLaw } from "../shared/bill";
import { ofBill } from "../shared/ofBill";
import { shownTableOfBill } from "../shared/shownTable";
import { categoryRow, covered } from "./rules/covered";
import type { Plant } from "./rules/intensity";
import { intensity, ratio } from "./rules/intensity";
import lawWords from "./words/law.json";

addWords(lawWords);

const law = optional(lawId);
const flag = optional(yesNo);
const filled = quantity({ zero: "blank" });
const amount = quantity({ zero: "lawful" });
const PARTS = ["category", "nameTw", "nameCn", "hts"] as const;
const PRODUCT_COLUMNS = ["no", ...PARTS] as const;

function plants(emissions: readonly Cell[], production: readonly Cell[]): readonly Plant[] {
  if (emissions.length !== production.length)
    throw new RuleError("shape", "different", {
      first: "emissions",
      firstShape: `${emissions.length} x 1`,
      second: "production",
      secondShape: `${production.length} x 1`,
    });
  const found = emissions.flatMap((cell, i) =>
    isBlank(cell, true) && isBlank(production[i], true)
      ? []
      : [inRow(i + 1, () => ({ emissions: amount.read(cell), production: filled.read(production[i]) }))],
  );
  if (found.length === 0) throw new RuleError("blank", "argument", {});
  return found;
}

export const proveitSpecs: readonly FunctionSpec[] = [
  perRow({
    id: "PROVEIT.COVERED",
    regime: "proveit",
    args: { product: listed(words, "products"), part: optional(choice(PARTS)), law },
    compute: ofBill((v, at): Result => {
      if (v.part === undefined) return covered(v.product, at);
      const row = categoryRow(v.product, at);
      if (row === undefined) throw new RuleError("notCovered", "fpfaCode", { hts: v.product, version: at.version.id });
      return at.table("products").need(row, v.part);
    }),
  }),
  overWhole({
    id: "PROVEIT.PRODUCTS",
    regime: "proveit",
    args: { law, headers: flag },
    compute: (v, { lawOf }): Result[][] => {
      const at = lawOf("proveit", v.law, undefined);
      notLaw(at);
      const table = shownTableOfBill(at, "products", "products");
      const rows = table
        .all()
        .map((row) => PRODUCT_COLUMNS.map((name): Result => (name === "no" ? parseDecimal(table.need(row, name)) : table.need(row, name))));
      return underHeadings(
        v.headers,
        PRODUCT_COLUMNS.map((name) => `products.${name}`),
        rows,
      );
    },
  }),
  overWhole({
    id: "PROVEIT.INTENSITY",
    regime: "proveit",
    args: { emissions: rawColumn, production: rawColumn, law },
    compute: (v, { lawOf }): Result => {
      const at = lawOf("proveit", v.law, undefined);
      notLaw(at);
      return intensity(plants(v.emissions, v.production), at);
    },
  }),
  perRow({
    id: "PROVEIT.RATIO",
    regime: "proveit",
    args: { intensity: filled, usIntensity: filled, law },
    compute: ofBill((v, at): Result => ratio(v, at)),
  }),
];
