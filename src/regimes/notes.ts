/**
 * The notes of all laws in Chinese. They are fetched when Chinese is spoken, so that Excel's function bundle holds none; a formula
 * that is calculated meanwhile waits for them.
 */
import { addNotes } from "../i18n/notes";
import { regimes } from "./index";

let loaded: Promise<void> | undefined;
let coming: Promise<void> | undefined;

async function fetchAll(): Promise<void> {
  const rooms = [...regimes.map(({ id }) => id), "shared"];
  const files = await Promise.all(
    rooms.map((id) => import(/* webpackChunkName: "law-notes" */ `./${id}/words/notes.json`) as Promise<{ readonly default: unknown }>),
  );
  for (const file of files) addNotes(file.default);
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
