/** What a version is (law, bill, ended ...) and which versions matter to somebody who has not asked for all of them. */
import type { LegalVersion, VersionStatus } from "../../../core/legalVersion";
import { isCurrent } from "../../../calls/comparison/current";
import { hasWords, t } from "../../../i18n/t";
import { regimes } from "../../../regimes";
import { wordOf } from "../../../tables/columns";

export type VersionKey = { readonly regime: string; readonly version: string };

function versionOf({ regime, version }: VersionKey): LegalVersion | undefined {
  return regimes.find(({ id }) => id === regime)?.versions.get(version);
}

export function standingOf(key: VersionKey): VersionStatus | undefined {
  return versionOf(key)?.status;
}

/** Anything that is not law in force is drawn as open. */
export function isLaw(key: VersionKey): boolean {
  return standingOf(key) === "inForce";
}

export function matters(key: VersionKey): boolean {
  const version = versionOf(key);
  return version !== undefined && isCurrent(version, [...(regimes.find(({ id }) => id === key.regime)?.versions.values() ?? [])]);
}

/** Where the name of the tables would not say what is charged, the comparison has a name of its own. */
export function regimeName(regime: string): string {
  const key = `paneCompare.regime.${regime}`;
  return hasWords(key) ? t(key) : wordOf("regime", regime);
}

/** 'US Clean Competition Act 119'. A Chinese bracket brings its own blank. */
export function versionName({ regime, version }: VersionKey): string {
  return t("paneCompare.version", { regime: regimeName(regime), version: wordOf("version", version) }).replace("） ", "）");
}

/** 'Taiwan carbon fee 2023', 'US Clean Competition Act 119 (bill)'. */
export function versionLabel(key: VersionKey): string {
  const name = versionName(key);
  const status = standingOf(key);
  return status === undefined || status === "inForce" ? name : t("paneCompare.versionIs", { name, status: t(`versionStatus.${status}`) });
}

/** The years for which a path is laid down, which is as far as the lines can go. */
export function usualYears(): { readonly first: number; readonly last: number } {
  const { outlook = "", versions } = regimes.find((regime) => regime.outlook !== undefined) ?? {};
  const law = [...(versions?.values() ?? [])].find(({ status }) => status === "inForce");
  const changes = (law?.parameters.get(outlook)?.values ?? []).map(({ from }) => Number(from.slice(0, 4)));
  // The first value is that of the time before the path.
  return { first: changes[1] ?? NaN, last: changes.at(-1) ?? NaN };
}
