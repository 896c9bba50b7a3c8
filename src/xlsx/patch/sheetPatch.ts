/**
 * Exchanges single cells in a sheet's XML. Everything else of the text stays, character for character.
 * May not decide what a cell becomes.
 */
import { cellName } from "../../sheet/address";
import { areaName, readArea } from "../../sheet/areas";
import type { XlsxArea, XlsxValue } from "../model";
import { orphans } from "./unsharing";
import { scanSheet, type SheetData } from "../read/sheetScanner";
import type { RawCell, RawRow } from "../read/rawCell";
import { escapeAttribute, escapeText } from "../package/xml";
import { valueXml } from "./valueXml";

export type NewFormula = {
  readonly stored: string;
  readonly kind: "plain" | "dynamic" | "array";
  readonly area: XlsxArea;
  readonly mark: string | null;
};

export type CellPatch = {
  readonly row: number;
  readonly column: number;
  readonly value: XlsxValue;
  /** `keep`: as it is; an area: as it is, but reaching so far; `alone`: as it is, by its own text if it shared one; null: gone. */
  readonly formula: "keep" | { readonly reach: XlsxArea } | { readonly alone: string } | { readonly set: NewFormula } | null;
  /** The number of the cell's new look, made from the number of the one it has. */
  readonly style?: (base: number) => number;
  /** Only the look is exchanged: value and formula stay as the file has them, dressed texts included. */
  readonly only?: "looks";
};

