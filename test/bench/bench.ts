/**
 * `npm run bench`: a table for people, or one JSON object with `-- --json`; `-- --readme` writes the table into README.md;
 * `-- --all` every function over a list, beside CBAM.COST.
 * Needs the built folder and builds it when it is missing.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import path from "node:path";
import { preloadAll } from "../../src/functions/catalogue";
import type { Timing } from "./calls";
import { functionTimings } from "./allFunctions";
import { builtCalls } from "./buildCalls";
import { fileTiming } from "./files";
import { firstFormulaMs } from "./firstFormula";
import { listTiming } from "./importList";
import { scriptSizes } from "./sizes";

const ROOT = path.resolve(__dirname, "../..");
const DIST = path.join(ROOT, "dist");

/** Smaller files are tables of a few hundred rows. */
const LISTED_FROM = 10 * 1024;

const ROWS_OF_FILE = 100_000;

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
  if (process.argv.includes("--all")) {
    console.log("| Function | lines in a call | lines a second of processor time | times of CBAM.COST |\n|---|---:|---:|---:|");
    for (const { id, lines, perSecond, timesOfCost } of functionTimings())
      console.log(`| ${id} | ${number(lines)} | ${number(perSecond)} | ${timesOfCost.toFixed(2)} |`);
    return;
  }
  const { array10k, array100k, scalar, actual, lookUp } = await (await builtCalls()).callTimings();
  const addIn = scriptSizes(DIST);
  const page = scriptSizes(path.join(DIST, "workbench"));
  const functions = addIn.find((file) => file.name === "functions.js");
  if (!functions) throw new Error("functions.js is missing from the build");
  const list = listTiming();
  const file = await fileTiming(ROWS_OF_FILE);
  const { workbench, bareGrid } = await firstFormulaMs(path.join(DIST, "workbench"));
  if (process.argv.includes("--json")) {
    console.log(
      JSON.stringify({
        cbamCostArrayLinesPerSecond: Math.round(array100k.perSecond),
        cbamCostScalarCallsPerSecond: Math.round(scalar.perSecond),
        doubleLoopLinesPerSecond: Math.round(array100k.plainPerSecond),
        functionBundleGzipBytes: functions.gzip,
        firstFormulaMs: workbench,
        bareGridMs: bareGrid,
        workbookFile: file,
        cbamCostActualLinesPerSecond: Math.round(actual.perSecond),
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
    ...[array100k, array10k, scalar, actual, lookUp].map(timingRow),
    "",
    `An import list of ${number(list.lines)} lines to its workbook of ${list.fileMegabytes.toFixed(1)} MB: ${list.processorSeconds.toFixed(1)} s of processor time, ${number(list.megabytes)} MB of memory.`,
    "",
    "| What a browser loads (files above 10 KB) | gzip |",
    "|---|---:|",
    ...addIn.filter((file) => file.gzip > LISTED_FROM).map((file) => `| ${file.name} | ${kilobytes(file.gzip)} |`),
    `| workbench, all scripts together | ${kilobytes(page.reduce((total, file) => total + file.gzip, 0))} |`,
    "",
    `A workbook file of ${number(file.rows)} rows of CBAM.COST: ${file.bare.toFixed(1)} s of processor time, ${file.recorded.toFixed(1)} s with the record: ${(file.bare / file.packed).toFixed(1)} and ${(file.recorded / file.packed).toFixed(1)} times of unpacking and packing it.`,
    "",
    `From opening the workbench to its sample workbook calculated, in headless Chromium: ${number(workbench)} ms; the bare grid with an empty workbook: ${number(bareGrid)} ms (${(workbench / bareGrid).toFixed(2)} times).`,
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
