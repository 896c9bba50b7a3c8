/** How much room a text takes in a cell, before anything is drawn. */

/** Chinese characters, full-width signs and the like are as wide as two digits. */
const isWide = (char: string): boolean => /[\u1100-\uffdc]/.test(char);

/** In digits. */
export const textWidth = (text: string): number => [...text].reduce((sum, char) => sum + (isWide(char) ? 2 : 1), 0);

/** Bold letters are wider. */
export const BOLD = 1.1;
/** What a heading leaves free for the arrow of its filter, in digits. */
export const ARROW = 2;
