/** Freezing and restoring in a file, in the order of every book. What cannot be done is refused with the file as it was. */
import type { FreezeResult } from "../../freezing/answers";
import { freezing } from "../../freezing/freeze";
import type { NoteOf } from "../../freezing/record";
import { restoring } from "../../freezing/restore";
import { atOnce } from "../../freezing/steps";
import { parseAddress } from "../../sheet/address";
import type { OurNames } from "../../sheet/ourNames";
import type { OpenBook } from "../read/readWorkbook";
import type { Recalculation } from "../recalculate/recalculate";
import { XlsxRefusal } from "../refusal";
import { elsewhere } from "./elsewhere";
import { fileBook } from "./fileBook";

/** `elsewhere`: places outside of cells that still call our functions: names, rules of a sheet, charts. */
export type Frozen = FreezeResult & { readonly elsewhere: readonly string[] };

const BOOK = { kind: "book" } as const;

/** Our formulas become the values of a calculation just made. */
export function freeze(open: OpenBook, recalculation: Recalculation, names: OurNames, note: NoteOf): Frozen {
  const book = fileBook(open, names, recalculation);
  const result = done(atOnce(freezing(book, { scope: BOOK, prefixes: [] }, noted(open, note))));
  book.save();
  return { ...result, elsewhere: elsewhere(open, names) };
}

/** Frozen values become formulas again, where they still stand. `note`: words the sheet anew for what is left. */
export function restore(open: OpenBook, names: OurNames, note: NoteOf): FreezeResult {
  const book = fileBook(open, names);
  const result = done(atOnce(restoring(book, BOOK, noted(open, note))));
  book.save();
  return result;
}

/** A workbook whose sheets may not be added to has no sheet that tells of it. */
const noted = ({ part }: OpenBook, note: NoteOf): { readonly note?: NoteOf } => (part.isLocked ? {} : { note });

function done(result: FreezeResult): FreezeResult {
  const { refusal, left } = result;
  if (refusal === "damagedRecord") throw new XlsxRefusal("badFrozenNote");
  if (refusal === "nothingFrozen") throw new XlsxRefusal("nothingFrozen");
  if (refusal === null) return result;
  // Taking a protection away is for whoever put it there.
  const sheets = new Set(left.map(({ address }) => parseAddress(address).sheet));
  throw new XlsxRefusal("protectedSheet", { sheets: [...sheets].join(", ") });
}
