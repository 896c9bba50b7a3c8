/**
 * What a structured reference (`Goods[Mass]`, `Goods[[#This Row],[Mass]]`) points at. May not read a cell.
 */
import type { CellArea, TableShape } from "./grid";
import { joined, tokenize } from "./tokens";

/** null: no such column or part, so the formula is an error in any spreadsheet. `row`: the row the formula stands in. */
export function structuredArea(table: TableShape, bracket: string, row: number): CellArea | null {
  const parts = partsOf(bracket.slice(1, -1));
  const columns = parts.filter((part) => !part.startsWith("#"));
  const sections = parts.filter((part) => part.startsWith("#")).map((part) => part.toLowerCase());
  const indexes = columns.map((name) => table.headers.findIndex((header) => header.toLowerCase() === name.toLowerCase()));
  if (indexes.includes(-1)) return null;
  const first = indexes[0] ?? 0;
  const last = indexes.length === 0 ? table.columns - 1 : (indexes.at(-1) ?? first);
  const lines = rowsOf(table, sections, row);
  if (!lines) return null;
  return { row: lines[0], rows: lines[1] - lines[0], column: table.column + Math.min(first, last), columns: Math.abs(last - first) + 1 };
}

function rowsOf(table: TableShape, sections: readonly string[], row: number): [number, number] | null {
  const end = table.row + table.rows;
  const [body, totals] = [table.row + table.headerRows, end - table.totalsRows];
  const ranges: Readonly<Record<string, [number, number]>> = {
    "#all": [table.row, end],
    "#data": [body, totals],
    "#headers": [table.row, body],
    "#totals": [totals, end],
    "#this row": [row, row + 1],
  };
  const wanted = sections.length === 0 ? [[body, totals] as [number, number]] : sections.map((section) => ranges[section]);
  if (wanted.some((range) => range === undefined || range[0] >= range[1])) return null;
  const known = wanted as [number, number][];
  const lines: [number, number] = [Math.min(...known.map(([from]) => from)), Math.max(...known.map(([, to]) => to))];
  return lines[0] >= table.row && lines[1] <= end ? lines : null;
}

/** A formula in which references to tables or columns that are not among these are #REF!, as a spreadsheet leaves them. */
export function foundTables(formula: string, tables: readonly (TableShape & { readonly name: string })[]): string {
  if (!formula.includes("[")) return formula;
  const tokens = tokenize(formula);
  return joined(
    tokens.flatMap((token, i) => {
      const next = tokens[i + 1];
      const owner = tokens[i - 1];
      const outside = owner?.text === "!";
      if (token.kind === "bracket" && owner?.kind === "word" && tokens[i - 2]?.text !== "!")
        return known(owner.text, token.text) ? [token] : [];
      if (token.kind === "word" && next?.kind === "bracket" && !outside)
        return known(token.text, next.text) ? [token] : [{ kind: "error" as const, text: "#REF!" }];
      return [token];
    }),
  );

  function known(name: string, bracket: string): boolean {
    const table = tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
    return (
      table !== undefined &&
      partsOf(bracket.slice(bracket.startsWith("[@") ? 2 : 1, -1)).every(
        (part) => part.startsWith("#") || table.headers.some((header) => header.toLowerCase() === part.toLowerCase()),
      )
    );
  }
}

/** `Mass`; `[#This Row],[Mass]`; `[A]:[B]`: the names, without brackets and without the apostrophes that guard signs. */
function partsOf(inner: string): string[] {
  if (inner.trim() === "") return [];
  if (!inner.trim().startsWith("[")) return [unguarded(inner.trim())];
  const parts: string[] = [];
  let part = "";
  let inside = false;
  for (let i = 0; i < inner.length; i++) {
    const char = inner[i] ?? "";
    if (inside && char === "'") part += inner[++i] ?? "";
    else if (inside && char === "]") {
      parts.push(part);
      inside = false;
    } else if (inside) part += char;
    else if (char === "[") {
      inside = true;
      part = "";
    }
  }
  return parts;
}

const unguarded = (name: string): string => name.replace(/'(.)/gs, "$1");
