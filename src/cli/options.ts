/**
 * Reads the command line. May not act on it.
 */
export type CliLocale = "en" | "zh-TW" | "zh-CN";
export type Options =
  | { readonly kind: "run"; readonly locale: CliLocale; readonly formulas: readonly string[] }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly why: string };

const LOCALES: readonly CliLocale[] = ["en", "zh-TW", "zh-CN"];

export const USAGE = `Calculates spreadsheet formulas.

  npm run -s formula -- '=CBAM.FACTOR(2026)'      one JSON object
  npm run -s formula < formulas.txt               one formula a line in, one JSON object a line out

  --lang en | zh-TW | zh-CN   language of the messages (en)
  --help                      this text
`;

export function parseOptions(args: readonly string[]): Options {
  const formulas: string[] = [];
  let locale: CliLocale = "en";
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? "";
    if (arg === "--help") return { kind: "help" };
    if (arg === "--lang" || arg.startsWith("--lang=")) {
      const wanted = arg === "--lang" ? args[++i] : arg.slice("--lang=".length);
      const found = LOCALES.find((known) => known.toLowerCase() === wanted?.toLowerCase());
      if (!found) return { kind: "wrong", why: `--lang takes ${LOCALES.join(", ")}` };
      locale = found;
    } else if (/^--[a-z]/.test(arg)) return { kind: "wrong", why: `there is no option ${arg}` };
    else if (arg.trim() !== "") formulas.push(arg);
  }
  return { kind: "run", locale, formulas };
}
