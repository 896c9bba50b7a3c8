/** Finding in the look-up: goods by code or word, entries of the laws' lists, countries; in any of the three languages, best first. */
import { loadTable } from "../../../datasource";
import type { Locale } from "../../../host/port";
import { tNote } from "../../../i18n/notes";
import { headingExists, printGoodsCode } from "../../../regimes/shared/goodsCode";
import { countryNames } from "../../../regimes/shared/country";
import { COUNTRIES, headingName } from "../../../tables/lookups";
import { type Findable, findable, foldForSearch, ranked } from "../../find/fold";
import { digitsOf, findGoods, type Goods, goodsTitle, loadGoods, nearestGoods, wholeCode } from "../../find/goods";
import { type Listed, type ListId, loadLists } from "../../find/lists";
import { LISTS } from "./laws";

export type Found = { readonly title: string; readonly second: string } & (
  | { readonly kind: "goods"; readonly code: string }
  | { readonly kind: "listed"; readonly entry: Listed }
  | { readonly kind: "country"; readonly code: string }
);
export type GroupId = "goods" | "near" | "countries" | ListId;
export type Group = { readonly id: GroupId; readonly found: readonly Found[] };

type Nation = { readonly code: string; readonly names: Readonly<Record<Locale, string>>; readonly find: Findable };
export type Index = { readonly goods: readonly Goods[]; readonly listed: readonly Listed[]; readonly nations: readonly Nation[] };

const MOST_NEAR = 12;
let index: Promise<Index> | null = null;

export function loadIndex(): Promise<Index> {
  index ??= Promise.all([loadGoods(), loadLists(LISTS), loadNations()]).then(([goods, listed, nations]) => ({ goods, listed, nations }));
  index.catch(() => {
    index = null;
  });
  return index;
}

async function loadNations(): Promise<readonly Nation[]> {
  const table = await loadTable(COUNTRIES);
  return table.all().map((row): Nation => {
    const code = table.need(row, "alpha2");
    const names = countryNames((column) => table.need(row, column));
    return {
      code,
      names,
      find: findable([
        code,
        table.text(row, "alpha3"),
        names.en,
        names["zh-TW"],
        table.need(row, "zhTW"),
        names["zh-CN"],
        ...(table.text(row, "aliases")?.split("|") ?? []),
      ]),
    };
  });
}

const ofGoods =
  (locale: Locale) =>
  (one: Goods): Found => ({
    kind: "goods",
    code: one.code,
    title: `${printGoodsCode(one.code)} ${goodsTitle(one, locale === "en")}`,
    second: locale === "en" || goodsTitle(one, false).endsWith(one.description) ? "" : one.description,
  });

const ofListed =
  (locale: Locale) =>
  (entry: Listed): Found => {
    const name = entry.names[locale];
    const code = entry.key === entry.names.en ? "" : `${entry.key} `;
    return {
      kind: "listed",
      entry,
      title: `${code}${name}`,
      second: [name === entry.names.en ? "" : entry.names.en, entry.extra === entry.key ? "" : tNote(entry.extra)]
        .filter((part) => part !== "")
        .join(" · "),
    };
  };

const ofNation =
  (locale: Locale) =>
  ({ code, names }: Nation): Found => ({ kind: "country", code, title: `${names[locale]} (${code})`, second: "" });

/** Everything of one list, as its law prints it. */
export function browse({ listed }: Index, list: ListId, locale: Locale): readonly Group[] {
  return [{ id: list, found: listed.filter((entry) => entry.list === list).map(ofListed(locale)) }];
}

export function search(all: Index, typed: string, locale: Locale): readonly Group[] {
  const digits = digitsOf(typed);
  const groups = digits === null ? byWords(all, typed, locale) : byCode(all, digits, typed, locale);
  return groups.filter(({ found }) => found.length > 0);
}

/** The codes that begin so; a whole code that no table prints is offered as it stands, with the nearest that are printed: but none of a heading that does not exist. */
function byCode(all: Index, digits: string, typed: string, locale: Locale): readonly Group[] {
  const goods = findGoods(all.goods, typed).map(ofGoods(locale));
  const typedWhole = wholeCode(typed);
  const whole = typedWhole !== null && headingExists(typedWhole) ? typedWhole : null;
  const printed = all.goods.some(({ code }) => code === whole);
  const heading = whole === null ? null : headingName(whole);
  const asTyped: readonly Found[] =
    whole === null || printed
      ? []
      : [{ kind: "goods", code: whole, title: `${printGoodsCode(whole)}${heading === null ? "" : ` ${heading}`}`, second: "" }];
  const near = goods.length > 0 ? [] : nearestGoods(all.goods, digits, MOST_NEAR).map(ofGoods(locale));
  const byNumber = all.listed.filter(({ key, list }) => list === "cca.industries" && key.startsWith(digits)).map(ofListed(locale));
  return [
    { id: "goods", found: [...asTyped, ...goods] },
    { id: "near", found: near },
    { id: "cca.industries", found: byNumber },
  ];
}

function byWords(all: Index, typed: string, locale: Locale): readonly Group[] {
  const text = foldForSearch(typed);
  // Two letters are a country's code far more often than a part of its name.
  const exact = all.nations.filter(({ find }) => find.names.includes(text));
  const countries: Group = { id: "countries", found: (exact.length > 0 ? exact : ranked(all.nations, typed)).map(ofNation(locale)) };
  const goods: Group = { id: "goods", found: ranked(all.goods, typed).map(ofGoods(locale)) };
  const listed = ranked(all.listed, typed);
  const lists = LISTS.map((id): Group => ({ id, found: listed.filter(({ list }) => list === id).map(ofListed(locale)) }));
  return exact.length > 0 ? [countries, goods, ...lists] : [goods, ...lists, countries];
}
