/** What a reference of a formula is to a call of ours: the argument it fills, as the forms call it. */
import type { ExplainedCall } from "../../../audit/cell/explainCell";
import { specOf } from "../../../functions/register";
import { argumentName } from "../calculate/functionWords";

export type Role = { readonly name: string; readonly isDate: boolean };
/** By the reference as written. */
export type Roles = ReadonlyMap<string, Role>;

/** A reference that fills arguments of several calls is named by the first. */
export function rolesOf(calls: readonly ExplainedCall[]): Roles {
  const roles = new Map<string, Role>();
  for (const { reading } of calls)
    for (const { name, text, blank } of reading.arguments) {
      if (blank || roles.has(text)) continue;
      const kind = specOf(reading.functionId).args[name]?.kind;
      roles.set(text, { name: argumentName(name, null), isDate: kind === "date" });
    }
  return roles;
}
