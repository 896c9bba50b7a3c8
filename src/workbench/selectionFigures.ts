/** Sum, mean and number of the selected figures, in words: for windows in which the grid's own line of them has no room. Pure. */
import type { Matrix } from "../host/port";
import { currentLocale } from "../i18n/t";
import { gridText } from "./gridText";

/** The least width of the line of sheet names that also holds the figures of a selection; gridLooks.css hides them below it. */
export const ROOM_FOR_FIGURES = 1100;

/** null: fewer than two figures. */
export function figuresInWords(values: Matrix): string | null {
  const figures = values.flat().filter((value) => typeof value === "number");
  if (figures.length < 2) return null;
  const sum = figures.reduce((total, figure) => total + figure, 0);
  const shown = (value: number): string => value.toLocaleString(currentLocale(), { maximumFractionDigits: Math.abs(value) < 1 ? 6 : 2 });
  return gridText("figures", { sum: shown(sum), mean: shown(sum / figures.length), n: shown(figures.length) });
}
