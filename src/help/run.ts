/**
 * Works the examples out with the shipped functions in the shipped formula engine, each on a sheet of its own. May not
 * change or round a result. Messages are in the language in force when `run` is called.
 */
import { createBookEvaluator, type BookValue, type Call } from "../engine/bookEvaluator";
import { catalogue } from "../functions/catalogue";
import type { Explanation } from "../calls/explain";
import { explain } from "../calls/explain";
import { specOf } from "../functions/register";
import type { Example } from "./examples";

/** What is worked out of an example. */
type Worked = Pick<Example, "formula" | "cells">;

export type Outcome = {
  readonly block: readonly (readonly BookValue[])[];
  /** ISO text where the one result is a date, which a cell holds as a serial number */
  readonly date: string | undefined;
  /** the calls of the page's own function, traced; a call over rows is traced for its first row */
  readonly explanations: readonly Explanation[];
  /** ids of all functions called */
  readonly called: readonly string[];
};

export type Runner = { readonly run: (id: string, example: Worked) => Outcome; readonly dispose: () => void };

const ROWS = 60;
const COLUMNS = 20;
/** Below and beside all cells of an example, so that the formula never reads itself. */
const FORMULA_ROW = 50;

export function createRunner(): Runner {
  const book = createBookEvaluator(catalogue, [{ name: "Sheet1", rows: ROWS, columns: COLUMNS }]);
  let filled: readonly (readonly unknown[])[] = [];
  const put = (cells: readonly (readonly (string | number)[])[]): void => {
    filled.forEach((row, r) => row.forEach((_, c) => book.set(0, r, c, null)));
    cells.forEach((row, r) => row.forEach((cell, c) => book.set(0, r, c, cell === "" ? null : cell)));
    filled = cells;
    book.forget();
  };
  return {
    run: (id, example) => {
      put(example.cells ?? []);
      const { block, calls } = book.evaluate(0, FORMULA_ROW, COLUMNS - 1, example.formula);
      const own = calls.filter((call) => call.id === id);
      const explanations = own.map((call) => explain(specOf(id), firstRow(call)));
      const result = example.formula.startsWith(`=${id}(`) ? explanations.at(-1)?.result[0]?.[0] : undefined;
      const date =
        typeof result === "object" && result !== null && "date" in result && typeof result.date === "string" ? result.date : undefined;
      return { block, date, explanations, called: [...new Set(calls.map((call) => call.id))] };
    },
    dispose: book.dispose,
  };
}

/** A trace follows one row; blocks are taken whole by the function and stay whole. */
function firstRow({ id, args }: Call): readonly unknown[] {
  const spec = specOf(id);
  if (spec.form === "whole") return args;
  const readers = Object.values(spec.args);
  return args.map((arg, i) =>
    readers[i]?.readBlock === undefined && Array.isArray(arg) && Array.isArray(arg[0]) ? [[(arg[0] as readonly unknown[])[0]]] : arg,
  );
}
