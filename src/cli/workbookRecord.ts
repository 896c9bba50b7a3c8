/**
 * The record of what a workbook file was computed with: compared with the running law, and written into the file. May not
 * calculate, touch a disk nor print.
 */
import {
  BASIS_NAMESPACE,
  basisText,
  compareRecords,
  countOf,
  editionDiffers,
  groupChanges,
  groupSentences,
  kindText,
  momentText,
  readRecord,
  recordOf,
  reasonText,
  resultText,
  runningEdition,
  sameRecord,
  summarySentences,
  withKeptValues,
  writeRecord,
  type BasisRecord,
  type CellChange,
  type Comparison,
} from "../record";
import { addressOf } from "../audit/areas";
import { inDateSystem } from "../calls/readers/date";
import type { Locale } from "../i18n/t";
import { readCustomPart, writeCustomPart, type OpenBook, type XlsxBook } from "../xlsx";
import { bookSnapshot } from "../papers/pack/bookSnapshot";

/** keep: a record of another edition stays; renew: it is made anew; leave: records are neither read nor written. */
export const RECORD_MODES = ["keep", "renew", "leave"] as const;
export type RecordMode = (typeof RECORD_MODES)[number];

export type RecordOptions = { readonly mode: RecordMode; readonly addIn: string /** ISO */; readonly at: string; readonly locale: Locale };

export type RecordReport = {
  readonly recorded: { readonly at: string; readonly program: string; readonly formulas: number } | null;
  readonly unreadable?: string;
  readonly editionDiffers: boolean;
  readonly written: boolean;
  readonly changes: readonly {
    readonly cell: string;
    readonly kind: string;
    readonly what: string;
    readonly recorded: unknown;
    readonly shown: unknown;
    readonly results: readonly { readonly function: string; readonly old: string; readonly new: string }[];
    readonly reasons: readonly string[];
  }[];
};
export type RecordOutcome = { readonly report: RecordReport; readonly summary: readonly string[] };

/** Groups of changes that are told as sentences; the report has them all. */
const MOST_TOLD = 20;

/** Writes the record into an open file. `book`: the workbook after calculation, its formulas still formulas. */
export function recordInto(open: OpenBook, book: XlsxBook, options: RecordOptions): Promise<RecordOutcome> {
  return inDateSystem(book.dates, () => recorded(open, book, options));
}

async function recorded(open: OpenBook, book: XlsxBook, { mode, addIn, at, locale }: RecordOptions): Promise<RecordOutcome> {
  const kept = readCustomPart(open.file, BASIS_NAMESPACE);
  const loaded = kept === null ? null : readRecord(kept);
  const before = loaded?.kind === "record" ? loaded.record : null;
  const snapshot = bookSnapshot(book);
  const edition = await runningEdition(addIn);
  const now = await recordOf(snapshot, { edition, at, locale });
  const comparison = before && compareRecords(before, now, snapshot, edition);
  const differs = before !== null && editionDiffers(before, edition);
  const fresh = before ? withKeptValues(now, before, snapshot) : now;
  const unreadable = loaded?.kind === "unreadable" ? basisText(`unreadable.${loaded.why}`) : null;
  const wanted =
    fresh.formulas.length > 0 &&
    !isSigned(open) &&
    (mode === "renew" || (unreadable === null && !differs && !(before && sameRecord(before, fresh))));
  const written = wanted ? await writeRecord(fresh) : null;
  const xml = written?.kind === "written" ? written.xml : null;
  if (xml !== null) writeCustomPart(open.file, open.part.path, BASIS_NAMESPACE, xml);
  return {
    summary: [
      ...(unreadable === null ? [] : [unreadable]),
      ...(comparison ? toldOf(comparison) : []),
      ...(written?.kind === "tooLarge" ? [basisText("unreadable.keeping")] : []),
      ...(xml !== null
        ? [basisText(before || unreadable !== null ? "cli.renewed" : "cli.wrote", { formulas: countOf(fresh.formulas) })]
        : []),
      ...(xml === null && differs && before ? [basisText("cli.kept", { at: momentText(before.at) })] : []),
    ],
    report: {
      recorded: before && factsOf(before),
      ...(unreadable === null ? {} : { unreadable }),
      editionDiffers: differs,
      written: xml !== null,
      changes: comparison?.changes.map(changeOf) ?? [],
    },
  };
}

/** A signature vouches for every byte of the file. */
const isSigned = (open: OpenBook): boolean => open.file.relationships("").some(({ type }) => /digital-signature\/origin$/.test(type));

const factsOf = ({ at, addIn, formulas }: BasisRecord): RecordReport["recorded"] => ({ at, program: addIn, formulas: countOf(formulas) });

function toldOf(comparison: Comparison): string[] {
  const groups = groupChanges(comparison.changes.filter(({ kind }) => kind === "edition" || kind === "basis"));
  if (!comparison.editionDiffers && comparison.changes.length === 0) return [];
  return [
    ...summarySentences(comparison),
    ...groups.slice(0, MOST_TOLD).flatMap((group) => groupSentences(group).map((sentence, i) => (i === 0 ? sentence : `  ${sentence}`))),
  ];
}

function changeOf(change: CellChange): RecordReport["changes"][number] {
  const { kind, recorded, shown, calls, reasons } = change;
  return {
    cell: addressOf(change),
    kind,
    what: kindText(change),
    recorded,
    shown,
    results: calls.map(({ functionId, old, now }) => ({ function: functionId, old: resultText(old), new: resultText(now) })),
    reasons: reasons.map(reasonText),
  };
}
