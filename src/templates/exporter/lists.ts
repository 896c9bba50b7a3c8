/** The hidden sheet with the choices of all lists: countries, routes, markets, versions. */
import { quoteSheet } from "../../sheet/address";
import { loadTable } from "../../datasource";
import { SheetDraft } from "../draft";
import { word } from "../words";
import { NAMES, type NameBook } from "./references";
import { PICKS } from "./regimes";
import { ELECTRICITY_SOURCES, templateKinds, templateRoutes } from "./templateTexts";

/** Rows kept for the versions of CBAM. */
const ROOM = 12;
const VERSIONS_COLUMN = 6;
/** As many lists as there are, each wide enough for its longest entry. */
const LISTS = VERSIONS_COLUMN + 6;

export async function countryCodes(): Promise<readonly string[]> {
  const table = await loadTable("countries-iso3166");
  return table
    .all()
    .map((row) => table.need(row, "alpha2"))
    .sort();
}

export function listsSheet(name: string, names: NameBook, countries: readonly string[]): SheetDraft {
  const sheet = new SheetDraft(name).columns(...Array.from({ length: LISTS }, () => 44)).set({ visibility: "hidden" });
  const list = (column: number, title: string, items: readonly string[], listName: string): void => {
    sheet.text(0, column, title, "heading");
    items.forEach((item, i) => sheet.text(1 + i, column, item, "text"));
    const letter = String.fromCharCode(65 + column);
    names.add(listName, `${quoteSheet(name)}!$${letter}$2:$${letter}$${items.length + 1}`);
  };
  list(0, word("lists.countries"), countries, NAMES.countries);
  list(1, word("lists.choices"), [word("choice.own"), word("choice.byDefault")], NAMES.choices);
  list(2, word("lists.markets"), ["EU", "US", word("market.other")], NAMES.markets);
  list(3, word("lists.routes"), [..."ABCDEFGHIJKL"], NAMES.routes);
  list(4, word("lists.rates"), [word("rate.general"), "A", "B"], NAMES.rates);
  list(5, word("lists.periods"), ["1", "2", "3"], NAMES.periods);
  list(VERSIONS_COLUMN + 1, word("lists.sources"), ELECTRICITY_SOURCES, NAMES.sources);
  list(VERSIONS_COLUMN + 2, word("lists.kinds"), templateKinds(), NAMES.kinds);
  list(VERSIONS_COLUMN + 3, word("lists.templateRoutes"), templateRoutes(), NAMES.templateRoutes);
  const laws = [...new Set(PICKS.map(([regime]) => regime))];
  list(
    VERSIONS_COLUMN + 4,
    word("lists.laws"),
    laws.map((regime) => word(`regime.${regime}`)),
    NAMES.laws,
  );
  list(VERSIONS_COLUMN + 5, word("lists.lawCodes"), laws, NAMES.lawCodes);
  for (const [entry, cell] of [
    [NAMES.own, "$B$2"],
    [NAMES.byDefault, "$B$3"],
    [NAMES.eu, "$C$2"],
    [NAMES.us, "$C$3"],
  ] as const)
    names.add(entry, `${quoteSheet(name)}!${cell}`);
  sheet.text(0, VERSIONS_COLUMN, word("lists.versions"), "heading");
  for (let i = 1; i <= ROOM; i++) sheet.put(i, VERSIONS_COLUMN, `=IFERROR(INDEX(LAW.VERSIONS("cbam"),${i},2),"")`, "plain");
  names.add(NAMES.versions, `${quoteSheet(name)}!$G$2:$G$${ROOM + 1}`);
  return sheet;
}

/** What the register of versions says of one: 3 status, 4 in force from, 7 as of. */
export function versionFact(regime: string, version: string, field: 3 | 4 | 7): string {
  const register = `LAW.VERSIONS("${regime}")`;
  return `INDEX(${register},MATCH("${version}",INDEX(${register},0,2),0),${field})`;
}
