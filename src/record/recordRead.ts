/**
 * A record read back from the text of its part. The file may come from a stranger: whatever does not have the one expected
 * shape, or is larger than any record, is said to be damaged. May not trust anything.
 */
import { STATUSES, type Status } from "../core/citation";
import { VERSION_STATUSES, type VersionStatus } from "../core/legalVersion";
import { MAX_COLUMNS, MAX_ROWS } from "../sheet/grid";
import { rootNamespace } from "../host/partXml";
import type { Locale } from "../host/port";
import {
  BASIS_NAMESPACE,
  type BasisRecord,
  countOf,
  type RecordedFormula,
  type RecordedTable,
  type RecordedValue,
  type RecordedVersion,
} from "./record";
import { callFrom, cellValue, pick, type Pools, quantityFrom } from "./recordedCalls";
import { folded } from "./fold";
import { BLOCKS, FILLED_DOWN, LINES, moved, MOST_TEXT } from "./recordText";
import { Fault, fields, flag, integer, list, member, text, tuple } from "../sheet/foreign";

export type Reading =
  | { readonly kind: "record"; readonly record: BasisRecord }
  /** `newer`: a later version of the program wrote it. */
  | { readonly kind: "unreadable"; readonly why: "damaged" | "tooLarge" | "newer" };

const MOST_FORMULAS = 300_000;
/** With those filled down: columns of a whole sheet. */
const MOST_FILLED = 20_000_000;
/** One text can stand for many formulas; together they may not be more than this. */
const MOST_FORMULA_TEXT = 30_000_000;
/** Spreadsheets allow 8,192 characters. */
const LONGEST_FORMULA = 10_000;
const LOCALES: readonly Locale[] = ["en", "zh-TW", "zh-CN"];

export function readRecord(xml: string): Reading {
  // Programs may write the same XML a little longer than it was.
  if (xml.length > MOST_TEXT * 2) return { kind: "unreadable", why: "tooLarge" };
  try {
    const raw: unknown = JSON.parse(jsonIn(xml));
    if (typeof raw === "object" && raw !== null && Number((raw as Record<string, unknown>)["v"]) > BLOCKS)
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
  const root = fields(raw);
  if (root["v"] !== LINES && root["v"] !== BLOCKS) throw new Fault("version");
  const formulas = list(root["formulas"]).map((entry) => {
    const [formula, row, column] = tuple(entry, 3);
    if (text(formula).length > LONGEST_FORMULA) throw new Fault("formula");
    return { text: text(formula), row: integer(row, 0, MAX_ROWS - 1), column: integer(column, 0, MAX_COLUMNS - 1) };
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
    if (found.length > MOST_FORMULAS || countOf(found) > MOST_FILLED) throw new Fault("too many formulas");
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
    // A record of an earlier version of the program tells every line.
    formulas: folded(found),
  };
}

function formulaFrom(sheet: string, entry: unknown, pools: Pools): RecordedFormula {
  const parts = list(entry);
  const [rawRow, rawColumn, at, shown, calls, block] = parts.length === 5 ? tuple(entry, 5) : tuple(entry, 6);
  const [row, column, value] = [integer(rawRow, 0, MAX_ROWS - 1), integer(rawColumn, 0, MAX_COLUMNS - 1), cellValue(shown)];
  const pooled = pick(pools.formulas, at);
  pools.characters += pooled.text.length;
  if (pools.characters > MOST_FORMULA_TEXT) throw new Fault("too much text");
  const [rows, columns, hash, ...marks] = block === undefined ? [] : list(block);
  if (marks.length > 1 || (marks.length === 1 && marks[0] !== FILLED_DOWN)) throw new Fault("block");
  const filled = marks.length === 0 ? 1 : integer(rows, 0, MAX_ROWS - row);
  if (filled < 1 || (marks.length > 0 && columns !== 1)) throw new Fault("block");
  return {
    sheet,
    row,
    column,
    value,
    filled,
    formula: moved(pooled.text, row - pooled.row, column - pooled.column),
    block: block === undefined ? null : { rows: integer(rows, 0, MAX_ROWS), columns: integer(columns, 0, MAX_COLUMNS), hash: text(hash) },
    calls: list(calls).map((call) => callFrom(call, value, pools)),
  };
}
