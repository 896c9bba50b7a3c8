/** The lines of a comparison at several certificate prices: one call of the function, a column of lines beside a row of prices. Pure. */
import { Decimal, sum } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import { readList } from "../../../calls/comparison/goods";
import { isBlank } from "../../../calls/cells";
import { evaluate } from "../../../calls/evaluate";
import { specOf } from "../../../functions/register";
import { lineCost } from "../../../regimes/comparisons";
import type { Result } from "../../../calls/spec";
import type { CellValue, Matrix } from "../../../host/port";
import { withTables } from "./compare";

/** The cost of the certificates of a line; its price is what varies here. */
export const { id: COST, price: VARIED } = lineCost;
export const CASES = ["low", "middle", "high"] as const;
export type Case = (typeof CASES)[number];
/** As typed; a case without a price is left out. */
export type Prices = Readonly<Record<Case, string>>;
export type Priced = { readonly name: Case; readonly price: CellValue };

/** What is said of the lines, in the unit the function counts in: a column an argument. */
export type Lines = {
  /** The row of the list a line stands in, from 1. */
  readonly numbers: readonly number[];
  readonly columns: readonly { readonly header: string; readonly cells: readonly CellValue[] }[];
};

export type PriceRow = { readonly number: number; readonly label: string; readonly costs: readonly Result[] };
export type PriceTotal = { readonly sum: Decimal | null /** lines without a cost, which the sum leaves out */; readonly without: number };
export type PriceGrid = {
  readonly lines: Lines;
  readonly priced: readonly Priced[];
  readonly rows: readonly PriceRow[];
  readonly totals: readonly PriceTotal[];
};

const ARGUMENTS = Object.keys(specOf(COST).args);
const PLAIN_NUMBER = /^\d{1,15}(\.\d+)?$/;

export function pricedCases(prices: Prices): readonly Priced[] {
  return CASES.flatMap((name): Priced[] => {
    const typed = prices[name].normalize("NFKC").trim();
    return typed === "" ? [] : [{ name, price: PLAIN_NUMBER.test(typed) ? Number(typed) : typed }];
  });
}

/** Refuses, as the comparison does, headings that cannot be used. */
export function linesOf(goods: Matrix): Lines {
  const { lines } = readList(goods);
  const columns = ARGUMENTS.filter((header) => header !== VARIED).flatMap((header) => {
    const cells = lines.map((line) => (line.cell(header) ?? null) as CellValue);
    return cells.every((cell) => isBlank(cell, true)) ? [] : [{ header, cells }];
  });
  return { numbers: lines.map(({ number }) => number), columns };
}

export async function priceGrid(goods: Matrix, prices: Prices): Promise<PriceGrid | null> {
  const priced = pricedCases(prices);
  if (priced.length === 0) return null;
  const lines = linesOf(goods);
  const args = ARGUMENTS.map((name) =>
    name === VARIED
      ? [priced.map(({ price }) => price)]
      : (lines.columns.find(({ header }) => header === name)?.cells.map((cell) => [cell]) ?? null),
  );
  const costs = await withTables(() => evaluate(specOf(COST), args));
  const rows = lines.numbers.map((number, i): PriceRow => ({ number, label: labelOf(lines, i), costs: costs[i] ?? [] }));
  return { lines, priced, rows, totals: priced.map((_, i) => totalOf(rows.map(({ costs: own }) => own[i] ?? null))) };
}

/** Which good of whom, and how much of it. */
const labelOf = ({ columns }: Lines, line: number): string =>
  ["cn", "origin", "tonnes"]
    .flatMap((name) => columns.filter(({ header }) => header === name))
    .map(({ header, cells }) => (header === "tonnes" ? `${String(cells[line] ?? "")} t` : String(cells[line] ?? "")))
    .filter((text) => text.trim() !== "" && text !== " t")
    .join(" · ");

function totalOf(costs: readonly Result[]): PriceTotal {
  const figures = costs.filter((cost) => cost instanceof Decimal);
  return {
    sum: figures.length === 0 ? null : sum(figures),
    without: costs.filter((cost) => cost instanceof RuleError).length,
  };
}
