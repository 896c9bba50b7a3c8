/**
 * Univer calls `some` on an iterator, which Safari before 18.4 and Node before 22 do not have. May not replace what is there.
 */
const iterators = Object.getPrototypeOf(Object.getPrototypeOf([].values())) as { some?: unknown };

iterators.some ??= function some(this: Iterable<unknown>, test: (value: unknown) => boolean): boolean {
  for (const value of this) if (test(value)) return true;
  return false;
};

export {};
