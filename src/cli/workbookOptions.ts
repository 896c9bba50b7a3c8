/**
 * Reads the command line of `npm run workbook`. May not act on it.
 */
import { parseArgs } from "node:util";
import { LOCALES, type Locale } from "../i18n/t";
import { basisText } from "../record";
import { xlsxText } from "../xlsx/words";
import { RECORD_MODES, type RecordMode } from "./workbookRecord";

export type WorkbookTask = "calculate" | "freeze" | "restore";
export type WorkbookOptions =
  | {
      readonly kind: "run";
      readonly locale: Locale;
      readonly task: WorkbookTask;
      readonly input: string;
      readonly output: string;
      readonly report: string | null;
      readonly record: RecordMode;
    }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly why: string };

export const WORKBOOK_USAGE = `Calculates our functions in an .xlsx workbook without Excel. Whatever else the file holds stays as it is.

  npm run -s workbook -- in.xlsx                       writes in.calculated.xlsx
  npm run -s workbook -- in.xlsx -o out.xlsx           writes out.xlsx
  npm run -s workbook -- in.xlsx --freeze              formulas of ours become values, for readers without the add-in
  npm run -s workbook -- in.xlsx --restore             frozen values become formulas again

  -o, --output FILE           file to write; may be the file itself
  --report FILE               every formula with its old and new value, message and legal basis, as JSON
  --basis keep | renew | leave   the record of what the file was computed with: keep the recorded one where law, tables
                              or program differ from it, and say what differs (keep); make it anew; leave records alone
  --lang en | zh-TW | zh-CN   language of the messages (en)
  --help                      this text

Exit: 0 done, 1 the file cannot be used, 2 wrong use.
`;

const OPTIONS = {
  output: { type: "string", short: "o" },
  report: { type: "string" },
  basis: { type: "string" },
  lang: { type: "string" },
  freeze: { type: "boolean" },
  restore: { type: "boolean" },
  help: { type: "boolean" },
} as const;
const isOption = (name: string): name is keyof typeof OPTIONS => Object.hasOwn(OPTIONS, name);

const SUFFIX: Readonly<Record<WorkbookTask, string>> = { calculate: "calculated", freeze: "frozen", restore: "restored" };

export function parseWorkbookOptions(args: readonly string[]): WorkbookOptions {
  let locale: Locale = "en";
  let input: string | null = null;
  let output: string | null = null;
  let report: string | null = null;
  let record: RecordMode = "keep";
  const tasks = new Set<WorkbookTask>();
  const wrong = (key: string, values: Record<string, string> = {}): WorkbookOptions => ({
    kind: "wrong",
    why: xlsxText(`cli.${key}`, values),
  });
  const { tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") {
      if (input !== null) return wrong("twoFiles");
      input = token.value;
      continue;
    }
    const { name, rawName, value } = token;
    if (name === "help") return { kind: "help" };
    if (!isOption(name) || (OPTIONS[name].type === "boolean" && value !== undefined))
      return wrong("option", { option: args[token.index] ?? rawName });
    if (name === "freeze" || name === "restore") {
      tasks.add(name);
      continue;
    }
    // What follows is the next option, not a file.
    const missing = value === undefined || value === "" || (!token.inlineValue && /^-./.test(value));
    if (missing) return wrong("argument", { option: rawName });
    if (name === "report") report = value;
    else if (name === "output") output = value;
    else if (name === "basis") {
      const mode = RECORD_MODES.find((known) => known === value.toLowerCase());
      if (!mode) return { kind: "wrong", why: basisText("cli.option") };
      record = mode;
    } else {
      const found = LOCALES.find((known) => known.toLowerCase() === value.toLowerCase());
      if (!found) return wrong("lang", { locales: LOCALES.join(", ") });
      locale = found;
    }
  }
  if (input === null) return wrong("noFile");
  if (tasks.size > 1) return wrong("both");
  const task = [...tasks][0] ?? "calculate";
  return {
    kind: "run",
    locale,
    task,
    input,
    output: output ?? input.replace(/(\.[^./\\]*)?$/, (end) => `.${SUFFIX[task]}${end || ".xlsx"}`),
    report,
    record,
  };
}
