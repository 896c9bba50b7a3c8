/** What a list is read for, and which figures that needs and can use: a law that says how its lists are read, or the comparison. */
import { HEADERS } from "../../calls/headings/heading";
import type { ImportList } from "../../core/lawBook";
import { regimes } from "../../regimes";

/** The id of a law, or the comparison of all. */
export type Target = string;

const COMPARE: Target = "compare";
const OF_LAW = new Map(regimes.flatMap(({ id, importList }): [Target, ImportList][] => (importList ? [[id, importList]] : [])));
export const TARGETS: readonly Target[] = [...OF_LAW.keys(), COMPARE];
/** What a list is for where nobody says. */
export const USUAL_TARGET = TARGETS[0] ?? COMPARE;

const OF_LINE = ["cn", "origin", "tonnes", "date"];
const OF_CUSTOMS = ["importer", "procedure", "documents", "reference", "unit"];
// Every figure some law asks for.
const OF_ALL = [...HEADERS, "reference", "unit"];

export const needs = (target: Target): readonly string[] => (target === COMPARE ? ["cn"] : OF_LINE);
export function usable(target: Target): readonly string[] {
  const law = OF_LAW.get(target);
  return law === undefined ? OF_ALL : [...OF_LINE, ...OF_CUSTOMS, ...law.uses];
}
export const uses = (target: Target, field: string): boolean => usable(target).includes(field);

/** The currency a value is counted in: that of the law's own threshold. */
export const valueUnit = (target: Target): ImportList["valueUnit"] => (target === COMPARE ? "USD" : OF_LAW.get(target)?.valueUnit);

/** The function that says which part of a code the act of the list covers. */
export const scopeOf = (target: Target): string | undefined => OF_LAW.get(target)?.scope;
/** The function that says what intensity is usual, whatever the list is for. */
export const STANDARD = [...OF_LAW.values()].flatMap(({ standard }) => standard ?? [])[0] ?? "";
