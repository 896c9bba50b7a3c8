/**
 * A number in a cell without a number format, as Excel shows it: at most eleven characters, rounded to what fits, in powers
 * of ten where it does not fit otherwise. May not know a width; the caller says what fits.
 */

const MOST_CHARACTERS = 11;
const MOST_DECIMALS = 9;
/** From here on Excel writes powers of ten, however wide the cell. */
const SMALLEST = 1e-4;

/** null: not even the shortest form fits. */
export function generalNumber(value: number, fits: (text: string) => boolean): string | null {
  const short = (text: string): boolean => text.replace("-", "").length <= MOST_CHARACTERS && fits(text);
  return plain(value, short) ?? powersOfTen(value, fits);
}

function plain(value: number, fits: (text: string) => boolean): string | null {
  const size = Math.abs(value);
  if (size >= 1e21 || (size > 0 && size < SMALLEST && !fits(String(value)))) return null;
  for (let decimals = MOST_DECIMALS; decimals >= 0; decimals--) {
    const text = withoutTrailingZeros(value.toFixed(decimals));
    // Something is never shown as nothing.
    if (/^-?0$/.test(text) && value !== 0) return null;
    if (fits(text)) return text;
  }
  return null;
}

function powersOfTen(value: number, fits: (text: string) => boolean): string | null {
  for (let decimals = 5; decimals >= 0; decimals--) {
    const [mantissa = "", exponent = ""] = value.toExponential(decimals).split("e");
    const [sign, digits] = [exponent.slice(0, 1), exponent.slice(1)];
    const text = `${withoutTrailingZeros(mantissa)}E${sign}${digits.padStart(2, "0")}`;
    if (fits(text)) return text;
  }
  return null;
}

const withoutTrailingZeros = (text: string): string => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);
