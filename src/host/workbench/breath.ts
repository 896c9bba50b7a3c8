/**
 * A pause in long work, in which the page draws how far it is and answers the button that cancels. May not know the work.
 */

/** A page that nobody looks at draws nothing, and then nothing is waited for. */
const UNDRAWN_MS = 50;

/** Resolves after the next picture has been drawn; without a page, at once. */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestAnimationFrame !== "function") return void setTimeout(resolve, 0);
    setTimeout(resolve, UNDRAWN_MS);
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}
