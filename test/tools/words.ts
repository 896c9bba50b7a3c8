// The words of the program as the files hold them: topics of keys, what functions are called, translated notes. Reads
// whatever lies in the folders, so that a new topic, law or function is covered without being named.
import { parametersOf } from "../../src/functions/metadata";
import { allSpecs } from "../../src/functions/register";
import { functionWords as wordsOf } from "../../src/functions/words";
import { filesUnder } from "./sourceFiles";

export const CHINESE = ["zh-TW", "zh-CN"] as const;
export type Chinese = (typeof CHINESE)[number];
export type Words = Readonly<Record<string, string>>;
type SideBySide = Readonly<Record<string, Readonly<Record<string, string>>>>;

const files = [
  ...filesUnder("src/i18n", /\.json$/),
  ...filesUnder("src/regimes", /^(?:law|plant|decisions|tables|pane|notes)\.json$/),
  // What a room says that says much.
  ...filesUnder("src", /^words\.json$/),
].map(({ path, text }) => ({ name: path.replace(/^src\/(?:i18n\/|regimes\/)?|\.json$/g, ""), words: JSON.parse(text) as SideBySide }));

const isNotes = (name: string): boolean => /(?:^|\/)(?:notes|tableNotes)$/.test(name);
const inLanguage = (words: SideBySide, locale: string): Words =>
  Object.fromEntries(Object.entries(words).flatMap(([key, said]) => (said[locale] === undefined ? [] : [[key, said[locale]]])));

/** Topics with all three languages, each a record of keys. */
export const topics: readonly { readonly name: string; readonly en: Words; readonly "zh-TW": Words; readonly "zh-CN": Words }[] = files
  .filter(({ name }) => !isNotes(name))
  .map(({ name, words }) => ({
    name,
    en: inLanguage(words, "en"),
    "zh-TW": inLanguage(words, "zh-TW"),
    "zh-CN": inLanguage(words, "zh-CN"),
  }));

/** Every key of every topic with its words in one language. */
export function allWords(locale: "en" | Chinese): Words {
  return Object.assign({}, ...topics.map((topic) => topic[locale])) as Words;
}

/** "CBAM.COST", "CBAM.COST.@returns" and "CBAM.COST.cn", as Excel and the help pages show them. */
export function functionWords(locale: "en" | Chinese): Words {
  return Object.fromEntries(
    allSpecs().flatMap((spec) => [
      [spec.id, wordsOf(spec.id).does[locale]],
      [`${spec.id}.@returns`, wordsOf(spec.id).gives[locale]],
      ...parametersOf(spec, locale).map(({ name, description }) => [`${spec.id}.${name}`, description]),
    ]),
  );
}

/** Notes of the law are loaded with the functions; those of tables come with the pane. */
export function notes(locale: Chinese, which: "law" | "any"): Words {
  const chosen = files.filter(({ name }) => isNotes(name) && (which === "any" || !name.endsWith("tableNotes")));
  return Object.assign({}, ...chosen.map(({ words }) => inLanguage(words, locale))) as Words;
}

/** Everything written in one Chinese, with the place it stands at. */
export function everyText(locale: Chinese): readonly { readonly where: string; readonly text: string }[] {
  const of = (place: string, words: Words) => Object.entries(words).map(([key, text]) => ({ where: `${place}: ${key}`, text }));
  return [
    ...topics.flatMap((topic) => of(topic.name, topic[locale])),
    ...of("functions", functionWords(locale)),
    ...of("notes", notes(locale, "any")),
  ];
}

export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string).sort();
}
