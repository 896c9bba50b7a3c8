/** The legal versions a function can be asked under, and which of them answers when none is named. */
import { ofYear } from "../core/civilDate";
import { chooseVersion } from "../core/legalVersion";
import type { LegalVersion } from "../core/legalVersion";
import type { Regime } from "../core/lawBook";
import type { FunctionSpec } from "../calls/spec";
import { argumentWords } from "../functions/words";
import { tNote } from "../i18n/notes";
import { t } from "../i18n/t";
import { regimes } from "../regimes";
import { blankMeaning } from "./argumentRows";
import type { Block, Rich } from "./document";
import { code, paragraph, proseTable } from "./document";
import { helpText, shownSpan } from "./words";

/** Functions over every regime: their spec names one only because it must. */
const OVER_ALL = /^(?:LAW|BORDER)\./;
/** What another function's arguments decide. */
const OF_ANOTHER = /^LAW\.(?:EXPLAIN|BASIS)$/;
/** Arguments that choose the version besides `law`. */
const CHOOSERS = ["law", "period", "programme"];
/** Asked only whether it is looked at. */
const ANY_YEAR = 2026;

/** Whether a date or year among the arguments decides the version; asked of the function itself where it says so. */
function followsDate(spec: FunctionSpec, which: "required" | "any"): boolean {
  const dates = Object.entries(spec.args).filter(
    ([, { kind, optional }]) => (kind === "date" || kind === "year") && (which === "any" || !optional),
  );
  if (spec.form === "whole" || dates.length === 0) return dates.length > 0;
  return (
    spec.event(Object.fromEntries(dates.map(([name, { kind }]) => [name, kind === "date" ? ofYear(ANY_YEAR) : ANY_YEAR]))) !== undefined
  );
}

/** The argument that names the version. */
function chooserOf(spec: FunctionSpec): string | undefined {
  return CHOOSERS.find((name) => spec.args[name] !== undefined && (name !== "period" || spec.args[name]?.kind === "period"));
}

/** The version meant when every argument is blank; undefined: the date, or an argument that is always needed, decides. */
export function versionWhenBlank(spec: FunctionSpec): string | undefined {
  const regime = regimes.find(({ id }) => id === spec.regime);
  if (regime === undefined || OVER_ALL.test(spec.id)) return undefined;
  const dated = followsDate(spec, "required");
  const bills = [...regime.versions.values()].every((version) => version.inForce === undefined);
  if (dated && !bills) return undefined;
  const blank = Object.fromEntries(
    Object.entries(spec.args).map(([name, reader]) => [
      name,
      reader.optional && reader.readBlock === undefined ? reader.read(undefined) : undefined,
    ]),
  );
  if (spec.form === "whole")
    return spec.args["period"] || spec.args["programme"] ? undefined : chooseVersion(regime.versions, undefined, undefined).id;
  const named = spec.versionOf ? spec.versionOf(blank) : (blank["law"] as string | undefined);
  return chooseVersion(regime.versions, named, dated ? undefined : spec.event(blank)).id;
}

function rowOf(version: LegalVersion, meant: string | undefined, chosen: boolean): Rich[] {
  const mark = version.id === meant ? helpText(chosen ? "usedWhenBlank" : "used") : "";
  return [
    [code(version.id), mark],
    [t(`versionStatus.${version.status}`)],
    [shownSpan(version.inForce)],
    [shownSpan(version.covers)],
    [version.note === undefined ? "" : tNote(version.note)],
  ];
}

function sentence(spec: FunctionSpec, meant: string | undefined): string {
  const chooser = chooserOf(spec);
  if (chooser !== undefined) {
    const reader = spec.args[chooser];
    const meaning = reader === undefined ? "" : blankMeaning(argumentWords(spec.id, chooser), reader);
    return helpText("versions.choose", { argument: chooser, meaning });
  }
  if (meant === undefined) return helpText("versions.byDate");
  return helpText(followsDate(spec, "any") ? "versions.byDateOrMarked" : "versions.fixed");
}

export function versionBlocks(spec: FunctionSpec): readonly Block[] {
  if (OF_ANOTHER.test(spec.id)) return [paragraph(helpText("versions.other"))];
  const all = OVER_ALL.test(spec.id);
  const meant = versionWhenBlank(spec);
  const listed: readonly Regime[] = all ? regimes : regimes.filter(({ id }) => id === spec.regime);
  const chosen = chooserOf(spec) !== undefined || followsDate(spec, "any");
  const rows = listed.flatMap((regime) =>
    [...regime.versions.values()].map((version) => {
      const row = rowOf(version, meant, chosen);
      return all ? [[code(regime.id)], ...row] : row;
    }),
  );
  const head = ["version", "status", "inForce", "covers", "about"].map((key) => helpText(key));
  const lead = spec.id === "LAW.VERSIONS" || spec.id === "BORDER.COMPARE" ? [] : [paragraph(sentence(spec, meant))];
  return [...lead, proseTable(helpText("versions"), all ? [helpText("regime"), ...head] : head, rows)];
}
