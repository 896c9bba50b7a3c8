/**
 * A list of a hundred thousand lines from its bytes to the bytes of its workbook, in a process of its own, so that the memory is
 * its own too. Run directly it does the work and prints what it took.
 */
import { execFileSync } from "node:child_process";
import { setEmptyCells } from "../../src/calls/cells";
import { listWorkbook } from "../../src/cli/listWorkbook";
import { preloadAll } from "../../src/functions/catalogue";
import { NO_MAPPING } from "../../src/lists/read/mapping";
import { runList } from "../../src/lists/run";
import { processorTime } from "../tools/processorTime";

export type ListTiming = {
  readonly lines: number;
  readonly processorSeconds: number;
  readonly megabytes: number;
  readonly fileMegabytes: number;
};

const LINES = 100_000;
const CODES = ["73181542", "72085120", "76041010", "31021010", "25232900", "84713000", "72142000", "73063077"];
const ORIGINS = ["TW", "CN", "TR", "IN", "KR", "VN"];
const PROCEDURES = ["4000", "4000", "4000", "4071", "5100"];
const EPOCH = Date.UTC(2026, 0, 1);

/** Lines that differ, the same ones every time. */
function list(): Uint8Array {
  const rows = Array.from({ length: LINES }, (_, i) => {
    const day = new Date(EPOCH + ((i * 7919) % 330) * 86_400_000).toISOString().slice(0, 10);
    return `26X${i};${CODES[i % 8]};${ORIGINS[i % 6]};${(i * 31) % 40_000}.5;${day};${PROCEDURES[i % 5]};DE${i % 20};${(i * 17) % 90_000}`;
  });
  return new TextEncoder().encode(
    ["Declaration number;Commodity code;Origin;Net mass (kg);Clearance date;Procedure;Importer EORI;Statistical value", ...rows].join("\n"),
  );
}

async function main(): Promise<void> {
  setEmptyCells("null");
  await preloadAll();
  const bytes = list();
  const start = processorTime();
  const result = runList(bytes, "list.csv", NO_MAPPING, "cbam");
  if (result.kind !== "read") throw new Error("the list is asked about");
  const file = listWorkbook(result.book.sheets, "list", "en");
  const timing: ListTiming = {
    lines: result.read.lines.length,
    processorSeconds: (processorTime() - start) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    fileMegabytes: file.length / 1_000_000,
  };
  console.log(JSON.stringify(timing));
}

export const listTiming = (): ListTiming =>
  JSON.parse(execFileSync(process.execPath, ["--import", "tsx", __filename], { encoding: "utf8" })) as ListTiming;

if (require.main === module) void main();
