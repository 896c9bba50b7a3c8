/**
 * Goes through the cells of a sheet's XML once and tells what stands where in the text. Reading and patching both use
 * it, so that they agree about every cell. May not know what a formula means.
 */
import { decodeCellText, scanXml, type XmlHandlers } from "../package/xml";
import { readCell } from "../../sheet/references";
import { MAX_COLUMNS, MAX_ROWS } from "../../sheet/grid";
import { XlsxRefusal } from "../refusal";
import type { RawCell, RawFormula, RawRow } from "./rawCell";
import { rowAtAGlance, rowEnd, rowsIn, solid } from "./rowAtAGlance";

export type SheetData = Omit<RawRow, "row" | "attributes">;

export type SheetHandlers = {
  readonly cell?: (cell: RawCell) => void;
  readonly row?: (row: RawRow) => void;
  readonly data?: (data: SheetData) => void;
  readonly dimension?: (reference: string, start: number, end: number) => void;
  /** The area of a filter that has a criterion, its header row included. */
  readonly filter?: (reference: string) => void;
  readonly protection?: (attributes: Readonly<Record<string, string>>) => void;
};

export const MAX_CELLS = 4_000_000;

type OpenCell = {
  row: number;
  column: number;
  name: string;
  attributes: Readonly<Record<string, string>>;
  formula: RawFormula | null;
  value: string | null;
  start: number;
  others: [number, number][];
};

export function scanSheet(text: string, part: string, handlers: SheetHandlers): void {
  const path: string[] = [];
  const starts: number[] = [];
  let data: Omit<SheetData, "closeStart" | "end"> | null = null;
  let row: Omit<RawRow, "closeStart" | "end"> | null = null;
  let cell: OpenCell | null = null;
  let formula: { attributes: Readonly<Record<string, string>>; start: number } | null = null;
  let collected = "";
  let collecting = false;
  let filter = "";
  let lastRow = -1;
  let lastColumn = -1;
  let cells = 0;

  const bad = (reason: "badCell" | "badRow", where: string): never => {
    throw new XlsxRefusal(reason, { part, where });
  };

  const rows = rowsIn(text);
  const head = rows ? text.slice(0, rows.from) : "";
  const declares = (prefix: string): boolean => head.includes(` xmlns:${prefix}=`);
  const readAhead = (at: number): { readonly end: number; readonly known: boolean } => {
    const to = rows?.to ?? text.length;
    const start = solid(text, at);
    const end = start < to ? rowEnd(text, start) : to;
    const found =
      end < 0 || end > to || start === to || path.length !== 2 || path[1] !== "sheetData" ? null : rowAtAGlance(text, start, end, declares);
    const next = end < 0 || end > to ? to : end;
    if (!found) return { end: next, known: start === to };
    if (found.row.row <= lastRow || found.row.row >= MAX_ROWS || cells + found.cells.length > MAX_CELLS) return { end: next, known: false };
    lastRow = found.row.row;
    cells += found.cells.length;
    if (handlers.cell) for (const one of found.cells) handlers.cell(one);
    handlers.row?.(found.row);
    return { end: next, known: true };
  };

  const events: XmlHandlers = {
    open: (tag) => {
      path.push(tag.local);
      starts.push(tag.start);
      const depth = path.length;
      if (depth === 2 && tag.local === "dimension") handlers.dimension?.(tag.attributes["ref"] ?? "", tag.start, tag.end);
      if (depth === 2 && tag.local === "sheetProtection") handlers.protection?.(tag.attributes);
      if (depth === 2 && tag.local === "sheetData") data = { ...tag, openEnd: tag.end };
      if (depth === 2 && tag.local === "autoFilter") filter = tag.attributes["ref"] ?? "";
      if (depth === 4 && path[1] === "autoFilter" && path[2] === "filterColumn" && filter !== "") {
        handlers.filter?.(filter);
        filter = "";
      }
      if (path[1] !== "sheetData") return;
      if (depth === 3 && tag.local === "row") {
        const number = tag.attributes["r"] === undefined ? lastRow + 1 : Number(tag.attributes["r"]) - 1;
        if (!Number.isInteger(number) || number <= lastRow || number >= MAX_ROWS) bad("badRow", tag.attributes["r"] ?? String(number + 1));
        lastRow = number;
        lastColumn = -1;
        row = { ...tag, row: number, openEnd: tag.end };
      } else if (depth === 4 && tag.local === "c") {
        const place = tag.attributes["r"] === undefined ? { row: lastRow, column: lastColumn + 1 } : readCell(tag.attributes["r"]);
        if (!place || place.row !== lastRow || place.column <= lastColumn || place.column >= MAX_COLUMNS)
          return bad("badCell", tag.attributes["r"] ?? `${lastRow + 1}/${lastColumn + 2}`);
        lastColumn = place.column;
        if (++cells > MAX_CELLS) throw new XlsxRefusal("tooManyCells", { part, most: MAX_CELLS });
        cell = {
          row: place.row,
          column: place.column,
          name: tag.name,
          attributes: tag.attributes,
          formula: null,
          value: null,
          start: tag.start,
          others: [],
        };
      } else if (depth === 5 && tag.local === "f") {
        formula = { attributes: tag.attributes, start: tag.start };
        collected = "";
        collecting = true;
      } else if ((depth === 5 && tag.local === "v") || (tag.local === "t" && path[4] === "is" && !path.includes("rPh"))) {
        collected = "";
        collecting = true;
      }
    },
    text: (piece) => {
      if (collecting) collected += piece;
    },
    close: (local, closeStart, end) => {
      const depth = path.length;
      const start = starts[depth - 1] ?? closeStart;
      if (path[1] === "sheetData") {
        if (depth === 5 && cell) {
          if (local === "f" && formula) cell.formula = { text: collected, attributes: formula.attributes, start, end };
          else if (local === "v") cell.value = collected;
          else if (local !== "is") cell.others.push([start, end]);
          else cell.value ??= "";
          collecting = false;
        } else if (local === "t" && path[4] === "is" && cell && collecting) {
          cell.value = (cell.value ?? "") + decodeCellText(collected);
          collecting = false;
        } else if (depth === 4 && cell) {
          handlers.cell?.({ ...cell, end });
          cell = null;
        } else if (depth === 3 && row) {
          handlers.row?.({ ...row, closeStart, end });
          row = null;
        } else if (depth === 2 && data) handlers.data?.({ ...data, closeStart, end });
      }
      path.pop();
      starts.pop();
    },
  };
  scanXml(text, part, events, rows && { ...rows, read: readAhead });
}
