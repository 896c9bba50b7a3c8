/**
 * Cells as arguments: an address typed in place of a value, read as the cells it names. `=A3` is always one; without the
 * equals sign it is one where the argument takes no words that look like it. May not read a cell.
 */
import { formatAddress, parseAddress } from "../../../sheet/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../../sheet/grid";
import type { Address, Matrix } from "../../../host/port";
import type { Reader } from "../../../calls/readers/reader";
import type { Entries, Entry } from "./entries";

type Taking = Pick<Reader<unknown>, "kind" | "choices" | "readBlock">;

/** On which sheet an address means a cell when it names none. */
export type Home = string | null;

const ADDRESS = /^(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?$/iu;

/** The address with its sheet; null: the text is a value. */
export function referenceIn(text: string, reader: Taking, home: Home): Address | null {
  const plain = text.normalize("NFKC").trim();
  const bare = plain.replace(/^=\s*/, "");
  const said = bare !== plain;
  if (!ADDRESS.test(bare)) return null;
  if (!said && (reader.kind === "text" || reader.choices?.some((word) => word.toUpperCase() === bare.toUpperCase()))) return null;
  const area = parseAddress(bare);
  if (area.row + area.rows > MAX_ROWS || area.column + area.columns > MAX_COLUMNS) return null;
  return formatAddress({ ...area, sheet: area.sheet ?? home });
}

/** As a formula on the sheet writes it. */
export function addressOn(address: Address, home: Home): Address {
  const area = parseAddress(address);
  return formatAddress(area.sheet === home ? { ...area, sheet: null } : area);
}

/** The cells an entry stands for; null: none. A name of the workbook stands for cells too, and stays a name. */
export function cellsMeant(entry: Entry | undefined, reader: Taking, home: Home): Address | null {
  if (entry?.kind === "typed") return referenceIn(entry.text, reader, entry.sheet ?? home);
  return entry?.kind === "range" && ADDRESS.test(entry.address) ? entry.address : null;
}

export type Read = ReadonlyMap<Address, Matrix>;

/** Entries with the cells they mean as they are now, written as on the sheet `home`; null: with their sheet in any case. */
export function withCells(
  entries: Entries,
  readers: Readonly<Record<string, Taking>>,
  read: Read,
  { typedOn, home }: { readonly typedOn: Home; readonly home: Home },
): Entries {
  return Object.fromEntries(
    Object.entries(entries).map(([name, entry]) => {
      const reader = readers[name];
      const address = reader ? cellsMeant(entry, reader, typedOn) : null;
      const values = address === null ? undefined : read.get(address);
      if (address === null || values === undefined) return [name, entry];
      const factor = entry.kind === "range" ? entry.factor : undefined;
      return [name, { kind: "range", address: addressOn(address, home), values, ...(factor && { factor }) }];
    }),
  );
}
