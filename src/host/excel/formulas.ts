/** Finds our formulas, turns them into values and back. May not know which functions are ours. */
import { type Area, formatAddress, overlaps } from "../../formula/address";
import { callsPrefix } from "../../formula/calls";
import { readFrozen, stillThere, writeFrozen, type FrozenFormula } from "../frozen";
import type { FormulaCell, FormulaQuery, FreezeResult, Scope, Store } from "../port";
import { type Context, entered, formulaOf, locate, placed, type Placed, portAddress, rangeOf, readValues, slices, valueOf } from "./session";

type Within = (area: Area) => boolean;

async function scopeTest(context: Context, scope: Scope): Promise<Within> {
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
      range.formulas.forEach((row: unknown[], r: number) => row.forEach((cell, c) => {
        const formula = formulaOf(cell, range.values[r]?.[c]);
        if (!callsPrefix(formula, prefixes)) return;
        found.push({ at: { ...part, row: part.row + r, column: part.column + c, rows: 1, columns: 1 }, formula, value: valueOf(range.values[r]?.[c]) });
      }));
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
  const own = cells.filter(({ at, spill }) => spill !== null || !cells.some((other) => other.spill?.sheet === at.sheet && overlaps(other.spill, at)));
  return own
    .filter(({ at, spill }) => within(spill ?? at))
    .map(({ at, formula, value, spill }) => ({ address: formatAddress(at), formula, value, spill: spill ? formatAddress(spill) : null, message: null }));
}

export async function freeze(context: Context, settings: Store, query: FormulaQuery): Promise<FreezeResult> {
  const cells = await findFormulas(context, query);
  const notes: FrozenFormula[] = [];
  for (const cell of cells) {
    const area = placed(cell.spill ?? cell.address);
    const range = rangeOf(context, area);
    range.load("values, valueTypes");
    await context.sync();
    // An error goes in bare, so that it stays an error and does not become a text that looks like one.
    const fixed = range.values.map((row: unknown[], r: number) => row.map((value, c) => (String(range.valueTypes[r]?.[c]) === "Error" ? String(value) : entered(valueOf(value)))));
    rangeOf(context, placed(cell.address)).clear("Contents");
    rangeOf(context, area).values = fixed;
    notes.push({ address: cell.address, formula: cell.formula, value: cell.value, rows: area.rows, columns: area.columns });
  }
  await context.sync();
  await writeFrozen(settings, [...(await readFrozen(settings)), ...notes]);
  return { cells: notes.length, addresses: notes.map((note) => note.address) };
}

export async function restore(context: Context, settings: Store, scope: Scope): Promise<FreezeResult> {
  const within = await scopeTest(context, scope);
  const frozen = await readFrozen(settings);
  const sheets = context.workbook.worksheets;
  sheets.load("items/name");
  await context.sync();
  const names = new Set(sheets.items.map((sheet) => sheet.name));
  const back: FrozenFormula[] = [];
  for (const note of frozen) {
    const at = placed(note.address);
    const area = { ...at, rows: note.rows, columns: note.columns };
    if (!names.has(at.sheet) || !within(area)) continue;
    if (!stillThere(note, (await readValues(context, at))[0]?.[0] ?? null)) continue;
    rangeOf(context, area).clear("Contents");
    rangeOf(context, at).formulas = [[note.formula]];
    back.push(note);
  }
  await context.sync();
  await writeFrozen(settings, frozen.filter((note) => !back.includes(note)));
  return { cells: back.length, addresses: back.map((note) => portAddress(note.address)) };
}
