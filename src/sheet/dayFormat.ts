/**
 * Whether a number format shows a day, a month's name, a year or an era: a time of day or a length of time is no date.
 * What stands in quotes, behind a backslash or in brackets is no code.
 */
export function showsDay(numberFormat: string): boolean {
  const codes = (numberFormat.split(";")[0] ?? "").replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  if (/general/i.test(codes) || /\[(?:h+|m+|s+)\]/i.test(numberFormat)) return false;
  return /[dy]|mmm|[年日]/i.test(codes) || /(^|[^0#?.])e(?![+-])/i.test(codes) || /\bg+e?/i.test(codes);
}

/** From 30 December 1899, day 0 of one calendar, to 1 January 1904, day 0 of the other. */
export const DAYS_BETWEEN = 1462;
