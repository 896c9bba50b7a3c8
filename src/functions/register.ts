/** Every function by its id. The exported functions, the pane and LAW.EXPLAIN find them here. */
import type { FunctionSpec } from "../calls/spec";
import { borderSpecs } from "./across/border";
import { cbamSpecs } from "../regimes/cbam/functions/ofLine";
import { cbamTableSpecs } from "../regimes/cbam/functions/ofTables";
import { cbamWholeSpecs } from "../regimes/cbam/functions/ofRanges";
import { ccaSpecs } from "../regimes/cca/functions";
import { fpfaSpecs } from "../regimes/fpfa/functions";
import { mcaSpecs } from "../regimes/mca/functions";
import { etsSpecs } from "../regimes/ets/functions";
import { lawSpecs } from "./across/law";
import { tradeSpecs } from "../regimes/trade/functions";
import { twSpecs } from "../regimes/tw/functions";
import { usOthersSpecs } from "../regimes/useu/functions";

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
