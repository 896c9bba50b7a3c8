/** What stands on a command line: files, and options with their values. A slip is the same, in the same words, for every command. */
import { parseArgs } from "node:util";
import { LOCALES, type Locale } from "../i18n/t";
import { xlsxText } from "../xlsx/words";

type Known = Readonly<Record<string, { readonly type: "string" | "boolean"; readonly short?: string }>>;

export type Written = {
  readonly kind: "written";
  readonly files: readonly string[];
  readonly has: (option: string) => boolean;
  /** every value of an option that may stand several times */
  readonly all: (option: string) => readonly string[];
  /** the last one; null: not given */
  readonly last: (option: string) => string | null;
  readonly locale: Locale;
};
export type WrongUse = { readonly kind: "wrong"; readonly why: string };

const LANGUAGES: Known = { lang: { type: "string" }, help: { type: "boolean" } };

/** `--help` and `--lang` are known to every command. */
export function readCommandLine(args: readonly string[], options: Known): Written | { readonly kind: "help" } | WrongUse {
  const wrong = (key: string, values: Readonly<Record<string, string>>): WrongUse => ({
    kind: "wrong",
    why: xlsxText(`cli.${key}`, values),
  });
  const known: Known = { ...options, ...LANGUAGES };
  const given = new Map<string, string[]>();
  const files: string[] = [];
  const { tokens } = parseArgs({ args: [...args], options: known, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === "positional") files.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    if (name === "help") return { kind: "help" };
    const isSwitch = known[name]?.type === "boolean";
    if (!Object.hasOwn(known, name) || (isSwitch && value !== undefined)) return wrong("option", { option: args[token.index] ?? rawName });
    // What follows is the next option, not a value.
    if (!isSwitch && (value === undefined || value === "" || (inlineValue !== true && /^--?[a-z]/i.test(value))))
      return wrong("argument", { option: rawName });
    given.set(name, [...(given.get(name) ?? []), value ?? ""]);
  }
  const all = (option: string): readonly string[] => given.get(option) ?? [];
  const last = (option: string): string | null => all(option).at(-1) ?? null;
  const locale = LOCALES.find((one) => one.toLowerCase() === (last("lang") ?? "en").toLowerCase());
  if (!locale) return wrong("lang", { locales: LOCALES.join(", ") });
  return { kind: "written", files, has: (option) => given.has(option), all, last, locale };
}
