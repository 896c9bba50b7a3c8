/**
 * What the grid says in Taiwan's Chinese: its own packs translate some terms of the mainland character by character, so those
 * terms are exchanged for the words Excel uses in Taiwan.
 */
import conditionalFormatting from "@univerjs/preset-sheets-conditional-formatting/locales/zh-TW";
import core from "@univerjs/preset-sheets-core/locales/zh-TW";
import dataValidation from "@univerjs/preset-sheets-data-validation/locales/zh-TW";
import filter from "@univerjs/preset-sheets-filter/locales/zh-TW";
import findReplace from "@univerjs/preset-sheets-find-replace/locales/zh-TW";
import hyperLink from "@univerjs/preset-sheets-hyper-link/locales/zh-TW";
import note from "@univerjs/preset-sheets-note/locales/zh-TW";
import sort from "@univerjs/preset-sheets-sort/locales/zh-TW";
import table from "@univerjs/preset-sheets-table/locales/zh-TW";

import { TERMS, TEXTS } from "./taiwan";

type Pack = { readonly [key: string]: unknown };

function inTaiwan<T>(words: T): T {
  if (typeof words === "string")
    return Object.entries(TERMS).reduce((text, [term, ours]) => text.replaceAll(term, ours), words as string) as T;
  if (typeof words !== "object" || words === null || Array.isArray(words)) return words;
  return Object.fromEntries(Object.entries(words as Pack).map(([key, text]) => [key, inTaiwan(text)])) as T;
}

/** Our texts into those of the grid, level by level: the grid itself takes the last pack of a name as the whole of it. */
function withOurs(pack: Pack, ours: Pack): Pack {
  const inner = (key: string): unknown => {
    const [theirs, own] = [pack[key], ours[key]];
    return typeof theirs === "object" && typeof own === "object" ? withOurs(theirs as Pack, own as Pack) : own;
  };
  return { ...pack, ...Object.fromEntries(Object.keys(ours).map((key) => [key, inner(key)])) };
}

export const packs: readonly unknown[] = [
  ...[conditionalFormatting, core, dataValidation, filter, findReplace, hyperLink, note, sort].map(inTaiwan),
  withOurs(inTaiwan(table as Pack), TEXTS),
];
