/** The watch of the pane as values that draw anew when it has seen something else. */
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Host, Locale } from "../../../../host/port";
import type { Seen } from "./seen";
import { createWatch, type Watch } from "./watch";

/** null until the pane has been drawn once. */
export function useNewWatch(host: Host, locale: Locale): Watch | null {
  const [watch, setWatch] = useState<Watch | null>(null);
  useEffect(() => {
    const made = createWatch(host);
    setWatch(made);
    return made.end;
  }, [host]);
  const worded = useRef(locale);
  useEffect(() => {
    if (worded.current === locale) return;
    worded.current = locale;
    // Reasons and findings are sentences: they are read again in the other language.
    watch?.again();
  }, [watch, locale]);
  return watch;
}

const never = (): (() => void) => () => undefined;

/** `pick` must give the same thing as long as nothing it is about has changed. null: there is no watch yet. */
export function useSeen<T>(watch: Watch | null, pick: (seen: Seen) => T): T | null {
  return useSyncExternalStore(watch?.subscribe ?? never, () => (watch ? pick(watch.get()) : null));
}
