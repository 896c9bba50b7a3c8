/** Import lines for timing: real codes and origins, a quarter of them repeated as in a customs list. */
export type Lines = { readonly cn: unknown[][]; readonly origin: unknown[][]; readonly tonnes: unknown[][]; readonly date: unknown[][] };

const CODES = ["73181542", "72085120", "76011010", "25232900", "31021012", "73089098", "72104900", "28041000", "76069100", "73063080"];
const ORIGINS = ["TW", "China", "印度", "TR", "VN", "Ukraine"];
const FIRST_DAY_OF_2026 = 46023;
const DAYS_WITH_PRICE = 273;

export function importLines(count: number): Lines {
  const column = (cell: (i: number) => unknown): unknown[][] => Array.from({ length: count }, (_, i) => [cell(i)]);
  return {
    cn: column((i) => CODES[i % CODES.length]),
    origin: column((i) => ORIGINS[(i * 7) % ORIGINS.length]),
    tonnes: column((i) => Math.round((1 + (i % 977) / 3) * 1000) / 1000),
    date: column((i) => FIRST_DAY_OF_2026 + ((i * 31) % DAYS_WITH_PRICE)),
  };
}
