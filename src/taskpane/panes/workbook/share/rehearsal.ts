/** A workbook that takes every formula and changes nothing: pinning it tells what pinning would do. */
import type { PinHost } from "../../../../audit/pin/pinWorkbook";
import { placed } from "../../../../audit/snapshot";
import { formatAddress } from "../../../../sheet/address";
import type { Address } from "../../../../host/port";

export function rehearsal({ settings }: PinHost): PinHost {
  const formulas = new Map<Address, string>();
  return {
    settings: { get: settings.get, set: async () => undefined },
    replaceFormulas: async (changes) => changes.forEach(({ address, formula }) => formulas.set(address, formula)),
    cells: async (address) => {
      const area = placed(address);
      const lines = Array.from({ length: area.rows }, (_, r) =>
        Array.from(
          { length: area.columns },
          (_unused, c) => formulas.get(formatAddress({ ...area, row: area.row + r, column: area.column + c, rows: 1, columns: 1 })) ?? "",
        ),
      );
      return { values: lines.map((line) => line.map(() => null)), formulas: lines };
    },
  };
}
