/**
 * Argument lists for a function: what its readers take, what they refuse, and what only a broken or hostile caller hands over, as
 * far as a spreadsheet can: matrices, null for what was left out, error objects, an object about the call.
 */
import type { FunctionSpec } from "../../src/calls/spec";
import type { Kind } from "../../src/calls/readers/reader";
import type { Random } from "./random";

const CODES = ["73181542", "7318 15 42", "7208", "25232900", "31021012", 76011010, "00000000", "99999999", "7208510000", "1", "ex 7318"];
const COUNTRIES = ["TW", "Taiwan", "臺灣", "China", "Türkiye", "Korea", "EU", "unknown", "Atlantis", "IS", 158, "台灣（Taiwan）"];
const DATES = [46_023, 46_100.5, 2026, 2027, 2034, "2026-02-10", "01/02/2026", "115/02/10", "2026 Q1", 60, 0.5, 2_958_466, -1, 1150201];
const NUMBERS = [0, 1, 2.1, 100, 0.1, 1e-300, 1e300, -5, 123456789012345680, "1,234", "1.234,5", "10%", "½", "0", "-0", 0.1 + 0.2];
const WORDS = ["", "total", "sector", "Steel", "熔鐵", "A", "B", "C", "hold", "2025-2083", "119", "COM-2026-616", "nonsense", "pig iron"];
const HOSTILE: readonly unknown[] = [
  null,
  undefined,
  "",
  " ",
  "\u200b",
  "\u0000",
  "💥".repeat(50),
  "a".repeat(33_000),
  "９".repeat(400),
  "\ud800",
  "‮7318",
  "__proto__",
  "constructor",
  "=1+1",
  "<b>",
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
  true,
  false,
  { code: "#N/A" },
  { code: "#DIV/0!", message: "x" },
  { address: "Sheet1!A1", functionName: "X" },
  {},
  new Date(0),
];

const BY_KIND: Partial<Record<Kind, readonly unknown[]>> = {
  cn: CODES,
  country: COUNTRIES,
  date: DATES,
  year: DATES,
  quantity: NUMBERS,
  sefa: [...NUMBERS, "A", "B"],
  column: [...NUMBERS, "A", "B"],
  boolean: [true, false, "TRUE", 1],
  function: ["CBAM.COST", "ETS.BENCHMARK", "LAW.EXPLAIN"],
};

function cell(random: Random, wanted: readonly unknown[], tame: boolean): unknown {
  const chance = tame ? 0 : random.share();
  if (chance < 0.75) return random.one(wanted);
  if (chance < 0.9) return random.one(HOSTILE);
  return random.one([...CODES, ...COUNTRIES, ...DATES, ...NUMBERS, ...WORDS]);
}

/** Mostly one cell or a column of the height of the call; at times a row, a block, a ragged one, or no matrix at all. */
function argument(random: Random, wanted: readonly unknown[], height: number, tame: boolean): unknown {
  const chance = tame ? 0.12 + random.share() * 0.73 : random.share();
  const of = (rows: number, width: () => number): unknown[][] =>
    Array.from({ length: rows }, () => Array.from({ length: width() }, () => cell(random, wanted, tame)));
  if (chance < 0.12) return null;
  if (chance < 0.5) return [[cell(random, wanted, tame)]];
  if (chance < 0.85) return of(height, () => 1);
  if (chance < 0.9) return of(1, () => height);
  if (chance < 0.94) return of(1 + random.below(4), () => height);
  if (chance < 0.97) return of(height, () => random.below(4));
  return random.one<unknown>([[], [[]], cell(random, wanted, tame), [cell(random, wanted, tame)], { address: "Sheet1!A1" }]);
}

export function argumentList(random: Random, spec: FunctionSpec, ids: readonly string[]): unknown[] {
  const height = random.one([1, 1, 2, 3, 7]);
  // Half of the lists are of a kind that may well be answered.
  const tame = random.share() < 0.5;
  const list = Object.values(spec.args).map((reader): unknown => {
    if (tame && reader.optional && random.share() < 0.7) return null;
    const wanted = reader.choices ?? BY_KIND[reader.kind] ?? [...WORDS, ...NUMBERS, ...CODES];
    const given = reader.kind === "text" && random.share() < 0.3 ? ids : wanted;
    return reader.repeating
      ? Array.from({ length: random.below(6) }, () => argument(random, [...CODES, ...COUNTRIES, ...NUMBERS, ...DATES], height, tame))
      : argument(random, given, height, tame);
  });
  return random.share() < 0.1 ? list.slice(0, random.below(list.length + 1)) : list;
}
