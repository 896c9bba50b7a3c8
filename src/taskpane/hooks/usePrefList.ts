/** A list of words kept for this person on this machine: favourites, what stood open. */
import { useCallback, useEffect, useRef, useState } from "react";
import { useHost } from "../context";

function read(text: string | null): readonly string[] | null {
  if (text === null) return null;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter((one): one is string => typeof one === "string") : null;
  } catch {
    // Somebody damaged the note: it starts anew.
    return null;
  }
}

/** The list, and how to change it. `usual` until something was kept. */
export function usePrefList(
  key: string,
  usual: readonly string[] = [],
): readonly [readonly string[], (change: (before: readonly string[]) => readonly string[]) => void] {
  const host = useHost();
  const [list, setList] = useState(usual);
  const latest = useRef(usual);

  useEffect(() => {
    let current = true;
    host.prefs.get(key).then(
      (text) => {
        const kept = read(text);
        if (!current || kept === null) return;
        latest.current = kept;
        setList(kept);
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
      setList(latest.current);
      // Not kept on a full disk: it works until the pane is closed.
      host.prefs.set(key, JSON.stringify(latest.current)).catch(() => undefined);
    },
    [host, key],
  );

  return [list, change];
}
