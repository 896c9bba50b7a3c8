/** Countries of a refusal or a step by name in the person's language, with their codes. May not know why they are named. */
import { tNote } from "../i18n/notes";
import { currentLocale, hasWords, listed, t } from "../i18n/t";
import type { Country } from "../regimes/shared/country";
import { countries } from "./readers/code";

/** A code that is no country's stays as it is. Origins of customs that ISO 3166 does not know have words of ours. */
export function countryInWords(code: string): string {
  const own = `country.${code}`;
  const name = hasWords(own) ? t(own) : countries().name(code as Country, currentLocale());
  return name === code ? code : t("country.named", { name, code });
}

export const countriesInWords = (codes: readonly string[]): string => listed(codes.map(countryInWords));

/** Lists of countries stand in the law as codes. */
const CODES = /^[A-Z]{2}(?:, ?[A-Z]{2})+$/;

/** A text of the law or the data in the person's language, where it has words. */
export const textOfLaw = (text: string): string => (CODES.test(text) ? countriesInWords(text.split(/, ?/)) : tNote(text));
