/**
 * A plain sentence for an error that is the spreadsheet's own and not one of our functions': which name is unknown, what
 * was divided by. May not replace a sentence that is already there.
 */
import type { CellError } from "./engineFunction";
import { engineText, type EngineTextKey } from "./text";

const SENTENCES: Readonly<Record<string, EngineTextKey>> = {
  "#DIV/0!": "div0", "#N/A": "na", "#NAME?": "name", "#NULL!": "null", "#NUM!": "num", "#REF!": "ref", "#VALUE!": "value",
  "#SPILL!": "spill", "#CALC!": "calc",
};

export function explainExcelError(error: CellError, formula: string, names: ReadonlySet<string>): CellError {
  if (error.message !== "") return error;
  if (error.code === "#NAME?") {
    const unknown = calledNames(formula).find((name) => !names.has(name));
    if (unknown) return { code: error.code, message: unknownFunction(unknown, names) };
  }
  return { code: error.code, message: engineText(SENTENCES[error.code] ?? "other", { code: error.code }) };
}

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
  const ranked = [...names].map((candidate) => ({ candidate, distance: editDistance(name, candidate) })).sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= (name.length < 5 ? 1 : 2) ? best.candidate : null;
}

function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return Number.POSITIVE_INFINITY;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? Number.POSITIVE_INFINITY;
}
