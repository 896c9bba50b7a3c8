/**
 * What one call rests on: its lines explained once more with a trace, and what they have in common told together.
 * Fetches tables that are not here yet. May not know a formula.
 */
import { RuleError, TableNotLoaded } from "../../core/error";
import { loadMissing, loadSource } from "../../datasource";
import { type Explanation, explain } from "../../calls/explain";
import type { FunctionSpec } from "../../calls/spec";
import type { Pace } from "../pace";
import type { CallBasis, DatasetUse } from "../types";
import { Gathered } from "./gathered";
import { Outcome } from "./fingerprint";
import { linesOf } from "./lines";
import { blockResult, singleResult } from "./results";

/** Runs again after fetching what was missing; a table that cannot be fetched is a refusal, as in a cell. */
export async function withTables<T>(work: () => T): Promise<T> {
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof TableNotLoaded)) throw error;
      await loadMissing(error.datasetId).catch(() => {
        throw error.refusal();
      });
    }
  }
}

async function explained(spec: FunctionSpec, args: readonly unknown[]): Promise<Explanation> {
  try {
    return await withTables(() => explain(spec, args));
  } catch (error) {
    if (error instanceof RuleError) return { steps: [], laws: [], result: [[error]] };
    throw error;
  }
}

/** null: stopped. */
export async function callBasis(spec: FunctionSpec, args: readonly unknown[], pace: Pace): Promise<CallBasis | null> {
  const { total, distinct } = linesOf(spec, args);
  const gathered = new Gathered(spec);
  const outcome = new Outcome();
  let refused = 0;
  let last: Explanation["result"] = [];
  for (const line of distinct) {
    const explanation = await explained(spec, line.args);
    const { result } = explanation;
    gathered.add(line.args, explanation, line.count);
    if (result[0]?.[0] instanceof RuleError) refused += line.count;
    last = result;
    outcome.add(result, line.count);
    if (!(await pace.turn())) return null;
  }
  const result = total === 1 ? singleResult(last, spec.id) : blockResult(total, refused, args);
  const { versions, events, values, open } = gathered;
  const datasets = await Promise.all([...gathered.datasets].map(([id, lines]) => datasetUse(id, lines)));
  return { versions, events, datasets, values, open, result, lines: total, explained: distinct.length, prints: outcome.prints(args) };
}

const sources = new Map<string, { readonly edition: string; readonly sha256: string }>();

async function datasetUse(id: string, lines: number): Promise<DatasetUse> {
  const known = sources.get(id);
  if (known) return { id, ...known, lines };
  try {
    const { edition, sha256 } = await loadSource(id);
    sources.set(id, { edition, sha256 });
    return { id, edition, sha256, lines };
  } catch {
    // Offline before the first look at the sources: the id names the edition too.
    return { id, edition: "", sha256: "", lines };
  }
}
