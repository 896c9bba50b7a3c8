// The grid's words, as it merges them: in each language every word it has in English. A pack of ours once replaced a whole one of the
// grid's, and the menus of tables showed keys.
import { mergeLocales } from "@univerjs/core";

type Pack = Parameters<typeof mergeLocales>[number];
const packs = {
  en: () => import("../../src/workbench/gridWords/en-US"),
  "zh-TW": () => import("../../src/workbench/gridWords/zh-TW"),
  "zh-CN": () => import("../../src/workbench/gridWords/zh-CN"),
} as const;

function keys(words: unknown, before = ""): string[] {
  return typeof words !== "object" || words === null
    ? [before]
    : Object.entries(words).flatMap(([key, inner]) => keys(inner, before === "" ? key : `${before}.${key}`));
}
const merged = async (locale: keyof typeof packs): Promise<unknown> => mergeLocales(...((await packs[locale]()).packs as Pack[]));

test.each(["zh-TW", "zh-CN"] as const)("%s has every word the grid has in English", async (locale) => {
  const english = keys(await merged("en"));
  const own = new Set(keys(await merged(locale)));
  expect(english.length).toBeGreaterThan(1000);
  expect(english.filter((key) => !own.has(key))).toEqual([]);
});
