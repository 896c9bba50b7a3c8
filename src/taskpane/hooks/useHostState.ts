/** The host's theme, language, selection and tables as values that draw the pane anew when they change. */
import { useEffect, useState } from "react";
import type { Host, Locale, Selection, Theme } from "../../host/port";
import { setLocale } from "../../i18n/t";
import { fetchLawNotes } from "../../regimes/notes";

export function useHostTheme(host: Host): Theme {
  const [theme, setTheme] = useState(host.theme());
  useEffect(() => host.onTheme(setTheme), [host]);
  return theme;
}

export function useHostLocale(host: Host): Locale {
  const [locale, change] = useState<Locale>(() => {
    setLocale(host.locale());
    return host.locale();
  });
  useEffect(
    () =>
      host.onLocale((next) => {
        setLocale(next);
        // Steps and refusals speak the new language as soon as its notes are here.
        if (next !== "en") fetchLawNotes();
        change(next);
      }),
    [host],
  );
  return locale;
}

/** null until the host has answered, or when it cannot (a chart is selected). */
export function useSelection(host: Host): Selection | null {
  const [selection, setSelection] = useState<Selection | null>(null);
  useEffect(() => {
    let latest = 0;
    const ask = (): void => {
      const mine = ++latest;
      host.selection().then(
        (value) => mine === latest && setSelection(value),
        () => mine === latest && setSelection(null),
      );
    };
    ask();
    const leave = host.onSelection(ask);
    return () => {
      latest = -1;
      leave();
    };
  }, [host]);
  return selection;
}
