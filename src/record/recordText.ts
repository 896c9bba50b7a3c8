/**
 * The record as the text of a custom XML part: one element with JSON in it, in which everything that repeats stands once.
 * May not know where the part is kept.
 */
import { grouped } from "../sheet/grouped";
import { shifted } from "../sheet/references";
import { Pace } from "../audit/pace";
import { FormulaPool, Pool } from "./pool";
import { BASIS_NAMESPACE, type BasisRecord, type ReadCall, type RecordedCall, type RecordedFormula, type RecordedValue } from "./record";

/** A request of Excel on the web may carry five megabytes, and some is needed around it. */
export const MOST_TEXT = 4_500_000;

/** What a record holds: formulas one by one, or formulas filled down as blocks too. */
export const [LINES, BLOCKS] = [1, 2];
/** Behind the size of a block: its cells hold a formula each. */
export const FILLED_DOWN = 1;

export type Written = { readonly kind: "written"; readonly xml: string; readonly detailed: boolean } | { readonly kind: "tooLarge" };

/** Too large a record leaves out the figures of the law and the fingerprints of the arguments; too large still, it is not written. */
export async function writeRecord(record: BasisRecord, most = MOST_TEXT): Promise<Written> {
  for (const one of record.detailed ? [record, withoutValues(record)] : [record]) {
    const xml = await xmlOf(one);
    if (xml.length <= most) return { kind: "written", xml, detailed: one.detailed };
  }
  return { kind: "tooLarge" };
}

function withoutValues(record: BasisRecord): BasisRecord {
  const plain = (call: RecordedCall): RecordedCall => (call.kind === "read" ? { ...call, values: [], inputs: "" } : call);
  return { ...record, detailed: false, formulas: record.formulas.map((formula) => ({ ...formula, calls: formula.calls.map(plain) })) };
}

async function xmlOf(record: BasisRecord): Promise<string> {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<basis xmlns="${BASIS_NAMESPACE}">${escaped(JSON.stringify(await packed(record)))}</basis>`;
}

/** JSON has its own way to write what XML has no room for. */
function escaped(json: string): string {
  // eslint-disable-next-line no-control-regex
  return json
    .replace(/[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

async function packed(record: BasisRecord): Promise<unknown> {
  const formulas = new FormulaPool(moved);
  const quantities = new Pool<unknown>();
  const values = new Pool<unknown>();
  const sets = new Pool<readonly number[]>();
  const kinds = new Pool<unknown>();
  const events = new Pool<unknown>();
  const sheets = new Map<string, unknown[]>();
  // Objects that are one in memory need not be compared by their text again.
  const setOf = remembered((list: readonly RecordedValue[]) => sets.place(list.map((value) => valueOf(value))));
  const valueOf = remembered((value: RecordedValue) =>
    values.place([
      quantities.place([
        value.quantity,
        value.kind === "table" ? 1 : 0,
        value.unit,
        value.cites,
        value.version,
        value.dataset,
        value.status,
      ]),
      value.value,
    ]),
  );
  const read = (call: ReadCall, formula: RecordedFormula): unknown => [
    kinds.place([call.functionId, call.law, call.versions, call.datasets, call.open]),
    call.events === null ? -1 : events.place([call.events.first, call.events.last]),
    setOf(call.values.filter(({ kind }) => kind === "parameter")),
    call.values.filter(({ kind }) => kind === "table").map(valueOf),
    orderOf(call.values),
    resultOf(call, formula),
    call.inputs,
  ];
  const pace = new Pace({}, record.formulas.length);
  for (const formula of record.formulas) {
    await pace.turn();
    grouped(sheets, formula.sheet).push([
      formula.row,
      formula.column,
      formulas.place(formula.formula, formula.row, formula.column),
      formula.value,
      formula.calls.map((call) => (call.kind === "read" ? read(call, formula) : [call.functionId, call.reason, call.detail])),
      ...(formula.block === null
        ? []
        : [[formula.block.rows, formula.block.columns, formula.block.hash, ...(formula.filled > 1 ? [FILLED_DOWN] : [])]]),
    ]);
  }
  return {
    // Readers of lines alone are told that they cannot read it.
    v: record.formulas.some(({ filled }) => filled > 1) ? BLOCKS : LINES,
    addIn: record.addIn,
    at: record.at,
    locale: record.locale,
    detailed: record.detailed,
    regimes: Object.entries(record.regimes),
    versions: record.versions.map(({ regime, id, status, asOf, hash }) => [regime, id, status, asOf, hash]),
    tables: record.tables.map(({ id, edition, sha256 }) => [id, edition, sha256]),
    formulas: formulas.items,
    quantities: quantities.items,
    values: values.items,
    sets: sets.items,
    kinds: kinds.items,
    events: events.items,
    sheets: [...sheets],
  };
}

/** Parameters and cells of tables are kept apart; where they came mixed, which is rare, the order says how. */
function orderOf(values: readonly RecordedValue[]): 0 | readonly number[] {
  const mixed = values.some(({ kind }, i) => kind === "parameter" && values[i - 1]?.kind === "table");
  return mixed ? values.map(({ kind }) => (kind === "table" ? 1 : 0)) : 0;
}

/** A formula of one call shows the call's result: it is written once. */
function resultOf({ result }: ReadCall, { value }: RecordedFormula): unknown {
  switch (result.kind) {
    case "value":
      return Object.is(result.value, value) ? 0 : [0, result.value];
    case "date":
      return [1, result.date];
    case "refused":
      return [2, result.code, result.reason, result.message];
    case "block":
      return [3, result.rows, result.columns, result.refused, result.results, result.sum];
  }
}

function remembered<K extends object>(work: (key: K) => number): (key: K) => number {
  const known = new WeakMap<K, number>();
  return (key) => {
    const place = known.get(key) ?? work(key);
    known.set(key, place);
    return place;
  };
}

/** The equals sign is no piece of a formula. */
export const moved = (formula: string, down: number, right: number): string =>
  formula.startsWith("=") ? `=${shifted(formula.slice(1), down, right)}` : formula;
