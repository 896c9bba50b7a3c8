/**
 * Every function with its parameters, for callers other than Excel: the workbench, the command line, tests.
 */
import { loadLaterRules, loadTable } from "../datasource";
import { regimes } from "../regimes";
import { loadLawNotes } from "../regimes/notes";
import { run } from "./marshal";
import { knowingOrigins, type Origin } from "../calls/places";
import { COUNTRIES, SPELLINGS } from "../calls/readers/code";
import { allSpecs } from "./register";
import type { FunctionSpec } from "../calls/spec";

export type FunctionEntry = {
  readonly id: string;
  readonly call: (...args: unknown[]) => unknown;
  /** The same, for a caller that knows where the arguments stand in their sheet: messages then name its rows. */
  readonly callAt: (origins: readonly (Origin | null)[], args: readonly unknown[]) => unknown;
  readonly parameters: readonly { readonly name: string; readonly optional: boolean; readonly repeating: boolean }[];
  /** Over columns it gives a result a line, each as the line alone would. */
  readonly takesLines: boolean;
  readonly preload: () => Promise<void>;
};

/** Tables no legal version names but functions read. */
export const OTHER_TABLES = [COUNTRIES, SPELLINGS, "eua-prices-icap"];

function entry(spec: FunctionSpec): FunctionEntry {
  const parameters = Object.entries(spec.args).map(([name, reader]) => ({
    name,
    optional: reader.optional,
    repeating: reader.repeating === true,
  }));
  const call: FunctionEntry["call"] = (...args) => run(spec, args);
  const callAt: FunctionEntry["callAt"] = (origins, args) => {
    const known = parameters.flatMap(({ name }, i): (readonly [string, Origin])[] => (origins[i] ? [[name, origins[i]]] : []));
    return knowingOrigins(new Map(known), () => call(...args));
  };
  const takesLines = spec.form === "rows" && parameters.length > 0 && !spec.parameters.some(({ reader }) => reader.readBlock);
  return { id: spec.id, call, callAt, parameters, takesLines, preload: () => preloadRegime(spec.regime) };
}

export const catalogue: readonly FunctionEntry[] = allSpecs().map(entry);

async function preloadRegime(id: string): Promise<void> {
  const versions = [...(regimes.find((regime) => regime.id === id)?.versions.values() ?? [])];
  const ids = new Set([...OTHER_TABLES, ...versions.flatMap((version) => Object.values(version.datasets))]);
  await Promise.all([loadLawNotes(), loadLaterRules(), ...[...ids].map(loadTable)]);
}

/** After this every function answers at once. */
export async function preloadAll(): Promise<void> {
  await Promise.all(regimes.map((regime) => preloadRegime(regime.id)));
}
