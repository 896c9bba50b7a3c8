/** One new sheet as XML. May not place a part in the file. */
import { cellName } from "../../sheet/address";
import { areaName } from "../../sheet/areas";
import { toStored } from "../../sheet/names";
import { ourCalls, type OurNames } from "../../sheet/ourNames";
import { escapeText } from "../package/xml";
import { valueXml } from "../patch/valueXml";
import type { NewCell, NewSheet } from "./newBook";
import { afterCells, beforeCells, type SheetRelations } from "./sheetParts";
import type { Styles } from "./styles";
import { withTableCells } from "./tableXml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** `textId`: number of a text shared by all sheets; null: texts stand in their cells. */
export type SheetContext = {
  readonly names: OurNames;
  readonly styles: Pick<Styles, "idOf">;
  readonly textId: ((text: string) => number) | null;
  readonly mark: () => string;
  readonly shown: boolean;
};

export const sheetXml = (sheet: NewSheet, relations: SheetRelations, context: SheetContext): string =>
  [...sheetPieces(sheet, relations, context)].join("");

/** Rows that are made into text together. */
const ROWS_A_PIECE = 1_000;

/** The sheet from its beginning to its end, for whoever need not hold it whole. */
export function* sheetPieces(sheet: NewSheet, relations: SheetRelations, context: SheetContext): Generator<string> {
  const rows = new Map<number, NewCell[]>();
  for (const cell of withTableCells(sheet)) {
    if (
      !Number.isInteger(cell.row) ||
      cell.row < 0 ||
      cell.row >= 1_048_576 ||
      !Number.isInteger(cell.column) ||
      cell.column < 0 ||
      cell.column >= 16_384
    )
      throw new TypeError(`no such cell: row ${cell.row}, column ${cell.column}`);
    const row = rows.get(cell.row) ?? [];
    if (row.length === 0) rows.set(cell.row, row);
    row.push(cell);
  }
  for (const row of Object.keys(sheet.heights ?? {})) if (!rows.has(Number(row))) rows.set(Number(row), []);
  const written = formulaWriter(context.names);
  const rowXml = ([row, cells]: readonly [number, NewCell[]]): string => {
    const height = sheet.heights?.[row];
    return `<row r="${row + 1}"${height === undefined ? "" : ` ht="${height}" customHeight="1"`}>${cells
      .sort((a, b) => a.column - b.column)
      .map((cell) => cellXml(cell, sheet, context, written))
      .join("")}</row>`;
  };
  const ordered = [...rows].sort(([a], [b]) => a - b);
  yield `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${beforeCells(sheet, context.shown)}<sheetData>`;
  for (let at = 0; at < ordered.length; at += ROWS_A_PIECE)
    yield ordered
      .slice(at, at + ROWS_A_PIECE)
      .map(rowXml)
      .join("");
  yield `</sheetData>${afterCells(sheet, relations, context.names)}</worksheet>`;
}

type Written = { readonly xml: string; readonly kind: "plain" | "dynamic" };

/** The same formula stands in every row of a table: it is put into the file's spelling once. */
function formulaWriter(names: OurNames): (text: string, table: string | null) => Written {
  const known = new Map<string, Written>();
  return (text, table) => {
    const key = `${table ?? ""}\n${text}`;
    const found = known.get(key);
    if (found) return found;
    const stored = toStored(text, names, table);
    const made: Written = { xml: escapeText(stored), kind: ourCalls(stored, names).length > 0 ? "dynamic" : "plain" };
    known.set(key, made);
    return made;
  };
}

function cellXml(cell: NewCell, sheet: NewSheet, context: SheetContext, written: ReturnType<typeof formulaWriter>): string {
  const id = context.styles.idOf(cell.style);
  const open = `<c r="${cellName(cell.row, cell.column)}"${id > 0 ? ` s="${id}"` : ""}`;
  if (!cell.formula && typeof cell.value === "string" && context.textId) return `${open} t="s"><v>${context.textId(cell.value)}</v></c>`;
  const { type, xml } = valueXml(cell.value, "", cell.formula ? "formula" : "constant");
  if (!cell.formula) return `${open}${type}>${xml}</c>`;
  const table = (sheet.tables ?? []).find(
    (t) => cell.row > t.row && cell.row < t.row + t.rows && cell.column >= t.column && cell.column < t.column + t.headers.length,
  );
  const stored = written(cell.formula.text, table?.name ?? null);
  const kind = cell.formula.kind ?? stored.kind;
  const area = areaName({ row: cell.row, column: cell.column, rows: cell.formula.rows ?? 1, columns: cell.formula.columns ?? 1 });
  const mark = kind === "dynamic" ? ` cm="${context.mark()}"` : "";
  return `${open}${mark}${type}><f${kind === "plain" ? "" : ` t="array" ref="${area}"`}>${stored.xml}</f>${xml}</c>`;
}
