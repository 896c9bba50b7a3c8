/** Columns that belong to arguments by their headings, which may also be what the form calls the arguments in any language. */
import { type ColumnOf, columnsByHeading as matching } from "../../../calls/headings/byArgument";
import type { FunctionSpec } from "../../../calls/spec";
import { cellName, formatAddress, parseAddress } from "../../../sheet/address";
import type { Address, Matrix } from "../../../host/port";
import { hasWords, LOCALES, t } from "../../../i18n/t";
import { fold } from "../../../tables/filter";
import type { Entries } from "./entries";

export type Column = ColumnOf;

const namesOf = (argument: string): readonly string[] => {
  const key = `pane.argument.${argument}`;
  return [argument, ...(hasWords(key) ? LOCALES.map((locale) => t(key, {}, locale)) : [])].map(fold);
};

/** Of two columns with the same meaning neither is taken: a person says which. */
export function columnsByHeading(spec: Pick<FunctionSpec, "args">, headings: readonly string[]): ReadonlyMap<string, Column> {
  const found = matching(spec, headings, (heading, argument) => namesOf(argument).includes(fold(heading)));
  return new Map([...found].flatMap(([argument, [only, ...others]]) => (only && others.length === 0 ? [[argument, only] as const] : [])));
}

export function tableEntries(spec: Pick<FunctionSpec, "args">, headings: readonly string[]): Entries {
  return Object.fromEntries(
    [...columnsByHeading(spec, headings)].map(([argument, { at, factor }]) => [
      argument,
      { kind: "column", header: headings[at] ?? "", ...(factor && { factor }) },
    ]),
  );
}

/** A block with a row of headings; null where no argument finds its column. */
export function listEntries(spec: Pick<FunctionSpec, "args">, address: Address, cells: Matrix): Entries | null {
  if (cells.length < 2) return null;
  const columns = columnsByHeading(
    spec,
    (cells[0] ?? []).map((cell) => (typeof cell === "string" ? cell : "")),
  );
  if (columns.size === 0) return null;
  const area = parseAddress(address);
  return Object.fromEntries(
    [...columns].map(([argument, { at, factor }]) => [
      argument,
      {
        kind: "range",
        address: formatAddress({ ...area, row: area.row + 1, rows: cells.length - 1, column: area.column + at, columns: 1 }),
        values: cells.slice(1).map((row) => [row[at] ?? null]),
        ...(factor && { factor }),
      },
    ]),
  );
}

/** 'A1:D20', of an address that may name its sheet. */
export function placeOf(address: Address): string {
  const area = parseAddress(address);
  return area.rows * area.columns === 1 ? cellName(area.row, area.column) : formatAddress({ ...area, sheet: null });
}
