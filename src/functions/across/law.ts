/** Functions over any regime: legal values, versions, the steps of a calculation and its basis in one line. */
import { underHeadings } from "../../calls/underHeadings";
import { isCivilDate, relativeDate, yearOf } from "../../core/civilDate";
import { RuleError } from "../../core/error";
import { versionNamed } from "../../core/legalVersion";
import type { Law } from "../../core/law";
import { regimes, usualLaw } from "../../regimes";
import { nearestNames } from "../../regimes/shared/nearest";
import { basisLine, explainRows, EXPLAIN_HEADERS } from "../../calls/explain";
import { choiceAmong, yesNo } from "../../calls/readers/choice";
import { LAW_IDS, LAW_NAMES } from "../../calls/lawNames";
import { lawId, words } from "../../calls/readers/code";
import { eventDate } from "../../calls/readers/date";
import { block } from "../../calls/readers/block";
import { optional, type Reader, remembering } from "../../calls/readers/reader";
import type { FunctionSpec, Result } from "../../calls/spec";
import { overWhole, perRow } from "../../calls/spec";
import { tNote } from "../../i18n/notes";
import { quantityName } from "../../i18n/quantity";
import { t } from "../../i18n/t";

const VERSION_COLUMNS = ["regime", "version", "status", "from", "to", "acts", "asOf", "note"] as const;

/** The id of a parameter by its letters, whichever of them are capitals. */
function parameterMeant(written: string): string {
  const ids = regimes.flatMap((regime) => [...regime.versions.values()].flatMap((version) => [...version.parameters.keys()]));
  return ids.includes(written) ? written : (ids.find((id) => id.toLowerCase() === written.toLowerCase()) ?? written);
}

/** A parameter is found in the regime that declares it; of several, in the one whose version is meant. */
function regimeDeclaring(parameter: string, date: string, law: string | undefined): string {
  const owners = regimes.filter((regime) => [...regime.versions.values()].some((version) => version.parameters.has(parameter)));
  const meant = owners.find(({ versions }) =>
    law === undefined
      ? [...versions.values()].some(
          ({ inForce }) => inForce !== undefined && inForce.from <= date && (inForce.to === undefined || date <= inForce.to),
        )
      : versionNamed(versions, law) !== undefined,
  );
  const owner = meant ?? owners[0];
  if (owner) return owner.id;
  const candidates = similarParameters(parameter.toLowerCase()).slice(0, 8).join(", ");
  throw candidates === ""
    ? new RuleError("unknownCode", "parameterUnlike", { found: parameter, example: regimes[0]?.outlook ?? "" })
    : new RuleError("unknownCode", "parameter", { found: parameter, candidates });
}

/** Ids that hold what was written, else those a slip away from it; a person may also write the name of a quantity. */
function similarParameters(written: string): readonly string[] {
  const ids = [...new Set(regimes.flatMap((regime) => [...regime.versions.values()].flatMap((version) => [...version.parameters.keys()])))];
  const names = (id: string): string[] => [id, id.slice(id.indexOf(".") + 1), quantityName(id)].map((name) => name.toLowerCase());
  const holding = ids.filter((id) => names(id).some((name) => name.includes(written)));
  if (holding.length > 0) return holding;
  // Laws may call different values by one name: all of them are near.
  const byName = new Map<string, readonly string[]>();
  for (const id of ids) for (const name of names(id)) byName.set(name, [...(byName.get(name) ?? []), id]);
  return [...new Set(nearestNames(written, byName).flat())];
}

function legalValue(parameter: string, at: Law): Result {
  const unit = at.version.parameters.get(parameter)?.unit;
  if (unit !== undefined && unit !== "text" && unit !== "date") return at.decimal(parameter);
  const text = at.text(parameter);
  return unit === "date" ? { date: isCivilDate(text) ? text : relativeDate(text, yearOf(at.event.date)) } : text;
}

const parameter = remembering({ ...words, read: (cell) => parameterMeant(words.read(cell)) });

/** Arguments of another function, handed on as they came. */
const handedOn: Reader<readonly unknown[]> = {
  ...block((_, raw) => (Array.isArray(raw) ? (raw as readonly unknown[]) : [])),
  repeating: true,
};

export function acrossLawsSpecs(find: (id: string) => FunctionSpec | undefined): readonly FunctionSpec[] {
  const target = (id: string): FunctionSpec => {
    const spec = find(id.toUpperCase());
    if (!spec) throw new RuleError("unknownCode", "function", { found: id });
    return spec;
  };
  return [
    perRow({
      id: "LAW.VALUE",
      regime: usualLaw,
      args: { parameter, date: eventDate, law: optional(lawId) },
      regimeOf: (v) => regimeDeclaring(v.parameter, v.date.date, v.law),
      event: (v) => v.date,
      compute: (v, at) => legalValue(v.parameter, at),
    }),
    overWhole({
      id: "LAW.VERSIONS",
      regime: usualLaw,
      args: { regime: optional(choiceAmong(LAW_NAMES)(LAW_IDS)), headers: optional(yesNo) },
      compute: (v): Result[][] => {
        const rows = regimes
          .filter((regime) => v.regime === undefined || regime.id === v.regime)
          .flatMap((regime) =>
            [...regime.versions.values()].map((version): Result[] => [
              regime.id,
              version.id,
              t(`versionStatus.${version.status}`),
              version.inForce?.from ?? "",
              version.inForce?.to ?? "",
              version.acts.map((act) => regime.acts.get(act)?.title ?? act).join("; "),
              version.asOf,
              version.note === undefined ? "" : tNote(version.note),
            ]),
          );
        return underHeadings(v.headers, VERSION_COLUMNS, rows);
      },
    }),
    overWhole({
      id: "LAW.EXPLAIN",
      regime: usualLaw,
      args: { functionName: words, args: handedOn },
      compute: (v): Result[][] => [EXPLAIN_HEADERS.map((name) => t(`column.${name}`)), ...explainRows(target(v.functionName), v.args)],
    }),
    overWhole({
      id: "LAW.BASIS",
      regime: usualLaw,
      args: { functionName: words, args: handedOn },
      compute: (v) => basisLine(target(v.functionName), v.args),
    }),
  ];
}
