/**
 * Decimals of any length: whole / 10^scale in whole numbers of any length. Products, quotients, sums and powers are rounded once, half
 * up, to 34 significant digits (IEEE decimal128); what is written is taken as it is.
 */
export interface Wide {
  readonly whole: bigint;
  /** Below 0 where zeros before the point are left out. */
  readonly scale: number;
}

/** Up, down, half up: away from 0, towards it, away from 0 from the half on; floor and ceil: to the number below and above. */
export type Rounding = "up" | "halfUp" | "down" | "floor" | "ceil";

const PRECISION = 34;
/** From so many zeros on a number is written with an exponent. */
const ZEROS_WRITTEN = 40;
const WRITTEN = /^([+-]?)(?=\.?\d)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i;

const powerOfTen = (power: number): bigint => 10n ** BigInt(power);
const digitsIn = (whole: bigint): number => String(whole < 0n ? -whole : whole).length;

export function read(text: string): Wide {
  const [, sign, before, behind = "", exponent = "0"] = WRITTEN.exec(text) ?? [];
  if (before === undefined) throw new Error(`${text} is no decimal number`);
  return compact({ whole: BigInt(`${before}${behind}`) * (sign === "-" ? -1n : 1n), scale: behind.length - Number(exponent) });
}

/** No zero at the end. */
export function compact({ whole, scale }: Wide): Wide {
  if (whole === 0n) return { whole, scale: 0 };
  const text = String(whole);
  let last = text.length;
  while (text[last - 1] === "0") last--;
  return last === text.length ? { whole, scale } : { whole: BigInt(text.slice(0, last)), scale: scale - (text.length - last) };
}

function quotient(whole: bigint, by: bigint, rounding: Rounding): bigint {
  const [cut, rest] = [whole / by, whole % by];
  const [size, away] = whole < 0n ? [-rest, -1n] : [rest, 1n];
  const further =
    rounding === "halfUp" ? 2n * size >= by : size > 0n && (rounding === "up" || rounding === (whole < 0n ? "floor" : "ceil"));
  return further ? cut + away : cut;
}

export function atPlaces({ whole, scale }: Wide, places: number, rounding: Rounding): Wide {
  return scale <= places ? { whole, scale } : { whole: quotient(whole, powerOfTen(scale - places), rounding), scale: places };
}

export function inDigits(value: Wide, digits = PRECISION): Wide {
  return atPlaces(value, value.scale + digits - digitsIn(value.whole), "halfUp");
}

/** Both at the finer scale of the two. */
function aligned(a: Wide, b: Wide): readonly [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  return [a.whole * powerOfTen(scale - a.scale), b.whole * powerOfTen(scale - b.scale), scale];
}

export function total(a: Wide, b: Wide): Wide {
  const [x, y, scale] = aligned(a, b);
  return inDigits({ whole: x + y, scale });
}

export function product(a: Wide, b: Wide): Wide {
  return inDigits({ whole: a.whole * b.whole, scale: a.scale + b.scale });
}

export function ratio(a: Wide, b: Wide): Wide {
  // One digit more than is kept decides how it is rounded; what lies behind that cannot change it.
  const more = Math.max(0, PRECISION + 1 + digitsIn(b.whole) - digitsIn(a.whole));
  const [whole, by] = b.whole < 0n ? [-a.whole, -b.whole] : [a.whole, b.whole];
  return inDigits({ whole: (whole * powerOfTen(more)) / by, scale: a.scale - b.scale + more });
}

export function power(base: Wide, times: number): Wide {
  const risen = { whole: base.whole ** BigInt(Math.abs(times)), scale: base.scale * Math.abs(times) };
  return times < 0 ? ratio({ whole: 1n, scale: 0 }, risen) : inDigits(risen);
}

export function order(a: Wide, b: Wide): number {
  const [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** All digits, with no fewer than `places` behind the point. */
export function written({ whole, scale }: Wide, places = 0): string {
  const behind = Math.max(scale, places);
  const digits = digitsBefore(whole * powerOfTen(behind - scale), behind);
  return behind === 0 ? digits : `${digits.slice(0, -behind)}.${digits.slice(-behind)}`;
}

function digitsBefore(whole: bigint, behind: number): string {
  const sign = whole < 0n ? "-" : "";
  return sign + String(whole < 0n ? -whole : whole).padStart(behind + 1, "0");
}

/** As people write it: of a very large or small number the significant digits and the power of ten. */
export function shown(value: Wide): string {
  const exponent = digitsIn(value.whole) - 1 - value.scale;
  if (Math.abs(exponent) < ZEROS_WRITTEN) return written(value);
  return `${written({ whole: value.whole, scale: digitsIn(value.whole) - 1 })}e${exponent > 0 ? "+" : ""}${exponent}`;
}
