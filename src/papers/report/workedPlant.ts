/** The embedded emissions of a plant's processes, from its data alone: the same sums as those of a filled template. */
import { fromCell, ZERO, type Decimal } from "../../core/decimal";
import { workedOut, linksOf, type Embedded } from "../communication/chain";
import { used } from "../communication/fill/context";
import type { BoughtPrecursor, Flow, Process } from "../communication/plant";
import type { PlantData, PlantRow } from "../plant/plant";

/** `byDefault`: share of the direct emissions that rests on default values of bought precursors. */
export type WorkedProcess = { readonly embedded: Embedded; readonly byDefault: number | null; readonly produced: Decimal };

export function workedPlant(plant: PlantData): ReadonlyMap<string, WorkedProcess> {
  const names = [...new Set(plant.processes.map((row) => row.text("name")))];
  const uses = (from: string): ReadonlyMap<number, Decimal> =>
    new Map(names.flatMap((name, i) => (used(plant, from, name) === 0 ? [] : [[i, fromCell(used(plant, from, name))] as const])));
  const processes = names.map((name, index) =>
    processOf(
      name,
      index,
      plant.processes.filter((row) => row.text("name") === name),
      uses(name),
    ),
  );
  const bought = plant.bought.map((row, index) => boughtOf(row, index, uses(row.text("name"))));
  // Waste gases need the factor of natural gas, which the plant data does not carry: such a process stays open.
  const worked = workedOut(processes, bought, null);
  return new Map(
    processes.flatMap((process) => {
      const found = worked.get(process.index);
      if (found?.kind !== "worked" || process.produced === null) return [];
      const byDefault = shareByDefault(process, processes, bought, found.embedded);
      return [[process.name, { embedded: found.embedded, byDefault, produced: process.produced }] as const];
    }),
  );
}

/** Precursors made in the installation hide what they bought, so only a process that takes none of them has a share of its own. */
function shareByDefault(
  process: Process,
  processes: readonly Process[],
  bought: readonly BoughtPrecursor[],
  { direct }: Embedded,
): number | null {
  const links = linksOf(process, processes, bought);
  if (links.some(({ from }) => from.kind === "process") || direct.isZero() || process.produced === null) return null;
  const byDefault = links.reduce((sum, { from, tonnes }) => {
    const one = bought.find(({ index }) => index === from.index);
    return one?.direct && one.directSource.toLowerCase() === "default" ? sum.plus(tonnes.times(one.direct)) : sum;
  }, ZERO);
  return byDefault.dividedBy(direct.times(process.produced)).toNumber();
}

const decimal = (value: number | null): Decimal | null => (value === null ? null : fromCell(value));

function processOf(name: string, index: number, rows: readonly PlantRow<"processes">[], usedBy: ReadonlyMap<number, Decimal>): Process {
  const figure = (key: Parameters<PlantRow<"processes">["figure"]>[0]): Decimal | null => decimal(rows[0]?.figure(key) ?? null);
  const flow = (imported: "heatIn" | "gasIn", exported: "heatOut" | "gasOut"): Flow => ({
    imported: figure(imported),
    importedFactor: imported === "heatIn" ? figure("heatInFactor") : null,
    exported: figure(exported),
    exportedFactor: exported === "heatOut" ? figure("heatOutFactor") : null,
  });
  const produced = rows.flatMap((row) => decimal(row.figure("produced")) ?? []);
  return {
    index,
    name,
    category: rows[0]?.text("category") ?? "",
    routes: rows.map((row) => row.text("route")).filter((route) => route !== ""),
    included: [],
    produced: produced.length === 0 ? null : produced.reduce((sum, part) => sum.plus(part)),
    direct: figure("direct"),
    heat: flow("heatIn", "heatOut"),
    gas: flow("gasIn", "gasOut"),
    electricity: figure("electricity"),
    electricityFactor: figure("electricityFactor"),
    electricitySource: rows[0]?.text("electricitySource") ?? "",
    exported: figure("exported"),
    exportedFactor: figure("exportedFactor"),
    usedBy,
  };
}

function boughtOf(row: PlantRow<"bought">, index: number, usedBy: ReadonlyMap<number, Decimal>): BoughtPrecursor {
  return {
    index,
    name: row.text("name"),
    category: row.text("category"),
    country: row.text("country"),
    bought: decimal(row.figure("tonnes")),
    direct: decimal(row.figure("direct")),
    directSource: row.text("directSource"),
    electricity: decimal(row.figure("electricity")),
    electricityFactor: decimal(row.figure("electricityFactor")),
    justification: row.text("justification"),
    usedBy,
  };
}
