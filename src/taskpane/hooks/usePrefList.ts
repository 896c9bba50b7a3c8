/** A list of words kept for this person on this machine: favourites, what stood open. */
import { useCallback, useEffect, useRef, useState } from "react";
import { attempt, isText, list } from "../../sheet/foreign";
import { useHost } from "../context";

/** Somebody may have damaged the note: it starts anew. */
const read = (text: string): readonly string[] | null => attempt(() => list(JSON.parse(text)).filter(isText));

/** The list, and how to change it. `usual` until something was kept. */
export function usePrefList(
  key: string,
  usual: readonly string[] = [],
): readonly [readonly string[], (change: (before: readonly string[]) => readonly string[]) => void] {
  const host = useHost();
  const [kept, setKept] = useState(usual);
  const latest = useRef(usual);

  useEffect(() => {
    let current = true;
    host.prefs.get(key).then(
      (text) => {
        const noted = text === null ? null : read(text);
        if (!current || noted === null) return;
        latest.current = noted;
        setKept(noted);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [host, key]);

  const change = useCallback(
    (next: (before: readonly string[]) => readonly string[]): void => {
      latest.current = next(latest.current);
      setKept(latest.current);
      // Not kept on a full disk: it works until the pane is closed.
      host.prefs.set(key, JSON.stringify(latest.current)).catch(() => undefined);
    },
    [host, key],
  );

  return [kept, change];
}
