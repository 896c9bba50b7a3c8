/**
 * A card: what a figure rests on, shown when a person opens it at the cell. The cell holds the figure, so whoever has no add-in, or a
 * program that knows no cards, reads and calculates with the figure alone. Part of the port.
 */

/** `source`: what the row rests on, below its name. */
export type CardRow = { readonly name: string; readonly value: string | number; readonly source?: string };

export type Card = {
  readonly value: number;
  readonly title: string;
  readonly rows: readonly CardRow[];
  /** Of the cell. */
  readonly numberFormat?: string;
};

/** Whether a figure goes in with its card: off unless a person chose so, since a sheet of many cards is slow. */
export const CARDS_CHOICE = "cards";
export const WITH_CARDS = "on";
