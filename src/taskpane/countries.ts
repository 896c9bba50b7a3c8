/** The countries to choose from, named in the user's language and found by their names in all three. */
import { loadTable } from "../datasource";
import type { Locale } from "../host/port";
import { countryNames } from "../regimes/shared/country";
import { fold } from "../tables/filter";
import { COUNTRIES } from "../tables/lookups";

export type CountryChoice = {
  readonly code: string;
  readonly name: string;
  /** folded names, separated by | */
  readonly find: string;
};

export async function loadCountries(locale: Locale): Promise<readonly CountryChoice[]> {
  const table = await loadTable(COUNTRIES);
  const choices = table.all().map((row): CountryChoice => {
    const names = ["alpha3", "en", "zhTW", "zhCN", "aliases"].map((column) => table.text(row, column)).filter((name) => name !== null);
    const name = countryNames((column) => table.need(row, column))[locale];
    return { code: table.need(row, "alpha2"), name, find: [...names, name].map(fold).join("|") };
  });
  return choices.sort((a, b) => a.name.localeCompare(b.name, locale));
}
