/** Finds tables by words in any of the three languages. */
import { LOCALES, hasWords, t } from "../i18n/t";
import { fold } from "./filter";
import type { TableSpec } from "./table";

/** Title, group, edition and further search words, all languages together. */
function wordsOf(spec: TableSpec): string {
  const extra = `tables.find.${spec.id}`;
  const inAll = LOCALES.flatMap((locale) => [
    t(spec.titleKey, {}, locale),
    t(`tables.regime.${spec.regime}`, {}, locale),
    hasWords(extra) ? t(extra, {}, locale) : "",
  ]);
  return fold([...inAll, spec.edition, spec.edition.replace("-", "/"), spec.id].join(" "));
}

export function findTables(specs: readonly TableSpec[], wanted: string): readonly TableSpec[] {
  const words = fold(wanted)
    .split(" ")
    .filter((word) => word !== "");
  return words.length === 0 ? specs : specs.filter((spec) => words.every((word) => wordsOf(spec).includes(word)));
}
