/** Each language by its own name, which is the same in every language. */
import type { Locale } from "../i18n/t";

export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { en: "English", "zh-TW": "繁體中文", "zh-CN": "简体中文" };
