/**
 * `npm run templates`: writes the ready workbooks into assets/workbooks. May not know what is in them.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readyFiles } from "../templates/files";
import { run, silence } from "./command";

const FOLDER = "assets/workbooks";

async function main(): Promise<number> {
  const say = console.log;
  silence();
  mkdirSync(FOLDER, { recursive: true });
  for (const { name, bytes } of await readyFiles()) {
    writeFileSync(path.join(FOLDER, name), bytes);
    say(`${FOLDER}/${name}: ${Math.round(bytes.length / 1024)} KB`);
  }
  return 0;
}

run(main);
