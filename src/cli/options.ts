/**
 * Reads the command line. May not act on it.
 */
import { parseArgs } from "node:util";

export type CliLocale = "en" | "zh-TW" | "zh-CN";
export type Options =
  | { readonly kind: "run"; readonly locale: CliLocale; readonly formulas: readonly string[] }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly why: string };

const LOCALES: readonly CliLocale[] = ["en", "zh-TW", "zh-CN"];

export const USAGE = `Calculates spreadsheet formulas.

  npm run -s formula -- '=TW.GRIDFACTOR(2024)'    one JSON object
  npm run -s formula < formulas.txt               one formula a line in, one JSON object a line out

  --lang en | zh-TW | zh-CN   language of the messages (en)
  --help                      this text
`;

export function parseOptions(args: readonly string[]): Options {
  // A formula may begin with a minus; only what begins like a word is an option.
  const isFormula = (arg: string): boolean => arg.startsWith("-") && !/^--[a-z]/.test(arg);
  const { tokens } = parseArgs({
    args: args.map((arg) => (isFormula(arg) ? "=" : arg)),
    options: { lang: { type: "string" }, help: { type: "boolean" } },
    strict: false,
    tokens: true,
  });
  let locale: CliLocale = "en";
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    if (token.name === "help") return { kind: "help" };
    if (token.name !== "lang") return { kind: "wrong", why: `there is no option ${args[token.index] ?? ""}` };
    const found = LOCALES.find((known) => known.toLowerCase() === token.value?.toLowerCase());
    if (!found) return { kind: "wrong", why: `--lang takes ${LOCALES.join(", ")}` };
    locale = found;
  }
  const formulas = tokens.flatMap((token) => (token.kind === "positional" ? [args[token.index] ?? ""] : []));
  return { kind: "run", locale, formulas: formulas.filter((formula) => formula.trim() !== "") };
}
