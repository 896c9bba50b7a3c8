/**
 * `npm run -s paper -- read a.xlsx b.xlsx -o out.xlsx`: official papers in and out. May not know a rule, a paper, nor word a message.
 */
import { setEmptyCells } from "../calls/cells";
import { preloadAll } from "../functions/catalogue";
import { LOCALES, setLocale } from "../i18n/t";
import { paperWord, refusedText } from "../papers/words";
import { parsePaperOptions } from "./paper/options";
import { TASKS } from "./paper/tasks";
import { FileFault } from "./paper/files";

const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function main(args: readonly string[]): Promise<number> {
  // Even the message about a wrong option speaks the language asked for.
  const asked = args[args.indexOf("--lang") + 1]?.toLowerCase();
  setLocale(LOCALES.find((locale) => locale.toLowerCase() === asked) ?? "en");
  const options = parsePaperOptions(args);
  if (options.kind === "help") {
    process.stdout.write(paperWord("cli.usage"));
    return 0;
  }
  if (options.kind === "wrong") {
    say(`${options.why}\n\n${paperWord("cli.usage")}`);
    return 2;
  }
  // The engine reports unknown names on the console; what is written says it already.
  for (const method of ["log", "info", "warn", "error", "debug"] as const) console[method] = () => undefined;
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

function fail(text: string): number {
  say(text);
  return 1;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(1);
  },
);
