/** Light, dark, or as the system has it; and the same as a value the host can watch. May not style anything. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Theme } from "../host/port";
import type { Watched } from "../host/workbench/workbenchHost";
import { resolveTheme, themeChoice, type ThemeChoice, watchSystemTheme, writePreference } from "./preferences";

export type ThemeState = {
  readonly choice: ThemeChoice;
  readonly theme: Theme;
  readonly choose: (choice: ThemeChoice) => void;
  readonly watched: Watched<Theme>;
};

export function useTheme(): ThemeState {
  const [choice, setChoice] = useState<ThemeChoice>(themeChoice);
  const [theme, setTheme] = useState<Theme>(() => resolveTheme(choice));
  const current = useRef(theme);
  const listeners = useRef(new Set<(theme: Theme) => void>());

  const apply = useCallback((next: Theme): void => {
    current.current = next;
    setTheme(next);
    listeners.current.forEach((listener) => listener(next));
  }, []);
  const choose = useCallback(
    (next: ThemeChoice): void => {
      writePreference("theme", next === "auto" ? null : next);
      setChoice(next);
      apply(resolveTheme(next));
    },
    [apply],
  );
  useEffect(() => watchSystemTheme(() => apply(resolveTheme(choice))), [apply, choice]);

  const watched = useMemo<Watched<Theme>>(
    () => ({
      get: () => current.current,
      watch: (callback) => {
        const held = listeners.current;
        held.add(callback);
        return () => void held.delete(callback);
      },
    }),
    [],
  );
  return { choice, theme, choose, watched };
}
