/** Functions of the Buy Clean limits: arguments in the order of the catalogue, and the rule each one calls. */
import { underHeadings } from "../../calls/underHeadings";
import { addWords } from "../../i18n/t";
import { choice, yesNo } from "../../calls/readers/choice";
import { words } from "../../calls/readers/code";
import { eventDate } from "../../calls/readers/date";
import { quantity } from "../../calls/readers/number";
import { listed, optional } from "../../calls/readers/reader";
import type { FunctionSpec, Result } from "../../calls/spec";
import { overWhole, perRow } from "../../calls/spec";
import { parseDecimal } from "../../core/decimal";
import { shownTable } from "../shared/shownTable";
import { complies } from "./rules/complies";
import { limit, LIMITS_PRINTED, PROGRAMMES, sayStatus, TIERS } from "./rules/limit";
import lawWords from "./words/law.json";

addWords(lawWords);

const flag = optional(yesNo);
const amount = quantity({ zero: "lawful" });
const material = {
  material: listed(words, "gsa", "california"),
  programme: optional(choice(PROGRAMMES)),
  tier: optional(choice(TIERS)),
  date: optional(eventDate),
  highEarlyStrength: flag,
};
const programmeOf = (v: { readonly programme: string | undefined }) => v.programme ?? "GSA";
const strong = <V extends { readonly highEarlyStrength: boolean | undefined }>(v: V) => ({
  ...v,
  highEarlyStrength: v.highEarlyStrength === true,
});

export const buycleanSpecs: readonly FunctionSpec[] = [
  perRow({
    id: "BUYCLEAN.LIMIT",
    regime: "buyclean",
    args: material,
    versionOf: programmeOf,
    event: (v) => v.date,
    compute: (v, at) => limit(strong(v), at),
  }),
  perRow({
    id: "BUYCLEAN.COMPLIES",
    regime: "buyclean",
    args: {
      material: material.material,
      gwp: amount,
      programme: material.programme,
      tier: material.tier,
      date: material.date,
      highEarlyStrength: flag,
    },
    versionOf: programmeOf,
    event: (v) => v.date,
    compute: (v, at) => complies(strong(v), at),
  }),
  overWhole({
    id: "BUYCLEAN.LIMITS",
    regime: "buyclean",
    args: { programme: material.programme, headers: flag },
    compute: (v, { lawOf }): Result[][] => {
      const at = lawOf("buyclean", programmeOf(v), undefined);
      sayStatus(at);
      const limits = at.table("limits");
      const checked = limits.all().map((row) => (limits.need(row, "state") === "unconfirmed" ? "notSettled" : "secondary"));
      const table = shownTable(at, "limits", checked, [LIMITS_PRINTED[at.version.id as keyof typeof LIMITS_PRINTED]]);
      const figures = new Set(["top20", "top40", "average", "limit"]);
      const columns = table.columnNames.filter((name) => name !== "source");
      const rows = table.all().map((row) =>
        columns.map((name): Result => {
          const text = table.text(row, name);
          return text !== null && figures.has(name) ? parseDecimal(text) : text;
        }),
      );
      return underHeadings(
        v.headers,
        columns.map((name) => `limits.${name}`),
        rows,
      );
    },
  }),
];
