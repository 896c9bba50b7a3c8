/** A value that has to be fetched: loading, there, or failed with a way to try again. An answer that comes too late is dropped. */
import { useCallback, useEffect, useState } from "react";

export type Async<T> =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly value: T }
  | { readonly kind: "failed"; readonly reason: string; readonly retry: () => void };

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** `work` runs again whenever something in `inputs` changes. */
export function useAsync<T>(work: () => Promise<T>, inputs: readonly unknown[]): Async<T> {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{ readonly for: string; readonly result: Async<T> } | null>(null);
  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  const key = JSON.stringify([...inputs, attempt]);

  useEffect(() => {
    let current = true;
    work().then(
      (value) => current && setState({ for: key, result: { kind: "ready", value } }),
      (error: unknown) => current && setState({ for: key, result: { kind: "failed", reason: reasonOf(error), retry } }),
    );
    return () => {
      current = false;
    };
    // `work` is made anew at every drawing; what it depends on is in the key.
  }, [key]);

  return state?.for === key ? state.result : { kind: "loading" };
}
