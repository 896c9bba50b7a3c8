/** What every command does alike: speaks to the person on standard error, keeps the engine silent, ends with its code. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Writable } from "node:stream";
import { LOCALES, setLocale } from "../i18n/t";

export const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** 1: what was asked for could not be done, and the text says why. */
export function fail(text: string): number {
  say(text);
  return 1;
}

/** The engine reports unknown names on the console; what a command writes says it already. */
export function silence(): void {
  for (const method of ["log", "info", "warn", "error", "debug"] as const) console[method] = () => undefined;
}

/** Even the message about a wrong option speaks the language asked for. */
export function speakAsAsked(args: readonly string[]): void {
  const asked = args[args.indexOf("--lang") + 1]?.toLowerCase();
  setLocale(LOCALES.find((locale) => locale.toLowerCase() === asked) ?? "en");
}

export const ownVersion = (): string =>
  String((JSON.parse(readFileSync(path.join(__dirname, "../../package.json"), "utf8")) as Record<string, unknown>)["version"]);

/** Nothing is left unwritten when the process ends; a fault of ours shows where it happened. */
export function run(main: (args: readonly string[]) => Promise<number>): void {
  main(process.argv.slice(2)).then(
    (code) => process.stdout.write("", () => process.exit(code)),
    (error: unknown) =>
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`, () => process.exit(1)),
  );
}

/** Waits until the text is handed over, so that a slow reader holds us up and none is lost when the process ends. */
export function written(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => void stream.write(text, (error) => (error ? reject(error) : resolve())));
}

/** A reader that has seen enough, such as `head`, is no fault. */
export function endWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
}

/** A command that writes one text to standard output. */
export function print(text: () => Promise<string>): void {
  silence();
  run(async () => {
    process.stdout.write(await text());
    return 0;
  });
}
