/**
 * Puts cells, widths and frozen rows of one sample sheet together. May not know what the cells mean.
 */
import { BooleanNumber, CellValueType, type ICellData, type IWorksheetData, WrapStrategy } from "@univerjs/core";
import { headingHeight, USUAL_SIZE, wrappedHeight } from "../../sheet/textHeight";
import { type StyleName, STYLES } from "./styles";

/** Text, a number, a formula (starts with "="), or nothing. Dates are serial numbers. */
export type Content = string | number | boolean | null;

const HEADS: ReadonlySet<StyleName> = new Set<StyleName>(["head", "headRight"]);
/** Pixels, beside digits for widths and points for heights. */
const [USUAL_WIDTH, DIGIT, POINT] = [88, 7, 4 / 3];
const ONE_LINE = wrappedHeight("", 1);

/** A heading that wraps does so between words: the room of an arrow is left for what that takes. */
function plainHeading(text: string, width: number): number {
  const needed = wrappedHeight(text, width, { bold: true });
  return needed > ONE_LINE ? headingHeight(text, width) : needed;
}

export class SheetBuilder {
  private readonly cells: Record<number, Record<number, ICellData>> = {};
  private readonly heights: Record<number, { h: number; ah: number }> = {};
  private readonly merges: { startRow: number; endRow: number; startColumn: number; endColumn: number }[] = [];
  private widths: readonly number[] = [];
  private heading = plainHeading;
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

  /** Its headings carry the arrows of a table. */
  arrows(): this {
    this.heading = headingHeight;
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

  /** Text that runs over several columns. */
  wide(row: number, column: number, columns: number, text: string, style: StyleName): this {
    this.merges.push({ startRow: row, endRow: row, startColumn: column, endColumn: column + columns - 1 });
    return this.put(row, column, text, style);
  }

  height(row: number, pixels: number): this {
    this.heights[row] = { h: pixels, ah: pixels };
    return this;
  }

  /** A row is as high as the longest text that wraps in it needs, in whatever language it is. */
  private heightenRows(): void {
    for (const [row, cells] of Object.entries(this.cells)) {
      const heights = Object.entries(cells).map(([column, { v, s }]) =>
        typeof v === "string" && typeof s === "string" ? this.heightOf(v, s as StyleName, Number(row), Number(column)) : 0,
      );
      const needed = Math.max(...heights);
      if (needed > ONE_LINE && needed * POINT > (this.heights[Number(row)]?.h ?? 0)) this.height(Number(row), Math.round(needed * POINT));
    }
  }

  private heightOf(text: string, style: StyleName, row: number, column: number): number {
    if (STYLES[style].tb !== WrapStrategy.WRAP) return 0;
    const merge = this.merges.find(({ startRow, startColumn }) => startRow === row && startColumn === column);
    const columns = Array.from({ length: merge ? merge.endColumn - column + 1 : 1 }, (_, i) => this.widths[column + i] ?? USUAL_WIDTH);
    const width = columns.reduce((sum, one) => sum + one, 0) / DIGIT;
    return HEADS.has(style) ? this.heading(text, width) : wrappedHeight(text, width, { size: STYLES[style].fs ?? USUAL_SIZE });
  }

  build(): Partial<IWorksheetData> {
    this.heightenRows();
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
