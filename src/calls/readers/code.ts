/** Countries, versions, words of a law's lists. */
import { RuleError } from "../../core/error";
import { asLatin, plainText } from "../../core/plainText";
import { tables } from "../../datasource";
import type { Country } from "../../regimes/shared/country";
import { Countries, UNKNOWN_ORIGIN } from "../../regimes/shared/country";
import { shownCell } from "../cells";
import { type Reader, reader, remembering } from "./reader";

export const COUNTRIES = "countries-iso3166";
export const SPELLINGS = "country-names-2026";
let known: Countries | undefined;

export function countries(): Countries {
  known ??= new Countries(tables.table(COUNTRIES), tables.table(SPELLINGS));
  return known;
}

/** A country of origin, or one that nobody knows: what a law says of that, its rules say. */
export const countryOrUnknown: Reader<Country> = remembering(
  reader<Country>({
    kind: "country",
    zero: "blank",
    parse(cell) {
      // A number is the number of ISO 3166.
      if (typeof cell === "string" || (typeof cell === "number" && Number.isInteger(cell) && cell > 0))
        return countries().find(String(cell));
      throw new RuleError("unknownCode", "countryUnlike", { found: shownCell(cell) });
    },
  }),
);

export const country: Reader<Country> = {
  ...countryOrUnknown,
  read(cell) {
    const found = countryOrUnknown.read(cell);
    if (found === UNKNOWN_ORIGIN) throw new RuleError("unknownCode", "originUnknown", { found: shownCell(cell) });
    return found;
  },
};

/** Id of a legal version; a number such as 119 is its text. */
export const lawId = remembering(
  reader<string>({
    kind: "law",
    zero: "blank",
    parse: (cell) => asLatin(plainText(String(cell))).replace(/[‐‑‒–—−]/g, "-"),
  }),
);

export const words = reader<string>({ kind: "text", zero: "blank", parse: (cell) => String(cell).trim() });
