/**
 * Legal versions: append-only overlays. A version states what differs from the one it is based on;
 * a different act that changes a value is a version, a path laid down by one act is dated values.
 */
import type { CivilDate, EventDate } from "./civilDate";
import { civilDate, shownEvent } from "./civilDate";
import { RuleError } from "./error";
import type { Parameter } from "./parameter";
import { withoutFloat } from "./plainText";

export const VERSION_STATUSES = [
  "inForce",
  "superseded",
  "position",
  "proposal",
  "whatIf",
  "bill",
  "ended",
  "announced",
  "edition",
] as const;
export type VersionStatus = (typeof VERSION_STATUSES)[number];

export type Window = { readonly from: CivilDate; readonly to?: CivilDate };

export type LegalVersion = {
  readonly id: string;
  /** numbers of the bills or the short title of the act by which people call it */
  readonly alsoCalled?: readonly string[];
  readonly regime: string;
  readonly status: VersionStatus;
  readonly basedOn?: string;
  /** when this version is the law; absent for proposals, bills and what-ifs */
  readonly inForce?: Window;
  /** event dates the version can be asked about */
  readonly covers: Window;
  /** the day on which a question without a date is read */
  readonly undated: CivilDate;
  readonly acts: readonly string[];
  /** role -> dataset id: the edition of each table is pinned by the version */
  readonly datasets: Readonly<Record<string, string>>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** rule id -> name of the variant this version uses instead of the general rule */
  readonly variants: Readonly<Record<string, string>>;
  readonly asOf: CivilDate;
  readonly note?: string;
};

type RawVersion = Record<string, unknown>;
export type VersionSource = { readonly version: unknown; readonly parameters?: readonly Parameter[] };

function readWindow(raw: unknown): Window {
  const { from, to } = raw as { from: string; to?: string };
  return to === undefined ? { from: civilDate(from) } : { from: civilDate(from), to: civilDate(to) };
}

/** Resolves the overlays, oldest first: a version may only be based on one listed before it. */
export function readVersions(
  regime: string,
  base: readonly Parameter[],
  sources: readonly VersionSource[],
): ReadonlyMap<string, LegalVersion> {
  const versions = new Map<string, LegalVersion>();
  for (const source of sources) {
    const raw = source.version as RawVersion;
    const id = String(raw["id"]);
    const basedOn = raw["basedOn"] === undefined ? undefined : String(raw["basedOn"]);
    const parent = basedOn === undefined ? undefined : versions.get(basedOn);
    if (basedOn !== undefined && !parent) throw new TypeError(`${id} is based on ${basedOn}, which is not listed before it`);
    if (!VERSION_STATUSES.includes(raw["status"] as VersionStatus)) throw new TypeError(`${id}: unknown status ${String(raw["status"])}`);
    const own = source.parameters ?? [];
    const dropped = new Set((raw["withoutParameters"] as string[] | undefined) ?? []);
    const parameters = new Map<string, Parameter>(parent ? parent.parameters : base.map((p) => [p.id, p]));
    dropped.forEach((name) => parameters.delete(name));
    own.forEach((parameter) => parameters.set(parameter.id, parameter));
    versions.set(id, {
      id,
      regime,
      status: raw["status"] as VersionStatus,
      covers: readWindow(raw["covers"]),
      undated: civilDate(String(raw["undated"])),
      acts: (raw["acts"] as string[]).concat(
        raw["ownActsOnly"] === true ? [] : (parent?.acts ?? []).filter((act) => !(raw["acts"] as string[]).includes(act)),
      ),
      datasets: { ...parent?.datasets, ...(raw["datasets"] as Record<string, string> | undefined) },
      parameters,
      variants: { ...parent?.variants, ...(raw["variants"] as Record<string, string> | undefined) },
      asOf: civilDate(String(raw["asOf"])),
      ...(basedOn === undefined ? {} : { basedOn }),
      ...(raw["inForce"] === undefined ? {} : { inForce: readWindow(raw["inForce"]) }),
      ...(raw["alsoCalled"] === undefined ? {} : { alsoCalled: raw["alsoCalled"] as string[] }),
      ...(raw["note"] === undefined ? {} : { note: String(raw["note"]) }),
    });
  }
  return versions;
}

function within(window: Window, date: CivilDate): boolean {
  return window.from <= date && (window.to === undefined || date <= window.to);
}

function list(versions: Iterable<LegalVersion>): string {
  return [...versions].map((v) => v.id).join(", ");
}

/** Words around the number of an act or of a Congress that say no more than the number. */
const AROUND = /^(?:regulation|implementing|delegated|directive|decision|eu|ec|no|nr|version|law|bill|congress|th|st|nd|rd)$/;

/** What tells a version from others: 'COM(2026) 616' is COM-2026-616, '2025/2083' is 2025-2083, '119th' and a table's '119.0' are 119. */
function idKey(written: string): string {
  const parts = withoutFloat(written)
    .toLowerCase()
    .split("+")
    .map((part) => (part.match(/[a-z]+|\d+/g) ?? []).filter((word) => !AROUND.test(word)).join(""));
  return parts.sort().join("+");
}

/** A version by its id, however it is written. */
export function versionNamed(versions: ReadonlyMap<string, LegalVersion>, written: string): LegalVersion | undefined {
  const known = versions.get(written);
  if (known) return known;
  const key = idKey(written);
  return key === ""
    ? undefined
    : [...versions.values()].find((version) => [version.id, ...(version.alsoCalled ?? [])].some((name) => idKey(name) === key));
}

/**
 * The version meant by an id, or, when no id is given, the version in force on the date
 * (without a date: the one in force last). Two versions in force at once is a fault of the data.
 */
export function chooseVersion(
  versions: ReadonlyMap<string, LegalVersion>,
  id: string | undefined,
  event: EventDate | undefined,
): LegalVersion {
  if (id !== undefined) {
    const version = versionNamed(versions, id);
    if (!version) throw new RuleError("unknownCode", "version", { found: id, known: list(versions.values()) });
    return covering(version, versions, event);
  }
  const inForce = [...versions.values()].filter((v) => v.inForce && (event === undefined || within(v.inForce, event.date)));
  const chosen = inForce.at(-1);
  if (!chosen) {
    // Bills: no text is law, so the newest one answers, and says so.
    const bills = [...versions.values()].filter((v) => v.status === "bill");
    const newest = bills.at(-1);
    if (newest && [...versions.values()].every((v) => !v.inForce)) return covering(newest, versions, event);
    throw new RuleError("notInForce", "noVersion", {
      date: event ? shownEvent(event) : "",
      known: list([...versions.values()].filter((v) => v.inForce)),
    });
  }
  if (event !== undefined && inForce.length > 1) throw new TypeError(`two versions in force on ${event.date}: ${list(inForce)}`);
  return covering(chosen, versions, event);
}

function covering(version: LegalVersion, versions: ReadonlyMap<string, LegalVersion>, event: EventDate | undefined): LegalVersion {
  if (event === undefined || within(version.covers, event.date)) return version;
  const others = [...versions.values()].filter((v) => within(v.covers, event.date));
  const details = {
    date: shownEvent(event),
    version: version.id,
    from: version.covers.from,
    to: version.covers.to ?? "…",
    known: list(others),
  };
  throw new RuleError("notInForce", others.length > 0 ? "otherVersion" : "outsideVersion", details);
}
