/** Small parts of an adapter: a store of strings and a list of listeners. May not know a workbook. */
import type { Store, Unsubscribe } from "../port";

export function createMemoryStore(): Store {
  const values = new Map<string, string>();
  return {
    get: async (key) => values.get(key) ?? null,
    set: async (key, value) => void (value === null ? values.delete(key) : values.set(key, value)),
  };
}

export type Listeners<T> = { readonly add: (callback: (value: T) => void) => Unsubscribe; readonly call: (value: T) => void };

export function createListeners<T>(): Listeners<T> {
  const callbacks = new Set<(value: T) => void>();
  return {
    add: (callback) => {
      callbacks.add(callback);
      return () => void callbacks.delete(callback);
    },
    call: (value) => [...callbacks].forEach((callback) => callback(value)),
  };
}
