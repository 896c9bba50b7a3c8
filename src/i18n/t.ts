/**
 * All words a user reads, by key and language. A missing key is a fault that a test finds; at run time the key shows,
 * so that it can be reported.
 */
import compareWords from "./compare.json";
import errorsWords from "./errors.json";
import lawWords from "./law.json";

export const LOCALES = ["en", "zh-TW", "zh-CN"] as const;
export type Locale = (typeof LOCALES)[number];
/** A text in every language, side by side. */
export type Said = Readonly<Record<Locale, string>>;

const words = new Map<string, Said>();
let current: Locale = "en";

/**
 * Adds a topic's words; the pane and the workbench bring their own so that the function bundle stays small. What comes in English alone
 * leaves the other languages as they are.
 */
export function addWords(topic: unknown): void {
  for (const [key, said] of Object.entries(topic as Readonly<Record<string, Said>>)) words.set(key, { ...words.get(key), ...said });
}

addWords(errorsWords);
addWords(lawWords);
addWords(compareWords);

/** 'zh-Hant-TW', 'zh-HK' -> zh-TW; other Chinese -> zh-CN; everything else English. */
export function localeFor(tag: string): Locale {
  const lower = tag.toLowerCase();
  if (!lower.startsWith("zh")) return "en";
  return /hant|tw|hk|mo/.test(lower) ? "zh-TW" : "zh-CN";
}

export function setLocale(locale: Locale): void {
  current = locale;
}

export function currentLocale(): Locale {
  return current;
}

/** Names one after another. */
export const listed = (names: readonly string[]): string => names.join(current === "en" ? ", " : "、");

/** Sentences or parts of one, one after another. */
export const clauses = (parts: readonly string[]): string => parts.join(current === "en" ? "; " : "；");

export function hasWords(key: string): boolean {
  return words.has(key);
}

/** `{name}` is replaced by the argument of that name. */
export function t(key: string, values: Readonly<Record<string, string | number>> = {}, locale: Locale = current): string {
  const said = words.get(key);
  const pattern = said?.[locale] ?? said?.en ?? key;
  if (!pattern.includes("{")) return pattern;
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
