/**
 * The steps of a calculation: run once more with a trace. Used by LAW.EXPLAIN, LAW.BASIS and the pane.
 */
import { formatCitation } from "../core/citation";
import type { Act } from "../core/citation";
import { RuleError } from "../core/error";
import type { LegalVersion } from "../core/legalVersion";
import type { LawUse, Step } from "../core/trace";
import { Trace } from "../core/trace";
import { regimes } from "../regimes";
import { tNote } from "../i18n/notes";
import { quantityName } from "../i18n/quantity";
import { listed, t } from "../i18n/t";
import { PassedError } from "./cells";
import { textOfLaw } from "./countryWords";
import { evaluate } from "./evaluate";
import { messageOf } from "./message";
import type { FunctionSpec, Result } from "./spec";

export const EXPLAIN_HEADERS = ["quantity", "value", "unit", "rule", "citation", "version", "dataset", "status"] as const;

export type Explanation = {
  readonly steps: readonly Step[];
  /** every law that was asked, also where it answered without a step */
  readonly laws: readonly LawUse[];
  readonly result: readonly (readonly Result[])[];
};

export function explain(spec: FunctionSpec, args: readonly unknown[]): Explanation {
  const trace = new Trace();
  const result = evaluate(spec, args, trace);
  return { steps: trace.steps, laws: trace.laws, result };
}

const acts: ReadonlyMap<string, Act> = new Map(regimes.flatMap((regime) => [...regime.acts]));

export function citationsOf(step: Step): string {
  return step.cites.map((cite) => formatCitation(cite, acts)).join("; ");
}

export function statusOf(step: Step): string {
  const status = t(`status.${step.status}`);
  return step.note === undefined || step.kind === "note" ? status : t("status.withNote", { status, note: tNote(step.note) });
}

/** Words of the law in the user's language where they are translated; figures and codes as they are. */
function valueOf(step: Step): Result {
  return typeof step.value === "string" && step.unit === "text" ? textOfLaw(step.value) : (step.value ?? "");
}

export function explainRows(spec: FunctionSpec, args: readonly unknown[]): Result[][] {
  const { steps, result } = explain(spec, args);
  const rows = steps.map((step): Result[] => [
    quantityName(step.quantity),
    valueOf(step),
    step.kind === "note" ? "" : tNote(step.unit),
    step.kind === "note" ? "" : step.quantity,
    citationsOf(step),
    step.version,
    step.dataset ?? "",
    statusOf(step),
  ]);
  const single = result.length === 1 && result[0]?.length === 1 ? result[0][0] : undefined;
  // A refusal ends the steps as itself, so that its message stands in its own cell.
  if (single instanceof PassedError) rows.push([t("quantity.result"), single, "", "", "", "", "", ""]);
  if (single instanceof RuleError) rows.push([t("quantity.result"), single, "", "", messageOf(single, spec.id, undefined), "", "", ""]);
  return rows;
}

/** A bill is named with its status and date, since nobody may take its figures for law. */
function versionName({ regime, version: id }: LawUse): string {
  const version = regimes.find((one) => one.id === regime)?.versions.get(id);
  return version?.status === "bill" ? t("basis.bill", { version: id, asOf: version.asOf }) : id;
}

/** Versions of several laws may bear the same number: then each is named with its law. */
function versionsLine(laws: readonly LawUse[]): string {
  const several = new Set(laws.map(({ regime }) => regime).filter((regime) => regime !== "")).size > 1;
  return unique(laws.map((law) => (several && law.regime !== "" ? `${law.regime.toUpperCase()} ${versionName(law)}` : versionName(law))));
}

/** One line for a footnote: function, versions, acts, dataset editions, and every status short of verified. */
export function basisLine(spec: FunctionSpec, args: readonly unknown[]): string | RuleError {
  const { steps, result } = explain(spec, args);
  const refused = result[0]?.[0];
  return refused instanceof RuleError ? refused : basisOf(spec.id, steps);
}

function unique(texts: readonly (string | undefined)[]): string {
  return listed([...new Set(texts.filter((text): text is string => text !== undefined && text !== ""))]);
}

/** A status in words; of what a person assumed also what it is. */
function doubtOf({ kind, status, quantity, value }: Step): string {
  const word = t(`status.${status}`);
  return kind === "input" && status === "assumed"
    ? t("basis.assumed", { status: word, what: quantityName(quantity), value: String(value) })
    : word;
}

export function basisOf(functionId: string, steps: readonly Step[]): string {
  const versions = versionsLine(steps) || "-";
  const named = unique(steps.flatMap((step) => step.cites.map((cite) => acts.get(cite.act)?.title ?? cite.act))) || "-";
  const datasets = unique(steps.map((step) => step.dataset)) || "-";
  // Where no act has a part in it there is nothing to verify.
  const best = steps.some(({ status }) => status === "verified") ? "verified" : "userInput";
  const open =
    unique(steps.filter((step) => step.status !== "verified" && step.status !== "userInput").map(doubtOf)) || t(`status.${best}`);
  return t("basis.line", { function: functionId, versions, acts: named, datasets, status: open });
}

/** The acts of a version that gave no result. */
export function actsLine(version: LegalVersion): string {
  return unique(version.acts.map((act) => acts.get(act)?.title ?? act));
}
