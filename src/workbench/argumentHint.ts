/**
 * Which argument of which function is being typed, from the text so far: the status line says what belongs there.
 * May not know a function; the descriptions do.
 */
import type { FunctionDescription } from "../engine/install";

export type ArgumentHint = { readonly call: string; readonly argument: string | null; readonly text: string };

type Open = { name: string; argument: number };

/** The innermost call that is still open at the end of the text. */
export function openCall(formula: string): Open | null {
  if (!formula.startsWith("=")) return null;
  const bare = formula.replace(/"(?:[^"]|"")*"?/g, "s").replace(/'(?:[^']|'')*'?/g, "s");
  const stack: (Open | null)[] = [];
  for (const [token, name] of bare.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)?\(|[)},{]/gu)) {
    if (token.endsWith("(")) stack.push(name ? { name: name.toUpperCase(), argument: 0 } : null);
    else if (token === "{") stack.push(null);
    else if (token === ")" || token === "}") stack.pop();
    else {
      const open = stack.at(-1);
      if (open) open.argument += 1;
    }
  }
  return stack.findLast((open) => open !== null) ?? null;
}

export function hintFor(formula: string, descriptions: ReadonlyMap<string, FunctionDescription>): ArgumentHint | null {
  const open = openCall(formula);
  const found = open ? descriptions.get(open.name) : undefined;
  if (!open || !found) return null;
  const last = found.parameters.at(-1);
  const parameter = found.parameters[open.argument] ?? (last?.repeating ? last : undefined);
  if (!parameter) return { call: found.id, argument: null, text: found.description };
  return { call: found.id, argument: parameter.optional ? `[${parameter.name}]` : parameter.name, text: parameter.description };
}
