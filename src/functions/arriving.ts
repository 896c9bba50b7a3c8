/**
 * The functions as Excel knows them from the start: by their names. A law comes with the first formula that calls one of its functions,
 * what goes across the laws with all of them; asking earlier throws TableNotLoaded, which the boundary answers by fetching it.
 */
import { addBook } from "../calls/books";
import type { FunctionSpec } from "../calls/spec";
import type { Regime } from "../core/lawBook";
import { later, loadTable } from "../datasource";
import { functionNames, namesIn } from "../regimes/names";
import border from "./words/border.json";
import law from "./words/law.json";

const arriving = new Map<string, () => FunctionSpec>();

function announce(room: string, names: readonly string[], bring: () => Promise<readonly FunctionSpec[]>): void {
  const specs = later(room, async () => new Map((await bring()).map((spec) => [spec.id, spec])));
  for (const name of names) arriving.set(name, () => specs().get(name) as FunctionSpec);
}

/** The small tables that nearly every line of a law reads; the large ones come with the first formula that needs them. */
async function loadAtStart({ versions, atStart = [] }: Regime): Promise<void> {
  const inForce = [...versions.values()].find(({ status }) => status === "inForce");
  await Promise.all(atStart.flatMap((role) => inForce?.datasets[role] ?? []).map(loadTable));
}

async function fetchLaw(id: string): Promise<readonly FunctionSpec[]> {
  const { regime, specs } = (await import(/* webpackChunkName: "[request]" */ `../regimes/${id}/room`)) as {
    readonly regime: Regime;
    readonly specs: readonly FunctionSpec[];
  };
  addBook(regime);
  // Without them the first formula fetches them one after another.
  await loadAtStart(regime).catch(() => undefined);
  return specs;
}

for (const [id, names] of Object.entries(functionNames)) announce(`${id}-room`, names, () => fetchLaw(id));

const across = [border, law].flatMap(namesIn);
announce("across-room", across, async () => {
  const { specOf } = await import(/* webpackChunkName: "across-room" */ "./register");
  return across.map(specOf);
});

export const functionIds = (): readonly string[] => [...arriving.keys()];

export function arrivingSpec(id: string): FunctionSpec {
  const spec = arriving.get(id);
  if (!spec) throw new TypeError(`no function ${id}`);
  return spec();
}
