/** Powers of ten that a double holds exactly: 10^22 = 2^22 x 5^22, and 5^22 has 52 bits. */
export const LAST_EXACT_POWER = 22;

export const POWERS_OF_TEN: readonly number[] = Array.from({ length: LAST_EXACT_POWER + 1 }, (_, power) => Number(`1e${power}`));

export function powerOfTen(power: number): number {
  return POWERS_OF_TEN[power] as number;
}
