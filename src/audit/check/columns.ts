/**
 * What is odd only beside its neighbours: default values among actual ones, a value among formulas. May not run a rule.
 */
import { TableNotLoaded } from "../../core/error";
import { relativeForm, shifted } from "../../sheet/references";
import { holds } from "../../sheet/areas";
import { tokenize } from "../../sheet/tokens";
import type { CellAt } from "../areas";
import { grouped } from "../../sheet/grouped";
import { isBlock, type Cell } from "../reading/values";
import { findCalls, readArguments } from "../reading/readCalls";
import type { FormulaAt, Snapshot, SnapshotTable } from "../snapshot";
import { type Collector, finding, suggestion } from "./collector";

const blank = (cell: Cell): boolean => cell === null || cell === "" || cell === 0 || (typeof cell === "string" && cell.trim() === "");

type Mixed = { readonly given: CellAt[]; readonly blank: CellAt[] };

/** `intensity` left blank means the default value: in one column of one formula that is likely an oversight. */
export function checkDefaults(formulas: readonly FormulaAt[], snapshot: Snapshot, out: Collector): void {
  const columns = new Map<string, Mixed>();
  for (const at of formulas) {
    const table = snapshot.tableAt(at.sheet, at.row, at.column);
    for (const { given, index, id } of intensities(at, snapshot)) {
      const key = JSON.stringify([at.sheet, at.column, id, index, table ? table.name : relativeForm(at.formula, at.row, at.column)]);
      const column = columns.get(key) ?? { given: [], blank: [] };
      columns.set(key, column);
      // A call over ranges is a column of its own.
      if (given.some((one) => one) && given.some((one) => !one))
        add(out, at, given.filter(Boolean).length, given.filter((one) => !one).length);
      else (given[0] ? column.given : column.blank).push(at);
    }
  }
  for (const column of columns.values()) {
    if (column.given.length === 0 || column.blank.length === 0) continue;
    for (const at of column.blank) add(out, at, column.given.length, column.blank.length);
  }
}

const add = (out: Collector, at: CellAt, given: number, left: number): void =>
  out.add(at, {
    kind: "mixedDefaults",
    severity: "warning",
    words: finding("mixedDefaults", { given, blank: left }),
    suggestion: suggestion("mixedDefaults"),
  });

/** Of every call that takes an intensity or else the default value: whether each of its lines has one. */
function intensities(
  at: FormulaAt,
  snapshot: Snapshot,
): { readonly given: readonly boolean[]; readonly index: number; readonly id: string }[] {
  const tokens = tokenize(at.formula);
  return findCalls(tokens)
    .flatMap((found) => {
      const place = Object.keys(found.spec.args).indexOf("intensity");
      if (place < 0 || found.spec.args["intensity"]?.optional !== true) return [];
      try {
        const read = readArguments(found, tokens, { snapshot, ...at });
        if (read.kind !== "read") return [];
        const value = read.values[place];
        const cells = isBlock(value) ? value.flat() : [value ?? null];
        // Lines without goods are no lines: people select more rows than they fill.
        const goods = read.values[0];
        const codes = isBlock(goods) ? goods.flat() : [goods ?? null];
        return [
          {
            given: cells.filter((_, i) => cells.length !== codes.length || !blank(codes[i] ?? null)).map((cell) => !blank(cell)),
            index: found.index,
            id: found.spec.id,
          },
        ];
      } catch (error) {
        if (error instanceof TableNotLoaded) return [];
        throw error;
      }
    })
    .filter(({ given }) => given.length > 0);
}

/** Outside of tables a value counts as left over only between two of the same formula, this near. */
const GAP = 3;

/** A number or text where the rows around have the formula. */
export function checkLeftovers(formulas: readonly FormulaAt[], snapshot: Snapshot, out: Collector): void {
  const columns = new Map<string, FormulaAt[]>();
  for (const at of formulas)
    if (snapshot.spill(at.sheet, at.row, at.column) === null) grouped(columns, JSON.stringify([at.sheet, at.column])).push(at);
  for (const column of columns.values()) {
    const sorted = [...column].sort((a, b) => a.row - b.row);
    const first = sorted[0];
    if (!first) continue;
    const tables = snapshot.parts.tables.filter(
      (table) => table.sheet === first.sheet && first.column >= table.column && first.column < table.column + table.columns,
    );
    for (const table of tables)
      inTable(
        table,
        sorted.filter(({ row }) => holds(table, row, first.column)),
        snapshot,
        out,
      );
    const outside = sorted.filter(({ row }) => !tables.some((table) => holds(table, row, first.column)));
    outside.forEach((at, i) => {
      const next = outside[i + 1];
      if (!next || next.row - at.row < 2 || next.row - at.row > GAP + 1 || formOf(at) !== formOf(next)) return;
      for (let row = at.row + 1; row < next.row; row++) leftover(at, row, snapshot, out);
    });
  }
}

function inTable(table: SnapshotTable, column: readonly FormulaAt[], snapshot: Snapshot, out: Collector): void {
  const [first, last] = [table.row + table.headerRows, table.row + table.rows - table.totalsRows];
  const body = column.filter(({ row }) => row >= first && row < last);
  const model = body[0];
  const alike = body.filter((at) => model && formOf(at) === formOf(model));
  // A calculated column has one formula; a column with a formula here and there is none.
  if (!model || alike.length * 2 < last - first || alike.length < 2) return;
  const filled = new Set(body.map(({ row }) => row));
  for (let row = first; row < last; row++) if (!filled.has(row)) leftover(model, row, snapshot, out);
}

const formOf = ({ formula, row, column }: FormulaAt): string => relativeForm(formula, row, column);

function leftover(model: FormulaAt, row: number, snapshot: Snapshot, out: Collector): void {
  const { sheet, column, formula } = model;
  const value = snapshot.value(sheet, row, column);
  if (
    value === null ||
    value === "" ||
    snapshot.formula(sheet, row, column) !== "" ||
    snapshot.spills().some((block) => block.sheet === sheet && holds(block, row, column))
  )
    return;
  out.add(
    { sheet, row, column },
    {
      kind: "frozenLeftover",
      severity: "warning",
      words: finding("frozenLeftover"),
      suggestion: suggestion("frozenLeftover"),
      fix: shifted(formula, row - model.row, 0),
    },
  );
}
