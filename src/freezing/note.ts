/**
 * The sheet that tells a reader that values were frozen: what this copy is, when, how to bring the formulas back, and
 * which formulas they were, as text. The same words in a spreadsheet program and in a file. May not write a cell.
 */
import { areaName } from "../sheet/areas";
import { addWords, t } from "../i18n/t";
import freezeWords from "../i18n/freeze.json";
import type { NoteOf } from "./record";

addWords(freezeWords);

/** More are kept in the file, but nobody reads so many lines. */
const MOST_LINES = 10_000;
const LONGEST = 32_000;

/** `when`: as a person reads it; `version`: of the add-in. Blank: not said. */
export function freezeNote({ when, version }: { readonly when: string; readonly version: string }): NoteOf {
  const word = (key: string, values: Readonly<Record<string, string | number>> = {}): string => t(`freeze.note.${key}`, values);
  return (cells) => ({
    name: word("sheet"),
    lines: [
      [word("title")],
      [word("what")],
      ...(when === "" ? [] : [[word("when", { when })]]),
      ...(version === "" ? [] : [[word("version", { version })]]),
      [word("count", { count: cells.length })],
      [word("back")],
      [],
      [word("column.sheet"), word("column.cells"), word("column.formula")],
      ...cells.slice(0, MOST_LINES).map(({ sheet, area, formula }) => [sheet, areaName(area), formula.slice(0, LONGEST)]),
      ...(cells.length > MOST_LINES ? [[word("more", { count: cells.length - MOST_LINES })]] : []),
    ],
  });
}

/** A sentence about a formula that was not frozen or not put back. */
export const leftText = (left: {
  readonly address: string;
  readonly formula: string;
  readonly reason: string;
  readonly detail: string;
}): string => t(`freeze.left.${left.reason}`, { cell: left.address, formula: left.formula, found: left.detail, value: left.detail });

/** Why nothing was frozen or put back at all. `sheets`: those that are protected. */
export const refusedText = (refusal: string, sheets: readonly string[] = []): string =>
  t(`freeze.refused.${refusal}`, { sheets: sheets.join(", ") });
