/** Finds our formulas, and what a scope covers. May not know which functions are ours. */
import { type Area, formatAddress, overlaps } from "../../sheet/address";
import { callsPrefix } from "../../sheet/calls";
import type { FormulaCell, FormulaQuery, Scope } from "../port";
import { type Context, formulaOf, locate, placed, type Placed, rangeOf, slices, valueOf } from "./session";

type Within = (area: Area) => boolean;

export async function scopeTest(context: Context, scope: Scope): Promise<Within> {
  if (scope.kind === "book") return () => true;
  if (scope.kind === "sheet") {
    const sheet = scope.sheet ?? (await locate(context, "A1")).sheet;
    return (area) => area.sheet === sheet;
  }
  const selected = context.workbook.getSelectedRange();
  selected.load("address");
  await context.sync();
  const chosen = placed(selected.address);
  return (area) => area.sheet === chosen.sheet && overlaps(area, chosen);
}

type Found = { readonly at: Placed; readonly formula: string; readonly value: FormulaCell["value"] };

async function formulaCells(context: Context, prefixes: readonly string[]): Promise<Found[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const found: Found[] = [];
  for (const sheet of worksheets.items) {
    const used = sheet.getUsedRangeOrNullObject();
    used.load("address");
    await context.sync();
    if (used.isNullObject) continue;
    for (const part of slices(placed(used.address))) {
      const range = rangeOf(context, part);
      range.load("formulas, values");
      await context.sync();
      range.formulas.forEach((row: unknown[], r: number) =>
        row.forEach((cell, c) => {
          const formula = formulaOf(cell, range.values[r]?.[c]);
          if (!callsPrefix(formula, prefixes)) return;
          found.push({
            at: { ...part, row: part.row + r, column: part.column + c, rows: 1, columns: 1 },
            formula,
            value: valueOf(range.values[r]?.[c]),
          });
        }),
      );
    }
  }
  return found;
}

export async function findFormulas(context: Context, query: FormulaQuery): Promise<FormulaCell[]> {
  const within = await scopeTest(context, query.scope);
  const found = await formulaCells(context, query.prefixes);
  const spills = found.map(({ at }) => {
    const spill = rangeOf(context, at).getSpillingToRangeOrNullObject();
    spill.load("address");
    return spill;
  });
  await context.sync();
  const cells = found.map((cell, i) => {
    const spill = spills[i];
    return { ...cell, spill: spill && !spill.isNullObject ? placed(spill.address) : null };
  });
  // A cell that another formula fills may report that formula as its own.
  const own = cells.filter(
    ({ at, spill }) => spill !== null || !cells.some((other) => other.spill?.sheet === at.sheet && overlaps(other.spill, at)),
  );
  return own
    .filter(({ at, spill }) => within(spill ?? at))
    .map(({ at, formula, value, spill }) => ({
      address: formatAddress(at),
      formula,
      value,
      spill: spill ? formatAddress(spill) : null,
      message: null,
    }));
}

/** The cell's own formula, or that of the cell which spills into it. */
export async function formulaAt(context: Context, at: Placed): Promise<FormulaCell | null> {
  const asked = { ...at, rows: 1, columns: 1 };
  const parent = rangeOf(context, asked).getSpillParentOrNullObject();
  parent.load("address");
  await context.sync();
  const anchor = parent.isNullObject ? asked : placed(parent.address);
  const range = rangeOf(context, anchor);
  const spill = range.getSpillingToRangeOrNullObject();
  range.load("formulas, values");
  spill.load("address");
  await context.sync();
  const value = range.values[0]?.[0];
  const formula = formulaOf(range.formulas[0]?.[0], value);
  if (formula === "") return null;
  const block = spill.isNullObject ? null : formatAddress(placed(spill.address));
  return { address: formatAddress(anchor), formula, value: valueOf(value), spill: block, message: null };
}
