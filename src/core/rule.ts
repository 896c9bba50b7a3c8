/**
 * One legal quantity: id, unit, citation and the form of its calculation.
 * A version that calculates it differently names a variant; the general rule stays untouched.
 */
import type { Citation, Status } from "./citation";
import { parseCitation } from "./citation";
import type { Law } from "./law";
import type { StepValue } from "./trace";
import type { Unit } from "./unit";

export type RuleSpec = { readonly id: string; readonly unit: Unit; readonly cite: readonly string[]; readonly status?: Status };

export type Run<I, O> = (input: I, law: Law) => O;

export type Rule<I, O extends StepValue> = Run<I, O> & { readonly id: string; readonly unit: Unit; readonly cites: readonly Citation[] };

type Variant<I, O> = { readonly run: Run<I, O>; readonly cite: readonly string[]; readonly status?: Status };

export function rule<I, O extends StepValue>(
  spec: RuleSpec,
  general: Run<I, O>,
  variants: Readonly<Record<string, Variant<I, O>>> = {},
): Rule<I, O> {
  const cites = spec.cite.map(parseCitation);
  const variantCites = new Map(Object.entries(variants).map(([name, variant]) => [name, variant.cite.map(parseCitation)]));
  const apply = (input: I, law: Law): O => {
    const name = law.version.variants[spec.id];
    const variant = name === undefined ? undefined : variants[name];
    if (name !== undefined && !variant) throw new TypeError(`${spec.id} has no variant ${name}`);
    const value = variant ? variant.run(input, law) : general(input, law);
    if (!law.trace) return value;
    // A rule that only hands on a value just read would tell the reader the same figure twice.
    const last = law.trace.steps.at(-1);
    if (last && (last.kind === "parameter" || last.kind === "table") && last.unit === spec.unit && String(last.value) === String(value))
      return value;
    law.trace.add({
      quantity: spec.id,
      kind: "rule",
      value,
      unit: spec.unit,
      regime: law.regime,
      version: law.version.id,
      cites: (name === undefined ? undefined : variantCites.get(name)) ?? cites,
      status: variant?.status ?? spec.status ?? "verified",
    });
    return value;
  };
  return Object.assign(apply, { id: spec.id, unit: spec.unit, cites });
}
