/** Names for new sheets. */

/** `EU ETS`, `EU ETS (2)`, ... : at most 31 characters, none that a sheet name may not have. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const clean =
    wanted
      .replace(/[\\/?*[\]:']/g, " ")
      .trim()
      .slice(0, 31) || "Sheet";
  if (!used.has(clean.toLowerCase())) return clean;
  for (let n = 2; ; n++) {
    const candidate = `${clean.slice(0, 31 - ` (${n})`.length)} (${n})`;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}
