/** Arguments that only the Clean Competition Act takes: industries, contained goods, waivers. */
import { refuseErrorCell, shownCell } from "../../calls/cells";
import { block, filledRows, inRow } from "../../calls/readers/block";
import { perTonne, quantity } from "../../calls/readers/number";
import { reader } from "../../calls/readers/reader";
import type { Decimal } from "../../core/decimal";
import { RuleError } from "../../core/error";
import { plainText, withoutFloat } from "../../core/plainText";
import type { Line } from "./rules/excess";

const filled = quantity({ zero: "blank" });
const emitted = perTonne({ zero: "blank" });

export const naics = reader<string>({
  kind: "text",
  zero: "blank",
  parse(cell) {
    const digits = withoutFloat(plainText(String(cell)).replace(/^naics(?: code)?[\s:]*/i, "")).replace(/[\s-]/g, "");
    if (!/^\d{6}$/.test(digits)) throw new RuleError("unknownCode", "naics", { found: shownCell(cell) });
    return digits;
  },
});

/** Rows of (intensity, baseline, quantity). */
export const containedGoods = block<readonly Line[]>(
  (matrix) =>
    filledRows(matrix).map(({ row, cells }) =>
      inRow(row, (): Line => {
        cells.forEach(refuseErrorCell);
        if (cells.length !== 3) throw new RuleError("shape", "ccaGoodsColumns", { found: cells.length });
        return { intensity: emitted.read(cells[0]), baseline: emitted.read(cells[1]), quantity: filled.read(cells[2]) };
      }),
    ),
  false,
);

/** USD that are waived, or TRUE for the whole charge. */
export const waiver = reader<Decimal | "all" | undefined>({
  kind: "quantity",
  zero: "blank",
  parse(cell) {
    if (cell === true || String(cell).trim().toUpperCase() === "TRUE") return "all";
    if (cell === false || String(cell).trim().toUpperCase() === "FALSE") return undefined;
    return filled.read(cell);
  },
});
