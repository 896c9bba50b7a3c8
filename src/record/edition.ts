/**
 * The edition of law and tables this program carries, as fingerprints: what a workbook was computed with can be told from
 * what runs today. May not know a workbook.
 */
import type { Regime } from "../core/lawBook";
import type { LegalVersion } from "../core/legalVersion";
import type { Parameter } from "../core/parameter";
import { loadSource, type DatasetSource } from "../datasource";
import { OTHER_TABLES } from "../functions/catalogue";
import { regimes } from "../regimes";
import { sha256 } from "../audit/sha256";

/** One stretch of time and what applies in it: the end is written out, so that a value put in behind changes the text. */
export function answersOf(parameter: Parameter): string[] {
  return parameter.values.flatMap(({ from, to, value }, i) => {
    const next = parameter.values[i + 1]?.from;
    return value === null ? [] : [JSON.stringify([from, to ?? (next === undefined ? "" : `<${next}`), value])];
  });
}

/** What a version reads besides its parameters. Status, window of force, acts and remarks change no number of a pinned cell. */
export function readingsOf({ covers, undated, datasets, variants }: LegalVersion): Record<string, string> {
  const named = (kind: string, entries: Readonly<Record<string, string>>): [string, string][] =>
    Object.entries(entries).map(([key, value]) => [`${kind} ${key}`, value]);
  return Object.fromEntries(
    [["covers", `${covers.from}/${covers.to ?? ""}`], ["undated", undated], ...named("table", datasets), ...named("rule", variants)].sort(
      ([a = ""], [b = ""]) => (a < b ? -1 : 1),
    ) as [string, string][],
  );
}

const hashes = new WeakMap<LegalVersion, string>();

/** Of everything the version's numbers come from, overlays resolved. */
export function versionHash(version: LegalVersion): string {
  const known = hashes.get(version);
  if (known !== undefined) return known;
  const parameters = [...version.parameters.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((parameter) => [parameter.id, parameter.unit, answersOf(parameter)]);
  const hash = sha256(JSON.stringify([readingsOf(version), parameters]));
  hashes.set(version, hash);
  return hash;
}

export type Edition = {
  readonly addIn: string;
  /** By regime: of every version with its status and window of force, and of every table its versions read. */
  readonly regimes: Readonly<Record<string, string>>;
  readonly sources: ReadonlyMap<string, DatasetSource>;
};

export const datasetIds = (list: readonly Regime[]): string[] =>
  [
    ...new Set([
      ...OTHER_TABLES,
      ...list.flatMap(({ versions }) => [...versions.values()].flatMap(({ datasets }) => Object.values(datasets))),
    ]),
  ].sort();

/** `addIn`: the version of the program. */
export async function runningEdition(addIn: string): Promise<Edition> {
  const sources = new Map((await Promise.all(datasetIds(regimes).map(loadSource))).map((source) => [source.id, source]));
  const fingerprint = (regime: Regime): string =>
    sha256(
      JSON.stringify(
        [...regime.versions.values()].map((version) => [
          version.id,
          version.status,
          version.inForce ?? null,
          versionHash(version),
          [...OTHER_TABLES, ...Object.values(version.datasets)].map((id) => sources.get(id)?.sha256 ?? ""),
        ]),
      ),
    );
  return { addIn, regimes: Object.fromEntries(regimes.map((regime) => [regime.id, fingerprint(regime)])), sources };
}
