/**
 * Puts cells, widths and frozen rows of one sample sheet together. May not know what the cells mean.
 */
import { BooleanNumber, CellValueType, type ICellData, type IWorksheetData } from "@univerjs/core";
import { isWide } from "../../sheet/textWidth";
import type { StyleName } from "./styles";

/** Text, a number, a formula (starts with "="), or nothing. Dates are serial numbers. */
export type Content = string | number | boolean | null;

const HEADS: ReadonlySet<string> = new Set<StyleName>(["head", "headRight"]);
/** Pixels. Letters in bold as the widest of the usual fonts draws them. */
const [LETTER, HAN, LINE_HEIGHT, USUAL_WIDTH] = [9.6, 15.5, 18, 88];

/** Lines of a heading that is broken at its blanks; a word that is wider than the column is broken too. */
function linesOf(text: string, width: number): number {
  const room = width - 6;
  const long = (word: string): number => [...word].reduce((sum, char) => sum + (isWide(char) ? HAN : LETTER), 0);
  let [lines, used] = [1, 0];
  for (const word of text.split(" ")) {
    const needed = long(word);
    if (used > 0 && used + LETTER / 2 + needed > room) [lines, used] = [lines + 1, 0];
    used += (used > 0 ? LETTER / 2 : 0) + needed;
    if (used > room) [lines, used] = [lines + Math.ceil(used / room) - 1, used % room];
  }
  return lines;
}

export class SheetBuilder {
  private readonly cells: Record<number, Record<number, ICellData>> = {};
  private readonly heights: Record<number, { h: number; ah: number }> = {};
  private readonly merges: { startRow: number; endRow: number; startColumn: number; endColumn: number }[] = [];
  private widths: readonly number[] = [];
  private frozen = { rows: 0, columns: 0 };
  private room = { rows: 100, columns: 20 };

  constructor(
    readonly id: string,
    readonly name: string,
  ) {}

  /** Column widths in pixels, from column A on. */
  columns(...widths: readonly number[]): this {
    this.widths = widths;
    return this;
  }

  freeze(rows: number, columns = 0): this {
    this.frozen = { rows, columns };
    return this;
  }

  /** Rows and columns of the sheet: enough for what formulas spill. */
  size(rows: number, columns: number): this {
    this.room = { rows, columns };
    return this;
  }

  put(row: number, column: number, content: Content, style?: StyleName): this {
    if (content === null && style === undefined) return this;
    this.cells[row] ??= {};
    this.cells[row][column] = { ...dataOf(content), ...(style === undefined ? {} : { s: style }) };
    return this;
  }

  /** Text as it stands, also when it starts with "=". */
  literal(row: number, column: number, text: string, style: StyleName): this {
    this.cells[row] ??= {};
    this.cells[row][column] = { v: text, t: CellValueType.STRING, s: style };
    return this;
  }

  /** One row of cells; `styles`: one for all, or one per cell. */
  line(row: number, column: number, contents: readonly Content[], styles?: StyleName | readonly (StyleName | undefined)[]): this {
    contents.forEach((content, i) => this.put(row, column + i, content, typeof styles === "string" ? styles : styles?.[i]));
    return this;
  }

  /** Text that runs over several columns, as high as its lines need. */
  wide(row: number, column: number, columns: number, text: string, style: StyleName, lines = 1): this {
    this.merges.push({ startRow: row, endRow: row, startColumn: column, endColumn: column + columns - 1 });
    if (lines > 1) this.height(row, 19 * lines + 4);
    return this.put(row, column, text, style);
  }

  height(row: number, pixels: number): this {
    this.heights[row] = { h: pixels, ah: pixels };
    return this;
  }

  /** A row of headings is as high as the longest of them needs, in whatever language it is. */
  private heightenHeads(): void {
    for (const [row, cells] of Object.entries(this.cells)) {
      const lines = Object.entries(cells).map(([column, { v, s }]) =>
        typeof v === "string" && typeof s === "string" && HEADS.has(s) ? linesOf(v, this.widths[Number(column)] ?? USUAL_WIDTH) : 0,
      );
      const needed = Math.max(...lines) * LINE_HEIGHT + 8;
      if (Math.max(...lines) > 1 && needed > (this.heights[Number(row)]?.h ?? 0)) this.height(Number(row), needed);
    }
  }

  build(): Partial<IWorksheetData> {
    this.heightenHeads();
    const { rows, columns } = this.frozen;
    return {
      id: this.id,
      name: this.name,
      cellData: this.cells,
      rowCount: this.room.rows,
      columnCount: this.room.columns,
      defaultRowHeight: 22,
      columnData: Object.fromEntries(this.widths.map((w, i) => [i, { w, hd: BooleanNumber.FALSE }])),
      rowData: Object.fromEntries(
        Object.entries(this.heights).map(([row, { h, ah }]) => [row, { h, ah, ia: BooleanNumber.FALSE, hd: BooleanNumber.FALSE }]),
      ),
      mergeData: this.merges,
      freeze: { xSplit: columns, ySplit: rows, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 },
      showGridlines: BooleanNumber.TRUE,
    };
  }
}

function dataOf(content: Content): ICellData {
  if (content === null) return {};
  if (typeof content === "number") return { v: content, t: CellValueType.NUMBER };
  if (typeof content === "boolean") return { v: content ? 1 : 0, t: CellValueType.BOOLEAN };
  // Codes with leading zeros stay text because their type is stated.
  return content.startsWith("=") ? { f: content } : { v: content, t: CellValueType.STRING };
}
