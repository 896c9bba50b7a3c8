/** Lines that belong together, in the order of their keys. Equal regardless of case, as sums of a spreadsheet compare. */
import { sum, type Decimal } from "../../core/decimal";

export type Group = { readonly key: readonly string[]; readonly lines: readonly number[] };

export function groups(count: number, keyOf: (line: number) => readonly string[] | null): readonly Group[] {
  const found = new Map<string, { key: readonly string[]; lines: number[] }>();
  for (let i = 0; i < count; i++) {
    const key = keyOf(i);
    if (key === null) continue;
    const folded = key.join("\u0000").toLowerCase();
    const group = found.get(folded);
    if (group) group.lines.push(i);
    else found.set(folded, { key, lines: [i] });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, group]) => group);
}

/** Lines without a figure add nothing; how many there are is counted beside the sum. */
export const added = (figures: readonly (Decimal | null)[], lines: readonly number[]): Decimal =>
  sum(lines.flatMap((i) => figures[i] ?? []));
