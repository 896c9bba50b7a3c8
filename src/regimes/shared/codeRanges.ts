/** Lists of tariff codes as tables keep them: '7601;7603-7608;!31021030', prefixes, ranges of prefixes, exceptions. */

function within(code: string, entry: string): boolean {
  const [from = "", to] = entry.split("-");
  if (to === undefined) return code.startsWith(from);
  const head = code.slice(0, from.length);
  return head.length === from.length && from <= head && head <= to;
}

/** A code shorter than an entry is not in it: half a heading may lie outside. */
export function inCodes(code: string, list: string): boolean {
  const entries = list.split(";");
  if (entries.some((entry) => entry.startsWith("!") && within(code, entry.slice(1)))) return false;
  return entries.some((entry) => !entry.startsWith("!") && within(code, entry));
}

/** Entries that only a longer code could decide: a heading of which a part is listed, or an exception within it. */
export function undecided(code: string, list: string): readonly string[] {
  return list.split(";").flatMap((entry) => {
    const bounds = entry
      .replace("!", "")
      .split("-")
      .filter((bound) => bound.length > code.length && bound.startsWith(code));
    return bounds.length > 0 && (entry.startsWith("!") || !inCodes(code, list)) ? [bounds[0] as string] : [];
  });
}
