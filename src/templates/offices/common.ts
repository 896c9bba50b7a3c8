/** What the smaller ready workbooks share: how a table's formulas point at it, a line of settings, a page. */
import { currentLocale } from "../../i18n/t";
import { guarded, type NewBook } from "../../xlsx";
import type { BookName, Column, Content, SheetDraft } from "../draft";
import type { Look } from "../looks";
import { word } from "../words";

export type Audience = "declarant" | "supplier" | "policy" | "fee";

/** Words of one workbook. */
export const wordsOf =
  (office: Audience) =>
  (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
    word(`${office}.${key}`, values);

/** A text in a formula. */
export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** `{0}` in a text becomes the formula of that place, so that each language has its own order of words. */
export function sentence(text: string, ...formulas: readonly string[]): string {
  const pieces = text.split(/\{(\d)\}/).map((piece, i) => (i % 2 === 1 ? (formulas[Number(piece)] ?? '""') : quoted(piece)));
  return `=${pieces.filter((piece) => piece !== '""').join("&")}`;
}

export type TableWords = {
  /** in the row the formula stands in */
  readonly here: (key: string) => string;
  /** the whole column */
  readonly all: (key: string) => string;
  readonly column: (key: string, width: number, look: Look, more?: Partial<Column>) => Column;
};

export function tableWords(table: string, say: (key: string) => string): TableWords {
  const heading = (key: string): string => guarded(say(key));
  return {
    here: (key) => `${table}[@[${heading(key)}]]`,
    all: (key) => `${table}[${heading(key)}]`,
    column: (key, width, look, more = {}) => ({ header: say(key), width, look, ...more }),
  };
}

/** Rows of a page that get the height of an office's sheet; a row that needs more is given more. */
const ROWS = 70;
const ROW_HEIGHT = 18;

export type Setting = { readonly key: string; readonly name: string; readonly value: Content; readonly look: Look };

/** Named cells to type into, one a row: what it is, the value, its unit or where it comes from. */
export function settings(
  sheet: SheetDraft,
  reference: string,
  row: number,
  list: readonly Setting[],
  say: (key: string) => string,
  unitColumns = 2,
): readonly BookName[] {
  return list.map(({ key, name, value, look }, i) => {
    sheet.text(row + i, 0, say(key), "label").wide(row + i, 2, unitColumns, say(`${key}.unit`), "small");
    if (typeof value === "string") sheet.text(row + i, 1, value, look);
    else sheet.put(row + i, 1, value, look);
    return { name, text: `=${reference}!$B$${row + i + 1}` };
  });
}

/** Heading and a note under it, over so many columns, of which the first may stay in view. */
export function headed(sheet: SheetDraft, columns: number, title: string, note: string, frozen = 0): SheetDraft {
  for (let row = 2; row < ROWS; row++) sheet.height(row, ROW_HEIGHT);
  return sheet.height(0, 28).titled(title, note, columns, frozen, "warning");
}

export function officeBook(office: Audience, drafts: readonly SheetDraft[], names: readonly BookName[]): NewBook {
  const say = wordsOf(office);
  return {
    sheets: drafts.map((draft) => draft.build()),
    names: [...names],
    properties: { title: say("title"), subject: say("note"), language: currentLocale() },
  };
}
