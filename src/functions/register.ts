/** Every function by its id. Whoever wants all of them at once finds them here: the pane, the command line, LAW.EXPLAIN. */
import type { FunctionSpec } from "../calls/spec";
import { lawSpecs } from "../regimes";
import { borderSpecs } from "./across/border";
import { acrossLawsSpecs } from "./across/law";

const register = new Map<string, FunctionSpec>();

function add(specs: readonly FunctionSpec[]): void {
  for (const spec of specs) {
    if (register.has(spec.id)) throw new TypeError(`${spec.id} is registered twice`);
    register.set(spec.id, spec);
  }
}

add(lawSpecs);
add(acrossLawsSpecs((id) => register.get(id)));
add(borderSpecs((id) => register.get(id)));

export function specOf(id: string): FunctionSpec {
  const spec = register.get(id);
  if (!spec) throw new TypeError(`no function ${id}`);
  return spec;
}

export function allSpecs(): readonly FunctionSpec[] {
  return [...register.values()];
}
