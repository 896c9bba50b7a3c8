/**
 * The record of a workbook from a reading of it. The moment is handed in. May not read a sheet nor run a function.
 */
import type { CellValue, Locale } from "../host/port";
import { fingerprint } from "../audit/explain/fingerprint";
import { Pace } from "../audit/pace";
import { placed, type SheetArea, type Snapshot } from "../audit/snapshot";
import type { CallBasis, CallReading, LawValue, WorkbookBasis } from "../audit/types";
import { regimes } from "../regimes";
import { type Edition, versionHash } from "./edition";
import {
  versionKey,
  type BasisRecord,
  type RecordedBlock,
  type RecordedCall,
  type RecordedFormula,
  type RecordedResult,
  type RecordedTable,
  type RecordedValue,
  type RecordedVersion,
} from "./record";

export type Recording = { readonly edition: Edition /** ISO */; readonly at: string; readonly locale: Locale };

export async function takeRecord(snapshot: Snapshot, basis: WorkbookBasis, { edition, at, locale }: Recording): Promise<BasisRecord> {
  const intern = interned();
  const pace = new Pace({}, basis.formulas.length);
  const formulas: RecordedFormula[] = [];
  for (const formula of basis.formulas) {
    await pace.turn();
    const { sheet, row, column } = placed(formula.address);
    formulas.push({
      sheet,
      row,
      column,
      formula: formula.formula,
      value: plain(formula.value),
      block: formula.spill === null ? null : blockAt(snapshot, placed(formula.spill)),
      calls: formula.calls.map((call) => recordedCall(call, intern)),
    });
  }
  const uses = basis.formulas.flatMap(({ calls }) => calls.flatMap((call) => (call.kind === "read" ? [call.basis] : [])));
  const versions = new Map<string, RecordedVersion>();
  const tables = new Map<string, RecordedTable>();
  for (const use of uses) {
    for (const { regime, id, status, asOf } of use.versions) {
      const version = regimes.find((one) => one.id === regime)?.versions.get(id);
      if (version && !versions.has(versionKey(regime, id)))
        versions.set(versionKey(regime, id), { regime, id, status, asOf, hash: versionHash(version) });
    }
    for (const { id } of use.datasets) {
      const source = edition.sources.get(id);
      if (!tables.has(id)) tables.set(id, { id, edition: source?.edition ?? "", sha256: source?.sha256 ?? "" });
    }
  }
  const named = basis.formulas.flatMap(({ calls }) => calls.map(({ regime }) => regime));
  const used = [...new Set([...named, ...[...versions.values()].map(({ regime }) => regime)])]
    .filter((regime) => edition.regimes[regime] !== undefined)
    .sort();
  const byKey = <T>(map: ReadonlyMap<string, T>): T[] => [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
  return {
    addIn: edition.addIn,
    at,
    locale,
    regimes: Object.fromEntries(used.map((regime) => [regime, edition.regimes[regime] ?? ""])),
    versions: byKey(versions),
    tables: byKey(tables),
    formulas,
    detailed: true,
  };
}

/** JSON knows neither of these. */
const plain = (value: CellValue): CellValue =>
  typeof value !== "number" ? value : Number.isFinite(value) ? (value === 0 ? 0 : value) : null;

export function blockAt(snapshot: Snapshot, { sheet, row, column, rows, columns }: SheetArea): RecordedBlock {
  const values = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => snapshot.value(sheet, row + r, column + c)),
  );
  return { rows, columns, hash: fingerprint(values) };
}

type Intern = { readonly values: (list: readonly LawValue[]) => readonly RecordedValue[] };

/** Lines that rest on the same share one list. */
function interned(): Intern {
  const values = new Map<string, RecordedValue>();
  const lists = new Map<string, readonly RecordedValue[]>();
  const value = ({ quantity, kind, value: text, unit, cites, version, dataset, status }: LawValue): [string, RecordedValue] => {
    const key = JSON.stringify([quantity, kind, text, unit, cites, version, dataset, status]);
    const known = values.get(key) ?? { quantity, kind, value: text, unit, cites, version, dataset, status };
    values.set(key, known);
    return [key, known];
  };
  return {
    values: (list) => {
      const found = new Map(list.map(value));
      const key = [...found.keys()].join("\n");
      const known = lists.get(key) ?? [...found.values()];
      lists.set(key, known);
      return known;
    },
  };
}

function recordedCall(call: CallReading, intern: Intern): RecordedCall {
  if (call.kind === "notReadable")
    return { kind: "notReadable", functionId: call.functionId, reason: call.why.reason, detail: call.why.detail };
  const { versions, datasets, events, values, open, prints } = call.basis;
  return {
    kind: "read",
    functionId: call.functionId,
    law: call.law,
    versions: versions.map(({ regime, id }) => versionKey(regime, id)),
    datasets: datasets.map(({ id }) => id),
    events,
    values: intern.values(values),
    open,
    result: recordedResult(call.basis),
    inputs: prints.inputs,
  };
}

function recordedResult({ result, prints }: CallBasis): RecordedResult {
  switch (result.kind) {
    case "block":
      return { ...result, results: prints.results, sum: prints.sum };
    case "refused":
      return { kind: "refused", code: result.code, reason: result.reason, message: result.message };
    case "value":
      return typeof result.value === "number" && result.value === 0 ? { kind: "value", value: 0 } : result;
    case "date":
      return result;
  }
}