export function patchSheet(text: string, part: string, patches: readonly CellPatch[]): string {
  if (patches.length === 0) return text;
  const rows = new Map<number, CellPatch[]>();
  for (const patch of [...patches].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const row = rows.get(patch.row);
    if (row) row.push(patch);
    else rows.set(patch.row, [patch]);
  }
  const exchanged = new Set(
    patches
      .filter(({ formula, only }) => !only && (formula === null || (typeof formula === "object" && "set" in formula)))
      .map(({ row, column }) => `${row} ${column}`),
  );
  const own = new Map(
    (exchanged.size === 0 ? [] : orphans(text, part, (row, column) => exchanged.has(`${row} ${column}`))).map((one) => [
      `${one.row} ${one.column}`,
      one,
    ]),
  );
  const waiting = [...rows.keys()];
  let waits = 0;
  const out: string[] = [];
  let at = 0;
  let prefix = "";
  let rowPatches: CellPatch[] = [];
  let pending: { start: number; end: number; text: string }[] = [];

  const put = (start: number, end: number, replacement: string): void => {
    out.push(text.slice(at, start), replacement);
    at = end;
  };
  const newRows = (before: number): string => {
    let made = "";
    for (; waits < waiting.length && (waiting[waits] ?? 0) < before; waits++) {
      const row = waiting[waits] ?? 0;
      const cells = (rows.get(row) ?? []).map((patch) => newCell(patch, prefix)).join("");
      if (cells !== "") made += `<${prefix}row r="${row + 1}">${cells}</${prefix}row>`;
    }
    return made;
  };
  const newCells = (before: number): string => {
    let made = "";
    while (rowPatches.length > 0 && (rowPatches[0]?.column ?? 0) < before) made += newCell(rowPatches.shift() as CellPatch, prefix);
    return made;
  };

  let current = -1;
  const startRow = (row: number): void => {
    current = row;
    rowPatches = [...(rows.get(row) ?? [])];
    pending = [];
  };

  scanSheet(text, part, {
    dimension: (reference, start, end) => {
      const wider = widened(reference, patches);
      if (wider !== null) put(start, end, text.slice(start, end).replace(/(\sref=)(?:"[^"]*"|'[^']*')/, `$1"${wider}"`));
    },
    cell: (cell) => {
      prefix = prefixOf(cell.name);
      if (cell.row !== current) startRow(cell.row);
      const inserted = newCells(cell.column);
      if (inserted !== "") pending.push({ start: cell.start, end: cell.start, text: inserted });
      const orphan = own.get(`${cell.row} ${cell.column}`);
      const set = orphan ? { ...orphan, kind: "plain" as const, mark: null } : null;
      if (rowPatches[0]?.column === cell.column)
        pending.push({
          start: cell.start,
          end: cell.end,
          text: changedCell(text, cell, { ...(rowPatches.shift() as CellPatch), ...(set ? { formula: { set } } : {}) }),
        });
      else if (set && cell.formula) pending.push({ start: cell.formula.start, end: cell.formula.end, text: formulaXml(set, prefix) });
    },
    row: (row: RawRow) => {
      prefix = prefixOf(row.name);
      if (row.row !== current) startRow(row.row);
      const before = newRows(row.row);
      if (before !== "") put(row.start, row.start, before);
      if (waiting[waits] === row.row) waits++;
      const last = newCells(Number.POSITIVE_INFINITY);
      const added = last !== "" || pending.some(({ start, end }) => start === end);
      // The hint which columns a row covers would now be wrong; it may be absent.
      if (added)
        put(
          row.start,
          row.openEnd,
          text
            .slice(row.start, row.openEnd)
            .replace(/\sspans=(?:"[^"]*"|'[^']*')/, "")
            .replace(/\s*\/>$/, ">"),
        );
      for (const piece of pending) put(piece.start, piece.end, piece.text);
      if (last !== "" && row.selfClosing) put(row.end, row.end, `${last}</${row.name}>`);
      else if (last !== "") put(row.closeStart, row.closeStart, last);
      pending = [];
      rowPatches = [];
    },
    data: (data: SheetData) => {
      prefix = prefixOf(data.name);
      const made = newRows(Number.POSITIVE_INFINITY);
      if (made === "") return;
      if (data.selfClosing) put(data.start, data.end, `${text.slice(data.start, data.end).replace(/\s*\/>$/, ">")}${made}</${data.name}>`);
      else put(data.closeStart, data.closeStart, made);
    },
  });
  out.push(text.slice(at));
  return out.join("");
}

const prefixOf = (name: string): string => (name.includes(":") ? name.slice(0, name.indexOf(":") + 1) : "");

/** A cell that was not there and gets nothing is not made. */
function newCell(patch: CellPatch, prefix: string): string {
  const formula = patch.formula !== null && typeof patch.formula === "object" && "set" in patch.formula ? patch.formula.set : null;
  if (patch.value === null && formula === null && !patch.style) return "";
  const { type, xml } = valueXml(patch.value, prefix, formula ? "formula" : "constant");
  const style = patch.style?.(0) ?? 0;
  return `<${prefix}c r="${cellName(patch.row, patch.column)}"${style > 0 ? ` s="${style}"` : ""}${formula?.mark ? ` cm="${formula.mark}"` : ""}${type}>${formula ? formulaXml(formula, prefix) : ""}${xml}</${prefix}c>`;
}

function changedCell(text: string, cell: RawCell, patch: CellPatch): string {
  if (patch.only === "looks" && patch.style)
    return restyled(text.slice(cell.start, cell.end), patch.style(Number(cell.attributes["s"] ?? 0)));
  const prefix = prefixOf(cell.name);
  const set = patch.formula !== null && typeof patch.formula === "object" && "set" in patch.formula ? patch.formula.set : null;
  const keeps = patch.formula !== null && set === null && cell.formula !== null;
  const { type, xml } = valueXml(patch.value, prefix, keeps || set ? "formula" : "constant");
  const cm = set ? set.mark : keeps ? (cell.attributes["cm"] ?? null) : null;
  // The value's own metadata (rich errors, linked data) belonged to the old value.
  const kept = Object.entries(cell.attributes)
    .filter(([name]) => !["t", "cm", "vm", ...(patch.style ? ["s"] : [])].includes(name))
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  const formula = set ? formulaXml(set, prefix) : keeps ? keptFormula(text, cell, patch) : "";
  const others = cell.others.map(([start, end]) => text.slice(start, end)).join("");
  const style = patch.style ? ` s="${patch.style(Number(cell.attributes["s"] ?? 0))}"` : "";
  return `<${cell.name}${kept.join("")}${style}${cm === null ? "" : ` cm="${escapeAttribute(cm)}"`}${type}>${formula}${xml}${others}</${cell.name}>`;
}

const restyled = (xml: string, style: number): string =>
  xml.replace(
    /^<[^\s/>]+(?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*/,
    (open) => `${open.replace(/\ss\s*=\s*(?:"[^"]*"|'[^']*')/, "")} s="${style}"`,
  );

function keptFormula(text: string, cell: RawCell, patch: CellPatch): string {
  if (!cell.formula) return "";
  const raw = text.slice(cell.formula.start, cell.formula.end);
  if (patch.formula === null || typeof patch.formula === "string" || "set" in patch.formula) return raw;
  if ("alone" in patch.formula) {
    const name = /^<([^\s/>]+)/.exec(raw)?.[1] ?? "f";
    return cell.formula.attributes["t"] === "shared" ? `<${name}>${escapeText(patch.formula.alone)}</${name}>` : raw;
  }
  return raw.replace(/(\sref=)(?:"[^"]*"|'[^']*')/, `$1"${areaName(patch.formula.reach)}"`);
}

function formulaXml(formula: NewFormula, prefix: string): string {
  const kind = formula.kind === "plain" ? "" : ` t="array" ref="${areaName(formula.area)}"`;
  return `<${prefix}f${kind}>${escapeText(formula.stored)}</${prefix}f>`;
}

/** The stated extent of a sheet, reaching over what is filled now: some programs read no further. Null: it does already. */
function widened(reference: string, patches: readonly CellPatch[]): string | null {
  const area = readArea(reference);
  if (!area) return null;
  const filled = patches.filter(({ value }) => value !== null);
  const row = filled.reduce((least, patch) => Math.min(least, patch.row), area.row);
  const column = filled.reduce((least, patch) => Math.min(least, patch.column), area.column);
  const lastRow = filled.reduce((most, patch) => Math.max(most, patch.row), area.row + area.rows - 1);
  const lastColumn = filled.reduce((most, patch) => Math.max(most, patch.column), area.column + area.columns - 1);
  const wider = areaName({ row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 });
  return wider === reference ? null : wider;
}
