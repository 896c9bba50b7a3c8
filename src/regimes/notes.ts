/**
 * The notes of all laws in Chinese, and the words of laws and messages, which Excel's function bundle holds in English only
 * (.ci/englishWords.js). They are fetched when Chinese is spoken; a formula that is calculated meanwhile waits for them.
 */
import { addNotes } from "../i18n/notes";
import { addWords } from "../i18n/t";
import { functionNames } from "./names";

let loaded: Promise<void> | undefined;
let coming: Promise<void> | undefined;

type File = Promise<{ readonly default: unknown }>;

/** The topics that i18n/t brings along. */
export const TOPICS = ["compare", "errors", "law"];

async function fetchAll(): Promise<void> {
  const laws = Object.keys(functionNames);
  const [notes, words, topics] = await Promise.all([
    Promise.all(
      [...laws, "shared"].map(
        (id) => import(/* webpackChunkName: "law-notes", webpackMode: "lazy-once" */ `./${id}/words/notes.json`) as File,
      ),
    ),
    Promise.all(laws.map((id) => import(/* webpackChunkName: "law-words", webpackMode: "lazy-once" */ `./${id}/words/law.json`) as File)),
    Promise.all(
      TOPICS.map(
        (topic) =>
          import(
            /* webpackChunkName: "topic-words", webpackMode: "lazy-once", webpackInclude: /[\\/](?:compare|errors|law)\.json$/ */ `../i18n/${topic}.json`
          ) as File,
      ),
    ),
  ]);
  for (const file of notes) addNotes(file.default);
  for (const file of [...words, ...topics]) addWords(file.default);
}

/** A fetch that failed leaves the notes in English, as they stand in the data, until it is tried again. */
export function loadLawNotes(): Promise<void> {
  loaded ??= fetchAll();
  loaded.catch(() => (loaded = undefined));
  return loaded;
}

/** Begins to fetch them; what `comingNotes` gives until they are here never fails. */
export function fetchLawNotes(): void {
  coming = loadLawNotes()
    .then(undefined, () => undefined)
    .finally(() => (coming = undefined));
}

/** undefined: nothing is on its way. */
export function comingNotes(): Promise<void> | undefined {
  return coming;
}
