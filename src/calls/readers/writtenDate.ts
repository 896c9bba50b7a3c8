/**
 * Dates as people and programs write them as text. What reads one way in every country is read; what reads two ways is
 * refused with both; a year of two digits is never completed. Years of three digits are of Taiwan's Minguo calendar.
 */
import type { CivilDate, EventDate } from "../../core/civilDate";
import { civilDate, isCivilDate, ofYear } from "../../core/civilDate";
import { RuleError } from "../../core/error";
import { plainText } from "../../core/plainText";
import { withDigits } from "./chineseNumerals";
import dateWords from "./dateWords.json";
import { withoutTime } from "./timeOfDay";

/** No act here reaches outside of these. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2200;
/** Minguo 1 is 1912. */
export const MINGUO = 1911;

const words = dateWords as { readonly months: readonly string[]; readonly ordinals: readonly string[] };
const MONTHS = new Map(words.months.flatMap((names, i) => names.split(" ").map((name) => [name, i + 1] as const)));
const ERA = /^(?:中華民國|中华民国|民國|民国|民|r\.?o\.?c\.?|minguo)\s*|\s*\(?(?:r\.?o\.?c\.?|minguo|民國|民国)\)?$/;
const COMMON_ERA = /^(?:西元|公元|ad )\s*/;
const WEEKDAY =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? +|,? *\(?(?:星期|週|周|礼拜|禮拜)[一二三四五六日天]\)?$| ?\((?:[一二三四五六日]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\)$/;

/** `minguo`: the text names the calendar. */
type Text = { readonly text: string; readonly minguo: boolean; readonly found: string };
type Form = { readonly shape: RegExp; readonly read: (parts: Readonly<Record<string, string>>, from: Text) => EventDate | undefined };

const pad = (part: string | number): string => String(part).padStart(2, "0");
const isoOf = (year: number, month: string | number, day: string | number): string => `${year}-${pad(month)}-${pad(day)}`;
export const isYear = (year: number): boolean => Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;

/** The common year of a bare number that may be a year of the Minguo calendar. */
export function minguoYear(digits: string): number | undefined {
  return /^(?:[89]\d|1\d\d)$/.test(digits) ? Number(digits) + MINGUO : undefined;
}

/** undefined: no year one can be sure of. */
function yearOf(digits: string, minguo: boolean): number | undefined {
  const year = Number(digits) + (minguo || digits.length === 3 ? MINGUO : 0);
  const fits = minguo ? digits.length <= 3 : digits.length === 4 || /^[01]\d\d$/.test(digits);
  return fits && isYear(year) ? year : undefined;
}

function day(year: number | undefined, month: string | number, dayOfMonth: string | number, { found }: Text): EventDate | undefined {
  if (year === undefined) return undefined;
  const iso = isoOf(year, month, dayOfMonth);
  if (!isCivilDate(iso)) throw new RuleError("notDate", "noSuchDay", { found, date: iso });
  return { date: iso, precision: "day" };
}

function month(year: number | undefined, number: number): EventDate | undefined {
  return year !== undefined && number >= 1 && number <= 12 ? { date: civilDate(isoOf(year, number, 1)), precision: "month" } : undefined;
}

function quarter(year: number | undefined, number: string): EventDate | undefined {
  return year === undefined ? undefined : { date: civilDate(isoOf(year, Number(number) * 3 - 2, 1)), precision: "quarter" };
}

/** Day and month in either order: one of them above 12, or both alike, leaves one reading. */
function dayAndMonth(first: string, second: string, year: number | undefined, from: Text): EventDate | undefined {
  if (year === undefined) return undefined;
  const [dayFirst, monthFirst] = [isoOf(year, second, first), isoOf(year, first, second)];
  const [asDayFirst, asMonthFirst] = [isCivilDate(dayFirst), isCivilDate(monthFirst)];
  if (asDayFirst && asMonthFirst && dayFirst !== monthFirst)
    throw new RuleError("notDate", "dayOrMonth", { found: from.found, dayFirst, monthFirst });
  if (!asDayFirst && !asMonthFirst)
    throw new RuleError("notDate", "noSuchDay", { found: from.found, date: Number(first) > 12 ? dayFirst : monthFirst });
  return { date: (asDayFirst ? dayFirst : monthFirst) as CivilDate, precision: "day" };
}

const named = (word: string): number | undefined => MONTHS.get(word.replace(/\.$/, ""));
/** The serial number of a day stored as text: which calendar counts it the text does not say. */
const serialAsText = (_: unknown, { found }: Text): never => {
  throw new RuleError("notDate", "serialText", { found });
};
const withYear = (digits: string | undefined, from: Text): number | undefined => yearOf(digits ?? "", from.minguo);
const twoDigits = (_: unknown, { found }: Text): never => {
  throw new RuleError("notDate", "twoDigitYear", { found });
};
const yearMissing = (_: unknown, { found }: Text): never => {
  throw new RuleError("notDate", "yearMissing", { found });
};

const FORMS: readonly Form[] = [
  // 2026-02-01, 2026/2/1, 2026. 2. 1., 2026年2月1日, 115/02/01
  {
    shape: /^(?<y>\d{1,4}) ?[-/.年 ] ?(?<m>\d{1,2}) ?[-/.月 ] ?(?<d>\d{1,2}) ?[日號号.]?$/,
    read: ({ y = "", m = "", d = "" }, from) => day(withYear(y, from), m, d, from),
  },
  // 20260201, 1150201
  { shape: /^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)$/, read: ({ y, m = "", d = "" }, from) => day(withYear(y, from), m, d, from) },
  { shape: /^(?<y>[01]\d\d)(?<m>\d\d)(?<d>\d\d)$/, read: ({ y, m = "", d = "" }, from) => day(yearOf(y ?? "", true), m, d, from) },
  // 15.02.2026, 02/15/2026
  {
    shape: /^(?<a>\d{1,2}) ?[-/. ] ?(?<b>\d{1,2}) ?[-/. ] ?(?<y>\d{4})\.?$/,
    read: ({ a = "", b = "", y }, from) => dayAndMonth(a, b, withYear(y, from), from),
  },
  // 1 February 2026, 1. Feb. 2026, 1-Feb-2026, 01FEB2026
  {
    shape: /^(?<d>\d{1,2})(?:st|nd|rd|th|er|º)?[-., /]*(?:of |de )?(?<m>\p{L}{3,}\.?)[-., /]*(?:de |del )?(?<y>\d{4})$/u,
    read: ({ d = "", m = "", y }, from) => (named(m) === undefined ? undefined : day(withYear(y, from), named(m) ?? 0, d, from)),
  },
  // February 1, 2026
  {
    shape: /^(?<m>\p{L}{3,}\.?)[- /]*(?<d>\d{1,2})(?:st|nd|rd|th)?[-, /]+(?<y>\d{4})$/u,
    read: ({ d = "", m = "", y }, from) => (named(m) === undefined ? undefined : day(withYear(y, from), named(m) ?? 0, d, from)),
  },
  // 2026-Feb-01
  {
    shape: /^(?<y>\d{4})[-., /]*(?<m>\p{L}{3,}\.?)[-., /]*(?<d>\d{1,2})$/u,
    read: ({ d = "", m = "", y }, from) => (named(m) === undefined ? undefined : day(withYear(y, from), named(m) ?? 0, d, from)),
  },
  // 2026Q1, 2026-Q1, 2026年第1季, Q1 2026, 1Q2026, 1st quarter of 2026
  {
    shape: /^(?<y>\d{2,4})(?: ?年度?)? ?[-/.,]? ?(?:[qt]|第|(?<=年度?)(?=.季)) ?(?<q>[1-4]) ?(?:季度?)?$/,
    read: ({ y, q = "" }, from) => quarter(withYear(y, from), q),
  },
  {
    shape: /^(?:[qt] ?|第 ?)(?<q>[1-4])(?: ?季度?)? ?[-/., ]? ?(?<y>\d{4})$/,
    read: ({ y, q = "" }, from) => quarter(withYear(y, from), q),
  },
  { shape: /^(?<q>[1-4]) ?q ?[-/., ]? ?(?<y>\d{4})$/, read: ({ y, q = "" }, from) => quarter(withYear(y, from), q) },
  { shape: /^(?<y>\d{4}) ?[-/., ]? ?(?<q>[1-4]) ?q$/, read: ({ y, q = "" }, from) => quarter(withYear(y, from), q) },
  {
    shape: /^(?<q>[1-4])(?:st|nd|rd|th|er|e|º|\.) ?(?:quarter|quartal|trimestre),? ?(?:of )?(?<y>\d{4})$/,
    read: ({ y, q = "" }, from) => quarter(withYear(y, from), q),
  },
  { shape: /^(?:q ?|第 ?)?[1-4](?: ?q| ?季度?)?$/, read: (parts, from) => (/^\d$/.test(from.text) ? undefined : yearMissing(parts, from)) },
  // 2026-02, 2026年2月, 02/2026, Feb 2026, 202602
  { shape: /^(?<y>\d{2,4}) ?[-/年] ?(?<m>\d{1,2}) ?月?份?$/, read: ({ y, m }, from) => month(withYear(y, from), Number(m)) },
  { shape: /^(?<m>\d\d(?=\.)|\d{1,2}(?!\.)) ?[-/.] ?(?<y>\d{4})$/, read: ({ y, m }, from) => month(withYear(y, from), Number(m)) },
  { shape: /^(?<m>\p{L}{3,}\.?)[-., /]*(?<y>\d{4})$/u, read: ({ y, m = "" }, from) => month(withYear(y, from), named(m) ?? 0) },
  { shape: /^(?<y>\d{4})[-., /]*(?<m>\p{L}{3,}\.?)$/u, read: ({ y, m = "" }, from) => month(withYear(y, from), named(m) ?? 0) },
  // In 201012 the first years of this century could also be year, month and day.
  { shape: /^(?<y>20(?:1[3-9]|[2-9]\d))(?<m>\d\d)$/, read: ({ y, m }, from) => month(withYear(y, from), Number(m)) },
  // 2026, 2026年, 115年度, 民國115
  { shape: /^(?<y>\d{4}) ?年?度?$/, read: ({ y }, from) => yearAlone(withYear(y, from)) },
  {
    shape: /^(?<y>\d{1,3})(?<said> ?年?度?)$/,
    read: ({ y, said }, from) => (from.minguo || said !== "" ? yearAlone(withYear(y, from)) : undefined),
  },
  { shape: /^[2-7]\d{4}(?:\.\d+)?$/, read: serialAsText },
  // 1-Feb-26, 26/2/1, Feb-26, 1 Feb
  {
    shape:
      /^\d{1,2}[-/. ]+(?:\d{1,2}|\p{L}{3,}\.?)[-/., ]+\d{2}$|^\p{L}{3,}\.?[-/., ]+\d{1,2},?[-/ ]+\d{2}$|^\d{6}$|^\d{2} ?[年/-] ?\d{1,2} ?月?$/u,
    read: twoDigits,
  },
  { shape: /^(?<m>\p{L}{3,}\.?)[-'’/., ]*\d{2}$/u, read: ({ m = "" }, from) => (named(m) === undefined ? undefined : twoDigits(m, from)) },
  {
    shape: /^\d{1,2}[-. /]*(?<m>\p{L}{3,}\.?)$|^\d{1,2} ?月 ?\d{1,2} ?[日號号]$/u,
    read: (parts, from) => (parts["m"] === undefined || named(parts["m"]) !== undefined ? yearMissing(parts, from) : undefined),
  },
];

function yearAlone(year: number | undefined): EventDate | undefined {
  return year === undefined ? undefined : ofYear(year);
}

/** One kind of dash and full stop, no quotes around; programs write whole numbers of a column with gaps as 2026.0 and 20260201.0, years of the Minguo calendar too. */
function tidied(written: string): string {
  const text = plainText(written)
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u3002\uff61]/g, ".")
    .replace(/(?<=\d)[\u3001_,](?=\d)/g, "-");
  return text.replace(/^['"‘’“”]+|[,;'"‘’“”]+$/g, "").replace(/^(\d{3,4}|\d{7,8})\.0$/, "$1");
}

/** undefined: no date. Throws where it is one that cannot be, or may be two. */
export function readWrittenDate(written: string, found: string): EventDate | undefined {
  const dayOnly = withoutTime(tidied(written), found).replace(WEEKDAY, "");
  const minguo = ERA.test(dayOnly);
  const text = withDigits(dayOnly.replace(ERA, "").replace(COMMON_ERA, ""))
    .replace(/^(first|second|third|fourth)(?= quarter)/, (word) => `${words.ordinals.indexOf(word) + 1}.`)
    .trim();
  const from = { text, minguo, found };
  for (const { shape, read } of FORMS) {
    const match = shape.exec(text);
    const date = match ? read(match.groups ?? {}, from) : undefined;
    if (date !== undefined) return date;
  }
  return undefined;
}
