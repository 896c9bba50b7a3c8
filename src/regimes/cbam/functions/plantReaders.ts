/** Arguments that plant data take: units, flows of carbon, goods of a chain and what they use. */
import { isBlank, type Matrix, refuseErrorCell } from "../../../calls/cells";
import { block, filledRows, inRow } from "../../../calls/readers/block";
import { words } from "../../../calls/readers/code";
import { quantity } from "../../../calls/readers/number";
import { optional, type Reader } from "../../../calls/readers/reader";
import type { Decimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { ChainGood, PrecursorUse } from "../rules/plant/precursorChain";

/** A unit is text; what it may be is said in the list, and read where it is converted. */
export const unit = (...choices: readonly string[]): Reader<string> => ({ ...words, choices });

const filled = quantity({ zero: "blank" });
const lawful = quantity({ zero: "lawful" });
/** 0 to 1 */
export const fraction = quantity({ zero: "lawful", max: "1" });
const maybeFraction = optional(quantity({ zero: "blank", max: "1" }));

export type WrittenFlow = {
  readonly row: number;
  readonly amount: Decimal;
  readonly unit: string;
  /** t C/t, or the name of a material of the act */
  readonly carbon: Decimal | string;
  readonly biomass: Decimal | undefined;
};

/** A number, also written as text, is a carbon content; other text is a name. */
function carbonOrName(cell: unknown): Decimal | string {
  return typeof cell === "string" && !/^[+-]?[\d.,]/.test(cell.trim()) && !isBlank(cell, true) ? words.read(cell) : fraction.read(cell);
}

/** Rows of (amount, unit, carbon content in t C/t or a material, biomass share). */
function flows(matrix: Matrix | undefined): readonly WrittenFlow[] {
  return filledRows(matrix).map(({ row, cells }) =>
    inRow(row, () => {
      cells.forEach(refuseErrorCell);
      if (cells.length !== 3 && cells.length !== 4) throw new RuleError("shape", "flowColumns", { found: cells.length });
      return {
        row,
        amount: filled.read(cells[0]),
        unit: words.read(cells[1]),
        carbon: carbonOrName(cells[2]),
        biomass: maybeFraction.read(cells[3]),
      };
    }),
  );
}

export const carbonFlows = block(flows, false);
export const maybeCarbonFlows = block(flows);

const maybe = optional(filled);
/** Processes can emit nothing themselves, and an empty cell says they are bought. */
const maybeNothing = optional(lawful);

/** Rows of (good, attributed emissions, activity, t CO2e/t of a bought good). */
export const chainGoods = block<readonly ChainGood[]>(
  (matrix) =>
    filledRows(matrix).map(({ row, cells }) =>
      inRow(row, () => {
        cells.forEach(refuseErrorCell);
        if (cells.length !== 3 && cells.length !== 4) throw new RuleError("shape", "chainColumns", { found: cells.length });
        const activity = maybe.read(cells[2]);
        return {
          row,
          name: words.read(cells[0]),
          // Where there is an activity an empty cell is 0: a process of pure assembly emits nothing itself.
          attributed: activity === undefined && isBlank(cells[1], true, true) ? undefined : (maybeNothing.read(cells[1]) ?? lawful.read(0)),
          activity,
          intensity: isBlank(cells[3], true, true) ? undefined : lawful.read(cells[3]),
        };
      }),
    ),
  false,
);

/** Rows of (good, precursor, tonnes used). */
export const precursorUses = block<readonly PrecursorUse[]>((matrix) =>
  filledRows(matrix).map(({ row, cells }) =>
    inRow(row, () => {
      cells.forEach(refuseErrorCell);
      if (cells.length !== 3) throw new RuleError("shape", "useColumns", { found: cells.length });
      return { row, good: words.read(cells[0]), precursor: words.read(cells[1]), tonnes: filled.read(cells[2]) };
    }),
  ),
);
