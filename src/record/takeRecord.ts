/**
 * The record of a workbook from a reading of it. The moment is handed in. May not read a sheet nor run a function.
 */
import type { CellValue, Locale } from "../host/port";
import { CallMemory } from "../audit/explain/callMemory";
import { ourFormulas } from "../audit/ourFormulas";
import { Pace } from "../audit/pace";
import { readBasis } from "../audit/readBasis";
import { type FormulaAt, placed, type Snapshot } from "../audit/snapshot";
import type { CallBasis, CallReading, FormulaBasis, LawValue, WorkbookBasis } from "../audit/types";
import { regimes } from "../regimes";
import { blockAt } from "./blockAt";
import { type Edition, versionHash } from "./edition";
import { type Line, readFilled } from "./filledLines";
import { Blocks, folded } from "./fold";
import {
  versionKey,
  type BasisRecord,
  type ReadCall,
  type RecordedBlock,
  type RecordedCall,
  type RecordedFormula,
  type RecordedResult,
  type RecordedTable,
  type RecordedValue,
  type RecordedVersion,
} from "./record";
import { FEWEST, runsOf } from "./runs";

export type Recording = { readonly edition: Edition /** ISO */; readonly at: string; readonly locale: Locale };

/** `fewest`: shorter columns of formulas filled down are told line by line. */
export async function takeRecord(snapshot: Snapshot, basis: WorkbookBasis, recording: Recording, fewest = FEWEST): Promise<BasisRecord> {
  const taking = new Taking(snapshot);
  const pace = new Pace({}, basis.formulas.length);
  const formulas: RecordedFormula[] = [];
  for (const formula of basis.formulas) {
    await pace.turn();
    formulas.push(taking.formula(formula));
  }
  return taking.record(folded(formulas, fewest), recording);
}

/** The same without reading a column of formulas line by line: for files, whose formulas nobody looks at. */
export async function recordOf(snapshot: Snapshot, recording: Recording, fewest = FEWEST): Promise<BasisRecord> {
  const taking = new Taking(snapshot);
  const all = ourFormulas(snapshot);
  const done = new Set<FormulaAt>();
  const found: RecordedFormula[] = [];
  for (const run of runsOf(all)) {
    if (run.length < fewest || run.some((at) => snapshot.spill(at.sheet, at.row, at.column) !== null)) continue;
    const blocks = new Blocks();
    const tell = ({ at, calls }: Line): void => blocks.add(taking.line(at, snapshot.value(at.sheet, at.row, at.column), null, calls));
    if (!(await readFilled(run, snapshot, tell))) continue;
    found.push(...blocks.finish());
    for (const at of run) done.add(at);
  }
  const rest = done.size === 0 ? all : all.filter((at) => !done.has(at));
  const basis = rest.length === 0 ? null : await readBasis(snapshot, {}, new CallMemory(), rest);
  const single = folded(basis?.formulas.map((formula) => taking.formula(formula)) ?? [], fewest);
  return taking.record(found.length === 0 ? single : inReadingOrder([...found, ...single], snapshot), recording);
}

function inReadingOrder(formulas: readonly RecordedFormula[], { parts }: Snapshot): RecordedFormula[] {
  const places = new Map(parts.sheets.map(({ name }, i) => [name, i]));
  const placeOf = ({ sheet }: RecordedFormula): number => places.get(sheet) ?? 0;
  return [...formulas].sort((a, b) => placeOf(a) - placeOf(b) || a.row - b.row || a.column - b.column);
}

/** Formulas as a record tells them, and what they rest on together. */
class Taking {
  private readonly intern = interned();
  private readonly uses: CallBasis[] = [];
  private readonly regimes = new Set<string>();
  private readonly told = new WeakMap<readonly LawValue[], Pick<ReadCall, "versions" | "datasets" | "values" | "open">>();

  constructor(private readonly snapshot: Snapshot) {}

  formula({ address, formula, value, spill, calls }: FormulaBasis): RecordedFormula {
    return this.line({ ...placed(address), formula }, value, spill === null ? null : blockAt(this.snapshot, placed(spill)), calls);
  }

  line(
    { sheet, row, column, formula }: FormulaAt,
    value: CellValue,
    block: RecordedBlock | null,
    calls: readonly CallReading[],
  ): RecordedFormula {
    return { sheet, row, column, formula, filled: 1, value: plain(value), block, calls: calls.map((call) => this.call(call)) };
  }

  private call(call: CallReading): RecordedCall {
    this.regimes.add(call.regime);
    if (call.kind === "notReadable")
      return { kind: "notReadable", functionId: call.functionId, reason: call.why.reason, detail: call.why.detail };
    const { functionId, law, basis } = call;
    return {
      kind: "read",
      functionId,
      law,
      ...this.rests(basis),
      events: basis.events,
      result: recordedResult(basis),
      inputs: basis.prints.inputs,
    };
  }

  /** Lines that rest on the same share it: they are known by their list of values. */
  private rests(basis: CallBasis): Pick<ReadCall, "versions" | "datasets" | "values" | "open"> {
    const known = this.told.get(basis.values);
    if (known) return known;
    const { versions, datasets, values, open } = basis;
    const told = {
      versions: versions.map(({ regime, id }) => versionKey(regime, id)),
      datasets: datasets.map(({ id }) => id),
      values: this.intern.values(values),
      open,
    };
    this.uses.push(basis);
    this.told.set(basis.values, told);
    return told;
  }

  record(formulas: readonly RecordedFormula[], { edition, at, locale }: Recording): BasisRecord {
    const versions = new Map<string, RecordedVersion>();
    const tables = new Map<string, RecordedTable>();
    for (const use of this.uses) {
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
    const used = [...new Set([...this.regimes, ...[...versions.values()].map(({ regime }) => regime)])]
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
}

/** JSON knows neither of these. */
const plain = (value: CellValue): CellValue =>
  typeof value !== "number" ? value : Number.isFinite(value) ? (value === 0 ? 0 : value) : null;

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
