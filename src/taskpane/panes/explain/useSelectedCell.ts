/**
 * What there is to explain of the selected cell, anew with every selection and calculation: the formula that fills it, or the row of
 * an inserted table it lies in. null: neither, or the host cannot say.
 */
import { useEffect, useState } from "react";
import { formatAddress, parseAddress } from "../../../sheet/address";
import type { Address, CellValue, Host, Locale } from "../../../host/port";
import { type StandingRow, standingRow } from "../tables/standingRow";

type SelectedAt = {
  /** The selected cell itself, also where another one fills it. */
  readonly address: Address;
  readonly value: CellValue;
};

export type SelectedFormula = SelectedAt & { readonly kind: "formula"; readonly formula: string };
export type SelectedRow = SelectedAt & { readonly kind: "row"; readonly row: StandingRow };
export type SelectedCell = SelectedFormula | SelectedRow;

export type ExplainProps = { readonly selected: SelectedCell | null; readonly onBack: () => void };

export async function selectedCell(host: Host): Promise<SelectedCell | null> {
  const selection = await host.selection();
  const address = formatAddress({ ...parseAddress(selection.address), rows: 1, columns: 1 });
  const value = selection.values[0]?.[0] ?? null;
  const found = await host.formulaAt(address);
  if (found) return { kind: "formula", address, value, formula: found.formula };
  const row = await standingRow(host, { address, table: selection.table });
  return row && { kind: "row", address, value, row };
}

export function useSelectedCell(host: Host, locale: Locale): SelectedCell | null {
  const [selected, setSelected] = useState<SelectedCell | null>(null);
  useEffect(() => {
    let latest = 0;
    const ask = (): void => {
      const mine = ++latest;
      const tell = (found: SelectedCell | null): void => {
        // The same again draws nothing.
        if (mine === latest) setSelected((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
      };
      selectedCell(host).then(tell, () => tell(null));
    };
    ask();
    const leave = [host.onSelection(ask), host.onCalculated(ask)];
    return () => {
      latest = -1;
      leave.forEach((stop) => stop());
    };
    // A row speaks the language of the pane.
  }, [host, locale]);
  return selected;
}
