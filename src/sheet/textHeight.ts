/** Heights that wrapped text needs. Fonts differ between machines, so a line is taken to hold less than it may. */
import { ARROW, BOLD, textWidth } from "./textWidth";

export const USUAL_WIDTH = 9;
export const USUAL_SIZE = 11;
/** Height of a line by the size of its letters. */
const LINE = 1.4;
const SAFETY = 0.86;

type Letters = { readonly size?: number; readonly bold?: boolean };

/** In points; `width`: of its columns, in digits. */
export function wrappedHeight(text: string, width: number, { size = USUAL_SIZE, bold = false }: Letters = {}): number {
  const room = ((width * USUAL_SIZE) / size / (bold ? BOLD : 1)) * SAFETY;
  const lines = Math.max(1, Math.ceil(textWidth(text) / room));
  return lines * size * LINE + 5;
}

export const headingHeight = (text: string, width: number): number => wrappedHeight(text, width - ARROW, { bold: true });
