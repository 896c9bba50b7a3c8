/**
 * The arrow of a box with a list. The box itself opens its list by a click and by the Down key and says so, so the arrow is
 * drawn only: as a button it would be a second stop of the Tab key, too small to hit, with an English name.
 */
type Icon = { readonly "aria-hidden": true; readonly "aria-label": string; readonly tabIndex: -1 };

export function quietIcon(label: string): Icon {
  return { "aria-hidden": true, "aria-label": label, tabIndex: -1 };
}
