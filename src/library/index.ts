/**
 * The functions for other programs: `import { evaluate, explain } from "carbon-border"`. Knows no spreadsheet and no network; tables come
 * from beside this file with the first call that needs them. What is promised to others stands in types.ts.
 */
import { asMatrix, setEmptyCells } from "../calls/cells";
import { evaluate as calculate } from "../calls/evaluate";
import { EXPLAIN_HEADERS, explainRows } from "../calls/explain";
import { messageOf } from "../calls/message";
import { placeOf } from "../calls/places";
import type { DateResult, FunctionSpec, Result } from "../calls/spec";
import { RuleError, TableNotLoaded } from "../core/error";
import { loadMissing } from "../datasource";
import { CELL_ERROR, cellOf } from "../functions/marshal";
import { allSpecs } from "../functions/register";
import { currentLocale, setLocale } from "../i18n/t";
import { loadLawNotes } from "../regimes/notes";
import type { Answer, Argument, Cell, Explanation, FunctionDescription, Options, Refusal, Step } from "./types";
import type * as promised from "./types";

// A program hands over its own cells: an empty one is null there, and 0 is a zero.
setEmptyCells("null");

const specs: ReadonlyMap<string, FunctionSpec> = new Map(allSpecs().map((spec) => [spec.id, spec]));

export const evaluate: typeof promised.evaluate = async (name, args, options = {}) => {
  const { spec, given } = called(name, args);
  return inLanguage(options, () => answerOf(calculate(spec, given), spec, given));
};

export const explain: typeof promised.explain = async (name, args, options = {}) => {
  const { spec, given } = called(name, args);
  return inLanguage(options, (): Explanation => {
    const rows = explainRows(spec, given);
    // A refusal ends the steps.
    const refusal = rows.at(-1)?.find((cell) => cell instanceof RuleError);
    const steps = rows.slice(0, refusal === undefined ? rows.length : -1).map((row) => stepOf(row, spec));
    return { ...answerOf(refusal === undefined ? calculate(spec, given) : [[refusal]], spec, given), steps };
  });
};

const stepOf = (row: readonly Result[], spec: FunctionSpec): Step =>
  Object.fromEntries(EXPLAIN_HEADERS.map((header, i) => [header, plain(row[i] ?? "", spec)])) as unknown as Step;

export const describeFunctions: typeof promised.describeFunctions = async ({ language = "en" } = {}) => {
  const { argumentWords, functionWords } = await import("../functions/words");
  return allSpecs().map(({ id, parameters }): FunctionDescription => {
    const { does, gives } = functionWords(id);
    const described = parameters.map(({ name, reader }) => {
      const { is, unit } = argumentWords(id, name);
      return { name, optional: reader.optional, is: is[language], ...(unit === undefined ? {} : { unit }) };
    });
    return { name: id, does: does[language], gives: gives[language], arguments: described };
  });
};

export const isRefusal: typeof promised.isRefusal = (cell): cell is Refusal => typeof cell === "object";

/** The arguments as functions take them: from a repeating one on, all as one list of blocks. */
function called(name: string, args: readonly Argument[]): { readonly spec: FunctionSpec; readonly given: readonly unknown[] } {
  const spec = specs.get(name.trim().toUpperCase());
  if (spec === undefined) throw new TypeError(`there is no function ${name}`);
  const { parameters } = spec;
  const repeatingAt = parameters.findIndex(({ reader }) => reader.repeating);
  if (repeatingAt >= 0)
    return { spec, given: [...args.slice(0, repeatingAt), args.slice(repeatingAt).map((one) => asMatrix(one) ?? null)] };
  if (args.length > parameters.length) throw new TypeError(`${spec.id} takes ${parameters.length} arguments, ${args.length} are given`);
  return { spec, given: args };
}

/** The work is done in one go, so that calls in different languages may run side by side; what is missing is fetched before. */
async function inLanguage<T>({ language = "en" }: Options, work: () => T): Promise<T> {
  if (language !== "en") await loadLawNotes();
  for (;;) {
    const before = currentLocale();
    setLocale(language);
    try {
      return work();
    } catch (error) {
      if (!(error instanceof TableNotLoaded)) throw error;
      await loadMissing(error.datasetId);
    } finally {
      setLocale(before);
    }
  }
}

function answerOf(results: readonly (readonly Result[])[], spec: FunctionSpec, args: readonly unknown[]): Answer {
  const cells = results.map((line, row) => line.map((result, column) => plain(result, spec, args, { row, column })));
  return { value: cells[0]?.[0] ?? "", cells };
}

const isDate = (result: Result): result is DateResult => typeof result === "object" && result !== null && "date" in result;

function plain(result: Result, spec: FunctionSpec, args: readonly unknown[] = [], at = { row: 0, column: 0 }): Cell {
  if (isDate(result)) return result.date;
  const cell = cellOf(result);
  return cell instanceof RuleError
    ? { error: CELL_ERROR[cell.code] as Refusal["error"], message: messageOf(cell, spec.id, placeOf(cell, spec, args, at)) }
    : (cell as Cell);
}
