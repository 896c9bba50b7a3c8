/**
 * A press on the hint of the arguments, or on the list of functions while one types, leaves the cell being typed in its place: the
 * grid would let go of it, and what is typed next would be lost. The press itself does what it did.
 */

/** The box the grid hangs at a cell for hints; it has no other name. */
const HINT = String.raw`div.univer-w-\[250px\]`;

export function hintKeepsFocus(): void {
  document.addEventListener(
    "mousedown",
    (event) => {
      if (event.target instanceof Element && event.target.closest(HINT)) event.preventDefault();
    },
    true,
  );
}
