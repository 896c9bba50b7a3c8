/** Looks of cells between a file and the grid, both ways. May not know what a cell holds. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IColumnData,
  type IRowData,
  type IStyleData,
  type IWorksheetData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import { parseAddress } from "../sheet/address";
import type { CellStyle, SheetLooks } from "../xlsx";

const PIXELS_PER_CHARACTER = 7;
const PIXELS_PER_POINT = 96 / 72;
const USUAL_SIZE = 11;
const HORIZONTAL = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT } as const;
const VERTICAL = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;

export function gridStyle(style: CellStyle): IStyleData {
  const side = style.framed ? { s: BorderStyleTypes.THIN, cl: { rgb: `#${style.framed}` } } : null;
  const below = style.underlined ? { s: BorderStyleTypes.THIN, cl: { rgb: "#374151" } } : side;
  return {
    ...(style.numberFormat ? { n: { pattern: style.numberFormat } } : {}),
    ...(style.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(style.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(style.underlineText ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(style.size ? { fs: style.size } : {}),
    ...(style.color ? { cl: { rgb: `#${style.color}` } } : {}),
    ...(style.fill ? { bg: { rgb: `#${style.fill}` } } : {}),
    ...(style.wrap ? { tb: WrapStrategy.WRAP } : {}),
    ...(style.align ? { ht: HORIZONTAL[style.align] } : {}),
    ...(style.vertical ? { vt: VERTICAL[style.vertical] } : {}),
    ...(below ? { bd: side ? { l: side, r: side, t: side, b: below } : { b: below } } : {}),
  };
}

const named = <T extends string>(table: Readonly<Record<T, number>>, value: number | null | void): T | undefined =>
  (Object.keys(table) as T[]).find((key) => table[key] === value);

export function fileStyle(found: Nullable<IStyleData>): CellStyle | null {
  if (!found) return null;
  const hex = (rgb: string | null | void): string | undefined => /^#([0-9a-f]{6})$/i.exec(rgb ?? "")?.[1];
  const [color, fill, framed] = [hex(found.cl?.rgb), hex(found.bg?.rgb), hex(found.bd?.l?.cl.rgb)];
  const [align, vertical] = [named(HORIZONTAL, found.ht), named(VERTICAL, found.vt)];
  return {
    ...(found.n?.pattern ? { numberFormat: found.n.pattern } : {}),
    ...(found.bl ? { bold: true } : {}),
    ...(found.it ? { italic: true } : {}),
    ...(found.ul?.s ? { underlineText: true } : {}),
    ...(found.fs && found.fs !== USUAL_SIZE ? { size: found.fs } : {}),
    ...(color ? { color } : {}),
    ...(fill ? { fill } : {}),
    ...(found.tb === WrapStrategy.WRAP ? { wrap: true } : {}),
    ...(align ? { align } : {}),
    ...(vertical ? { vertical } : {}),
    ...(framed ? { framed } : found.bd?.b ? { underlined: true } : {}),
  };
}

/** Widths, heights, merged cells and frozen panes as the grid keeps them. */
export function gridLayout(looks: SheetLooks): Partial<IWorksheetData> {
  const { frozenRows, frozenColumns } = looks;
  const columnData: Record<number, IColumnData> = {};
  const rowData: Record<number, IRowData> = {};
  looks.widths.forEach((width, i) => {
    if (width !== null) columnData[i] = { w: Math.round(width * PIXELS_PER_CHARACTER + 5), hd: BooleanNumber.FALSE };
  });
  for (const [row, points] of Object.entries(looks.heights)) {
    const h = Math.round(points * PIXELS_PER_POINT);
    rowData[Number(row)] = { h, ah: h, ia: BooleanNumber.FALSE, hd: BooleanNumber.FALSE };
  }
  for (const row of looks.hiddenRows) rowData[row] = { ...rowData[row], hd: BooleanNumber.TRUE };
  for (const column of looks.hiddenColumns) columnData[column] = { ...columnData[column], hd: BooleanNumber.TRUE };
  return {
    columnData,
    rowData,
    mergeData: looks.merged.map((area) => {
      const { row, column, rows, columns } = parseAddress(area);
      return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
    }),
    freeze: {
      xSplit: frozenColumns,
      ySplit: frozenRows,
      startRow: frozenRows > 0 ? frozenRows : -1,
      startColumn: frozenColumns > 0 ? frozenColumns : -1,
    },
    showGridlines: looks.gridlines === "hidden" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    ...(looks.tabColor === null ? {} : { tabColor: `#${looks.tabColor}` }),
  };
}

/** The other way. */
export function fileLayout(sheet: Partial<IWorksheetData>): {
  readonly widths: readonly (number | null)[];
  readonly heights: Readonly<Record<number, number>>;
  readonly gridlines: "shown" | "hidden";
  readonly tabColor?: string;
} {
  const widths = Array.from({ length: Math.min(sheet.columnCount ?? 0, 200) }, (_, c) => {
    const width = sheet.columnData?.[c]?.w ?? sheet.defaultColumnWidth;
    return width ? Math.round(((width - 5) / PIXELS_PER_CHARACTER) * 10) / 10 : null;
  });
  const heights = Object.fromEntries(
    Object.entries(sheet.rowData ?? {}).flatMap(([row, data]) =>
      data?.h && data.ia === BooleanNumber.FALSE ? [[row, Math.round((data.h / PIXELS_PER_POINT) * 10) / 10]] : [],
    ),
  );
  const tab = /^#([0-9a-f]{6})$/i.exec(sheet.tabColor ?? "")?.[1];
  return {
    widths,
    heights,
    gridlines: sheet.showGridlines === BooleanNumber.FALSE ? "hidden" : "shown",
    ...(tab ? { tabColor: tab } : {}),
  };
}
