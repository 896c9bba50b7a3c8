/**
 * The examples of the help pages as data: formulas, the cells they read, and refusals worth knowing. Results are never
 * written down here: the functions work them out when the pages are made.
 */
import type { Said } from "../i18n/t";
import border from "../functions/across/examples/border.json";
import { lawHelp } from "../regimes/help";
import law from "../functions/across/examples/law.json";

export type ExampleCell = string | number;

export type Example = {
  readonly caption: Said;
  readonly formula: string;
  /** what stands in the sheet from A1 on; "" is an empty cell */
  readonly cells?: readonly (readonly ExampleCell[])[];
  /** the error the cell shows, where showing it is the point */
  readonly refuses?: string;
};

export type Examples = {
  readonly examples: readonly Example[];
  /** formulas that are refused: their messages stand among the errors of the page */
  readonly refusals?: readonly string[];
};

const files: readonly unknown[] = [...lawHelp.map(({ examples }) => examples), border, law];

const all = new Map(files.flatMap((file) => Object.entries(file as Readonly<Record<string, Examples>>)));

export function examplesOf(id: string): Examples {
  return all.get(id) ?? { examples: [] };
}

export function exampleIds(): readonly string[] {
  return [...all.keys()];
}
