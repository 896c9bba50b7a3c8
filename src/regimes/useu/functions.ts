/** PROVE IT Act, Buy Clean and the US-EU arrangement: arguments in the order of the catalogue, and the rules. */
import { parseDecimal } from "../../core/decimal";
import { RuleError } from "../../core/error";
import { complies, limit, PROGRAMMES, sayStatus, TIERS } from "../buyclean/rules/limit";
import { categoryRow, covered } from "../proveit/rules/covered";
import type { Plant } from "../proveit/rules/intensity";
import { intensity, ratio } from "../proveit/rules/intensity";
import { notLaw } from "../shared/bill";
import { duty, METALS } from "./rules/duty";
import type { Cell } from "../../calls/cells";
import { isBlank } from "../../calls/cells";
import { inRow, rawColumn } from "../../calls/readers/block";
import { choice, lawId, words, yesNo } from "../../calls/readers/code";
import { eventDate } from "../../calls/readers/date";
import { quantity } from "../../calls/readers/number";
import { optional } from "../../calls/readers/reader";
import type { FunctionSpec, Result } from "../../calls/spec";
import { overWhole, perRow } from "../../calls/spec";
import { ofBill } from "../shared/ofBill";

const law = optional(lawId);
const flag = optional(yesNo);
const filled = quantity({ zero: "blank" });
const amount = quantity({ zero: "lawful" });
const PARTS = ["category", "nameTw", "nameCn", "hts"] as const;
const PRODUCT_COLUMNS = ["no", "category", "nameTw", "nameCn", "hts"] as const;
const material = { material: words, programme: optional(choice(PROGRAMMES)), tier: optional(choice(TIERS)), date: optional(eventDate), highEarlyStrength: flag };
const programmeOf = (v: { readonly programme: string | undefined }) => v.programme ?? "GSA";
const strong = <V extends { readonly highEarlyStrength: boolean | undefined }>(v: V) => ({ ...v, highEarlyStrength: v.highEarlyStrength === true });

function plants(emissions: readonly Cell[], production: readonly Cell[]): readonly Plant[] {
  if (emissions.length !== production.length) throw new RuleError("shape", "different", { first: "emissions", firstShape: `${emissions.length} x 1`, second: "production", secondShape: `${production.length} x 1` });
  const found = emissions.flatMap((cell, i) => (isBlank(cell, true) && isBlank(production[i], true) ? [] : [inRow(i + 1, () => ({ emissions: amount.read(cell), production: filled.read(production[i]) }))]));
  if (found.length === 0) throw new RuleError("blank", "argument", {});
  return found;
}

export const usOthersSpecs: readonly FunctionSpec[] = [
  perRow({
    id: "PROVEIT.COVERED", regime: "proveit", args: { product: words, part: optional(choice(PARTS)), law },
    compute: ofBill((v, at): Result => {
      if (v.part === undefined) return covered(v.product, at);
      const row = categoryRow(v.product, at);
      if (row === undefined) throw new RuleError("notCovered", "fpfaCode", { hts: v.product, version: at.version.id });
      return at.table("products").need(row, v.part);
    }),
  }),
  overWhole({
    id: "PROVEIT.PRODUCTS", regime: "proveit", args: { law, headers: flag },
    compute: (v, { lawOf }): Result[][] => {
      const at = lawOf("proveit", v.law, undefined);
      notLaw(at);
      const table = at.table("products");
      const rows = table.all().map((row) => PRODUCT_COLUMNS.map((name): Result => (name === "no" ? parseDecimal(table.need(row, name)) : table.need(row, name))));
      return v.headers === true ? [[...PRODUCT_COLUMNS], ...rows] : rows;
    },
  }),
  overWhole({
    id: "PROVEIT.INTENSITY", regime: "proveit", args: { emissions: rawColumn, production: rawColumn, law },
    compute: (v, { lawOf }): Result => {
      const at = lawOf("proveit", v.law, undefined);
      notLaw(at);
      return intensity(plants(v.emissions, v.production), at);
    },
  }),
  perRow({ id: "PROVEIT.RATIO", regime: "proveit", args: { intensity: filled, usIntensity: filled, law }, compute: ofBill((v, at): Result => ratio(v, at)) }),
  perRow({ id: "BUYCLEAN.LIMIT", regime: "buyclean", args: material, versionOf: programmeOf, event: (v) => v.date, compute: (v, at) => limit(strong(v), at) }),
  perRow({
    id: "BUYCLEAN.COMPLIES", regime: "buyclean",
    args: { material: words, gwp: amount, programme: material.programme, tier: material.tier, date: material.date, highEarlyStrength: flag },
    versionOf: programmeOf, event: (v) => v.date, compute: (v, at) => complies(strong(v), at),
  }),
  overWhole({
    id: "BUYCLEAN.LIMITS", regime: "buyclean", args: { programme: material.programme, headers: flag },
    compute: (v, { lawOf }): Result[][] => {
      const at = lawOf("buyclean", programmeOf(v), undefined);
      sayStatus(at);
      const table = at.table("limits");
      const figures = new Set(["top20", "top40", "average", "limit"]);
      const columns = table.columnNames.filter((name) => name !== "source");
      const rows = table.all().map((row) => columns.map((name): Result => {
        const text = table.text(row, name);
        return text !== null && figures.has(name) ? parseDecimal(text) : text;
      }));
      return v.headers === true ? [[...columns], ...rows] : rows;
    },
  }),
  perRow({
    id: "USEU.DUTY", regime: "useu", args: { product: choice(METALS), quantity: filled, usedQuota: amount, value: filled, date: eventDate },
    event: (v) => v.date, compute: (v, at) => duty(v, at),
  }),
];
