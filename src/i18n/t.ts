/**
 * All words a user reads, by key and language. A missing key is a fault that a test finds; at run time the key shows,
 * so that it can be reported.
 */
import compareEn from "./compare/en.json";
import compareCn from "./compare/zh-CN.json";
import compareTw from "./compare/zh-TW.json";
import errorsEn from "./errors/en.json";
import errorsCn from "./errors/zh-CN.json";
import errorsTw from "./errors/zh-TW.json";
import lawEn from "./law/en.json";
import lawCn from "./law/zh-CN.json";
import lawTw from "./law/zh-TW.json";
import taiwanEn from "./taiwan/en.json";
import taiwanCn from "./taiwan/zh-CN.json";
import taiwanTw from "./taiwan/zh-TW.json";
import usEn from "./us/en.json";
import usCn from "./us/zh-CN.json";
import usTw from "./us/zh-TW.json";

export const LOCALES = ["en", "zh-TW", "zh-CN"] as const;
export type Locale = (typeof LOCALES)[number];
type Words = Readonly<Record<string, string>>;

const words: Record<Locale, Record<string, string>> = { en: {}, "zh-TW": {}, "zh-CN": {} };
let current: Locale = "en";

/** Adds a topic's words; the pane and the workbench bring their own so that the function bundle stays small. */
export function addWords(topic: Readonly<Record<Locale, unknown>>): void {
  for (const locale of LOCALES) Object.assign(words[locale], topic[locale] as Words);
}

addWords({ en: errorsEn, "zh-TW": errorsTw, "zh-CN": errorsCn });
addWords({ en: lawEn, "zh-TW": lawTw, "zh-CN": lawCn });
addWords({ en: compareEn, "zh-TW": compareTw, "zh-CN": compareCn });
addWords({ en: taiwanEn, "zh-TW": taiwanTw, "zh-CN": taiwanCn });
addWords({ en: usEn, "zh-TW": usTw, "zh-CN": usCn });

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

export function hasWords(key: string): boolean {
  return words.en[key] !== undefined;
}

/** `{name}` is replaced by the argument of that name. */
export function t(key: string, values: Readonly<Record<string, string | number>> = {}, locale: Locale = current): string {
  const pattern = words[locale][key] ?? words.en[key] ?? key;
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
