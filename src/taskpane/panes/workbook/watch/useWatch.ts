/** The watch of the pane as values that draw anew when it has seen something else. */
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Host } from "../../../../host/port";
import type { Seen } from "./seen";
import { createWatch, type Watch } from "./watch";

/** null until the pane has been drawn once. */
export function useNewWatch(host: Host): Watch | null {
  const [watch, setWatch] = useState<Watch | null>(null);
  useEffect(() => {
    const made = createWatch(host);
    setWatch(made);
    return made.end;
  }, [host]);
  return watch;
}

const never = (): (() => void) => () => undefined;

/** `pick` must give the same thing as long as nothing it is about has changed. null: there is no watch yet. */
export function useSeen<T>(watch: Watch | null, pick: (seen: Seen) => T): T | null {
  return useSyncExternalStore(watch?.subscribe ?? never, () => (watch ? pick(watch.get()) : null));
}
