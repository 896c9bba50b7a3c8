/**
 * Puts one sheet of a new workbook together: cells, tables, choices, paper. Text that starts with "=" is a formula; what
 * comes from words goes in by `text`. May not know what a cell means.
 */
import { areaName } from "../sheet/areas";
import type { CellStyle, NewBook, NewCell, NewChart, NewLink, NewPrint, NewSheet, NewTable, NewTotal, NewValidation } from "../xlsx";
import { LOOKS, type Look } from "./looks";
import { word } from "./words";
import { headingHeight, USUAL_WIDTH, wrappedHeight } from "../sheet/textHeight";

export type Content = string | number | boolean | null;

export type Column = {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly look: Look;
  /** For every row; absent: typed by a person. */
  readonly formula?: string;
  /** A reference with the choices: `=Lists!$A$2:$A$9`. */
  readonly choices?: string;
  readonly others?: "refused" | "allowed";
  /** Of the header; blank: the usual one. */
  readonly headLook?: Look;
  readonly total?: NewTotal;
};

export type TableDraft = {
  readonly name: string;
  readonly row: number;
  readonly column?: number;
  readonly columns: readonly Column[];
  /** What is typed, by column; formulas are added. */
  readonly rows: readonly (readonly Content[])[];
  /** Rows ready to type into. */
  readonly spare?: number;
  readonly headHeight?: number;
};

const [ROW_HEIGHT, TITLE_HEIGHT] = [17, 26];

export class SheetDraft {
  private readonly cells = new Map<string, NewCell>();
  private readonly tables: NewTable[] = [];
  private readonly validations: NewValidation[] = [];
  private readonly heights: Record<number, number> = {};
  private readonly merged: string[] = [];
  private readonly links: NewLink[] = [];
  private readonly charts: NewChart[] = [];
  private readonly wrapped: {
    readonly row: number;
    readonly column: number;
    readonly columns: number;
    readonly content: string;
    readonly look: Look;
  }[] = [];
  private widths: (number | null)[] = [];
  private rest: Partial<NewSheet> = {};

  constructor(readonly name: string) {}

  put(row: number, column: number, content: Content, look?: Look): this {
    const style = look === undefined ? {} : { style: LOOKS[look] };
    const formula = typeof content === "string" && content.startsWith("=") ? { formula: { text: content, kind: "plain" as const } } : {};
    this.cells.set(`${row} ${column}`, { row, column, value: "formula" in formula ? null : content, ...formula, ...style });
    return this;
  }

  /** A formula whose value is known already. */
  worked(row: number, column: number, formula: string, value: number, look: Look): this {
    this.cells.set(`${row} ${column}`, { row, column, value, formula: { text: formula, kind: "plain" }, style: LOOKS[look] });
    return this;
  }

