// Basic values with properties (ExcelApi 1.19), as strict as Excel: what the type does not allow is an error.
import { formatAddress } from "../../../src/sheet/address";
import type { MemoryBook } from "../../../src/host/memory/book";

export type FakeCard = {
  readonly type: string;
  readonly basicValue: unknown;
  readonly numberFormat?: string;
  readonly properties: Readonly<Record<string, { readonly type: string; readonly basicValue: unknown }>>;
  readonly layouts: { readonly card: { readonly title: string; readonly sections: readonly { readonly properties: readonly string[] }[] } };
};

/** By the address of their cell, with the sheet. */
export function cardsOf(book: MemoryBook): Map<string, FakeCard> {
  const known = kept.get(book) ?? new Map<string, FakeCard>();
  kept.set(book, known);
  return known;
}
const kept = new WeakMap<MemoryBook, Map<string, FakeCard>>();

const KINDS: Readonly<Record<string, string>> = { Double: "number", String: "string", Boolean: "boolean" };

export function enterCard(book: MemoryBook, sheet: string, row: number, column: number, given: unknown): void {
  const card = given as FakeCard;
  check("the value", card);
  for (const [name, property] of Object.entries(card.properties)) {
    if (name.trim() === "") throw new Error("InvalidArgument: a property without a name");
    check(name, property);
  }
  const missing = card.layouts.card.sections.flatMap(({ properties }) => properties).find((name) => !(name in card.properties));
  if (missing !== undefined) throw new Error(`InvalidArgument: the layout names ${missing}, which is no property`);
  const format = card.numberFormat === undefined ? {} : { format: card.numberFormat };
  book.set(sheet, row, column, { value: card.basicValue as number, ...format });
  cardsOf(book).set(formatAddress({ sheet, row, column, rows: 1, columns: 1 }), card);
}

function check(name: string, { type, basicValue }: { readonly type: string; readonly basicValue: unknown }): void {
  if (KINDS[type] === undefined || typeof basicValue !== KINDS[type] || Number.isNaN(basicValue))
    throw new Error(`InvalidArgument: ${name} is no ${type}`);
}
