/** Where the tour of the views stands. It shows itself once and remembers that; Settings can start it again. */
import { useCallback, useEffect, useState } from "react";
import type { Host } from "../../host/port";

export const TOUR_SEEN = "tour";

export type TourState = { readonly kind: "hidden" } | { readonly kind: "welcome" } | { readonly kind: "step"; readonly index: number };
export type Tour = {
  readonly state: TourState;
  /** Views in the order of the tour. */
  readonly views: readonly string[];
  readonly next: () => void;
  readonly back: () => void;
  readonly end: () => void;
  readonly restart: () => void;
};

export function useTour(host: Host, views: readonly string[], show: (view: string) => void): Tour {
  const [state, setState] = useState<TourState>({ kind: "hidden" });
  useEffect(() => {
    let current = true;
    host.prefs.get(TOUR_SEEN).then(
      (seen) => current && seen === null && setState({ kind: "welcome" }),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [host]);

  const end = useCallback(() => {
    setState({ kind: "hidden" });
    // Where nothing can be remembered the welcome comes again, which does no harm.
    host.prefs.set(TOUR_SEEN, "seen").catch(() => undefined);
  }, [host]);
  const go = (index: number): void => {
    const view = views[index];
    if (view === undefined) {
      end();
      return;
    }
    setState({ kind: "step", index });
    show(view);
  };
  const at = state.kind === "step" ? state.index : -1;
  return { state, views, next: () => go(at + 1), back: () => go(Math.max(0, at - 1)), end, restart: () => go(0) };
}
