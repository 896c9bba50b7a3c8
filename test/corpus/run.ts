/** `npm run corpus -- FOLDER`: every .xlsx file under a folder through everything we do to files; prints what was refused, altered, crashed. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { setEmptyCells } from "../../src/calls/cells";
import { preloadAll } from "../../src/functions/catalogue";
import { judge, type Verdict } from "./judge";

const MOST_TOLD = 10;

function told(verdict: Verdict): string {
  if (verdict.kind === "fine") return `fine (${verdict.formulas} formulas${verdict.planted ? ", none of ours: one was planted" : ""})`;
  if (verdict.kind !== "altered") return `${verdict.kind} (${verdict.when}): ${verdict.why}`;
  const further = verdict.what.length - MOST_TOLD;
  return `altered (${verdict.when}): ${verdict.what.slice(0, MOST_TOLD).join(", ")}${further > 0 ? ` and ${further} more` : ""}`;
}

async function main(folder: string | undefined): Promise<void> {
  if (folder === undefined) throw new Error("npm run corpus -- FOLDER");
  // The engine reports unknown names on the console.
  for (const method of ["info", "warn", "error", "debug"] as const) console[method] = () => undefined;
  setEmptyCells("null");
  await preloadAll();
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (name) => /\.xls[xm]$/i.test(name) && !path.basename(name).startsWith("~$"),
  );
  const counts = new Map<Verdict["kind"], number>();
  for (const name of files.sort()) {
    const verdict = judge(new Uint8Array(readFileSync(path.join(folder, name))));
    counts.set(verdict.kind, (counts.get(verdict.kind) ?? 0) + 1);
    console.log(`${name}: ${told(verdict)}`);
  }
  console.log(`${files.length} files: ${[...counts].map(([kind, count]) => `${count} ${kind}`).join(", ")}`);
  process.exitCode = (counts.get("altered") ?? 0) + (counts.get("crashed") ?? 0) > 0 ? 1 : 0;
}

void main(process.argv[2]);
