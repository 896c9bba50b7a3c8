/** What is worked out while a person types: after a pause, and only the latest answer counts. */
import { reasonOf } from "./useAsync";

export const PAUSE_MS = 200;

/** For an effect: gives back what takes the work away again. `goesOn`: whether anybody still waits for the answer. */
export function afterPause<T>(
  work: (goesOn: () => boolean) => Promise<T>,
  ready: (answer: T) => void,
  failed: (reason: string) => void,
): () => void {
  let current = true;
  const timer = setTimeout(() => {
    work(() => current).then(
      (answer) => current && ready(answer),
      (error: unknown) => current && failed(reasonOf(error)),
    );
  }, PAUSE_MS);
  return () => {
    current = false;
    clearTimeout(timer);
  };
}
