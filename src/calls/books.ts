/** The laws the functions speak for, over the tables at hand: each from when it is here. */
import { LawBook, type Regime } from "../core/lawBook";
import { tables } from "../datasource";

const books = new Map<string, LawBook>();

export function addBook(regime: Regime): void {
  if (!books.has(regime.id)) books.set(regime.id, new LawBook(regime, tables));
}

export function bookOf(regime: string): LawBook {
  const book = books.get(regime);
  if (!book) throw new TypeError(`no regime ${regime}`);
  return book;
}
