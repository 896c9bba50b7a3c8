/** The list of a group, made where it is new. */
export function grouped<K, V>(groups: Map<K, V[]>, key: K): V[] {
  const list = groups.get(key) ?? [];
  if (list.length === 0) groups.set(key, list);
  return list;
}
