/** Runs functions over argument lists by chance and tells what a spreadsheet could not show. */
import { preloadAll } from "../../src/functions/catalogue";
import { run } from "../../src/functions/marshal";
import { allSpecs } from "../../src/functions/register";
import { processorTime } from "../tools/processorTime";
import { argumentList } from "./arguments";
import { randomOf } from "./random";

export type Fault = { readonly id: string; readonly seed: number; readonly why: string };
export type Family = {
  readonly name: string;
  readonly lists: number;
  readonly refused: number;
  readonly milliseconds: number;
  readonly slowest: string;
};
export type Findings = { readonly faults: readonly Fault[]; readonly families: readonly Family[] };

/** A list has at most seven lines; whatever takes this many times as long as the mean of all lists has no bound that we know of. */
const MOST_TIMES = 2000;
const MOST_MILLISECONDS = 500;

/** undefined: a spreadsheet can show it. */
function flaw(result: unknown): string | undefined {
  if (!Array.isArray(result) || result.length === 0) return `no matrix: ${typeof result}`;
  const width = Array.isArray(result[0]) ? result[0].length : 0;
  if (width === 0) return "an empty row";
  for (const row of result as unknown[]) {
    if (!Array.isArray(row) || row.length !== width) return "not a rectangle";
    for (const cell of row as unknown[]) {
      const shown = typeof cell === "string" || typeof cell === "boolean" || (typeof cell === "number" && Number.isFinite(cell));
      const error =
        typeof cell === "object" && cell !== null && "code" in cell && typeof cell.code === "string" && cell.code.startsWith("#");
      if (!shown && !error) return `a cell with ${String(cell)}`;
      if (error && cell instanceof Error && cell.message === "") return "a refusal without a sentence";
    }
  }
  return undefined;
}

const family = (id: string): string => id.slice(0, id.indexOf("."));

/** `lists`: how many argument lists for each family. Every list has a seed of its own, by which it comes again. */
export async function fuzz(lists: number, seed: number): Promise<Findings> {
  await preloadAll();
  const specs = allSpecs();
  const ids = specs.map(({ id }) => id);
  const faults: Fault[] = [];
  const families: Family[] = [];
  let spent = 0;
  let done = 0;
  for (const name of new Set(ids.map(family))) {
    const own = specs.filter(({ id }) => family(id) === name);
    let refused = 0;
    let slowest = { milliseconds: 0, what: "" };
    const begun = processorTime();
    for (let i = 0; i < lists; i++) {
      const listSeed = (seed + i * 7919) >>> 0;
      const random = randomOf(listSeed);
      const spec = random.one(own);
      const args = argumentList(random, spec, ids);
      const before = processorTime();
      try {
        const result = await run(spec, args);
        const why = flaw(result);
        if (why !== undefined) faults.push({ id: spec.id, seed: listSeed, why });
        else if (result.some((row) => row.some((cell) => typeof cell === "object"))) refused++;
      } catch (error) {
        faults.push({
          id: spec.id,
          seed: listSeed,
          why: `thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        });
      }
      const milliseconds = processorTime() - before;
      spent += milliseconds;
      done++;
      if (milliseconds > slowest.milliseconds)
        slowest = { milliseconds, what: `${spec.id}, seed ${listSeed}, ${milliseconds.toFixed(0)} ms` };
      if (milliseconds > MOST_MILLISECONDS && milliseconds > MOST_TIMES * (spent / done))
        faults.push({ id: spec.id, seed: listSeed, why: `${milliseconds.toFixed(0)} ms` });
    }
    families.push({ name, lists, refused, milliseconds: processorTime() - begun, slowest: slowest.what });
  }
  return { faults, families };
}
