/** What a comparison is asked: goods lines, exchange rates, options, each read once from its block of cells. */
import type { Decimal } from "../../core/decimal";
import { RuleError } from "../../core/error";
import { asMatrix, type Cell, shownCell } from "../cells";
import { reading } from "../evaluate";
import { CURRENCY_CODES, currencyOf } from "../headings/unit";
import { folded } from "../headings/words";
import { block, filledRows, inRow } from "../readers/block";
import { wordAmong } from "../readers/choice";
import { words } from "../readers/code";
import { LAW_IDS, LAW_NAMES } from "../lawNames";
import { quantity } from "../readers/number";
import type { Reader } from "../readers/reader";
import { type GoodsList, headerOf, HEADERS, readList } from "./goods";
import { type Projection, readPath, readYears } from "./projection";

const rate = quantity({ zero: "blank" });

export type Rates = ReadonlyMap<string, Decimal>;

/** A currency by its code, sign or name; the code of one in which no law charges is read too. */
function currencyRead(cell: Cell): string {
  const written = folded(words.read(cell));
  const code = currencyOf(written) ?? written.toUpperCase();
  if (/^[A-Z]{3}$/.test(code)) return code;
  throw new RuleError("unknownCode", "choice", { found: shownCell(cell), known: CURRENCY_CODES.join(", ") });
}

/** Nothing is worth nothing: a 0 is a rate that is still to come. */
function worth(cell: Cell): Decimal {
  const value = rate.read(cell);
  if (value.isZero()) throw new RuleError("blank", "argumentWords", {});
  return value;
}

/** Rows of (currency, worth of one unit in the currency of the comparison). */
export const ratesReader = block<Rates>((matrix) => {
  const rates = new Map<string, Decimal>();
  for (const { row, cells } of filledRows(matrix)) {
    inRow(row, () => {
      if (cells.length !== 2) throw new RuleError("shape", "fxColumns", { found: cells.length });
      const [currency, value] = [currencyRead(cells[0]), worth(cells[1])];
      const before = rates.get(currency);
      if (before !== undefined && !before.equals(value))
        throw new RuleError("conflict", "twoRates", { currency, first: before.toFixed(), second: value.toFixed() });
      rates.set(currency, value);
    });
  }
  return rates;
});

export type Options = {
  readonly regimes: readonly string[] | undefined;
  /** only versions that are law or announced, and the newest text of each bill */
  readonly currentOnly: boolean;
  readonly projection: Projection | undefined;
};

const regimeAmong = wordAmong(LAW_IDS, LAW_NAMES);

/** Laws by their ids or names; names of several words need a comma between them. */
function chosenRegimes(cell: Cell): readonly string[] {
  const parts = words.read(cell).split(/\s*[,;、，；]\s*/);
  return parts
    .filter((part) => part !== "")
    .flatMap((part) => {
      const named = regimeAmong(part);
      return named === undefined ? part.split(/\s+/).map(regimeMeant) : [named];
    });
}

function regimeMeant(found: string): string {
  const id = regimeAmong(found);
  if (id === undefined) throw new RuleError("unknownCode", "choice", { found, known: LAW_IDS.join(", ") });
  return id;
}

const EXTENTS = ["current", "all"] as const;
const extentAmong = wordAmong(EXTENTS);

function versionsMeant(cell: Cell): boolean {
  const found = extentAmong(words.read(cell));
  if (found === undefined) throw new RuleError("unknownCode", "choice", { found: shownCell(cell), known: EXTENTS.join(", ") });
  return found === "current";
}

/** Rows of (name, value …): `regimes`; `versions`, current or all; `years`, first and last; with years also any header, followed by its value in each year. */
export const optionsReader = block<Options>((matrix) => {
  let only: readonly string[] | undefined;
  let currentOnly = false;
  let years: readonly number[] = [];
  const paths = new Map<string, readonly Cell[]>();
  const rows = filledRows(matrix).map(({ row, cells }) => ({ row, cells, name: inRow(row, () => words.read(cells[0]).toLowerCase()) }));
  // The years come first, wherever their row stands: the paths are as long as they.
  for (const { row, cells } of rows.filter(({ name }) => name === "years")) years = inRow(row, () => readYears(cells[1], cells[2]));
  for (const { row, cells, name } of rows.filter((one) => one.name !== "years")) {
    inRow(row, () => {
      const header = name === "regimes" || name === "versions" ? undefined : headerOf(cells[0]);
      if (name === "versions") currentOnly = versionsMeant(cells[1]);
      else if (name === "regimes") only = chosenRegimes(cells[1]);
      else if (header === undefined || header === "date" || years.length === 0)
        throw new RuleError("unknownCode", "choice", {
          found: name,
          known: ["regimes", "versions", "years", ...(years.length === 0 ? [] : HEADERS)].join(", "),
        });
      else paths.set(header, readPath(cells.slice(1), years.length));
    });
  }
  return { regimes: only, currentOnly, projection: years.length === 0 ? undefined : { years, paths } };
});

export const goodsReader = block<GoodsList>(readList, false);

export type Asked = { readonly goods: GoodsList; readonly fx: Rates; readonly options: Options };

/** From blocks of cells; a refusal names the argument, as the function's own does. */
export function readAsked(goods: unknown, fx: unknown, options: unknown): Asked {
  const read = <T>(name: string, reader: Reader<T>, cells: unknown): T =>
    reading(name, () => (reader.readBlock as NonNullable<typeof reader.readBlock>)(asMatrix(cells), cells));
  return {
    goods: read("goods", goodsReader, goods),
    fx: read("fx", ratesReader, fx),
    options: read("options", optionsReader, options),
  };
}
