/**
 * Every function in a few lines for a language model: how it is written, what it gives, one example with its answer. Made with the
 * build, in English, since models read that best and answer in the person's language.
 */
import { type BookValue } from "../engine/bookEvaluator";
import { isCellError } from "../engine/engineFunction";
import { allSpecs } from "../functions/register";
import { functionWords } from "../functions/words";
import { examplesOf } from "../help/examples";
import { type Facts, syntaxOf } from "../help/functionPage";
import type { FunctionSpec } from "../calls/spec";
import { speaking } from "./session";

const HEAD = `# Carbon Border: spreadsheet functions for carbon-border charges

Exact decimal arithmetic by the law that is named. A wrong input is #VALUE! with a sentence, a gap in the law or the data #N/A with
the reason; nothing is ever guessed, so a refusal is an answer to pass on. Arguments in brackets may be left out. Dates: DATE(2026,2,1).
\`LAW.EXPLAIN("NAME", ...)\` gives every step of the call NAME(...) with its article.
`;

const shown = (cell: BookValue | undefined): string =>
  cell === undefined || cell === null ? "" : isCellError(cell) ? `${cell.code} ${cell.message}` : String(cell);

/** The first example that needs no other cells; a block by its size and first cell. */
function exampleOf({ id }: FunctionSpec, { runner }: Facts): string {
  const example = examplesOf(id).examples.find(({ cells }) => cells === undefined) ?? examplesOf(id).examples[0];
  if (!example) return "";
  const { block, date } = runner.run(id, example);
  const size = block.length > 1 || (block[0]?.length ?? 0) > 1 ? `${block.length} x ${block[0]?.length ?? 0} cells, first: ` : "";
  const reads =
    example.cells === undefined
      ? ""
      : ` (over cells A1:${String.fromCharCode(64 + (example.cells[0]?.length ?? 1))}${example.cells.length})`;
  return `e.g. ${example.formula}${reads} -> ${size}${date ?? shown(block[0]?.[0])}`;
}

export function signatures(facts: Facts): string {
  return speaking("en", () => {
    const entries = allSpecs().map((spec) => {
      const { does, gives } = functionWords(spec.id);
      return [syntaxOf(spec), `  ${does.en} Gives: ${gives.en}`, `  ${exampleOf(spec, facts)}`].join("\n");
    });
    return `${HEAD}\n${entries.join("\n\n")}\n`;
  });
}
