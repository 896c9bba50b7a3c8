/**
 * Reads the command line of `npm run workbook`. May not act on it.
 */
import type { Locale } from "../i18n/t";
import { basisText } from "../record";
import { xlsxText } from "../xlsx/words";
import { readCommandLine } from "./commandLine";
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
  freeze: { type: "boolean" },
  restore: { type: "boolean" },
} as const;

const SUFFIX: Readonly<Record<WorkbookTask, string>> = { calculate: "calculated", freeze: "frozen", restore: "restored" };

export function parseWorkbookOptions(args: readonly string[]): WorkbookOptions {
  const wrong = (why: string): WorkbookOptions => ({ kind: "wrong", why });
  const written = readCommandLine(args, OPTIONS);
  if (written.kind !== "written") return written;
  const { has, last, locale } = written;
  const [input, second] = written.files;
  if (input === undefined) return wrong(xlsxText("cli.noFile"));
  if (second !== undefined) return wrong(xlsxText("cli.twoFiles"));
  const record = RECORD_MODES.find((known) => known === (last("basis") ?? "keep").toLowerCase());
  if (!record) return wrong(basisText("cli.option"));
  if (has("freeze") && has("restore")) return wrong(xlsxText("cli.both"));
  const task = has("freeze") ? "freeze" : has("restore") ? "restore" : "calculate";
  return {
    kind: "run",
    locale,
    task,
    input,
    output: last("output") ?? input.replace(/(\.[^./\\]*)?$/, (end) => `.${SUFFIX[task]}${end || ".xlsx"}`),
    report: last("report"),
    record,
  };
}
