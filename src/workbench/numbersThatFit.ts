/**
 * A number that is wider than its cell is rounded or shown as ####, never cut: cut digits are another number. Only what is
 * drawn changes; what is copied, found, measured and saved is the value. May not know what a number means.
 */
import { CellValueType, isDefaultFormat } from "@univerjs/core";
import { DEFAULT_PADDING_DATA, Font, FontCache, type IFontCacheItem } from "@univerjs/preset-sheets-core";
import { generalNumber } from "../sheet/generalNumber";

/** What the drawing of one cell is given; only what is used here. */
type Drawing = { fontCache?: IFontCacheItem | null; readonly startX: number; readonly endX: number };
type DrawText = (context: unknown, row: number, column: number, drawing: Drawing, overflow: unknown) => void;

/** Once for all grids: the drawing of texts is shared by them. */
export function drawNumbersThatFit(): void {
  const prototype = Font.prototype as unknown as { _renderText: DrawText };
  const draw = prototype._renderText;
  prototype._renderText = function (this: Font, context, row, column, drawing, overflow) {
    const { fontCache } = drawing;
    const shown = fontCache ? fitted(fontCache, drawing.endX - drawing.startX) : null;
    if (!fontCache || shown === null) return draw.call(this, context, row, column, drawing, overflow);
    drawing.fontCache = { ...fontCache, cellData: { ...fontCache.cellData, v: shown } };
    draw.call(this, context, row, column, drawing, overflow);
    drawing.fontCache = fontCache;
  };
}

/** null: what the cell shows fits, or is no number. */
function fitted({ cellData, style, fontString, vertexAngle = 0 }: IFontCacheItem, cellWidth: number): string | null {
  const value = cellData?.v;
  if (cellData?.t !== CellValueType.NUMBER || value === null || value === undefined || vertexAngle !== 0) return null;
  const { l = DEFAULT_PADDING_DATA.l, r = DEFAULT_PADDING_DATA.r } = style?.pd ?? {};
  const width = cellWidth - (l ?? 0) - (r ?? 0);
  const fits = (text: string): boolean => FontCache.getMeasureText(text, fontString).width <= width;
  const text = String(value);
  const isGeneral = isDefaultFormat(style?.n?.pattern) && Number.isFinite(Number(value));
  const shown = isGeneral ? generalNumber(Number(value), fits) : fits(text) ? text : null;
  return shown === text ? null : (shown ?? filledWith("#", fits));
}

function filledWith(sign: string, fits: (text: string) => boolean): string {
  let text = sign;
  while (text.length < 255 && fits(text + sign)) text += sign;
  return text;
}
