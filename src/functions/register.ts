/** Every function by its id. The exported functions, the pane and LAW.EXPLAIN find them here. */
import type { FunctionSpec } from "./spec";
import { borderSpecs } from "./specs/border";
import { cbamSpecs } from "./specs/cbam";
import { cbamTableSpecs } from "./specs/cbamTables";
import { cbamWholeSpecs } from "./specs/cbamWhole";
import { ccaSpecs } from "./specs/cca";
import { fpfaSpecs } from "./specs/fpfa";
import { mcaSpecs } from "./specs/mca";
import { etsSpecs } from "./specs/ets";
import { lawSpecs } from "./specs/law";
import { tradeSpecs } from "./specs/trade";
import { twSpecs } from "./specs/tw";
import { usOthersSpecs } from "./specs/usOthers";

const register = new Map<string, FunctionSpec>();

function add(specs: readonly FunctionSpec[]): void {
  for (const spec of specs) {
    if (register.has(spec.id)) throw new TypeError(`${spec.id} is registered twice`);
    register.set(spec.id, spec);
  }
}

add(cbamSpecs);
add(cbamTableSpecs);
add(cbamWholeSpecs);
add(etsSpecs);
add(twSpecs);
add(tradeSpecs);
add(ccaSpecs);
add(fpfaSpecs);
add(mcaSpecs);
add(usOthersSpecs);
add(lawSpecs((id) => register.get(id)));
add(borderSpecs((id) => register.get(id)));

export function specOf(id: string): FunctionSpec {
  const spec = register.get(id);
  if (!spec) throw new TypeError(`no function ${id}`);
  return spec;
}

export function allSpecs(): readonly FunctionSpec[] {
  return [...register.values()];
}
