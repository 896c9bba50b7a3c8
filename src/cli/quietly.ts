/** Runs a command that writes one text to standard output. May not know what it does. */

/** The engine reports unknown names on the console; what is written says it already. */
export function quietly(command: () => Promise<string>): void {
  for (const method of ["log", "info", "warn", "error", "debug"] as const) console[method] = () => undefined;
  command().then(
    (text) => process.stdout.write(text, () => process.exit(0)),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`, () => process.exit(1));
    },
  );
}
