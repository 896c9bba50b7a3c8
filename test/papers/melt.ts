// A plant of two processes, small enough to be worked out on paper:
//   melt: 100 t, 50 t CO2, 200 MWh x 0.5, takes 10 t of alloys at 2 t/t and 1 MWh/t x 0.4
//     direct (50 + 10 x 2) / 100 = 0.7, indirect (100 + 10 x 0.4) / 100 = 1.04, electricity (200 + 10) / 100 = 2.1
//   roll: 80 t, 8 t CO2, 40 MWh x 0.5, takes 90 t of melt
//     direct (8 + 90 x 0.7) / 80 = 0.8875, indirect (20 + 90 x 1.04) / 80 = 1.42, electricity (40 + 90 x 2.1) / 80 = 2.8625
import type { StandInCells, StandInValue } from "./standIn";
import { letter } from "./standIn";

export const MELT = { direct: 0.7, indirect: 1.04, electricity: 2.1 } as const;
export const ROLL = { direct: 0.8875, indirect: 1.42, electricity: 2.8625 } as const;

/** The rows of the summary, whose columns right of O stand one further left in the older version. */
export function summary(version: "2.1" | "2.1.1", more: Readonly<Record<string, StandInValue>> = {}): Record<string, StandInValue> {
  const good = (
    row: number,
    process: string,
    category: string,
    cn: string,
    see: typeof MELT | typeof ROLL,
  ): Record<string, StandInValue> => ({
    [`D${row}`]: process,
    [`E${row}`]: category,
    [`F${row}`]: cn,
    [`H${row}`]: `${process} A`,
    [`I${row}`]: see.direct,
    [`J${row}`]: see.indirect,
    [`K${row}`]: see.direct + see.indirect,
    [`L${row}`]: "tCO2e/t",
    [`M${row}`]: 0,
    [`N${row}`]: "Mix",
    [`O${row}`]: see.electricity,
    // % Cr: the sixteenth heading of the newer version.
    [`${letter(version === "2.1.1" ? 19 : 18)}${row}`]: 0.18,
  });
  return { ...good(26, "melt", "Crude steel", "72071210", MELT), ...good(27, "roll", "Iron or steel products", "73041100", ROLL), ...more };
}

export function melt(version: "2.1" | "2.1.1" = "2.1.1", change: StandInCells = {}): StandInCells {
  const cells: StandInCells = {
    A_InstData: {
      I9: 46023,
      L9: 46387,
      I20: "Works",
      I26: "United States",
      S26: { f: "IF(1,1)", v: "US" },
      E62: "Crude steel",
      I62: "Electric arc furnace",
      E63: "Iron or steel products",
      E83: "Crude steel",
      F83: "Only direct production",
      L83: "melt",
      E84: "Iron or steel products",
      F84: "Only direct production",
      L84: "roll",
      E102: "Alloys (FeMn, FeCr, FeNi)",
      F102: "TW",
      L102: "nickel",
    },
    D_Processes: {
      L16: 0,
      L17: 100,
      L27: 10,
      L32: 90,
      L54: 50,
      L65: 200,
      L66: 0.5,
      L67: "Mix",
      L81: 80,
      L92: 80,
      L119: 8,
      L130: 40,
      L131: 0.5,
      L132: "Mix",
    },
    E_PurchPrec: { L17: 10, L28: 10, L38: 0, L49: 2, M49: "Measured", L50: 1, M50: "Measured", L51: 0.4, M51: "Mix" },
    Summary_Communication: summary(version),
  };
  return Object.fromEntries(
    [...new Set([...Object.keys(cells), ...Object.keys(change)])].map((sheet) => [sheet, { ...cells[sheet], ...change[sheet] }]),
  );
}
