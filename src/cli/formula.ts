/**
 * `npm run -s formula -- '=LAW.VERSIONS()'`: our functions and Excel's, without a spreadsheet. Standard output carries
 * JSON lines and nothing else, so that a program can read it. May not know a rule nor word a message.
 */
import { createInterface } from "node:readline";
import { createEvaluator } from "../engine/evaluator";
import { catalogue, preloadAll } from "../functions/catalogue";
import { setEmptyCells } from "../calls/cells";
import { setLocale } from "../i18n/t";
import { answerOf } from "../engine/answer";
import { endWithReader, run, silence, written } from "./command";
import { parseOptions, USAGE } from "./options";

async function main(args: readonly string[]): Promise<number> {
  const options = parseOptions(args);
  if (options.kind === "help") {
    process.stdout.write(USAGE);
    return 0;
  }
  if (options.kind === "wrong") {
    process.stderr.write(`${options.why}\n\n${USAGE}`);
    return 2;
  }
  // The engine reports unknown names on the console; the answer says it already.
  silence();
  setLocale(options.locale);
  setEmptyCells("null");
  await preloadAll();
  const evaluator = createEvaluator(catalogue);
  const lines = options.formulas.length > 0 ? options.formulas : createInterface({ input: process.stdin, crlfDelay: Infinity });
  for await (const line of lines) {
    const formula = line.replace(/^\uFEFF/, "");
    if (formula.trim() !== "") await written(process.stdout, `${JSON.stringify(answerOf(evaluator, formula))}\n`);
  }
  evaluator.dispose();
  return 0;
}

endWithReader();

run(main);
