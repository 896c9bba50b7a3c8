/** Why a call that was given the same gives something else, or the same for other reasons. May not know a cell. */
import { regimes } from "../regimes";
import type { Reason } from "./changes";
import type { BasisRecord, ReadCall, RecordedTable, RecordedValue } from "./record";
import { sameFigure } from "./sameness";

/** Of one call, with the same arguments; empty where nothing of the law differs. */
export function lawReasons(old: ReadCall, now: ReadCall, before: BasisRecord, after: BasisRecord): Reason[] {
  return [...versionReasons(old, now), ...figureReasons(old, now, before, after)];
}

function versionReasons(old: ReadCall, now: ReadCall): Reason[] {
  const gone = old.versions.filter((key) => !now.versions.includes(key));
  const come = now.versions.filter((key) => !old.versions.includes(key));
  return come.flatMap((key): Reason[] => {
    const [regime = "", to = ""] = split(key);
    const from = gone.filter((other) => split(other)[0] === regime).map((other) => split(other)[1]);
    if (from.length === 0) return [];
    const found = regimes.find(({ id }) => id === regime);
    const version = found?.versions.get(to);
    // The acts that make the difference: those of the new version that the old one did not rest on.
    const known = new Set(from.flatMap((id) => found?.versions.get(id ?? "")?.acts ?? []));
    const acts = (version?.acts ?? []).filter((act) => !known.has(act));
    const named = acts.length > 0 ? acts : (version?.acts ?? []);
    return [
      {
        kind: "version",
        regime,
        from: from.join(", "),
        to,
        since: version?.inForce?.from ?? null,
        acts: named.map((act) => found?.acts.get(act)?.title ?? act),
      },
    ];
  });
}

const split = (key: string): [string, string] => [key.slice(0, key.indexOf("/")), key.slice(key.indexOf("/") + 1)];

function figureReasons(old: ReadCall, now: ReadCall, before: BasisRecord, after: BasisRecord): Reason[] {
  const [were, are] = [byQuantity(old.values), byQuantity(now.values)];
  const both: Reason[] = [];
  const oneSided: Reason[] = [];
  for (const quantity of new Set([...were.keys(), ...are.keys()])) {
    const [first, second] = [were.get(quantity) ?? [], are.get(quantity) ?? []];
    const from = first.filter((value) => !second.some((other) => sameFigure(value.value, other.value)));
    const to = second.filter((value) => !first.some((other) => sameFigure(value.value, other.value)));
    if (from.length === 0 && to.length === 0) continue;
    const reason = reasonOf(from, to, before, after);
    if (reason) (first.length > 0 && second.length > 0 ? both : oneSided).push(reason);
  }
  // Under another version some figures have no counterpart; they are told only where nothing else explains the result.
  return both.length > 0 ? both : oneSided;
}

function byQuantity(values: readonly RecordedValue[]): Map<string, RecordedValue[]> {
  const found = new Map<string, RecordedValue[]>();
  for (const value of values) found.set(value.quantity, [...(found.get(value.quantity) ?? []), value]);
  return found;
}

function reasonOf(from: readonly RecordedValue[], to: readonly RecordedValue[], before: BasisRecord, after: BasisRecord): Reason | null {
  const shown = to[0] ?? from[0];
  if (!shown) return null;
  const figures = {
    quantity: shown.quantity,
    unit: shown.unit,
    from: from.map(({ value }) => value),
    to: to.map(({ value }) => value),
    cites: [...new Set((to.length > 0 ? to : from).flatMap(({ cites }) => cites))],
  };
  if (shown.kind === "parameter" || shown.dataset === null) return { kind: "value", ...figures };
  const tables = { from: tableOf(before, from[0]?.dataset ?? shown.dataset), to: tableOf(after, to[0]?.dataset ?? shown.dataset) };
  return { kind: "table", ...figures, tables };
}

const tableOf = ({ tables }: BasisRecord, id: string): RecordedTable =>
  tables.find((table) => table.id === id) ?? { id, edition: "", sha256: "" };
