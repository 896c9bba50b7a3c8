/** Numbers by chance that come again with the same seed (mulberry32). */
export type Random = {
  /** from 0 up to, not including, 1 */
  readonly share: () => number;
  /** a whole number below */
  readonly below: (limit: number) => number;
  readonly one: <T>(list: readonly T[]) => T;
};

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(share() * limit);
  return { share, below, one: (list) => list[below(list.length)] as never };
}
