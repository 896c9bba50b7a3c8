// The free texts of the data: every one is translated where a user meets it, and no translation is left over.
import { readFileSync } from "node:fs";
import path from "node:path";
import { UNITS } from "../../src/core/unit";
import { loadTableNotes } from "../../src/i18n/tableNotes";
import { loadLawNotes } from "../../src/regimes/notes";
import { tNote } from "../../src/i18n/notes";
import { ROOT } from "../tools/dist";
import { filesUnder } from "../tools/sourceFiles";
import { allWords, CHINESE, notes } from "../tools/words";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Columns = Readonly<Record<string, readonly (string | null)[]>>;

/** Columns of tables that hold English words for a reader. Goods as the acts print them stay in English, with a heading's name in front. */
const REMARKS = ["note", "reason"];
/** Names that are translated here unless the table has a Chinese column of its own. */
const NAMED = ["meaning", "category", "description", "countryOfHighest"];
const PRINTED_GOODS = "cn-descriptions-2025";
/** A licence's own name. */
const NAMES = ["Unicode License v3"];

function notesWithin(value: Json): string[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(notesWithin);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value as { readonly [key: string]: Json }).flatMap(([key, inner]) =>
    key === "note" && typeof inner === "string" ? [inner] : notesWithin(inner),
  );
}

const unique = (texts: readonly (string | null | undefined)[]): string[] => [
  ...new Set(texts.filter((text): text is string => typeof text === "string" && /[A-Za-z]{3}/.test(text))),
];

const lawFiles = filesUnder("src/regimes", /\.json$/)
  .filter(({ path: at }) => !at.includes("/words/"))
  .map(({ text }) => JSON.parse(text) as Json);
const datasets = filesUnder("src/data", /^source\.json$/).map((file) => {
  const source = JSON.parse(file.text) as Readonly<Record<string, string>>;
  const table = JSON.parse(readFileSync(path.join(ROOT, path.dirname(file.path), "table.json"), "utf8")) as { readonly columns: Columns };
  return { id: source["id"] ?? "", source, columns: table.columns };
});

const lawNotes = unique(lawFiles.flatMap(notesWithin));
/** Shown with the sector in the steps, so needed before any pane is open. */
const goodsNotes = unique(datasets.filter(({ id }) => id.startsWith("cbam-goods-")).flatMap(({ columns }) => columns["note"] ?? []));
const unitWords = UNITS.filter((unit) => /^(?:[a-z]{4,}.*|EUR\/certificate)$/.test(unit));
const origins = unique(datasets.flatMap(({ source }) => [source["origin"], source["note"], source["licence"]])).filter(
  (text) => !NAMES.includes(text),
);
const prose = unique(
  datasets
    .filter(({ id }) => id !== PRINTED_GOODS)
    .flatMap(({ columns }) => [...REMARKS, ...(columns["nameTw"] === undefined ? NAMED : [])].flatMap((name) => columns[name] ?? [])),
);
const factorNames = unique(datasets.find(({ id }) => id === "cbam-standard-factors-2025-2547")?.columns["name"] ?? []).filter(
  (name) => !/^[A-Z][A-Za-z]?[A-Z0-9]/.test(name),
);

describe.each(CHINESE)("Notes in %s", (locale) => {
  const law = notes(locale, "law");
  const any = notes(locale, "any");

  it("exist for every note of a legal value or version, among the words loaded with the functions", () => {
    expect(lawNotes.length).toBeGreaterThan(30);
    expect(lawNotes.filter((text) => law[text] === undefined)).toEqual([]);
  });

  it("exist for the remarks of the goods lists and for units that are words, likewise", () => {
    expect(goodsNotes.length).toBeGreaterThan(5);
    expect(unitWords.length).toBeGreaterThan(5);
    expect([...goodsNotes, ...unitWords].filter((text) => law[text] === undefined)).toEqual([]);
  });

  it("exist for the origin, note and licence of every table", () => {
    expect(origins.filter((text) => any[text] === undefined)).toEqual([]);
  });

  it("exist for the English words in the columns of tables", () => {
    expect(prose.length).toBeGreaterThan(60);
    expect([...prose, ...factorNames].filter((text) => any[text] === undefined)).toEqual([]);
  });

  it("say the same as the words of the tables for the same value", () => {
    const words = allWords(locale);
    const different = Object.entries(words).flatMap(([key, text]) => {
      const value = /^tables\.(?:sector|rowStatus|printed|listing|factorGroup|countryKind)\.(.+)$/.exec(key)?.[1];
      return value === undefined || any[value] === undefined || any[value] === text ? [] : [`${key}: ${text}, note ${any[value]}`];
    });
    expect(different).toEqual([]);
  });

  it("are left over from no text that has gone", () => {
    const told = [...filesUnder("src", /\.(tsx?|json)$/)]
      .filter(({ path: at }) => !at.startsWith("src/i18n/") && !at.includes("/words/"))
      .map(({ text }) => text)
      .join("\n");
    const stale = Object.keys(any).filter((text) => !told.includes(text) && !told.includes(JSON.stringify(text).slice(1, -1)));
    expect(stale).toEqual([]);
  });

  it("keep the figures and numbers of acts of the English text", () => {
    // 10, 2025/2083, 31.12.2025: the digits must all be there; words for numbers and dates written out differ.
    const numbers = (text: string) => [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits)).filter((number) => number > 31);
    const lost = Object.entries(any).filter(([english, text]) => {
      const there = new Set(numbers(text));
      return numbers(english).some((number) => !there.has(number));
    });
    expect(lost.map(([english, text]) => `${english} -> ${text}`)).toEqual([]);
  });
});

describe("A note in the user's language", () => {
  const lawNote = "world averages of the Commission, 22.12.2023";
  const tableNote = "absent in the corrected annex";

  it("is the English text in English, and the text itself where it is not translated", () => {
    expect(tNote(lawNote, "en")).toBe(lawNote);
    expect(tNote("no such text", "zh-TW")).toBe("no such text");
  });

  it("is translated after the notes of the law, and those of tables, are fetched", async () => {
    await loadLawNotes();
    expect(tNote(lawNote, "zh-TW")).toBe("歐盟執委會 2023 年 12 月 22 日公布的全球平均值");
    expect(tNote(lawNote, "zh-CN")).toBe("欧盟委员会 2023 年 12 月 22 日公布的全球平均值");
    expect(tNote(tableNote, "zh-TW")).toBe(tableNote);
    await loadTableNotes("zh-TW");
    expect(tNote(tableNote, "zh-TW")).toBe("更正後附件中無此列");
    expect(tNote(tableNote, "zh-CN")).toBe("更正后附件中无此行");
  });
});
