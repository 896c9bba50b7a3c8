/** Countries, routes, fixed words, versions. */
import type { Decimal } from "../../core/decimal";
import { RuleError } from "../../core/error";
import { asLatin, plainText } from "../../core/plainText";
import { tables } from "../../datasource";
import type { Country } from "../../regimes/shared/country";
import { Countries } from "../../regimes/shared/country";
import { foldAccents } from "../../regimes/shared/fold";
import type { Cell } from "../cells";
import { shownCell } from "../cells";
import { readDecimal } from "./number";
import type { Reader } from "./reader";
import { reader, remembering } from "./reader";

export const COUNTRIES = "countries-iso3166";
export const SPELLINGS = "country-names-2026";
let known: Countries | undefined;

export function countries(): Countries {
  known ??= new Countries(tables.table(COUNTRIES), tables.table(SPELLINGS));
  return known;
}

export const country = remembering(reader<Country>({
  kind: "country",
  zero: "blank",
  parse(cell) {
    // A number is the number of ISO 3166.
    if (typeof cell === "string" || (typeof cell === "number" && Number.isInteger(cell) && cell > 0)) return countries().find(String(cell));
    throw new RuleError("unknownCode", "countryUnlike", { found: shownCell(cell) });
  },
}));

/** A fixed word without what keyboards and lists change: case, accents, width, invisible characters, blanks and hyphens. */
function wordKey(word: string): string {
  return foldAccents(asLatin(word)).replace(/[\s_-]+/g, "");
}

/** Fixed words, however they are written; the plural where only one reading is left. */
export function choice<C extends string>(choices: readonly C[]): Reader<C> {
  const byFolded = new Map(choices.map((word) => [wordKey(word), word]));
  return reader<C>({
    kind: "choice",
    choices,
    zero: "blank",
    parse(cell) {
      const key = wordKey(String(cell));
      const word = byFolded.get(key) ?? byFolded.get(key.replace(/s$/, "")) ?? byFolded.get(`${key}s`);
      if (word === undefined) throw new RuleError("unknownCode", "choice", { found: shownCell(cell), known: choices.join(", ") });
      return word;
    },
  });
}

/** Route letter of 2025/2620, bare or in the brackets of the act. */
export const route = reader<string>({
  kind: "route",
  zero: "blank",
  parse(cell) {
    const letter = /^(?:ROUTE ?)?\(?([A-HJ-L])\)?$/.exec(asLatin(plainText(String(cell))).toUpperCase())?.[1];
    if (letter === undefined) throw new RuleError("unknownCode", "route", { found: shownCell(cell) });
    return letter;
  },
});

function columnLetter(cell: Cell): "A" | "B" | undefined {
  const letter = typeof cell === "string" ? asLatin(plainText(cell)).toUpperCase() : "";
  return letter === "A" || letter === "B" ? letter : undefined;
}

function nonNegative(cell: Cell): Decimal {
  const value = readDecimal(cell);
  if (value.isNegative() && !value.isZero()) throw new RuleError("outOfRange", "negative", { found: shownCell(cell) });
  return value;
}

/** A number from CBAM.SEFA, or the letter of a benchmark column. */
export const sefa = reader<Decimal | "A" | "B">({ kind: "sefa", zero: "blank", parse: (cell) => columnLetter(cell) ?? nonNegative(cell) });

/** A or B; a number is the user's own benchmark, for versions that adopted none. */
export const column = reader<Decimal | "A" | "B">({
  kind: "column",
  choices: ["A", "B"],
  zero: "blank",
  parse(cell) {
    const letter = columnLetter(cell);
    if (letter) return letter;
    if (typeof cell === "number" || /^[+-]?[\d.,]/.test(plainText(String(cell)))) return nonNegative(cell);
    throw new RuleError("unknownCode", "choice", { found: shownCell(cell), known: "A, B" });
  },
});

/** Id of a legal version; a number such as 119 is its text. */
export const lawId = reader<string>({ kind: "law", zero: "blank", parse: (cell) => asLatin(plainText(String(cell))).replace(/[‐‑‒–—−]/g, "-") });

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
