/** Results worked out anew by the formula engine, put into the opened file. The tables of the functions must be loaded. */
import { createBookEvaluator } from "../../engine/bookEvaluator";
import { catalogue } from "../../functions/catalogue";
import { applyResults, recalculate } from "../../xlsx";
import type { ResultsOf } from "./results";

export const engineResults: ResultsOf = (open, names) => {
  const results = recalculate(open.data, names, (sheets) => createBookEvaluator(catalogue, sheets));
  applyResults(open, results);
  return { ...results, calculatedBy: "Carbon Border", unread: [] };
};
