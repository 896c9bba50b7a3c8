/** The regimes the functions speak for, over the tables at hand. One line per regime. */
import { LawBook } from "../core/lawBook";
import { tables } from "../datasource";
import { regimes } from "../regimes";

const books = new Map(regimes.map((regime) => [regime.id, new LawBook(regime, tables)]));

export function bookOf(regime: string): LawBook {
  const book = books.get(regime);
  if (!book) throw new TypeError(`no regime ${regime}`);
  return book;
}
