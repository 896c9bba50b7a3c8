/** The legal versions a function can be asked under, and which of them answers when none is named. */
import { chooseVersion } from "../core/legalVersion";
import type { LegalVersion } from "../core/legalVersion";
import type { Regime } from "../core/lawBook";
import type { FunctionSpec } from "../functions/spec";
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

/** The version meant when every argument is blank; undefined: the date, or an argument that is always needed, decides. */
export function versionWhenBlank(spec: FunctionSpec): string | undefined {
  const dated = Object.values(spec.args).some(({ kind, optional }) => !optional && (kind === "date" || kind === "year" || kind === "text" && spec.id === "LAW.VALUE"));
  const regime = regimes.find(({ id }) => id === spec.regime);
  if (regime === undefined || OVER_ALL.test(spec.id)) return undefined;
  const bills = [...regime.versions.values()].every((version) => version.inForce === undefined);
  if (dated && !bills) return undefined;
  const blank = Object.fromEntries(Object.entries(spec.args).map(([name, reader]) => [name, reader.optional && reader.readBlock === undefined ? reader.read(undefined) : undefined]));
  if (spec.form === "whole") return spec.args["period"] || spec.args["programme"] ? undefined : chooseVersion(regime.versions, undefined, undefined).id;
  const named = spec.versionOf ? spec.versionOf(blank) : (blank["law"] as string | undefined);
  return chooseVersion(regime.versions, named, dated ? undefined : spec.event(blank)).id;
}

function rowOf(version: LegalVersion, meant: string | undefined): Rich[] {
  const mark = version.id === meant ? helpText("usedWhenBlank") : "";
  return [
    [code(version.id), mark], [t(`versionStatus.${version.status}`)], [shownSpan(version.inForce)], [shownSpan(version.covers)],
    [version.note === undefined ? "" : tNote(version.note)],
  ];
}

function sentence(spec: FunctionSpec, descriptions: readonly string[], meant: string | undefined): string {
  const chooser = CHOOSERS.find((name) => spec.args[name] !== undefined);
  if (chooser !== undefined) {
    const reader = spec.args[chooser];
    const description = descriptions[Object.keys(spec.args).indexOf(chooser)] ?? "";
    const meaning = reader === undefined ? "" : blankMeaning(description, reader);
    return helpText("versions.choose", { argument: chooser, meaning });
  }
  return helpText(meant === undefined ? "versions.byDate" : "versions.fixed");
}

export function versionBlocks(spec: FunctionSpec, descriptions: readonly string[]): readonly Block[] {
  if (OF_ANOTHER.test(spec.id)) return [paragraph(helpText("versions.other"))];
  const all = OVER_ALL.test(spec.id);
  const meant = versionWhenBlank(spec);
  const listed: readonly Regime[] = all ? regimes : regimes.filter(({ id }) => id === spec.regime);
  const rows = listed.flatMap((regime) => [...regime.versions.values()].map((version) => (all ? [[code(regime.id)], ...rowOf(version, meant)] : rowOf(version, meant))));
  const head = ["version", "status", "inForce", "covers", "about"].map((key) => helpText(key));
  const lead = spec.id === "LAW.VERSIONS" || spec.id === "BORDER.COMPARE" ? [] : [paragraph(sentence(spec, descriptions, meant))];
  return [...lead, proseTable(helpText("versions"), all ? [helpText("regime"), ...head] : head, rows)];
}
