/**
 * `npm run -s list -- in.csv -o out.xlsx`: a list of customs, an enterprise system or a broker as a workbook with live
 * formulas. May not know a rule nor how a list is read.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { setEmptyCells } from "../calls/cells";
import { sentenceOf } from "../calls/message";
import { preloadAll } from "../functions/catalogue";
import { setLocale } from "../i18n/t";
import { calendarText, stampOf } from "../lists/calendar";
import { ListRefusal } from "../lists/question";
import { NO_MAPPING, OPEN, readMapping, type Mapping } from "../lists/read/mapping";
import { runList, withOpenMarks, type ListResult } from "../lists/run";
import { fieldName, howRead } from "../lists/sheets/listSheets";
import { said } from "../lists/sheets/names";
import type { Value } from "../lists/sheets/plan";
import { questionText, refusalText } from "../lists/words";
import { columnName } from "../sheet/address";
import { refusalText as fileRefusal, XlsxRefusal } from "../xlsx";
import { xlsxText } from "../xlsx/words";
import { run, say, speakAsAsked } from "./command";
import { LIST_USAGE, parseListOptions, type ListOptions } from "./listOptions";
import { listWorkbook } from "./listWorkbook";
import { writeWhole } from "./writeWhole";

type Run = Extract<ListOptions, { readonly kind: "run" }>;
type Read = Extract<ListResult, { readonly kind: "read" }>;

/** Refused lines that are told; all of them stand in the workbook. */
const TOLD = 10;

class Failed extends Error {}

async function main(args: readonly string[]): Promise<number> {
  speakAsAsked(args);
  const options = parseListOptions(args);
  if (options.kind === "help") {
    process.stdout.write(LIST_USAGE);
    return 0;
  }
  if (options.kind === "wrong") {
    say(`${options.why}\n\n${LIST_USAGE}`);
    return 2;
  }
  setLocale(options.locale);
  setEmptyCells("null");
  await preloadAll();
  try {
    return work(options);
  } catch (error) {
    const why = error instanceof ListRefusal ? refusalText(error) : error instanceof XlsxRefusal ? fileRefusal(error) : undefined;
    if (error instanceof Failed) say(error.message);
    else if (why !== undefined) say(xlsxText("cli.refused", { file: options.input, why }));
    else throw error;
    return 1;
  }
}

function work(options: Run): number {
  const result = runList(bytesOf(options.input), path.basename(options.input), mappingOf(options), options.target);
  result.source.forEach(say);
  (result.plan?.columns ?? []).forEach((column) => {
    const how = howRead(column);
    const words = how === "" ? "" : said("cli.columnHow", { how });
    say(said("cli.column", { letter: columnName(column.index), heading: column.heading, field: fieldName(column.field), how: words }));
  });
  const mapping = result.kind === "asks" ? withOpenMarks(result.mapping, result.questions, OPEN) : result.mapping;
  if (options.mapOut !== null) write(options.mapOut, `${JSON.stringify(mapping, null, 1)}\n`);
  if (result.kind === "asks") {
    result.questions.forEach((question) => say(questionText(question)));
    say(said(result.plan === null ? "cli.answerEncoding" : "cli.answer"));
    return 1;
  }
  finish(result, options);
  return 0;
}

function finish(result: Read, options: Run): void {
  const { read, book } = result;
  read.refused.slice(0, TOLD).forEach(({ row, reasons }) => {
    const why = reasons.map(({ heading, error }) =>
      heading === "" ? sentenceOf(error) : said("reason", { heading, reason: sentenceOf(error) }),
    );
    say(said("cli.refusedRow", { row, why: why.join(" ") }));
  });
  if (read.refused.length > TOLD) say(said("cli.refusedMore", { count: read.refused.length - TOLD }));
  book.warnings.forEach((warning) => say(said("warning", { warning })));
  for (const { label, value, name } of book.sheets[0]?.facts ?? [])
    if (name === undefined) say(said("cli.fact", { label, value: factText(value) }));
  write(options.output, listWorkbook(book.sheets, path.basename(options.input), options.locale));
  if (options.calendar === null) return;
  if (book.declaration === null) throw new Failed(said("cli.calendarNone"));
  write(options.calendar, calendarText(book.declaration, stampOf(new Date())));
}

const factText = (value: Value): string => (typeof value === "object" ? (value?.code ?? "–") : value === "" ? "–" : String(value));

function bytesOf(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    throw new Failed(xlsxText("cli.cannotRead", { file }));
  }
}

function mappingOf({ map, encoding, separator }: Run): Mapping {
  const given = { ...(encoding === null ? {} : { encoding }), ...(separator === null ? {} : { separator }) };
  if (map === null) return { ...NO_MAPPING, ...given };
  const text = new TextDecoder().decode(bytesOf(map));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Failed(said("cli.mapJson", { file: map, why: error instanceof Error ? error.message : "" }));
  }
  return { ...readMapping(value), ...given };
}

function write(file: string, content: string | Uint8Array): void {
  try {
    writeWhole(file, content);
  } catch {
    throw new Failed(xlsxText("cli.cannotWrite", { file }));
  }
  say(xlsxText("cli.written", { file }));
}

run(main);
