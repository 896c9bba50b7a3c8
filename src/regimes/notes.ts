/**
 * The notes of all laws in Chinese, and their words, which Excel's function bundle holds in English only (.ci/englishWords.js). They
 * are fetched when Chinese is spoken; a formula that is calculated meanwhile waits for them.
 */
import { addNotes } from "../i18n/notes";
import { addWords } from "../i18n/t";
import { regimes } from "./index";

let loaded: Promise<void> | undefined;
let coming: Promise<void> | undefined;

type File = Promise<{ readonly default: unknown }>;

async function fetchAll(): Promise<void> {
  const laws = regimes.map(({ id }) => id);
  const [notes, words] = await Promise.all([
    Promise.all([...laws, "shared"].map((id) => import(/* webpackChunkName: "law-notes" */ `./${id}/words/notes.json`) as File)),
    Promise.all(laws.map((id) => import(/* webpackChunkName: "law-words" */ `./${id}/words/law.json`) as File)),
  ]);
  for (const file of notes) addNotes(file.default);
  for (const file of words) addWords(file.default);
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
