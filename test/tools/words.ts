// The words of the program as the files hold them: topics of keys, function descriptions, translated notes.
// Reads whatever is in the folders, so that a new topic or language file is covered without being named.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./dist";

export const CHINESE = ["zh-TW", "zh-CN"] as const;
export type Chinese = (typeof CHINESE)[number];
export type Words = Readonly<Record<string, string>>;

const FOLDER = path.join(ROOT, "src/i18n");
/** Folders of another form: descriptions have no English file (it is the JSDoc), notes have the English text as key. */
const NO_TOPIC = ["functions", "notes"];

function read(...parts: string[]): Words {
  return JSON.parse(readFileSync(path.join(FOLDER, ...parts), "utf8")) as Words;
}

/** Topics with all three languages, each a record of keys. */
export const topics: readonly { readonly name: string; readonly en: Words; readonly "zh-TW": Words; readonly "zh-CN": Words }[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !NO_TOPIC.includes(entry.name) && readdirSync(path.join(FOLDER, entry.name)).length > 0)
  .map(({ name }) => ({ name, en: read(name, "en.json"), "zh-TW": read(name, "zh-TW.json"), "zh-CN": read(name, "zh-CN.json") }));

/** Every key of every topic with its words in one language. */
export function allWords(locale: "en" | Chinese): Words {
  return Object.assign({}, ...topics.map((topic) => topic[locale])) as Words;
}

export function functionWords(locale: Chinese): Words {
  return read("functions", `${locale}.json`);
}

/** Notes of the law (loaded with the functions) are the files named by the language alone; all others come with the pane. */
export function notes(locale: Chinese, which: "law" | "any"): Words {
  const files = readdirSync(path.join(FOLDER, "notes")).filter((name) => (which === "law" ? name === `${locale}.json` : name.endsWith(`${locale}.json`)));
  return Object.assign({}, ...files.map((name) => read("notes", name))) as Words;
}

/** Everything written in one Chinese, with the place it stands at. */
export function everyText(locale: Chinese): readonly { readonly where: string; readonly text: string }[] {
  const of = (place: string, words: Words) => Object.entries(words).map(([key, text]) => ({ where: `${place}: ${key}`, text }));
  return [...topics.flatMap((topic) => of(topic.name, topic[locale])), ...of("functions", functionWords(locale)), ...of("notes", notes(locale, "any"))];
}

export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string).sort();
}
