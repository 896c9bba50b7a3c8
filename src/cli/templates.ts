/**
 * `npm run templates`: writes the ready workbooks into assets/workbooks. May not know what is in them.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readyFiles } from "../templates/files";

const FOLDER = "assets/workbooks";

async function main(): Promise<void> {
  const say = console.log;
  // The engine reports unknown names on the console; a formula that fails stops the run anyway.
  for (const method of ["log", "info", "warn", "error", "debug"] as const) console[method] = () => undefined;
  mkdirSync(FOLDER, { recursive: true });
  for (const { name, bytes } of await readyFiles()) {
    writeFileSync(path.join(FOLDER, name), bytes);
    say(`${FOLDER}/${name}: ${Math.round(bytes.length / 1024)} KB`);
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
