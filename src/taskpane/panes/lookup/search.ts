/** What a look-up can find: goods by code or word, benchmark products, countries; words in any of the three languages. */
import { loadTable } from "../../../datasource";
import type { Locale } from "../../../host/port";
import { LOCALES, hasWords, t } from "../../../i18n/t";
import { parseGoodsCode, printGoodsCode } from "../../../regimes/shared/goodsCode";
import { fold } from "../../../tables/filter";
import { headingName } from "../../../tables/lookups";
import { loadCountries } from "../../countries";

export type Found =
  | { readonly kind: "goods"; readonly code: string; readonly title: string; readonly second: string }
  | { readonly kind: "product"; readonly product: string; readonly title: string; readonly second: string }
  | { readonly kind: "country"; readonly code: string; readonly title: string; readonly second: string };

type Entry = { readonly found: Found; readonly find: string };
export type Index = { readonly goods: readonly Entry[]; readonly products: readonly Entry[]; readonly countries: readonly Entry[] };

const MOST = 25;
/** Where the acts list goods: what the versions cover and what the tables describe. */
const GOODS_TABLES = ["cn-descriptions-2025", "cbam-goods-2025-2083", "cbam-goods-2023-956", "cbam-goods-EP-2022-06-22"];

function headingInAllLanguages(code: string): string {
  const key = `goods.${code.slice(0, 4)}`;
  return hasWords(key) ? LOCALES.map((locale) => t(key, {}, locale)).join(" ") : "";
}

export async function loadIndex(locale: Locale): Promise<Index> {
  const [goodsTables, products, countries] = await Promise.all([
    Promise.all(GOODS_TABLES.map(loadTable)), loadTable("ets-benchmarks"), loadCountries(locale),
  ]);
  const described = new Map<string, string>();
  for (const table of goodsTables) {
    for (const row of table.all()) {
      const code = table.need(row, "code");
      if (!described.has(code)) described.set(code, table.need(row, "description"));
    }
  }
  const goods = [...described].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, description]): Entry => {
    const heading = locale === "en" ? null : headingName(code);
    return {
      found: { kind: "goods", code, title: `${printGoodsCode(code)} ${heading ?? description}`, second: heading === null ? "" : description },
      find: fold(`${description} ${headingInAllLanguages(code)}`),
    };
  });
  const name = { en: "product", "zh-TW": "nameTw", "zh-CN": "nameCn" }[locale];
  return {
    goods,
    products: products.all().map((row): Entry => {
      const names = ["product", "nameTw", "nameCn"].map((column) => products.need(row, column));
      const product = products.need(row, "product");
      return { found: { kind: "product", product, title: products.need(row, name), second: locale === "en" ? "" : product }, find: fold(names.join(" ")) };
    }),
    countries: countries.map(({ code, name: title, find }): Entry => ({ found: { kind: "country", code, title: `${title} (${code})`, second: "" }, find: `${fold(code)}|${find}` })),
  };
}

export type FoundGroups = { readonly goods: readonly Found[]; readonly products: readonly Found[]; readonly countries: readonly Found[] };

export function search(index: Index, wanted: string): FoundGroups {
  const text = fold(wanted);
  const digits = text.replace(/[\s.]/g, "");
  if (/^\d+$/.test(digits)) return { goods: byCode(index, digits), products: [], countries: [] };
  const words = text.split(" ").filter((word) => word !== "");
  if (words.length === 0) return { goods: [], products: [], countries: [] };
  const all = (entries: readonly Entry[]): Found[] => entries.filter(({ find }) => words.every((word) => find.includes(word))).map(({ found }) => found);
  // Two letters are a country's code far more often than a part of its name.
  const exact = index.countries.filter(({ find }) => find.split("|").includes(text)).map(({ found }) => found);
  return { goods: all(index.goods).slice(0, MOST), products: all(index.products).slice(0, MOST), countries: (exact.length > 0 ? exact : all(index.countries)).slice(0, MOST) };
}

/** The codes that begin so; a full code that no table prints is offered as it stands, for the headings above it decide. */
function byCode(index: Index, digits: string): Found[] {
  const beginning = index.goods.flatMap(({ found }) => (found.kind === "goods" && found.code.startsWith(digits) ? [found] : []));
  const code = parseGoodsCode(digits, true);
  if (code === undefined || beginning.some((found) => found.code === code)) return beginning.slice(0, MOST);
  const heading = headingName(code);
  return [{ kind: "goods" as const, code, title: `${printGoodsCode(code)}${heading === null ? "" : ` ${heading}`}`, second: "" }, ...beginning].slice(0, MOST);
}
