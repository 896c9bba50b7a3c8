/**
 * `npm run -s lines -- in.csv -o out.csv --function NAME`: any number of lines through one function, on all cores, in constant
 * memory. May not know how a line is read or what it costs.
 */
import { createReadStream, createWriteStream, renameSync, rmSync, statSync } from "node:fs";
import { ListRefusal } from "../lists/question";
import { refusalText } from "../lists/words";
import { xlsxText } from "../xlsx/words";
import { endWithReader, run, say, speakAsAsked, written } from "./command";
import { headLine } from "./lines/answer";
import { type LineOptions, LINES_USAGE, parseLineOptions } from "./lines/options";
import { openLines } from "./lines/pieces";
import { PlanFault, planFor } from "./lines/plan";
import { answered } from "./lines/pool";
import { lineText } from "./lines/words";

type Run = Extract<LineOptions, { readonly kind: "run" }>;

async function main(args: readonly string[]): Promise<number> {
  speakAsAsked(args);
  const options = parseLineOptions(args);
  if (options.kind === "help") {
    process.stdout.write(LINES_USAGE);
    return 0;
  }
  if (options.kind === "wrong") {
    say(`${options.why}\n\n${LINES_USAGE}`);
    return 2;
  }
  try {
    return await work(options);
  } catch (error) {
    if (error instanceof PlanFault) say(error.message);
    else if (error instanceof ListRefusal) say(refusalText(error));
    else if (isFileFault(error))
      say(
        xlsxText(error.syscall === "read" || error.path === options.input ? "cli.cannotRead" : "cli.cannotWrite", {
          file: error.path ?? "",
        }),
      );
    else throw error;
    return 1;
  }
}

const isFileFault = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && "syscall" in error && "code" in error;

async function work({ input, output, assignment, encoding, separator, workers, locale }: Run): Promise<number> {
  const bytes: AsyncIterable<Uint8Array> = input === null ? process.stdin : createReadStream(input);
  const opened = await openLines(bytes, { encoding, separator, withHeadings: assignment.headings === undefined });
  const headings = opened.headings ?? assignment.headings ?? [];
  const { plan, said } = planFor(assignment, headings);
  said.forEach(say);
  const target = openTarget(output);
  const total = { lines: 0, refused: 0 };
  try {
    await target.write(opened.mark + (opened.headings ? headLine(headings, plan.functionId, opened.separator) : ""));
    for await (const { text, lines, refused } of answered(opened.pieces, { plan, separator: opened.separator, locale }, workers)) {
      total.lines += lines;
      total.refused += refused;
      await target.write(text);
    }
    await target.close();
  } catch (error) {
    target.drop();
    throw error;
  }
  say(lineText("done", total));
  return total.refused > 0 ? 3 : 0;
}

type Target = { readonly write: (text: string) => Promise<void>; readonly close: () => Promise<void>; readonly drop: () => void };

/** A file is there whole or not at all; standard output goes as far as it went. */
function openTarget(output: string | null): Target {
  if (output === null) {
    endWithReader();
    return { write: (text) => written(process.stdout, text), close: async () => undefined, drop: () => undefined };
  }
  // What is no plain file (a pipe, /dev/stdout) can only be written to.
  const beside = statSync(output, { throwIfNoEntry: false })?.isFile() === false ? output : `${output}.${process.pid}.part`;
  const stream = createWriteStream(beside);
  // Told to whoever writes.
  stream.on("error", () => undefined);
  return {
    write: (text) => written(stream, text),
    close: async () => {
      await new Promise<void>((resolve) => stream.end(resolve));
      if (beside !== output) renameSync(beside, output);
    },
    drop: () => {
      stream.destroy();
      if (beside !== output) rmSync(beside, { force: true });
    },
  };
}

run(main);
