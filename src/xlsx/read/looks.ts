/**
 * How a file looks: fonts, fills, frames and alignment of its cells, widths, heights, merged cells, frozen panes. What a
 * theme says in shades is taken roughly. May not change the file nor read a value.
 */
import { readArea } from "../../sheet/areas";
import { scanXml } from "../package/xml";
import type { CellStyle } from "../write/newBook";
import { readFormats } from "./parts";
import type { OpenBook } from "./readWorkbook";
import { scanSheet } from "./sheetScanner";
import { readTheme, shade } from "./theme";

export type SheetLooks = {
  readonly name: string;
  /** Cells that look like anything, empty ones too. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly style: CellStyle }[];
  /** In characters, by column; null: the usual width. */
  readonly widths: readonly (number | null)[];
  /** In points, by row. */
  readonly heights: Readonly<Record<number, number>>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merged: readonly string[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridlines: "shown" | "hidden";
  readonly tabColor: string | null;
};

const MOST_COLUMNS = 500;
const isOn = (flag: string | undefined): boolean => flag === "1" || flag === "true";
type Attributes = Readonly<Record<string, string>>;
type Looks = { -readonly [Key in keyof CellStyle]: CellStyle[Key] };

export function readLooks(open: OpenBook): readonly SheetLooks[] {
  const theme = readTheme(open.file, open.part.related.get("theme"));
  const color = (attributes: Attributes): string | undefined => {
    const rgb = /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(attributes["rgb"] ?? "")?.[1];
    const base = rgb ?? theme[Number(attributes["theme"] ?? -1)];
    return base === undefined ? undefined : shade(base, Number(attributes["tint"] ?? 0));
  };
  const styles = readStyles(open, color);
  return open.part.sheets.map(({ name, path }) => readSheet(open, name, path, styles, color));
}

function readSheet(
  open: OpenBook,
  name: string,
  path: string,
  styles: readonly CellStyle[],
  color: (attributes: Attributes) => string | undefined,
): SheetLooks {
  const text = open.file.text(path);
  const cells: { row: number; column: number; style: CellStyle }[] = [];
  const heights: Record<number, number> = {};
  const [hiddenRows, hiddenColumns]: [number[], number[]] = [[], []];
  scanSheet(text, path, {
    // A row may leave out its number; the scanner counts.
    row: ({ row, attributes }) => {
      const height = Number(attributes["ht"] ?? Number.NaN);
      if (height >= 0) heights[row] = height;
      if (isOn(attributes["hidden"])) hiddenRows.push(row);
    },
    cell: ({ row, column, attributes }) => {
      const style = styles[Number(attributes["s"] ?? 0)];
      if (style && Object.keys(style).length > 0) cells.push({ row, column, style });
    },
  });
  const widths: (number | null)[] = [];
  const merged: string[] = [];
  let [frozenRows, frozenColumns] = [0, 0];
  let gridlines: "shown" | "hidden" = "shown";
  let tabColor: string | null = null;
  scanXml(text, path, {
    open: ({ local, attributes }) => {
      const number = (key: string): number => Number(attributes[key] ?? 0);
      if (local === "col" && isOn(attributes["hidden"]))
        for (let c = number("min") - 1; c < Math.min(number("max"), MOST_COLUMNS); c++) hiddenColumns.push(c);
      if (local === "col" && attributes["width"] !== undefined)
        for (let c = number("min") - 1; c < Math.min(number("max"), MOST_COLUMNS); c++) {
          while (widths.length <= c) widths.push(null);
          widths[c] = number("width");
        }
      else if (local === "mergeCell" && readArea(attributes["ref"] ?? "")) merged.push(attributes["ref"] ?? "");
      else if (local === "pane" && /^frozen/.test(attributes["state"] ?? ""))
        [frozenRows, frozenColumns] = [number("ySplit"), number("xSplit")];
      else if (local === "sheetView" && attributes["showGridLines"] === "0") gridlines = "hidden";
      else if (local === "tabColor") tabColor = color(attributes) ?? null;
    },
  });
  return { name, cells, widths, heights, hiddenRows, hiddenColumns, merged, frozenRows, frozenColumns, gridlines, tabColor };
}

/** The look of every cell style, number format included. */
function readStyles(open: OpenBook, color: (attributes: Attributes) => string | undefined): CellStyle[] {
  const path = open.part.related.get("styles");
  if (path === undefined || !open.file.has(path)) return [];
  const formats = readFormats(open.file, path);
  const fonts: Looks[] = [];
  const fills: Looks[] = [];
  const borders: Looks[] = [];
  const styles: CellStyle[] = [];
  const way: string[] = [];
  let side = "";
  scanXml(open.file.text(path), path, {
    open: ({ local, attributes }) => {
      const parent = way.at(-1) ?? "";
      const on = attributes["val"] !== "0" && attributes["val"] !== "false";
      const font = way.includes("fonts") ? fonts.at(-1) : undefined;
      if (local === "font" && parent === "fonts") fonts.push({});
      else if (local === "fill" && parent === "fills") fills.push({});
      else if (local === "border" && parent === "borders") borders.push({});
      else if (local === "xf" && parent === "cellXfs") styles.push(looksOf(attributes));
      else if (font && local === "b" && on) font.bold = true;
      else if (font && local === "i" && on) font.italic = true;
      else if (font && local === "u" && attributes["val"] !== "none") font.underlineText = true;
      else if (font && local === "sz") font.size = Number(attributes["val"]);
      else if (font && local === "color") Object.assign(font, defined("color", color(attributes)));
      else if (local === "fgColor" && way.includes("fills") && way.at(-2) === "fill")
        Object.assign(fills.at(-1) ?? {}, defined("fill", color(attributes)));
      else if (way.includes("borders") && parent === "border") side = attributes["style"] === undefined ? "" : local;
      else if (way.includes("borders") && local === "color" && side !== "") frame(borders.at(-1), side, color(attributes));
      else if (local === "alignment" && parent === "xf" && way.at(-2) === "cellXfs")
        styles[styles.length - 1] = { ...styles.at(-1), ...alignment(attributes) };
      way.push(local);
    },
    close: () => void way.pop(),
  });
  return styles;

  function looksOf(attributes: Attributes): CellStyle {
    const of = (list: readonly Looks[], id: string): Looks => list[Number(attributes[id] ?? 0)] ?? {};
    const format = formats[styles.length] ?? "General";
    const { size, ...font } = of(fonts, "fontId");
    return {
      ...font,
      ...(size === undefined || size === USUAL_SIZE ? {} : { size }),
      ...of(fills, "fillId"),
      ...of(borders, "borderId"),
      ...(format === "General" ? {} : { numberFormat: format }),
    };
  }
}

const USUAL_SIZE = 11;
const defined = (key: keyof CellStyle, value: string | undefined): Looks => (value === undefined ? {} : { [key]: value });

/** Four sides make a frame; a line below alone is one below. */
function frame(border: Looks | undefined, side: string, color: string | undefined): void {
  if (!border) return;
  if (side === "left") border.framed = color ?? "9CA3AF";
  else if (side === "bottom" && border.framed === undefined) border.underlined = true;
}

function alignment(attributes: Attributes): CellStyle {
  const one = <T extends string>(value: string | undefined, known: readonly T[]): T | undefined =>
    known.find((candidate) => candidate === value);
  const align = one(attributes["horizontal"], ["left", "center", "right"] as const);
  const vertical = one(attributes["vertical"], ["top", "center", "bottom"] as const);
  return {
    ...(align ? { align } : {}),
    ...(vertical ? { vertical } : {}),
    ...(attributes["wrapText"] === "1" || attributes["wrapText"] === "true" ? { wrap: true } : {}),
    ...(Number(attributes["indent"] ?? 0) > 0 ? { indent: Number(attributes["indent"]) } : {}),
  };
}
