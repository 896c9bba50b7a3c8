/** Which number format a cell takes that gets a formula; one rule for every spreadsheet. May not know a function. */

/** Of a formula whose result is one quantity with a unit; undefined: none. */
export type FormatOf = (formula: string) => string | undefined;

/** Where this person chose to have no formats given; any other value, or none: they are given. */
export const FORMATS_CHOICE = "resultFormats";
export const NO_FORMATS = "off";

const isNobodys = (format: string): boolean => format === "" || format === "General";

/** `given` is asked for; a format somebody chose stays, but a cell of text would show the formula instead of its result. */
export function formatFor(standing: string, given: string | undefined, ofResult: string | undefined): string {
  if (given !== undefined) return given;
  return isNobodys(standing) || standing === "@" ? (ofResult ?? "General") : standing;
}
