/**
 * Every function with its parameters, for callers other than Excel: the workbench, the command line, tests.
 */
import { loadTable } from "../datasource";
import "../i18n/lawNotes";
import { regimes } from "../regimes";
import * as border from "./border";
import * as cbam from "./cbam";
import * as cbamTables from "./cbamTables";
import * as cca from "./cca";
import * as fpfa from "./fpfa";
import * as mca from "./mca";
import * as mcaTables from "./mcaTables";
import * as ets from "./ets";
import * as law from "./law";
import { knowingOrigins, type Origin } from "./places";
import { COUNTRIES, SPELLINGS } from "./readers/code";
import { specOf } from "./register";
import * as trade from "./trade";
import * as tw from "./tw";
import * as usOthers from "./usOthers";

export type FunctionEntry = {
  readonly id: string;
  readonly call: (...args: unknown[]) => unknown;
  /** The same, for a caller that knows where the arguments stand in their sheet: messages then name its rows. */
  readonly callAt: (origins: readonly (Origin | null)[], args: readonly unknown[]) => unknown;
  readonly parameters: readonly { readonly name: string; readonly optional: boolean; readonly repeating: boolean }[];
  readonly preload: () => Promise<void>;
};

type Exported = (...args: never[]) => unknown;

/** Tables no legal version names but functions read. */
export const OTHER_TABLES = [COUNTRIES, SPELLINGS, "eua-prices-icap"];

function entry(exportedName: string, call: Exported): FunctionEntry {
  const id = exportedName.replaceAll("_", ".");
  const spec = specOf(id);
  const parameters = Object.entries(spec.args).map(([name, reader]) => ({ name, optional: reader.optional, repeating: name === "args" }));
  const called = call as (...args: unknown[]) => unknown;
  const callAt: FunctionEntry["callAt"] = (origins, args) => {
    const known = parameters.flatMap(({ name }, i): (readonly [string, Origin])[] => (origins[i] ? [[name, origins[i]]] : []));
    return knowingOrigins(new Map(known), () => called(...args));
  };
  return { id, call: called, callAt, parameters, preload: () => preloadRegime(spec.regime) };
}

export const catalogue: readonly FunctionEntry[] = [cbam, cbamTables, ets, law, tw, trade, border, cca, fpfa, mca, mcaTables, usOthers]
  .flatMap((module) => Object.entries(module as Record<string, Exported>))
  .map(([name, call]) => entry(name, call));

async function preloadRegime(id: string): Promise<void> {
  const versions = [...(regimes.find((regime) => regime.id === id)?.versions.values() ?? [])];
  const ids = new Set([...OTHER_TABLES, ...versions.flatMap((version) => Object.values(version.datasets))]);
  await Promise.all([...ids].map(loadTable));
}

/** After this every function answers at once. */
export async function preloadAll(): Promise<void> {
  await Promise.all(regimes.map((regime) => preloadRegime(regime.id)));
}
