/** The legal versions an argument can name, what each is, and which one a blank stands for. */
import type { EventDate } from "../../../core/civilDate";
import { ofYear } from "../../../core/civilDate";
import { RuleError } from "../../../core/error";
import type { LegalVersion } from "../../../core/legalVersion";
import { bookOf } from "../../../calls/books";
import type { FunctionSpec } from "../../../calls/spec";
import { tNote } from "../../../i18n/notes";
import { t } from "../../../i18n/t";
import { regimes } from "../../../regimes";
import { typedValue } from "./entries";
import type { Given } from "./choices";

/** Of a legal value: the versions that have it, whichever regime; else those of the function's regime. Newest first. */
export function versionsFor(spec: FunctionSpec, given: Given): readonly LegalVersion[] {
  if (!("parameter" in spec.args)) return [...(regimes.find(({ id }) => id === spec.regime)?.versions.values() ?? [])].reverse();
  const parameter = given("parameter").trim();
  return regimes.flatMap(({ versions }) =>
    [...versions.values()].reverse().filter((version) => parameter === "" || version.parameters.has(parameter)),
  );
}

/** The date the form speaks of, as far as it is filled in. */
function eventOf(spec: FunctionSpec, given: Given): EventDate | undefined {
  const values: Record<string, unknown> = {};
  for (const [name, reader] of Object.entries(spec.args)) {
    if (reader.kind !== "date" && reader.kind !== "year") continue;
    try {
      const text = given(name).trim();
      if (text !== "") values[name] = reader.read(typedValue(text, reader));
    } catch {
      // What cannot be read yet says so beside the result.
    }
  }
  const first = Object.values(values)[0];
  if (first === undefined) return undefined;
  return typeof first === "number"
    ? ofYear(first)
    : typeof first === "object" && first !== null && "date" in first
      ? (first as EventDate)
      : undefined;
}

export type Default = { readonly version: LegalVersion; readonly why: string };

/** null: no version is in force on the date; undefined: it depends on more than the form has. */
export function defaultVersion(spec: FunctionSpec, given: Given): Default | null | undefined {
  const [first] = versionsFor(spec, given);
  if (!first) return undefined;
  const own = spec.args["law"]?.read(null);
  const event = eventOf(spec, given);
  try {
    const version = bookOf(first.regime).choose(typeof own === "string" ? own : undefined, event);
    const why =
      version.status === "bill" ? "newestBill" : event === undefined || version.inForce === undefined ? "inForceLast" : "inForceOn";
    return { version, why: t(`paneCalculate.law.${why}`) };
  } catch (error) {
    if (error instanceof RuleError) return null;
    throw error;
  }
}

export function versionTitle({ id, status }: LegalVersion): string {
  return `${id} · ${t(`versionStatus.${status}`)}`;
}

/** Acts, dates and remark of a version, in a few words. */
export function versionFacts(version: LegalVersion): string {
  const acts = regimes.find(({ id }) => id === version.regime)?.acts;
  const titles = version.acts
    .slice(0, 2)
    .map((act) => acts?.get(act)?.title ?? act)
    .join("; ");
  const window = version.inForce ?? version.covers;
  const dates = t(version.inForce ? "paneCalculate.law.inForce" : "paneCalculate.law.covers", {
    from: window.from,
    to: window.to ?? t("paneCalculate.law.open"),
  });
  return [titles, dates, version.note === undefined ? "" : tNote(version.note)].filter((part) => part !== "").join(" · ");
}
