/**
 * What this person chose in this browser, and what the address or the system says where nothing was chosen.
 * May not touch the workbook.
 */
import type { Store, Theme, Unsubscribe } from "../host/port";
import { LOCALES, type Locale, localeFor } from "../i18n/t";

const PREFIX = "carbon-border.";
export type ThemeChoice = "auto" | "light" | "dark";

/** A browser may forbid storage; choices then last as long as the page. */
const fallback = new Map<string, string>();

export function readPreference(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return fallback.get(key) ?? null;
  }
}

export function writePreference(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
  } catch {
    if (value === null) fallback.delete(key);
    else fallback.set(key, value);
  }
}

export const preferenceStore: Store = {
  get: async (key) => readPreference(`pane.${key}`),
  set: async (key, value) => writePreference(`pane.${key}`, value),
};

/** `?lang=zh-TW` first, so that a link says which language it means; then the choice; then the browser. */
export function chooseLocale(search: string): Locale {
  const named = new URLSearchParams(search).get("lang") ?? readPreference("locale");
  const exact = LOCALES.find((locale) => locale.toLowerCase() === named?.toLowerCase());
  return exact ?? localeFor(named ?? navigator.language);
}

/** The page starts again in the other language: grid, sample and pane are all built from it. */
export function switchLocale(locale: Locale): void {
  writePreference("locale", locale);
  const address = new URL(location.href);
  address.searchParams.set("lang", locale);
  location.assign(address);
}

const darkSystem = (): MediaQueryList => matchMedia("(prefers-color-scheme: dark)");

export function themeChoice(): ThemeChoice {
  const stored = readPreference("theme");
  return stored === "light" || stored === "dark" ? stored : "auto";
}

export function resolveTheme(choice: ThemeChoice): Theme {
  if (choice !== "auto") return choice;
  if (matchMedia("(forced-colors: active)").matches) return "highContrast";
  return darkSystem().matches ? "dark" : "light";
}

export function watchSystemTheme(callback: () => void): Unsubscribe {
  const queries = [darkSystem(), matchMedia("(forced-colors: active)")];
  queries.forEach((query) => query.addEventListener("change", callback));
  return () => queries.forEach((query) => query.removeEventListener("change", callback));
}
