/**
 * One order of steps for spreadsheets, where each step takes its time, and for files, where each is done at once. Steps are written
 * as a generator that hands out what it waits for; who runs it decides whether there is any waiting. May not know what the steps do.
 */
export type Soon<T> = T | Promise<T>;
export type Steps<T> = Generator<Soon<unknown>, T, unknown>;

/** Waits for what is given, and goes on with it: `yield* step(book.look())`. */
export function* step<T>(given: Soon<T>): Steps<T> {
  return (yield given) as T;
}

export async function inTime<T>(steps: Steps<T>): Promise<T> {
  let next = steps.next();
  while (next.done !== true) {
    let given: unknown;
    try {
      given = await next.value;
    } catch (error) {
      next = steps.throw(error);
      continue;
    }
    next = steps.next(given);
  }
  return next.value;
}

/** Of steps that all answer at once. */
export function atOnce<T>(steps: Steps<T>): T {
  let next = steps.next();
  while (next.done !== true) {
    if (next.value instanceof Promise) throw new TypeError("a step takes time");
    next = steps.next(next.value);
  }
  return next.value;
}
