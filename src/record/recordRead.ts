/**
 * A record read back from the text of its part. The file may come from a stranger: whatever does not have the one expected
 * shape, or is larger than any record, is said to be damaged. May not trust anything.
 */
import { STATUSES, type Status } from "../core/citation";
import { VERSION_STATUSES, type VersionStatus } from "../core/legalVersion";
import { UNITS, type Unit } from "../core/unit";
import { MAX_COLUMNS, MAX_ROWS } from "../sheet/grid";
import { rootNamespace } from "../host/partXml";
import type { CellValue, Locale } from "../host/port";
import {
  BASIS_NAMESPACE,
  type BasisRecord,
  type RecordedCall,
  type RecordedFormula,
  type RecordedResult,
  type RecordedTable,
  type RecordedValue,
  type RecordedVersion,
} from "./record";
import { moved, MOST_TEXT } from "./recordText";
import { Fault, flag, integer, list, member, text, tuple } from "./shape";

export type Reading =
  | { readonly kind: "record"; readonly record: BasisRecord }
  /** `newer`: a later version of the program wrote it. */
  | { readonly kind: "unreadable"; readonly why: "damaged" | "tooLarge" | "newer" };

const MOST_FORMULAS = 300_000;
/** One text can stand for many formulas; together they may not be more than this. */
const MOST_FORMULA_TEXT = 30_000_000;
/** Spreadsheets allow 8,192 characters. */
const LONGEST_FORMULA = 10_000;
const MOST_LINKS = 3_000_000;
const LOCALES: readonly Locale[] = ["en", "zh-TW", "zh-CN"];

export function readRecord(xml: string): Reading {
  // Programs may write the same XML a little longer than it was.
  if (xml.length > MOST_TEXT * 2) return { kind: "unreadable", why: "tooLarge" };
  try {
    const raw: unknown = JSON.parse(jsonIn(xml));
    if (typeof raw === "object" && raw !== null && Number((raw as Record<string, unknown>)["v"]) > 1)
      return { kind: "unreadable", why: "newer" };
    return { kind: "record", record: unpacked(raw) };
  } catch (error) {
    if (error instanceof Fault || error instanceof SyntaxError || error instanceof RangeError)
      return { kind: "unreadable", why: "damaged" };
    throw error;
  }
}

