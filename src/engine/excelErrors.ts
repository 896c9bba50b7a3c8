/**
 * A plain sentence for an error that is the spreadsheet's own and not one of our functions': which name is unknown, what
 * was divided by. May not replace a sentence that is already there.
 */
import { ALL_IMPLEMENTED_FUNCTIONS_SET } from "@univerjs/engine-formula";
import { editDistance } from "../core/editDistance";
import type { CellError } from "./engineFunction";
import type { Failures } from "./failures";
import { engineText, type EngineTextKey } from "./text";

const SENTENCES: Readonly<Record<string, EngineTextKey>> = {
  "#DIV/0!": "div0",
  "#N/A": "na",
  "#NAME?": "name",
  "#NULL!": "null",
  "#NUM!": "num",
  "#REF!": "ref",
  "#VALUE!": "value",
  "#SPILL!": "spill",
  "#CALC!": "calc",
};

export function explainExcelError(error: CellError, formula: string, names: ReadonlySet<string>): CellError {
  if (error.message !== "") return error;
  if (error.code === "#NAME?") {
    const unknown = calledNames(formula).find((name) => !names.has(name) && !ALL_IMPLEMENTED_FUNCTIONS_SET.has(name));
    if (unknown) return { code: error.code, message: unknownFunction(unknown, names) };
  }
  return { code: error.code, message: engineText(SENTENCES[error.code] ?? "other", { code: error.code }) };
}

/** What a grid shows of its errors. */
export const errorWords = (failures: Pick<Failures, "messageAt">, names: ReadonlySet<string>) => ({
  said: failures.messageAt,
  ofCode: (code: string, formula: string): string => explainExcelError({ code, message: "" }, formula, names).message,
  passedOn: (cell: string, message: string): string => engineText("passedOn", { cell, message }),
});

function calledNames(formula: string): string[] {
  const withoutText = formula.replace(/"(?:[^"]|"")*"/g, '""');
  return [...withoutText.matchAll(/([A-Za-z_][A-Za-z0-9_.]*)\s*\(/g)].map((match) => (match[1] ?? "").toUpperCase());
}

function unknownFunction(name: string, names: ReadonlySet<string>): string {
  const near = nearest(name, names);
  return near ? engineText("unknownFunctionNear", { name, near }) : engineText("unknownFunction", { name });
}

/** One or two slips of the keyboard, no more: a wider net would suggest something unrelated. */
function nearest(name: string, names: ReadonlySet<string>): string | null {
  const ranked = [...names]
    .map((candidate) => ({ candidate, distance: editDistance(name, candidate) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && name.length > 3 && best.distance <= (name.length < 5 ? 1 : 2) ? best.candidate : null;
}
