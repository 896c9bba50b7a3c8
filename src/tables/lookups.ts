/** Names that tables add to their codes: countries and goods, in the user's language. */
import { currentLocale, hasWords, t } from "../i18n/t";
import { loadTable } from "../datasource";
import { OTHER_COUNTRIES, UNION_ORIGIN } from "../regimes/shared/country";
import { Countries } from "../regimes/shared/country";
import type { Country } from "../regimes/shared/country";
import type { Lookups } from "./columns";
import { goodsMarks } from "./goodsMarks";

export const COUNTRIES = "countries-iso3166";
export const SPELLINGS = "country-names-2026";
const DESCRIPTIONS = "cn-descriptions-2025";
const HEADING = 4;

/** 'Flat-rolled products ...' ; in Chinese the heading's name stands in front of the printed English text. */
export function headingName(code: string): string | null {
  for (const length of [4, 2]) {
    const key = `goods.${code.slice(0, length)}`;
    if (hasWords(key)) return t(key);
  }
  return null;
}

/** What tells the code from its neighbours; a heading stands for all of them. */
export const marksOf = (code: string, printed: string): string => (code.length > HEADING ? goodsMarks(printed) : "");

export async function loadLookups(): Promise<Lookups> {
  const [countryTable, spellings, descriptions] = await Promise.all([loadTable(COUNTRIES), loadTable(SPELLINGS), loadTable(DESCRIPTIONS)]);
  const countries = new Countries(countryTable, spellings);
  const locale = currentLocale();
  return {
    countryName: (code) =>
      code === OTHER_COUNTRIES
        ? t("tables.country.other")
        : code === UNION_ORIGIN
          ? t("tables.country.union")
          : countries.name(code as Country, locale),
    goodsName: remembered((code) => {
      const [row] = descriptions.longestPrefix("code", code);
      const printed = row === undefined ? "" : descriptions.need(row, "description");
      if (locale === "en" && printed !== "") return printed;
      const name = headingName(code);
      const marks = name === null ? "" : marksOf(code, printed);
      return [marks === "" ? name : `${name}：${marks}`, printed].filter((part) => part !== null && part !== "").join("｜");
    }),
  };
}

/** Country tables repeat the same codes a hundred times. */
function remembered(work: (code: string) => string): (code: string) => string {
  const known = new Map<string, string>();
  return (code) => {
    const seen = known.get(code);
    if (seen !== undefined) return seen;
    const name = work(code);
    known.set(code, name);
    return name;
  };
}
