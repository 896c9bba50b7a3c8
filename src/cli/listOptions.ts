/** Reads the command line of `npm run list`. May not act on it. */
import { parseArgs } from "node:util";
import { LOCALES, type Locale } from "../i18n/t";
import { TARGETS, USUAL_TARGET, type Target } from "../lists/read/target";
import { said } from "../lists/sheets/names";
import { xlsxText } from "../xlsx/words";

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
  lang: TEXT,
  help: { type: "boolean" },
} as const;

export function parseListOptions(args: readonly string[]): ListOptions {
  const wrong = (key: string, values: Record<string, string> = {}): ListOptions => ({ kind: "wrong", why: xlsxText(`cli.${key}`, values) });
  const wrongList = (key: string, values: Record<string, string> = {}): ListOptions => ({ kind: "wrong", why: said(`cli.${key}`, values) });
  const given = new Map<string, string>();
  const files: string[] = [];
  const { tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") {
      files.push(token.value);
      continue;
    }
    const { name, rawName, value } = token;
    if (name === "help") return { kind: "help" };
    if (!Object.hasOwn(OPTIONS, name)) return wrong("option", { option: args[token.index] ?? rawName });
    // What follows is the next option, not a file.
    if (value === undefined || value === "" || (!token.inlineValue && /^-./.test(value))) return wrong("argument", { option: rawName });
    given.set(name, value);
  }
  const [input, second] = files;
  if (input === undefined) return wrongList("noFile");
  if (second !== undefined) return wrong("twoFiles");
  const locale = given.has("lang") ? LOCALES.find((known) => known.toLowerCase() === given.get("lang")?.toLowerCase()) : "en";
  if (!locale) return wrong("lang", { locales: LOCALES.join(", ") });
  const target = TARGETS.find((known) => known === (given.get("as") ?? USUAL_TARGET));
  if (!target) return wrongList("oneOf", { option: "--as", known: TARGETS.join(", ") });
  const file = (name: string): string | null => given.get(name) ?? null;
  return {
    kind: "run",
    locale,
    input,
    output: file("output") ?? input.replace(/(\.[^./\\]*)?$/, ".list.xlsx"),
    target,
    map: file("map"),
    mapOut: file("map-out"),
    calendar: file("calendar"),
    encoding: file("encoding"),
    separator: file("separator"),
  };
}
