/** What is worked out while a person types: after a pause, and only the latest answer counts. */
import { reasonOf } from "./useAsync";

const PAUSE_MS = 200;

/** For an effect: gives back what takes the work away again. */
export function afterPause<T>(work: () => Promise<T>, ready: (answer: T) => void, failed: (reason: string) => void): () => void {
  let current = true;
  const timer = setTimeout(() => {
    work().then(
      (answer) => current && ready(answer),
      (error: unknown) => current && failed(reasonOf(error)),
    );
  }, PAUSE_MS);
  return () => {
    current = false;
    clearTimeout(timer);
  };
}
