/**
 * The record as XML: a custom part of the workbook, which every spreadsheet program carries along and none shows. A long
 * record is several parts: the first names the others, and is written last. May not know where parts are kept.
 */
import { areaName, readArea } from "../sheet/areas";
import { readCell } from "../sheet/references";
import type { FrozenCell, FrozenColumn, FrozenNote, FrozenRecord, FrozenValue } from "./record";
import { attributeText, contentText, elementsOf, RecordFault } from "./partText";

export const FROZEN_NAMESPACE = "urn:carbon-border:frozen-formulas:1";
export const partNamespace = (part: number): string => `${FROZEN_NAMESPACE}:${part}`;

/** A request of Excel on the web may carry five megabytes. */
const MOST_TEXT = 1_000_000;
const MOST_CELLS = 2_000_000;
const MOST_PARTS = 10_000;

export type RecordPart = { readonly namespace: string; readonly xml: string };

/** `taken`: numbers of parts in use, which are not written over before the first part no longer names them. */
export function writeParts(
  record: FrozenRecord,
  taken: readonly number[] = [],
): { readonly first: string; readonly more: readonly RecordPart[]; readonly numbers: readonly number[] } {
  const chunks = chunked(record.cells.map(cellXml));
  const from = Math.max(1, ...taken) + 1;
  const rest = chunks.slice(1);
  const numbers = rest.map((_, i) => from + i);
  const head = [
    ...numbers.map((part) => `<more part="${part}"/>`),
    ...record.notes.map((note) => `<note sheet="${attributeText(note.sheet)}" lines="${attributeText(note.lines)}"/>`),
    ...record.columns.map(
      (column) =>
        `<column table="${attributeText(column.table)}" header="${attributeText(column.header)}" array="${column.array ? 1 : 0}">${contentText(column.stored)}</column>`,
    ),
  ];
  return {
    first: document(FROZEN_NAMESPACE, record.writing ? ' writing="1"' : "", [...head, ...(chunks[0] ?? [])]),
    more: rest.map((lines, i) => ({ namespace: partNamespace(numbers[i] ?? 0), xml: document(partNamespace(numbers[i] ?? 0), "", lines) })),
    numbers,
  };
}

const document = (namespace: string, attributes: string, lines: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<frozenFormulas xmlns="${namespace}"${attributes}>\n${lines.join("\n")}\n</frozenFormulas>`;

function chunked(lines: readonly string[]): string[][] {
  const chunks: string[][] = [];
  let length = MOST_TEXT;
  for (const line of lines) {
    if (length + line.length > MOST_TEXT) {
      chunks.push([]);
      length = 0;
    }
    chunks.at(-1)?.push(line);
    length += line.length;
  }
  return chunks;
}

function cellXml(cell: FrozenCell): string {
  const value =
    typeof cell.value === "object" && cell.value !== null
      ? { type: "error", text: cell.value.code }
      : { type: cell.value === null ? "blank" : typeof cell.value, text: String(cell.value ?? "") };
  const block = cell.block.length === 0 ? "" : ` block="${attributeText(cell.block.join(" "))}"`;
  return `<formula sheet="${attributeText(cell.sheet)}" area="${areaName(cell.area)}" kind="${cell.kind}" readable="${attributeText(cell.readable)}" type="${value.type}" value="${attributeText(value.text)}"${block}>${contentText(cell.stored)}</formula>`;
}

export type ReadPart = FrozenRecord & {
  /** Numbers of the other parts. */
  readonly more: readonly number[];
};

export function readPart(xml: string): ReadPart {
  const cells: FrozenCell[] = [];
  const columns: FrozenColumn[] = [];
  const notes: FrozenNote[] = [];
  const more: number[] = [];
  let writing = false;
  let filled = 0;
  elementsOf(xml, ({ name, attributes, text, root }) => {
    const read = (key: string): string => attributes.get(key) ?? "";
    if (root) writing = read("writing") === "1";
    else if (name === "note") notes.push({ sheet: read("sheet"), lines: read("lines") });
    else if (name === "column") columns.push({ table: read("table"), header: read("header"), array: read("array") === "1", stored: text });
    else if (name === "more") more.push(Number(read("part")));
    else if (name === "formula") {
      const cell = cellOf(read, text);
      filled += cell.area.rows * cell.area.columns;
      if (filled > MOST_CELLS) throw new RecordFault("too many cells");
      cells.push(cell);
    }
  });
  if (more.length > MOST_PARTS || more.some((part) => !Number.isSafeInteger(part) || part < 1)) throw new RecordFault("parts");
  return { cells, columns, notes, writing, more };
}

const MOST_FORMULA = 40_000;

function cellOf(read: (key: string) => string, stored: string): FrozenCell {
  const area = readArea(read("area"));
  const anchor = readCell(read("area").split(":")[0] ?? "");
  const kind = read("kind");
  const readable = read("readable");
  if (!area || !anchor || anchor.row !== area.row || anchor.column !== area.column) throw new RecordFault("area");
  if ((kind !== "plain" && kind !== "dynamic" && kind !== "array") || area.rows * area.columns > MOST_CELLS) throw new RecordFault("kind");
  if (!readable.startsWith("=") || readable.length > MOST_FORMULA || stored.length > MOST_FORMULA || stored.startsWith("="))
    throw new RecordFault("formula");
  const block = read("block");
  return {
    sheet: read("sheet"),
    row: anchor.row,
    column: anchor.column,
    kind,
    area,
    stored,
    readable,
    value: valueOf(read("type"), read("value")),
    block: block === "" ? [] : block.split(" "),
  };
}

function valueOf(type: string, text: string): FrozenValue {
  if (type === "number") {
    const number = Number(text);
    if (text.trim() === "" || !Number.isFinite(number)) throw new RecordFault("value");
    return number;
  }
  if (type === "boolean") return text === "true";
  if (type === "error") return { code: text };
  return type === "string" ? text : null;
}
