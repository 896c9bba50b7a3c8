/** Checks of plain data from outside: what is not of the expected shape is a fault. May not know what the data means. */

export class Fault extends Error {}

export function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Fault("list");
  return value as readonly unknown[];
}

export function tuple(value: unknown, length: number): readonly unknown[] {
  const items = list(value);
  if (items.length !== length) throw new Fault("length");
  return items;
}

export function text(value: unknown): string {
  if (typeof value !== "string") throw new Fault("text");
  return value;
}

/** 0 <= value < limit */
export function integer(value: unknown, limit: number): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value >= limit) throw new Fault("number");
  return value;
}

export function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw new Fault("truth value");
  return value;
}

export function member<T>(all: readonly T[], value: unknown): T {
  const found = all.find((one) => one === value);
  if (found === undefined) throw new Fault("member");
  return found;
}
