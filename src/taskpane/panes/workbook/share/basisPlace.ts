/** Where the Basis sheet will stand, told before it is written: its table is renewed, or a sheet is added under a free name. */
import type { Host } from "../../../../host/port";
import { BASIS_TABLE } from "../../../../record/sheet";
import { basisText } from "../../../../record/words";
import { parseAddress } from "../../../../sheet/address";
import { freeSheetName } from "../../../../sheet/sheetName";

export type BasisPlace =
  | { readonly kind: "renewed"; readonly address: string }
  /** `taken`: a sheet of somebody else's that has the name already */
  | { readonly kind: "added"; readonly sheet: string; readonly taken: string | null };

export async function basisPlace(host: Host): Promise<BasisPlace> {
  const standing = (await host.tables()).find(({ name }) => name === BASIS_TABLE);
  if (standing) return { kind: "renewed", address: standing.address };
  const wanted = basisText("sheet.name");
  const [sheets, used] = await Promise.all([host.sheets(), host.usedAreas()]);
  const namesake = sheets.find((name) => name.toLowerCase() === wanted.toLowerCase());
  // An empty sheet of that name is used, as every table does.
  const filled = namesake !== undefined && used.some((area) => parseAddress(area).sheet === namesake);
  return filled ? { kind: "added", sheet: freeSheetName(wanted, sheets), taken: namesake } : { kind: "added", sheet: wanted, taken: null };
}
