/** The cells a formula reads, each reference once, those that hold an error first. May not know what a function does with them. */
import { formatAddress } from "../../sheet/address";
import { sizeOf } from "../../sheet/areas";
import { isErrorText } from "../../sheet/errors";
import type { Address, CellValue } from "../../host/port";
import type { SheetArea, Snapshot } from "../snapshot";
import type { CellSnapshot } from "./cellSnapshot";
import type { LineChoice } from "./line";

export type Precedent = {
  /** As the formula writes it. */
  readonly text: string;
  /** Of a list, the cell in the line that is explained; null: there are no such cells. */
  readonly address: Address | null;
  /** Of a single cell; null also where it is empty. */
  readonly value: CellValue;
  readonly cells: number;
  /** A formula stands in the single cell. */
  readonly computed: boolean;
  /** Cells with an error, at most `MOST_FAILING`. */
  readonly failing: readonly Address[];
};

const MOST_FAILING = 20;

export function precedentsOf({ snapshot, references }: CellSnapshot, choice: LineChoice | null): readonly Precedent[] {
  const seen = new Map<string, Precedent>();
  for (const { text, area } of references) if (!seen.has(text)) seen.set(text, precedent(text, area && lineOf(area, choice), snapshot));
  const failed = ({ failing }: Precedent): number => (failing.length > 0 ? 0 : 1);
  return [...seen.values()].sort((a, b) => failed(a) - failed(b));
}

/** A range as large as the block gives each of its cells to one line. */
function lineOf(area: SheetArea, choice: LineChoice | null): SheetArea {
  if (!choice || area.rows !== choice.rows || area.columns !== choice.columns) return area;
  return { ...area, row: area.row + choice.row, column: area.column + choice.column, rows: 1, columns: 1 };
}

function precedent(text: string, area: SheetArea | null, snapshot: Snapshot): Precedent {
  if (!area) return { text, address: null, value: null, cells: 0, computed: false, failing: [] };
  const single = sizeOf(area) === 1;
  return {
    text,
    address: formatAddress(area),
    value: single ? snapshot.value(area.sheet, area.row, area.column) : null,
    cells: sizeOf(area),
    computed: single && snapshot.isComputed(area.sheet, area.row, area.column),
    failing: failingIn(area, snapshot),
  };
}

function failingIn({ sheet, row, column, rows, columns }: SheetArea, snapshot: Snapshot): readonly Address[] {
  const failing: Address[] = [];
  for (let r = row; r < row + rows; r++)
    for (let c = column; c < column + columns; c++) {
      if (!isErrorText(snapshot.value(sheet, r, c))) continue;
      failing.push(formatAddress({ sheet, row: r, column: c, rows: 1, columns: 1 }));
      if (failing.length === MOST_FAILING) return failing;
    }
  return failing;
}