function jsonIn(xml: string): string {
  if (rootNamespace(xml) !== BASIS_NAMESPACE) throw new Fault("namespace");
  const start = xml.indexOf(">", xml.search(/<(?:[\p{L}_][\p{L}\p{N}_.-]*:)?basis[\s>]/u)) + 1;
  const end = xml.lastIndexOf("</");
  if (start <= 0 || end < start) throw new Fault("element");
  const inner = xml.slice(start, end);
  if (inner.includes("<")) throw new Fault("content");
  return inner.replace(/&(?:amp|lt|gt|quot|apos|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g, (entity, decimal?: string, hex?: string) => {
    const code = decimal === undefined ? (hex === undefined ? null : Number.parseInt(hex, 16)) : Number(decimal);
    if (code !== null) return code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code);
    return { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" }[entity] ?? entity;
  });
}

function unpacked(raw: unknown): BasisRecord {
  if (typeof raw !== "object" || raw === null) throw new Fault("root");
  const root = raw as Record<string, unknown>;
  if (root["v"] !== 1) throw new Fault("version");
  const formulas = list(root["formulas"]).map((entry) => {
    const [formula, row, column] = tuple(entry, 3);
    if (text(formula).length > LONGEST_FORMULA) throw new Fault("formula");
    return { text: text(formula), row: integer(row, MAX_ROWS), column: integer(column, MAX_COLUMNS) };
  });
  const quantities = list(root["quantities"]).map(quantityFrom);
  const values = list(root["values"]).map((entry): RecordedValue => {
    const [quantity, value] = tuple(entry, 2);
    return { ...pick(quantities, quantity), value: text(value) };
  });
  const pools: Pools = {
    formulas,
    values,
    sets: list(root["sets"]).map((set) => list(set).map((at) => pick(values, at))),
    events: list(root["events"]).map((entry) => {
      const [first, last] = tuple(entry, 2);
      return { first: text(first), last: text(last) };
    }),
    kinds: list(root["kinds"]).map((entry) => {
      const [functionId, law, versions, tables, open] = tuple(entry, 5);
      return {
        functionId: text(functionId),
        law: law === null ? null : text(law),
        versions: list(versions).map(text),
        datasets: list(tables).map(text),
        open: list(open).map((status) => member<Status>(STATUSES, status)),
      };
    }),
    links: 0,
    characters: 0,
  };
  const found: RecordedFormula[] = [];
  for (const entry of list(root["sheets"])) {
    const [sheet, cells] = tuple(entry, 2);
    for (const cell of list(cells)) found.push(formulaFrom(text(sheet), cell, pools));
    if (found.length > MOST_FORMULAS) throw new Fault("too many formulas");
  }
  return {
    addIn: text(root["addIn"]),
    at: text(root["at"]),
    locale: member(LOCALES, root["locale"]),
    detailed: flag(root["detailed"]),
    regimes: Object.fromEntries(list(root["regimes"]).map((entry) => tuple(entry, 2).map(text) as [string, string])),
    versions: list(root["versions"]).map((entry): RecordedVersion => {
      const [regime, id, status, asOf, hash] = tuple(entry, 5);
      return {
        regime: text(regime),
        id: text(id),
        status: member<VersionStatus>(VERSION_STATUSES, status),
        asOf: text(asOf),
        hash: text(hash),
      };
    }),
    tables: list(root["tables"]).map((entry): RecordedTable => {
      const [id = "", edition = "", sha256 = ""] = tuple(entry, 3).map(text);
      return { id, edition, sha256 };
    }),
    formulas: found,
  };
}

type Kind = {
  readonly functionId: string;
  readonly law: string | null;
  readonly versions: readonly string[];
  readonly datasets: readonly string[];
  readonly open: readonly Status[];
};
type Pools = {
  readonly formulas: readonly { readonly text: string; readonly row: number; readonly column: number }[];
  readonly values: readonly RecordedValue[];
  readonly sets: readonly (readonly RecordedValue[])[];
  readonly events: readonly { readonly first: string; readonly last: string }[];
  readonly kinds: readonly Kind[];
  links: number;
  characters: number;
};

function pick<T>(items: readonly T[], at: unknown): T {
  const item = items[integer(at, items.length)];
  if (item === undefined) throw new Fault("place");
  return item;
}

function quantityFrom(entry: unknown): Omit<RecordedValue, "value"> {
  const [quantity, kind, unit, cites, version, dataset, status] = tuple(entry, 7);
  return {
    quantity: text(quantity),
    kind: integer(kind, 2) === 1 ? "table" : "parameter",
    unit: member<Unit>(UNITS, unit),
    cites: list(cites).map(text),
    version: text(version),
    dataset: dataset === null ? null : text(dataset),
    status: member<Status>(STATUSES, status),
  };
}

function cellValue(value: unknown): CellValue {
  if (value === null || typeof value === "string" || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value)))
    return value;
  throw new Fault("value");
}

function formulaFrom(sheet: string, entry: unknown, pools: Pools): RecordedFormula {
  const parts = list(entry);
  const [rawRow, rawColumn, at, shown, calls, block] = parts.length === 5 ? tuple(entry, 5) : tuple(entry, 6);
  const [row, column, value] = [integer(rawRow, MAX_ROWS), integer(rawColumn, MAX_COLUMNS), cellValue(shown)];
  const pooled = pick(pools.formulas, at);
  pools.characters += pooled.text.length;
  if (pools.characters > MOST_FORMULA_TEXT) throw new Fault("too much text");
  const [rows, columns, hash] = block === undefined ? [] : tuple(block, 3);
  return {
    sheet,
    row,
    column,
    value,
    formula: moved(pooled.text, row - pooled.row, column - pooled.column),
    block: block === undefined ? null : { rows: integer(rows, MAX_ROWS + 1), columns: integer(columns, MAX_COLUMNS + 1), hash: text(hash) },
    calls: list(calls).map((call) => callFrom(call, value, pools)),
  };
}

function callFrom(entry: unknown, value: CellValue, pools: Pools): RecordedCall {
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
  const places = list(order).map((kind) => integer(kind, 2));
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
      rows: integer(a, MAX_ROWS + 1),
      columns: integer(b, MAX_COLUMNS + 1),
      refused: integer(c, Number.MAX_SAFE_INTEGER),
      results: text(d),
      sum: e === null ? null : text(e),
    };
  const plain = cellValue(a);
  if (kind !== 0 || plain === null) throw new Fault("result");
  return { kind: "value", value: plain };
}
