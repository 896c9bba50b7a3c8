/** The calls of a formula read back from a record, with what many formulas share told once. May not trust anything. */
import { STATUSES, type Status } from "../core/citation";
import { UNITS, type Unit } from "../core/unit";
import { MAX_COLUMNS, MAX_ROWS } from "../sheet/grid";
import type { CellValue } from "../host/port";
import type { RecordedCall, RecordedResult, RecordedValue } from "./record";
import { Fault, integer, list, member, text, tuple } from "../sheet/foreign";

const MOST_LINKS = 3_000_000;

type Kind = {
  readonly functionId: string;
  readonly law: string | null;
  readonly versions: readonly string[];
  readonly datasets: readonly string[];
  readonly open: readonly Status[];
};
export type Pools = {
  readonly formulas: readonly { readonly text: string; readonly row: number; readonly column: number }[];
  readonly values: readonly RecordedValue[];
  readonly sets: readonly (readonly RecordedValue[])[];
  readonly events: readonly { readonly first: string; readonly last: string }[];
  readonly kinds: readonly Kind[];
  links: number;
  characters: number;
};

export function pick<T>(items: readonly T[], at: unknown): T {
  const item = items[integer(at, 0, items.length - 1)];
  if (item === undefined) throw new Fault("place");
  return item;
}

export function quantityFrom(entry: unknown): Omit<RecordedValue, "value"> {
  const [quantity, kind, unit, cites, version, dataset, status] = tuple(entry, 7);
  return {
    quantity: text(quantity),
    kind: integer(kind, 0, 1) === 1 ? "table" : "parameter",
    unit: member<Unit>(UNITS, unit),
    cites: list(cites).map(text),
    version: text(version),
    dataset: dataset === null ? null : text(dataset),
    status: member<Status>(STATUSES, status),
  };
}

export function cellValue(value: unknown): CellValue {
  if (value === null || typeof value === "string" || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value)))
    return value;
  throw new Fault("value");
}

export function callFrom(entry: unknown, value: CellValue, pools: Pools): RecordedCall {
  const parts = list(entry);
  if (parts.length === 3) {
    const [functionId, reason, detail] = parts;
    return { kind: "notReadable", functionId: text(functionId), reason: text(reason), detail: text(detail) };
  }
  const [kind, event, set, tables, order, result, inputs] = tuple(entry, 7);
  const parameters = pick(pools.sets, set);
  const cells = list(tables).map((at) => pick(pools.values, at));
  pools.links += parameters.length + cells.length + 1;
  if (pools.links > MOST_LINKS) throw new Fault("too many values");
  return {
    kind: "read",
    ...pick(pools.kinds, kind),
    events: event === -1 ? null : pick(pools.events, event),
    values: ordered(parameters, cells, order),
    result: resultFrom(result, value),
    inputs: text(inputs),
  };
}

function ordered(parameters: readonly RecordedValue[], cells: readonly RecordedValue[], order: unknown): readonly RecordedValue[] {
  if (order === 0) return cells.length === 0 ? parameters : [...parameters, ...cells];
  const places = list(order).map((kind) => integer(kind, 0, 1));
  if (places.length !== parameters.length + cells.length || places.filter((kind) => kind === 1).length !== cells.length)
    throw new Fault("order");
  let [p, c] = [0, 0];
  return places.map((kind) => pick(kind === 1 ? cells : parameters, kind === 1 ? c++ : p++));
}

function resultFrom(entry: unknown, value: CellValue): RecordedResult {
  if (entry === 0) {
    if (value === null) throw new Fault("result");
    return { kind: "value", value };
  }
  const [kind, a, b, c, d, e] = list(entry);
  if (kind === 1) return { kind: "date", date: text(a) };
  if (kind === 2) return { kind: "refused", code: text(a), reason: text(b), message: text(c) };
  if (kind === 3)
    return {
      kind: "block",
      rows: integer(a, 0, MAX_ROWS),
      columns: integer(b, 0, MAX_COLUMNS),
      refused: integer(c, 0, Number.MAX_SAFE_INTEGER - 1),
      results: text(d),
      sum: e === null ? null : text(e),
    };
  const plain = cellValue(a);
  if (kind !== 0 || plain === null) throw new Fault("result");
  return { kind: "value", value: plain };
}
