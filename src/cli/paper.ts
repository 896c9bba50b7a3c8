/**
 * `npm run -s paper -- read a.xlsx b.xlsx -o out.xlsx`: official papers in and out. May not know a rule, a paper, nor word a message.
 */
import { setEmptyCells } from "../calls/cells";
import { preloadAll } from "../functions/catalogue";
import { paperWord, refusedText } from "../papers/words";
import { fail, run, say, silence, speakAsAsked } from "./command";
import { parsePaperOptions } from "./paper/options";
import { TASKS } from "./paper/tasks";
import { FileFault } from "./paper/files";

async function main(args: readonly string[]): Promise<number> {
  speakAsAsked(args);
  const options = parsePaperOptions(args);
  if (options.kind === "help") {
    process.stdout.write(paperWord("cli.usage"));
    return 0;
  }
  if (options.kind === "wrong") {
    say(`${options.why}\n\n${paperWord("cli.usage")}`);
    return 2;
  }
  silence();
  setEmptyCells("null");
  await preloadAll();
  try {
    const { lines, refused } = await TASKS[options.task](options);
    for (const line of lines) say(line);
    return refused ? 1 : 0;
  } catch (error) {
    return fail(error instanceof FileFault ? error.message : refusedText(error));
  }
}

run(main);
