/** Reads the command line of `npm run lines`. May not act on it. */
import { availableParallelism } from "node:os";
import path from "node:path";
import type { Locale } from "../../i18n/t";
import { readCommandLine } from "../commandLine";
import { lineText } from "./words";

/** How the columns belong to the arguments, as the person says it. */
export type Assignment = {
  readonly functionId: string;
  /** argument -> heading, or -> one value for all lines */
  readonly columns: readonly (readonly [string, string])[];
  readonly values: readonly (readonly [string, string])[];
  /** Headings that are not to be read. */
  readonly ignored: readonly string[];
  /** Present: the lines have no headings, these are the columns. */
  readonly headings?: readonly string[];
};

export type LineOptions =
  | {
      readonly kind: "run";
      readonly locale: Locale;
      /** null: standard input, standard output */
      readonly input: string | null;
      readonly output: string | null;
      readonly assignment: Assignment;
      readonly encoding: string | null;
      readonly separator: string | null;
      readonly workers: number;
    }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly why: string };

export const LINES_USAGE = `Streams any number of lines of a .csv through one function: each line comes back as it is, with result, error and message behind it.

  npm run -s lines -- in.csv -o out.csv --function NAME
  npm run -s lines -- --function NAME < in.csv > out.csv

  -o, --output FILE           file to write (standard output)
  --function NAME             the function
  --column ARGUMENT=HEADING   which column an argument is, where its heading does not say it
  --value ARGUMENT=VALUE      one value for all lines
  --ignore HEADING            a column that is not to be read
  --columns A,B,C             the lines have no headings: these are they, "-" for what is not read
  --encoding NAME             utf-8 (else as the mark at the beginning says), big5, gb18030, windows-1252 ...
  --separator SIGN            ; , | or tab
  --workers N                 threads (one for each core)
  --lang en | zh-TW | zh-CN   language of the messages (en)
  --help                      this text

Exit: 0 every line has its result, 3 some lines were refused (the column "error" says which), 1 the file cannot be read, 2 wrong use.
`;

const TEXT = { type: "string" } as const;
const OPTIONS = {
  output: { type: "string", short: "o" },
  function: TEXT,
  column: TEXT,
  value: TEXT,
  ignore: TEXT,
  columns: TEXT,
  encoding: TEXT,
  separator: TEXT,
  workers: TEXT,
} as const;

class Wrong extends Error {}

export function parseLineOptions(args: readonly string[]): LineOptions {
  try {
    return parsed(args);
  } catch (error) {
    if (error instanceof Wrong) return { kind: "wrong", why: error.message };
    throw error;
  }
}

function parsed(args: readonly string[]): LineOptions {
  const written = readCommandLine(args, OPTIONS);
  if (written.kind !== "written") return written;
  const { files, all, last, locale } = written;
  if (files[1] !== undefined) throw new Wrong(lineText("twoFiles", { file: files[1] }));
  const functionId = last("function")?.trim().toUpperCase();
  if (functionId === undefined) throw new Wrong(lineText("noFunction"));
  const [input, output] = [files[0] ?? null, last("output")];
  if (input !== null && output !== null && path.resolve(input) === path.resolve(output)) throw new Wrong(lineText("same", { file: input }));
  const headings = last("columns")
    ?.split(",")
    .map((heading) => (heading.trim() === "-" ? "" : heading.trim()));
  return {
    kind: "run",
    locale,
    input,
    output,
    assignment: {
      functionId,
      columns: pairs("--column", all("column"), "cn=HEADING"),
      values: pairs("--value", all("value"), "law=2025-2621"),
      ignored: all("ignore"),
      ...(headings ? { headings } : {}),
    },
    encoding: last("encoding"),
    separator: last("separator"),
    workers: countOf(last("workers")),
  };
}

function pairs(option: string, written: readonly string[] = [], example: string): (readonly [string, string])[] {
  return written.map((text) => {
    const at = text.indexOf("=");
    if (at < 1) throw new Wrong(lineText("pair", { option, example }));
    return [text.slice(0, at).trim(), text.slice(at + 1)] as const;
  });
}

function countOf(written: string | null): number {
  if (written === null) return availableParallelism();
  if (!/^[1-9]\d{0,2}$/.test(written)) throw new Wrong(lineText("workers"));
  return Number(written);
}
