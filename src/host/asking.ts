/** What a person asks of the pane from outside of it, kept until the pane is there to hear it. Knows neither. */
import type { Asked, Unsubscribe } from "./port";

export type Asking = {
  readonly ask: (asked: Asked) => void;
  readonly listen: (callback: (asked: Asked) => void) => Unsubscribe;
};

export function createAsking(): Asking {
  const listeners = new Set<(asked: Asked) => void>();
  let waiting: Asked | null = null;
  return {
    ask: (asked) => {
      if (listeners.size === 0) waiting = asked;
      else listeners.forEach((listener) => listener(asked));
    },
    listen: (callback) => {
      listeners.add(callback);
      if (waiting !== null) callback(waiting);
      waiting = null;
      return () => void listeners.delete(callback);
    },
  };
}
