/** A set of keys with one more, or one less. */
export function withKey(keys: ReadonlySet<string>, key: string, inside: boolean): ReadonlySet<string> {
  const next = new Set(keys);
  if (inside) next.add(key);
  else next.delete(key);
  return next;
}
