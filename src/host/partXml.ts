/**
 * Reads the beginning of an XML text just far enough to say in which namespace its root element stands. Declarations of a
 * document type are refused. May not read what is inside.
 */
import type { Store } from "./port";

/** null: no XML that a custom part could be. */
export function rootNamespace(xml: string): string | null {
  const body = xml
    .replace(/^\ufeff/, "")
    .replace(/^\s*<\?xml[^>]*\?>/, "")
    .replace(/^(?:\s*<!--[\s\S]*?-->)*\s*/, "");
  const root = /^<(?:([\p{L}_][\p{L}\p{N}_.-]*):)?[\p{L}_][\p{L}\p{N}_.-]*((?:\s+[^\s=<>"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/u.exec(
    body,
  );
  if (!root) return null;
  const wanted = root[1] === undefined ? "xmlns" : `xmlns:${root[1]}`;
  for (const [, name, double, single] of (root[2] ?? "").matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (name === wanted) return double ?? single ?? "";
  return "";
}

/** A store of custom parts takes only XML of the namespace it is kept under. */
export function checkedParts(store: Store): Store {
  return {
    get: store.get,
    set: async (namespace, xml) => {
      if (xml !== null && rootNamespace(xml) !== namespace) throw new Error(`Not XML of the namespace ${namespace}`);
      await store.set(namespace, xml);
    },
  };
}
