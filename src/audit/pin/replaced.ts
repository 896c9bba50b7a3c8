/** Formulas exchanged, and what the spreadsheet made of them: it may spell a formula in its own way. */
import { formatAddress } from "../../sheet/address";
import type { Address, Host } from "../../host/port";
import { areasOf } from "../areas";
import { grouped } from "../../sheet/grouped";
import { placed } from "../snapshot";

export type Change = { readonly address: Address; readonly before: string; readonly after: string };

/** By address, the formulas that stand there afterwards. A sheet that refuses (protected) shows in what stands there. */
export async function replaced(host: Pick<Host, "replaceFormulas" | "cells">, changes: readonly Change[]): Promise<Map<Address, string>> {
  const sheets = new Map<string, Change[]>();
  for (const change of changes) grouped(sheets, placed(change.address).sheet).push(change);
  for (const list of sheets.values()) {
    try {
      await host.replaceFormulas(list.map(({ address, after }) => ({ address, formula: after })));
    } catch {
      // One protected sheet must not keep the others from changing; the cells tell which formulas were taken.
    }
  }
  const shown = new Map<Address, string>();
  for (const run of areasOf(changes.map(({ address }) => placed(address)))) {
    const area = placed(run);
    const { formulas } = await host.cells(run);
    formulas.forEach((line, r) =>
      line.forEach((formula, c) =>
        shown.set(formatAddress({ ...area, row: area.row + r, column: area.column + c, rows: 1, columns: 1 }), formula),
      ),
    );
  }
  return shown;
}
