/** Names a slip of the keyboard away, for the message of a refusal only; nothing is ever read by nearness. */
import { editDistance } from "../../core/editDistance";

/** What the near names stand for, nearest first, each once. Short words are compared with short ones only. */
export function nearestNames<T>(wanted: string, names: ReadonlyMap<string, T>): readonly T[] {
  const furthest = Math.max(1, Math.floor(wanted.length / 3));
  const near = [...names]
    .filter(([name]) => name.length > 3 === wanted.length > 3 || (name.length > 3 && wanted.length <= 3))
    .map(([name, of]) => ({ name, of, distance: distance(name, wanted, furthest) }))
    .filter((entry) => entry.distance <= furthest)
    .sort((a, b) => a.distance - b.distance || a.name.length - b.name.length);
  return [...new Set(near.map((entry) => entry.of))];
}

function distance(name: string, wanted: string, furthest: number): number {
  return name.includes(wanted) || wanted.includes(name) ? 1 : editDistance(name, wanted, furthest);
}
