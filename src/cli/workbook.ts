/**
 * `npm run -s workbook -- in.xlsx -o out.xlsx`: our functions in a workbook file, calculated without Excel.
 * May not know a rule, the file format, nor word a message.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { preloadAll } from "../functions/catalogue";
import { setEmptyCells } from "../calls/cells";
import { setLocale } from "../i18n/t";
import { refusalText, XlsxRefusal } from "../xlsx";
import { xlsxText } from "../xlsx/words";
import { fail, ownVersion, run, say, silence, speakAsAsked } from "./command";
import { parseWorkbookOptions, WORKBOOK_USAGE } from "./workbookOptions";
import { runWithRecord } from "./workbookRun";
import { writeWhole } from "./writeWhole";

async function main(args: readonly string[]): Promise<number> {
  speakAsAsked(args);
  const options = parseWorkbookOptions(args);
  if (options.kind === "help") {
    process.stdout.write(WORKBOOK_USAGE);
    return 0;
  }
  if (options.kind === "wrong") {
    say(`${options.why}\n\n${WORKBOOK_USAGE}`);
    return 2;
  }
  setLocale(options.locale);
  silence();
  if (path.basename(options.input).startsWith("~$"))
    return fail(xlsxText("cli.refused", { file: options.input, why: refusalText(new XlsxRefusal("lockFile")) }));
  const bytes = attempt(() => new Uint8Array(readFileSync(options.input)));
  if (!bytes) return fail(xlsxText("cli.cannotRead", { file: options.input }));
  setEmptyCells("null");
  await preloadAll();
  try {
    const [at, version] = [new Date().toISOString(), ownVersion()];
    const stamp = `${at.slice(0, 16).replace("T", " ")} UTC`;
    const {
      bytes: written,
      report,
      summary,
    } = await runWithRecord(bytes, options.task, {
      stamp,
      version,
      basis: options.report !== null,
      record: { mode: options.record, addIn: version, at, locale: options.locale },
    });
    if (!attempt(() => (writeWhole(options.output, written), true))) return fail(xlsxText("cli.cannotWrite", { file: options.output }));
    const json = `${JSON.stringify({ file: options.input, written: options.output, ...report }, null, 2)}\n`;
    if (options.report !== null && !attempt(() => (writeWhole(options.report ?? "", json), true)))
      return fail(xlsxText("cli.cannotWrite", { file: options.report }));
    for (const line of [...summary, ...report.warnings, xlsxText("cli.written", { file: options.output })]) say(line);
    return 0;
  } catch (error) {
    if (error instanceof XlsxRefusal) return fail(xlsxText("cli.refused", { file: options.input, why: refusalText(error) }));
    throw error;
  }
}

function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

run(main);
