/** Rows of a table by the names people write, exact after folding, never by substring. */
import type { Row, Table } from "../../core/dataset";
import { type ErrorArguments, RuleError } from "../../core/error";
import { remembered } from "../../core/remembered";
import { foldAccents } from "./fold";

/** American spellings by the British ones; both sides are folded, so tables may use either. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/aluminum/g, "aluminium"],
  [/sulf(?=[aiuo])/g, "sulph"],
  [/fiber/g, "fibre"],
  [/color/g, "colour"],
  [/\bgray\b/g, "grey"],
];

export const foldName = remembered((name: string): string => {
  const folded = foldAccents(name)
    .replace(/\.(?=\s|$)/g, "")
    .replace(/\s*(?:≤|<=)\s*/g, " <=")
    .replace(/\s*(?:≥|>=)\s*/g, " >=")
    .replace(/[\s_-]+/g, " ")
    .trim();
  return SPELLINGS.reduce((text, [american, british]) => text.replace(american, british), folded);
});

/** How many names a refusal offers. */
const SHOWN = 8;

const indexes = new WeakMap<Table, Map<string, ReadonlyMap<string, Row>>>();

/** Every name folded once per table: a column of names would otherwise fold the whole table for each of its rows. */
function namesOf(table: Table, columns: readonly string[]): ReadonlyMap<string, Row> {
  const ofTable = indexes.get(table) ?? new Map<string, ReadonlyMap<string, Row>>();
  indexes.set(table, ofTable);
  const known = ofTable.get(columns.join("|"));
  if (known) return known;
  const names = new Map<string, Row>();
  for (const row of table.all()) {
    for (const column of columns) {
      const name = table.text(row, column);
      // The first row of a name answers for it.
      if (name !== null && !names.has(foldName(name))) names.set(foldName(name), row);
    }
  }
  ofTable.set(columns.join("|"), names);
  return names;
}

/** undefined: no row is called so. */
export function rowNamed(table: Table, columns: readonly string[], name: string): Row | undefined {
  return namesOf(table, columns).get(foldName(name));
}

/** What rows are called, for the words of a refusal: under `key`, and beside it in Chinese where the table says so. */
export function calledIn(key: string, rows: readonly Row[], table: Table, column: string): ErrorArguments {
  // A name has a row for each period.
  const names = (of: string): string => [...new Set(rows.map((row) => table.need(row, of)))].slice(0, SHOWN).join(", ");
  const chinese = table.columnNames.includes("nameTw") ? { [`${key}Tw`]: names("nameTw"), [`${key}Cn`]: names("nameCn") } : {};
  return { [key]: names(column), ...chinese };
}

export function needNamed(table: Table, columns: readonly string[], name: string): Row {
  const found = rowNamed(table, columns, name);
  if (found !== undefined) return found;
  const wanted = foldName(name);
  // Everyday names that stand for several rows ("diesel") lead to them, but choose none.
  const searched = table.columnNames.includes("searchedAs") ? [...columns, "searchedAs"] : columns;
  const near = table.all().filter((row) => searched.some((column) => foldName(table.text(row, column) ?? "").includes(wanted)));
  const shown = calledIn("candidates", near.length > 0 ? near : table.all(), table, columns[0] ?? "");
  throw new RuleError("unknownCode", "named", { found: name.trim(), ...shown });
}
