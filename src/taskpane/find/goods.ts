/**
 * The goods codes the acts and tables print, found by code or by word in any of the three languages. Built once, when
 * somebody first asks; may not know a component.
 */
import { loadTable } from "../../datasource";
import { hasWords, LOCALES, t } from "../../i18n/t";
import { regimes } from "../../regimes";
import { asGoodsCode } from "../../regimes/shared/goodsCode";
import { headingName, marksOf } from "../../tables/lookups";
import { type Findable, findable, ranked } from "./fold";

export type Goods = {
  readonly code: string /** as the act prints it, in English */;
  readonly description: string;
  readonly find: Findable;
};

const DESCRIPTIONS = "cn-descriptions-2025";

/** Lists of goods, the newest first, so that the wording in force is the one shown. */
function tablesOfGoods(): readonly string[] {
  const lists = regimes.flatMap(({ versions }) =>
    [...versions.values()].reverse().flatMap(({ datasets }) => (datasets["goods"] === undefined ? [] : [datasets["goods"]])),
  );
  return [DESCRIPTIONS, ...new Set(lists)];
}

function inAllLanguages(key: string): readonly string[] {
  return hasWords(key) ? LOCALES.map((locale) => t(key, {}, locale)) : [];
}

let goods: Promise<readonly Goods[]> | null = null;

export function loadGoods(): Promise<readonly Goods[]> {
  goods ??= build();
  // Offline before the first load: the next question tries again.
  goods.catch(() => {
    goods = null;
  });
  return goods;
}

async function build(): Promise<readonly Goods[]> {
  const described = new Map<string, string>();
  for (const table of await Promise.all(tablesOfGoods().map(loadTable))) {
    for (const row of table.all()) {
      const code = table.need(row, "code");
      if (!described.has(code)) described.set(code, table.need(row, "description"));
    }
  }
  return [...described]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, description]) => {
      const heading = code.slice(0, 4);
      // What people call goods (hot-rolled coil, rebar) is in no heading.
      const everyday = inAllLanguages(`paneLookup.find.${heading}`);
      return {
        code,
        description,
        find: findable([...inAllLanguages(`goods.${heading}`), ...everyday], [description, ...inAllLanguages(`goods.${code.slice(0, 2)}`)]),
      };
    });
}

/** What tells the code from its neighbours first (no head, <800 MPa), with the heading in the user's language. */
export function goodsTitle({ code, description }: Pick<Goods, "code" | "description">, english: boolean): string {
  const marks = marksOf(code, description);
  const heading = english ? null : headingName(code);
  if (heading === null) return marks === "" ? description : `${marks} · ${description}`;
  return marks === "" ? heading : `${marks} · ${heading}`;
}

/** One line that tells a code from its neighbours: the title, and what the act prints for the code. */
export function goodsLine(goods: Pick<Goods, "code" | "description">, english: boolean): string {
  const title = goodsTitle(goods, english);
  return title.endsWith(goods.description) ? title : `${title}｜${goods.description}`;
}

export function digitsOf(typed: string): string | null {
  const digits = typed.normalize("NFKC").replace(/[\s.\u00a0'’]/g, "");
  return /^\d+$/.test(digits) ? digits : null;
}

/** By code: the code itself, what begins so; else by words. */
export function findGoods(all: readonly Goods[], typed: string): readonly Goods[] {
  const digits = digitsOf(typed);
  if (digits === null) return ranked(all, typed);
  const exact = all.filter(({ code }) => code === digits);
  return [...exact, ...all.filter(({ code }) => code !== digits && code.startsWith(digits))];
}

/** Codes of the lists that share the longest beginning with a code; at least its chapter. */
export function nearestGoods(all: readonly Goods[], digits: string, most: number): readonly Goods[] {
  for (let length = Math.min(digits.length, 8); length >= 2; length--) {
    const near = all.filter(({ code }) => code !== digits && code.startsWith(digits.slice(0, length)));
    if (near.length > 0) return near.slice(0, most);
  }
  return [];
}

/** A whole code, whether or not a table prints it. */
export function wholeCode(typed: string): string | null {
  const digits = digitsOf(typed);
  return digits === null ? null : (asGoodsCode(digits) ?? null);
}
