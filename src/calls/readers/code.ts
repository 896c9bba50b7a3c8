/** Countries, routes, fixed words, versions. */
import { RuleError } from "../../core/error";
import { asLatin, plainText } from "../../core/plainText";
import { tables } from "../../datasource";
import type { Country } from "../../regimes/shared/country";
import { Countries } from "../../regimes/shared/country";
import { foldAccents } from "../../regimes/shared/fold";
import { shownCell } from "../cells";
import type { Reader } from "./reader";
import { reader, remembering } from "./reader";

export const COUNTRIES = "countries-iso3166";
export const SPELLINGS = "country-names-2026";
let known: Countries | undefined;

export function countries(): Countries {
  known ??= new Countries(tables.table(COUNTRIES), tables.table(SPELLINGS));
  return known;
}

export const country = remembering(
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

/** A fixed word without what keyboards and lists change: case, accents, width, invisible characters, blanks and hyphens. */
function wordKey(word: string): string {
  return foldAccents(asLatin(word)).replace(/[\s_-]+/g, "");
}

/** Fixed words, however they are written; the plural where only one reading is left. */
export function choice<C extends string>(choices: readonly C[]): Reader<C> {
  const byFolded = new Map(choices.map((word) => [wordKey(word), word]));
  return remembering(
    reader<C>({
      kind: "choice",
      choices,
      zero: "blank",
      parse(cell) {
        const key = wordKey(String(cell));
        const word = byFolded.get(key) ?? byFolded.get(key.replace(/s$/, "")) ?? byFolded.get(`${key}s`);
        if (word === undefined) throw new RuleError("unknownCode", "choice", { found: shownCell(cell), known: choices.join(", ") });
        return word;
      },
    }),
  );
}

/** Id of a legal version; a number such as 119 is its text. */
export const lawId = remembering(
  reader<string>({
    kind: "law",
    zero: "blank",
    parse: (cell) => asLatin(plainText(String(cell))).replace(/[‐‑‒–—−]/g, "-"),
  }),
);

export const words = reader<string>({ kind: "text", zero: "blank", parse: (cell) => String(cell).trim() });

export const yesNo = reader<boolean>({
  kind: "boolean",
  // An empty cell arrives as 0 on some platforms, so there 0 is blank; FALSE is said as FALSE.
  zero: "blank",
  parse(cell) {
    if (typeof cell === "boolean") return cell;
    if (cell === 1 || cell === 0) return cell === 1;
    const word = String(cell).trim().toUpperCase();
    if (word === "TRUE" || word === "FALSE") return word === "TRUE";
    throw new RuleError("unknownCode", "choice", { found: shownCell(cell), known: "TRUE, FALSE" });
  },
});
