/** Arguments that only CBAM takes: routes, benchmark columns, free allocation, precursors. */
import innerTerritories from "./innerTerritories.json";
import { foldAccents } from "../shared/fold";
import type { Country } from "../shared/country";
import { choiceAmong, wordAmong } from "../../calls/readers/choice";
import { countryOrUnknown } from "../../calls/readers/code";
import { isBlank, refuseErrorCell, shownCell, type Cell } from "../../calls/cells";
import { block, filledRows, inRow, share } from "../../calls/readers/block";
import { calendarYear } from "../../calls/readers/date";
import { goodsCode } from "../../calls/readers/goodsCode";
import { perTonne, quantity, readDecimal, refuseKilograms } from "../../calls/readers/number";
import { optional, type Reader, reader, remembering } from "../../calls/readers/reader";
import type { Decimal } from "../../core/decimal";
import { RuleError } from "../../core/error";
import { asLatin, plainText } from "../../core/plainText";
import { KG_PER_T } from "../../core/unit";
import { asGoodsCode, headingExists } from "../shared/goodsCode";
import type { Assumption } from "./rules/assumption";
import type { Precursor } from "./rules/freeAllocation";
import type { EmbeddedPrecursor } from "./rules/specificEmbeddedEmissions";
import choiceWords from "./words/choiceWords.json";

const INNER = new Set((innerTerritories as readonly string[]).map(foldAccents));

/**
 * Country of origin. Territories of a Member State inside the customs territory that have no code of their own bear the code of
 * the Member State: refused as themselves, since nobody who writes their name means the Member State.
 */
export const origin: Reader<Country> = remembering({
  ...countryOrUnknown,
  read(cell) {
    if (typeof cell === "string" && INNER.has(foldAccents(plainText(cell))))
      throw new RuleError("notCovered", "unionTerritory", { origin: shownCell(cell) });
    return countryOrUnknown.read(cell);
  },
});

/** Where the table for precursors of unknown origin is read as well. */
export const anyOrigin: Reader<Country> = { ...origin, unknownToo: true };

export const choice = choiceAmong(choiceWords);

/** The letter alone, or behind the term in one of the languages. */
const ROUTE = /^(?:(?:PRODUCTION )?ROUTE|(?:生產|製程|生产|生产工艺|工艺)?(?:路徑|路線|路径|路线))? ?\(?([A-HJ-L])\)?$/;

/** Route letter of 2025/2620, bare or in the brackets of the act. */
export const route = remembering(
  reader<string>({
    kind: "route",
    zero: "blank",
    parse(cell) {
      const letter = ROUTE.exec(asLatin(plainText(String(cell))).toUpperCase())?.[1];
      if (letter === undefined) throw new RuleError("unknownCode", "route", { found: shownCell(cell) });
      return letter;
    },
  }),
);

const letterIn = wordAmong(["A", "B"] as const);
const columnLetter = (cell: Cell): "A" | "B" | undefined => (typeof cell === "string" ? letterIn(cell) : undefined);

function nonNegative(cell: Cell): Decimal {
  const value = readDecimal(cell);
  if (value.isNegative() && !value.isZero()) throw new RuleError("outOfRange", "negative", { found: shownCell(cell) });
  return value;
}

const perTonneOfGoods = (cell: Cell): Decimal => refuseKilograms(nonNegative(cell), cell);

/** A number from CBAM.SEFA, or the letter of a benchmark column. */
export const sefa = reader<Decimal | "A" | "B">({
  kind: "sefa",
  zero: "blank",
  parse: (cell) => columnLetter(cell) ?? perTonneOfGoods(cell),
});

/** A or B; a number is the user's own benchmark, for versions that adopted none. */
export const column = reader<Decimal | "A" | "B">({
  kind: "column",
  choices: ["A", "B"],
  zero: "blank",
  parse(cell) {
    const letter = columnLetter(cell);
    if (letter) return letter;
    if (typeof cell === "number" || /^[+-]?[\d.,]/.test(plainText(String(cell)))) return perTonneOfGoods(cell);
    throw new RuleError("unknownCode", "choice", { found: shownCell(cell), known: "A, B" });
  },
});

const holds = wordAmong(["hold"] as const);

/** What stands in where no benchmark is published: "hold" carries the last one forward; a number is the user's own. */
export const assumption = reader<Assumption>({
  kind: "sefa",
  choices: ["hold"],
  zero: "blank",
  parse(cell) {
    if (holds(cell) !== undefined) return "hold";
    if (typeof cell === "number" || /^[+-]?[\d.,]/.test(plainText(String(cell)))) return perTonneOfGoods(cell);
    throw new RuleError("unknownCode", "assume", { found: shownCell(cell) });
  },
});

