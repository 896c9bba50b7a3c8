/** Reads the command line of `npm run list`. May not act on it. */
import type { Locale } from "../i18n/t";
import { TARGETS, USUAL_TARGET, type Target } from "../lists/read/target";
import { said } from "../lists/sheets/names";
import { xlsxText } from "../xlsx/words";
import { readCommandLine } from "./commandLine";

export type ListOptions =
  | {
      readonly kind: "run";
      readonly locale: Locale;
      readonly input: string;
      readonly output: string;
      readonly target: Target;
      readonly map: string | null;
      readonly mapOut: string | null;
      readonly calendar: string | null;
      readonly encoding: string | null;
      readonly separator: string | null;
    }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly why: string };

export const LIST_USAGE = `Reads a list of customs, an enterprise system or a broker and writes a workbook with live formulas.

  npm run -s list -- in.csv                        writes in.list.xlsx
  npm run -s list -- in.xlsx -o out.xlsx           writes out.xlsx
  npm run -s list -- in.csv --map map.json         reads the columns as the file says
  npm run -s list -- in.csv --map-out map.json     writes how the columns are read, to be corrected; what is open is "?"

  -o, --output FILE           file to write
  --as ${TARGETS.join(" | ")}   for which law (${USUAL_TARGET})
  --map FILE                  which column is what, in which unit, date order and decimal mark
  --map-out FILE              writes that file
  --calendar FILE             writes the days of the declaration as .ics
  --encoding NAME             utf-8, utf-16le, big5, gb18030, windows-1252 ...
  --separator SIGN            ; , | or tab
  --lang en | zh-TW | zh-CN   language of the workbook and the messages (en)
  --help                      this text

Exit: 0 done, 1 the list cannot be read or a question is open, 2 wrong use.
`;

const TEXT = { type: "string" } as const;
const OPTIONS = {
  output: { type: "string", short: "o" },
  as: TEXT,
  map: TEXT,
  "map-out": TEXT,
  calendar: TEXT,
  encoding: TEXT,
  separator: TEXT,
} as const;

export function parseListOptions(args: readonly string[]): ListOptions {
  const wrong = (why: string): ListOptions => ({ kind: "wrong", why });
  const written = readCommandLine(args, OPTIONS);
  if (written.kind !== "written") return written;
  const { last, locale } = written;
  const [input, second] = written.files;
  if (input === undefined) return wrong(said("cli.noFile"));
  if (second !== undefined) return wrong(xlsxText("cli.twoFiles"));
  const target = TARGETS.find((known) => known === (last("as") ?? USUAL_TARGET));
  if (!target) return wrong(said("cli.oneOf", { option: "--as", known: TARGETS.join(", ") }));
  return {
    kind: "run",
    locale,
    input,
    output: last("output") ?? input.replace(/(\.[^./\\]*)?$/, ".list.xlsx"),
    target,
    map: last("map"),
    mapOut: last("map-out"),
    calendar: last("calendar"),
    encoding: last("encoding"),
    separator: last("separator"),
  };
}
