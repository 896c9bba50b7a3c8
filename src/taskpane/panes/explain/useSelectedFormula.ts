/** The formula that fills the selected cell, anew with every selection and calculation. null: none does, or the host cannot say. */
import { useEffect, useState } from "react";
import { formatAddress, parseAddress } from "../../../sheet/address";
import type { Address, CellValue, Host } from "../../../host/port";

export type SelectedFormula = {
  /** The selected cell itself, also where another one fills it. */
  readonly address: Address;
  readonly value: CellValue;
  readonly formula: string;
};

export type ExplainProps = { readonly selected: SelectedFormula | null; readonly onBack: () => void };

async function look(host: Host): Promise<SelectedFormula | null> {
  const { address, values } = await host.selection();
  const cell = formatAddress({ ...parseAddress(address), rows: 1, columns: 1 });
  const found = await host.formulaAt(cell);
  return found && { address: cell, value: values[0]?.[0] ?? null, formula: found.formula };
}

export function useSelectedFormula(host: Host): SelectedFormula | null {
  const [selected, setSelected] = useState<SelectedFormula | null>(null);
  useEffect(() => {
    let latest = 0;
    const ask = (): void => {
      const mine = ++latest;
      const tell = (found: SelectedFormula | null): void => {
        // The same again draws nothing.
        if (mine === latest) setSelected((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
      };
      look(host).then(tell, () => tell(null));
    };
    ask();
    const leave = [host.onSelection(ask), host.onCalculated(ask)];
    return () => {
      latest = -1;
      leave.forEach((stop) => stop());
    };
  }, [host]);
  return selected;
}
