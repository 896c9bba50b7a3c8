/** What was found, under several keys: a map within a map for each, so that no text has to be put together to look something up. */
export type Key = string | number | boolean | null | undefined;

type Level = Map<Key, unknown>;

export class Findings {
  private readonly top: Level = new Map();

  /** All keys that begin alike are equally many. */
  get(keys: readonly Key[]): unknown {
    let found: unknown = this.top;
    for (const key of keys) {
      found = (found as Level).get(key);
      if (found === undefined) return undefined;
    }
    return found;
  }

  set(keys: readonly Key[], value: unknown): void {
    let level = this.top;
    for (const key of keys.slice(0, -1)) {
      const next = (level.get(key) as Level | undefined) ?? new Map();
      level.set(key, next);
      level = next;
    }
    level.set(keys.at(-1), value);
  }
}