const ofAct = wordAmong(["standard"] as const, choiceWords);

/** An emission factor of waste gas, or "standard" for the one of the act. */
export const factorOrStandard = reader<Decimal | "standard">({
  kind: "sefa",
  choices: ["standard"],
  zero: "blank",
  parse: (cell) => ofAct(cell) ?? refuseKilogramsOf(nonNegative(cell), "TJ", cell),
});

/**
 * Above these no source of heat, gas or electricity emits: kilograms were counted. Blast furnace gas has 260 t CO2 per TJ, electricity
 * of lignite 1.2 t per MWh. Ours, not law.
 */
const MOST_OF_ENERGY = { TJ: 1000, MWh: 10 } as const;

function refuseKilogramsOf(value: Decimal, unit: keyof typeof MOST_OF_ENERGY, cell: Cell): Decimal {
  const most = MOST_OF_ENERGY[unit];
  if (value.lessThan(most)) return value;
  throw new RuleError("outOfRange", "factorPer", { found: shownCell(cell), unit, most, tonnes: value.dividedBy(KG_PER_T).toFixed() });
}

/** t CO2e per TJ of heat or per MWh of electricity. */
export function energyFactor(unit: keyof typeof MOST_OF_ENERGY): Reader<Decimal> {
  const of = quantity({ zero: "blank" });
  return { ...of, read: (cell) => refuseKilogramsOf(of.read(cell), unit, cell) };
}

const sharePerTonne = perTonne({ zero: "blank" });
/** More tonnes of a precursor than this go into a tonne of no good. Ours, not law. */
const MOST_INTO_A_TONNE = 100;

function intoATonne(cell: Cell): Decimal {
  const value = share.read(cell);
  if (value.lessThan(MOST_INTO_A_TONNE)) return value;
  throw new RuleError("outOfRange", "precursorPerTonne", {
    found: shownCell(cell),
    most: MOST_INTO_A_TONNE,
    tonnes: value.dividedBy(KG_PER_T).toFixed(),
  });
}

/** A code where a number is asked for: the column of the route is missing behind it. 1.203 is no heading 1203. */
function refuseCode(cell: Cell): void {
  const written = plainText(String(cell)).replace(/\s/g, "");
  const digits = /^\d+$|\..*\./.test(written) ? written.replaceAll(".", "") : "";
  if (asGoodsCode(digits) !== undefined && headingExists(digits))
    throw new RuleError("shape", "precursorRoute", { found: shownCell(cell) });
}

const optionalRoute = optional(route);
const optionalYear = optional(calendarYear);

/** Rows of (tonnes per tonne, SEFA) or (tonnes per tonne, CN, route, production year). */
export const sefaPrecursors = block<readonly Precursor[]>((matrix) =>
  filledRows(matrix).map(({ row, cells }) =>
    inRow(row, (): Precursor => {
      cells.forEach(refuseErrorCell);
      if (cells.length === 2) {
        refuseCode(cells[1]);
        return { share: intoATonne(cells[0]), sefa: sharePerTonne.read(cells[1]) };
      }
      if (cells.length === 3 || cells.length === 4) {
        return {
          share: intoATonne(cells[0]),
          code: goodsCode.read(cells[1]),
          route: optionalRoute.read(cells[2]),
          year: optionalYear.read(cells[3]),
        };
      }
      throw new RuleError("shape", "precursorColumns", { found: cells.length });
    }),
  ),
);

/** Rows of (tonnes, t CO2e/t). */
export const embeddedPrecursors = block<readonly EmbeddedPrecursor[]>((matrix) =>
  filledRows(matrix).map(({ row, cells }) =>
    inRow(row, () => {
      if (cells.length !== 2) throw new RuleError("shape", "twoColumns", { found: cells.length });
      return { tonnes: share.read(cells[0]), intensity: sharePerTonne.read(cells[1]) };
    }),
  ),
);

/** One value, or one per year; a gap inside a range is an error, or the later years would move up. */
export function perYear<T>(of: Reader<T>): Reader<readonly T[]> {
  return block((matrix) => {
    const listed = (matrix ?? []).flat();
    if (listed.every((cell) => isBlank(cell, true))) return [];
    return listed.map((cell, i) => (listed.length === 1 ? of.read(cell) : inRow(i + 1, () => of.read(cell))));
  });
}