  /** A formula that fills `rows` x `columns` cells. Programs without our functions show an error there, so it is rare. */
  spill(row: number, column: number, formula: string, rows: number, columns: number, looks: readonly Look[]): this {
    for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) this.put(row + r, column + c, null, looks[c] ?? looks.at(-1));
    const look = looks[0];
    this.cells.set(`${row} ${column}`, {
      row,
      column,
      value: null,
      formula: { text: formula, kind: "dynamic", rows, columns },
      ...(look ? { style: LOOKS[look] } : {}),
    });
    return this;
  }

  /** Text as it stands, whatever it starts with. */
  text(row: number, column: number, text: string, look: Look): this {
    this.cells.set(`${row} ${column}`, { row, column, value: text, style: LOOKS[look] });
    return this;
  }

  line(row: number, column: number, contents: readonly Content[], looks: Look | readonly Look[]): this {
    contents.forEach((content, i) => this.put(row, column + i, content, typeof looks === "string" ? looks : looks[i]));
    return this;
  }

  /** One text or formula over several columns. A text gets the height it needs; `lines`: what a formula's text may need. */
  wide(row: number, column: number, columns: number, content: string, look: Look, lines = 1, kind: "text" | "formula" = "text"): this {
    for (let c = 1; c < columns; c++) this.put(row, column + c, null, look);
    if (kind === "text") this.text(row, column, content, look);
    else this.put(row, column, content, look);
    if (columns > 1) this.merged.push(areaName({ row, column, rows: 1, columns }));
    if (lines > 1) this.height(row, 14 * lines + 3);
    if (kind === "text" && "wrap" in LOOKS[look]) this.wrapped.push({ row, column, columns, content, look });
    return this;
  }

  /**
   * A title and a note under it, over so many columns. Where the first columns stay in view no text is crossed by the line behind
   * them: the title stays left of it, the note begins right of it.
   */
  titled(title: string, note: string, columns: number, frozen = 0, look: Look = "note"): this {
    const headed = frozen === 0 ? this.text(0, 0, title, "title") : this.wide(0, 0, frozen, title, "titleWrap");
    return headed.atLeast(0, TITLE_HEIGHT).wide(1, frozen, columns, note, look);
  }

  table({ name, row, column = 0, columns, rows, spare = 0, headHeight = 48 }: TableDraft): this {
    const count = rows.length + spare;
    columns.forEach((one, c) => {
      this.text(row, column + c, one.header, one.headLook ?? (one.formula === undefined ? "assumedHead" : "head"));
      for (let r = 0; r < count; r++) {
        const typed = rows[r]?.[c] ?? null;
        if (one.formula !== undefined) this.put(row + 1 + r, column + c, one.formula, one.look);
        else if (typeof typed === "string") this.text(row + 1 + r, column + c, typed, one.look);
        else this.put(row + 1 + r, column + c, typed, one.look);
      }
      if (one.choices) this.choose(areaName({ row: row + 1, column: column + c, rows: count, columns: 1 }), one.choices, one.others);
      this.width(column + c, Math.max(this.widths[column + c] ?? 0, one.width));
      if (columns.some(({ total }) => total)) this.put(row + 1 + count, column + c, null, c === 0 ? "totalText" : "total");
    });
    this.height(row, headHeight);
    for (let r = 1; r <= count + (columns.some(({ total }) => total) ? 1 : 0); r++) this.height(row + r, ROW_HEIGHT);
    const totals = Object.fromEntries(columns.flatMap(({ header, total }) => (total ? [[header, total] as const] : [])));
    this.tables.push({
      name,
      row,
      column,
      formulaKind: "plain",
      rows: count + 1,
      headers: columns.map(({ header }) => header),
      style: "TableStyleLight1",
      columnFormulas: Object.fromEntries(
        columns.flatMap(({ header, formula }) => (formula === undefined ? [] : [[header, formula] as const])),
      ),
      ...(Object.keys(totals).length > 0 ? { totals } : {}),
    });
    return this;
  }

  choose(area: string, choices: string, others: "refused" | "allowed" = "refused"): this {
    this.validations.push({ area, choices, others });
    return this;
  }

  /** Under the chart stands what it is, for programs that do not draw it. */
  chart(chart: NewChart): this {
    this.charts.push(chart);
    return this.text(chart.row + 1, chart.column, word("chartHere", { title: chart.title }), "hint");
  }

  link(link: NewLink): this {
    this.links.push(link);
    return this;
  }

  height(row: number, points: number): this {
    this.heights[row] = points;
    return this;
  }

  private atLeast(row: number, points: number): this {
    return this.height(row, Math.max(this.heights[row] ?? 0, points));
  }

  width(column: number, characters: number): this {
    while (this.widths.length <= column) this.widths.push(null);
    this.widths[column] = characters;
    return this;
  }

  columns(...characters: readonly number[]): this {
    this.widths = [...characters];
    return this;
  }

  set(
    rest: Pick<NewSheet, "frozenRows" | "frozenColumns" | "tabColor" | "visibility" | "gridlines"> & { readonly print?: NewPrint },
  ): this {
    this.rest = { ...this.rest, ...rest };
    return this;
  }

  build(): NewSheet {
    for (const { row, column, columns, content, look } of this.wrapped) {
      const room = Array.from({ length: columns }, (_, i) => this.widths[column + i] ?? USUAL_WIDTH).reduce((sum, width) => sum + width, 0);
      const style: CellStyle = LOOKS[look];
      this.atLeast(row, wrappedHeight(content, room, style));
    }
    for (const { row, column, value, style } of this.cells.values())
      if ((style === LOOKS.head || style === LOOKS.assumedHead) && typeof value === "string")
        this.atLeast(row, headingHeight(value, this.widths[column] ?? USUAL_WIDTH));
    return {
      name: this.name,
      cells: [...this.cells.values()],
      tables: this.tables,
      validations: this.validations,
      heights: this.heights,
      merged: this.merged,
      links: this.links,
      charts: this.charts,
      widths: this.widths,
      ...this.rest,
    };
  }
}

export type BookName = NonNullable<NewBook["names"]>[number];
