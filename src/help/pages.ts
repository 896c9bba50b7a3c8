/** All help pages in all languages. Leaves the language as it found it. */
import type { DatasetSource } from "../datasource";
import { loadSource } from "../datasource";
import { preloadAll } from "../functions/catalogue";
import type { Catalogue, FunctionMetadata } from "../functions/metadata.js";
import { loadTableNotes } from "../i18n/tableNotes";
import { currentLocale, LOCALES, type Locale, setLocale } from "../i18n/t";
import { regimes } from "../regimes";
import type { Page } from "./document";
import { functionPage } from "./functionPage";
import { indexPage } from "./indexPage";
import { createRunner } from "./run";

function functionsIn(catalogue: Catalogue, locale: Locale): ReadonlyMap<string, FunctionMetadata> {
  const file = catalogue.files[locale === "en" ? "functions.json" : `functions-${locale}.json`];
  return new Map(file?.functions.map((fn) => [fn.id, fn]));
}

async function allSources(): Promise<ReadonlyMap<string, DatasetSource>> {
  const ids = new Set(regimes.flatMap(({ versions }) => [...versions.values()].flatMap(({ datasets }) => Object.values(datasets))));
  return new Map(await Promise.all([...ids].map(async (id) => [id, await loadSource(id)] as const)));
}

export async function helpPages(catalogue: Catalogue): Promise<readonly Page[]> {
  const [sources] = await Promise.all([allSources(), preloadAll(), ...LOCALES.map(loadTableNotes)]);
  const english = functionsIn(catalogue, "en");
  const runner = createRunner();
  const before = currentLocale();
  try {
    return LOCALES.flatMap((locale) => {
      setLocale(locale);
      const shown = functionsIn(catalogue, locale);
      const facts = { shown, english, declarations: catalogue.declarations, sources, runner };
      return [indexPage([...shown.values()]), ...[...shown.keys()].map((id) => functionPage(id, facts))];
    });
  } finally {
    setLocale(before);
    runner.dispose();
  }
}
