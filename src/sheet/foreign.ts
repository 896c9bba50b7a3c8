/**
 * Plain data that anybody may have written (settings and parts of a workbook, notes in the browser): read piece by piece, and what is not
 * of the expected shape is a fault. May not know what the data means.
 */
export class Fault extends Error {}

export function fields(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Fault("fields");
  return value as Readonly<Record<string, unknown>>;
}

export function list(value: unknown, least = 0, most = Number.POSITIVE_INFINITY): readonly unknown[] {
  if (!Array.isArray(value) || value.length < least || value.length > most) throw new Fault("list");
  return value as readonly unknown[];
}

export const tuple = (value: unknown, length: number): readonly unknown[] => list(value, length, length);

export function text(value: unknown): string {
  if (typeof value !== "string") throw new Fault("text");
  return value;
}

export function textWithin(value: unknown, longest: number): string {
  if (text(value).length > longest) throw new Fault("text");
  return text(value);
}

export function matching(value: unknown, pattern: RegExp): string {
  if (!pattern.test(text(value))) throw new Fault("pattern");
  return text(value);
}

/** least <= value <= most */
export function integer(value: unknown, least: number, most: number): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < least || value > most) throw new Fault("number");
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

/** undefined where nothing is said. */
export const optional = <T>(value: unknown, read: (value: unknown) => T): T | undefined => (value === undefined ? undefined : read(value));

export const isText = (value: unknown): value is string => typeof value === "string";

/** null where anything of it is at fault. */
export function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
