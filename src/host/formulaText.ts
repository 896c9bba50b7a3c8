/**
 * Reads formula text just far enough to say which functions it calls. May not calculate nor rewrite a formula.
 */

/** Names in front of an opening bracket, upper case, text literals left out. */
export function calledFunctions(formula: string): string[] {
  if (!formula.startsWith("=")) return [];
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, "");
  return [...bare.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu)].map((match) => (match[1] ?? "").toUpperCase());
}

export function callsPrefix(formula: string, prefixes: readonly string[]): boolean {
  const names = calledFunctions(formula);
  return names.some((name) => prefixes.some((prefix) => name.startsWith(prefix.toUpperCase())));
}
