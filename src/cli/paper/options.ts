/** Reads the command line of papers. May not act on it. */
import { parseArgs } from "node:util";
import { isCivilDate, toSerial } from "../../core/civilDate";
import { paperWord } from "../../papers/words";

export const TASK_NAMES = ["read", "plant", "fill", "suppliers", "collect", "report", "pack"] as const;
export type TaskName = (typeof TASK_NAMES)[number];

export type PaperOptions = {
  readonly kind: "run";
  readonly task: TaskName;
  readonly files: readonly string[];
  readonly output: string;
  /** Serial number of a day. */
  readonly day: number | null;
  /** A file for what was written where. */
  readonly report: string | null;
  /** Of an exporter's workbook with several. */
  readonly site: string | null;
};
export type ParsedPaperOptions = PaperOptions | { readonly kind: "help" } | { readonly kind: "wrong"; readonly why: string };

const ONE_FILE: readonly TaskName[] = ["suppliers", "report", "pack"];

const isTask = (text: string | undefined): text is TaskName => TASK_NAMES.some((name) => name === text);

export function parsePaperOptions(args: readonly string[]): ParsedPaperOptions {
  const wrong = (key: string, values: Readonly<Record<string, string>> = {}): ParsedPaperOptions => ({
    kind: "wrong",
    why: paperWord(`cli.${key}`, values),
  });
  const known = {
    out: { type: "string", short: "o" },
    date: { type: "string" },
    report: { type: "string" },
    site: { type: "string" },
    lang: { type: "string" },
    help: { type: "boolean" },
  } as const;
  let parsed: {
    values: { out?: string; date?: string; report?: string; site?: string; lang?: string; help?: boolean };
    positionals: string[];
  };
  try {
    parsed = parseArgs({ args: [...args], options: known, allowPositionals: true });
  } catch (error) {
    return { kind: "wrong", why: error instanceof Error ? error.message : String(error) };
  }
  const { values, positionals } = parsed;
  if (values.help === true) return { kind: "help" };
  const [task, ...files] = positionals;
  if (!isTask(task)) return wrong("noTask", { found: task ?? "-", known: TASK_NAMES.join(", ") });
  if (files.length === 0 && task !== "plant") return wrong("noFile");
  if (task === "fill" && files.length !== 2) return wrong("needTwo");
  if (ONE_FILE.includes(task) && files.length !== 1) return wrong("needOne", { task });
  if (values.out === undefined) return wrong("noOutput");
  if (files.includes(values.out)) return wrong("sameFile", { file: values.out });
  if (values.date !== undefined && !isCivilDate(values.date)) return wrong("badDate", { found: values.date });
  const day = values.date !== undefined && isCivilDate(values.date) ? toSerial(values.date) : null;
  return { kind: "run", task, files, output: values.out, day, report: values.report ?? null, site: values.site ?? null };
}
