/** All help pages in all languages. Leaves the language as it found it. */
import type { DatasetSource } from "../datasource";
import { loadSource } from "../datasource";
import { OTHER_TABLES, preloadAll } from "../functions/catalogue";
import { allSpecs } from "../functions/register";
import { loadTableNotes } from "../i18n/tableNotes";
import { currentLocale, LOCALES, setLocale } from "../i18n/t";
import { regimes } from "../regimes";
import type { Page } from "./document";
import { type Facts, functionPage } from "./functionPage";
import { indexPage } from "./indexPage";
import { createRunner } from "./run";

async function allSources(): Promise<ReadonlyMap<string, DatasetSource>> {
  const versions = regimes.flatMap((regime) => [...regime.versions.values()]);
  const ids = new Set([...OTHER_TABLES, ...versions.flatMap(({ datasets }) => Object.values(datasets))]);
  return new Map(await Promise.all([...ids].map(async (id) => [id, await loadSource(id)] as const)));
}

/** What pages are made from; the runner is the caller's to dispose of. */
export async function openFacts(): Promise<Facts> {
  const [sources] = await Promise.all([allSources(), preloadAll(), ...LOCALES.map(loadTableNotes)]);
  return { sources, runner: createRunner() };
}

export async function helpPages(): Promise<readonly Page[]> {
  const facts = await openFacts();
  const before = currentLocale();
  try {
    return LOCALES.flatMap((locale) => {
      setLocale(locale);
      return [indexPage(), ...allSpecs().map((spec) => functionPage(spec, facts))];
    });
  } finally {
    setLocale(before);
    facts.runner.dispose();
  }
}
