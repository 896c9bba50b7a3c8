/** Widths of columns in Excel, which counts them in points: what a character takes at the usual font, and the padding of a cell. */
const POINTS_PER_CHARACTER = 5.25;
const PADDING = 5;

export const columnPoints = (characters: number): number => characters * POINTS_PER_CHARACTER + PADDING;
