/** Language and theme of the application around the pane. */
import type { Locale, Theme, Unsubscribe } from "../port";
import { personStore, readPreference } from "./stores";

const LOCALE = "locale";
const isLocale = (text: string | null): text is Locale => text === "en" || text === "zh-TW" || text === "zh-CN";

function localeOfOffice(): Locale {
  const tag = (Office.context.displayLanguage ?? "en").toLowerCase();
  if (!tag.startsWith("zh")) return "en";
  return /hant|tw|hk|mo/.test(tag) ? "zh-TW" : "zh-CN";
}

/** What the person chose in the pane before; else the language Office speaks. */
export function firstLocale(): Locale {
  const chosen = readPreference(LOCALE);
  return isLocale(chosen) ? chosen : localeOfOffice();
}

export async function rememberLocale(locale: Locale): Promise<void> {
  await personStore.set(LOCALE, locale);
}

/** '#212121' -> dark. Older versions give the colour only. */
function isDark(colour: string | undefined): boolean {
  const [r = 255, g = 255, b = 255] =
    /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i
      .exec(colour ?? "")
      ?.slice(1)
      .map((part) => parseInt(part, 16)) ?? [];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b < 110;
}

export function currentTheme(): Theme {
  if (typeof matchMedia === "function" && matchMedia("(forced-colors: active)").matches) return "highContrast";
  return isDark(Office.context.officeTheme?.bodyBackgroundColor) ? "dark" : "light";
}

/** Excel announces no change of theme, so it is looked at again whenever the pane comes back into use. */
export function watchTheme(callback: (theme: Theme) => void): Unsubscribe {
  if (typeof window === "undefined") return () => undefined;
  let last = currentTheme();
  const look = (): void => {
    const now = currentTheme();
    if (now !== last) callback((last = now));
  };
  const contrast = typeof matchMedia === "function" ? matchMedia("(forced-colors: active)") : null;
  contrast?.addEventListener("change", look);
  window.addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  return () => {
    contrast?.removeEventListener("change", look);
    window.removeEventListener("focus", look);
    document.removeEventListener("visibilitychange", look);
  };
}
