/**
 * `npm run bench`: a table for people, or one JSON object with `-- --json`; `-- --readme` writes the table into README.md.
 * Needs the built folder and builds it when it is missing.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import path from "node:path";
import { preloadAll } from "../../src/functions/catalogue";
import type { Timing } from "./calls";
import { callTimings } from "./calls";
import { firstFormulaMs } from "./firstFormula";
import { listTiming } from "./importList";
import { scriptSizes } from "./sizes";

const ROOT = path.resolve(__dirname, "../..");
const DIST = path.join(ROOT, "dist");

/** Smaller files are tables of a few hundred rows. */
const LISTED_FROM = 10 * 1024;

function number(value: number): string {
  return Math.round(value).toLocaleString("en");
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

function timingRow(timing: Timing): string {
  return `| ${timing.name} | ${number(timing.perSecond)} | ${number(timing.plainPerSecond)} | ${(timing.plainPerSecond / timing.perSecond).toFixed(0)} |`;
}

async function main(): Promise<void> {
  if (!existsSync(path.join(DIST, "functions.js")))
    execFileSync("npm", ["run", "build"], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
  await preloadAll();
  const { array10k, array100k, scalar, lookUp } = callTimings();
  const addIn = scriptSizes(DIST);
  const page = scriptSizes(path.join(DIST, "workbench"));
  const functions = addIn.find((file) => file.name === "functions.js");
  if (!functions) throw new Error("functions.js is missing from the build");
  const list = listTiming();
  const loads = [];
  for (let i = 0; i < 3; i++) loads.push(await firstFormulaMs(path.join(DIST, "workbench")));
  const firstFormula = loads.sort((a, b) => a - b)[1] ?? Number.NaN;
  if (process.argv.includes("--json")) {
    console.log(
      JSON.stringify({
        cbamCostArrayLinesPerSecond: Math.round(array100k.perSecond),
        cbamCostScalarCallsPerSecond: Math.round(scalar.perSecond),
        doubleLoopLinesPerSecond: Math.round(array100k.plainPerSecond),
        functionBundleGzipBytes: functions.gzip,
        firstFormulaMs: firstFormula,
        cbamCostArray10kLinesPerSecond: Math.round(array10k.perSecond),
        importListSeconds: list.processorSeconds,
        importListMegabytes: Math.round(list.megabytes),
        lookUpsPerSecond: Math.round(lookUp.perSecond),
        chunks: Object.fromEntries(
          [...addIn, ...page.map((file) => ({ ...file, name: `workbench/${file.name}` }))].map((file) => [file.name, file.gzip]),
        ),
      }),
    );
    return;
  }
  const table = [
    `Measured on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores, ${number(totalmem() / 2 ** 30)} GB, Node ${process.version}. Medians; ratios hold better than figures.`,
    "",
    "| What | a second | plain doubles, same run | times faster |",
    "|---|---:|---:|---:|",
    ...[array100k, array10k, scalar, lookUp].map(timingRow),
    "",
    `An import list of ${number(list.lines)} lines to its workbook of ${list.fileMegabytes.toFixed(1)} MB: ${list.processorSeconds.toFixed(1)} s of processor time, ${number(list.megabytes)} MB of memory.`,
    "",
    "| What a browser loads (files above 10 KB) | gzip |",
    "|---|---:|",
    ...addIn.filter((file) => file.gzip > LISTED_FROM).map((file) => `| ${file.name} | ${kilobytes(file.gzip)} |`),
    `| workbench, all scripts together | ${kilobytes(page.reduce((total, file) => total + file.gzip, 0))} |`,
    "",
    `From opening the workbench to its sample workbook calculated, in headless Chromium: ${number(firstFormula)} ms.`,
  ].join("\n");
  console.log(table);
  if (process.argv.includes("--readme")) {
    const readme = path.join(ROOT, "README.md");
    const text = readFileSync(readme, "utf8").replace(/(<!-- bench:start -->)[\s\S]*(<!-- bench:end -->)/, `$1\n${table}\n$2`);
    writeFileSync(readme, text);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
