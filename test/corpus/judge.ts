/**
 * One workbook file through everything we do to files: calculated, frozen, restored. A file without a formula of ours gets one in a
 * free cell, so that it is written too. What changed beside the cells meant to change is told part by part.
 */
import { runWorkbook } from "../../src/cli/workbookTask";
import type { WorkbookTask } from "../../src/cli/workbookOptions";
import { catalogue } from "../../src/functions/catalogue";
import { applyEdits, openBook, ourNames, refusalText, XlsxRefusal, type XlsxBook } from "../../src/xlsx";
import { XlsxPackage } from "../../src/xlsx/package/package";

export type Verdict =
  | { readonly kind: "fine"; readonly formulas: number; readonly planted: boolean }
  | { readonly kind: "refused" | "crashed"; readonly when: string; readonly why: string }
  | { readonly kind: "altered"; readonly when: string; readonly what: readonly string[] };

const names = ourNames(catalogue.map(({ id }) => id));
const PLANTED = { text: "=CBAM.FACTOR(2026)", kind: "plain", rows: 1, columns: 1 } as const;
/** Parts that results may change beside the sheets themselves. */
const WRITTEN = /^xl\/(?:worksheets\/[^/]+\.xml|workbook\.xml|calcChain\.xml)$/i;
/** What freezing adds, and what names it. */
const RECORD =
  /^(?:customXml\/.*|\[Content_Types\]\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/sharedStrings\.xml|docProps\/app\.xml)$/i;

class Alteration extends Error {
  constructor(readonly what: readonly string[]) {
    super("altered");
  }
}

function partsThatDiffer(before: Uint8Array, after: Uint8Array, mayDiffer: readonly RegExp[]): string[] {
  const [a, b] = [XlsxPackage.open(before), XlsxPackage.open(after)];
  const same = (path: string): boolean => a.has(path) && b.has(path) && Buffer.from(a.bytes(path)).equals(Buffer.from(b.bytes(path)));
  return [...new Set([...a.paths(), ...b.paths()])].filter((path) => !mayDiffer.some((pattern) => pattern.test(path)) && !same(path));
}

/** What every cell holds, sheet by sheet; `of` says of which cells. */
function cellsThatDiffer(before: XlsxBook, after: XlsxBook, of: "formulas" | "values"): string[] {
  const shown = (book: XlsxBook): Map<string, string> =>
    new Map(
      book.sheets.flatMap(({ name, cells }) =>
        cells.flatMap(({ address, formula, value }): [string, string][] =>
          of === "formulas" ? (formula ? [[`${name}!${address}`, formula.stored]] : []) : [[`${name}!${address}`, JSON.stringify(value)]],
        ),
      ),
    );
  const [a, b] = [shown(before), shown(after)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((cell) => a.get(cell) !== b.get(cell)).map((cell) => `${of} ${cell}`);
}

function planted(bytes: Uint8Array): Uint8Array {
  const open = openBook(bytes, names);
  const column = 1 + Math.max(0, ...(open.data.sheets[0]?.cells.map((cell) => cell.column) ?? []).slice(0, 100_000));
  const edit = { row: 0, column, value: null, formula: PLANTED, looks: null };
  applyEdits(open, { cells: new Map([[0, [edit]]]), newSheets: [], shown: [], names: [], parts: [] }, names);
  return open.file.build();
}

export function judge(given: Uint8Array): Verdict {
  let when = "opening";
  const work = (bytes: Uint8Array, task: WorkbookTask): ReturnType<typeof runWorkbook> => {
    when = task;
    return runWorkbook(bytes, task, { stamp: "", basis: false });
  };
  const refuseIf = (what: readonly string[]): void => {
    if (what.length > 0) throw new Alteration(what);
  };
  try {
    const own = openBook(given, names).data;
    refuseIf(partsThatDiffer(given, openBook(given, names).file.build(), []));
    let start = work(given, "calculate");
    const isPlanted = start.report.formulas.length === 0;
    let bytes = given;
    if (isPlanted) {
      refuseIf(partsThatDiffer(given, start.bytes, []));
      when = "planting";
      bytes = planted(given);
      refuseIf(partsThatDiffer(given, bytes, [WRITTEN, /^xl\/styles\.xml$/]));
      start = work(bytes, "calculate");
    }
    refuseIf(partsThatDiffer(bytes, start.bytes, [WRITTEN]));
    const calculated = openBook(start.bytes, names).data;
    refuseIf(cellsThatDiffer(openBook(bytes, names).data, calculated, "formulas"));
    const restored = work(work(start.bytes, "freeze").bytes, "restore");
    const again = openBook(restored.bytes, names).data;
    refuseIf(partsThatDiffer(start.bytes, restored.bytes, [WRITTEN, RECORD]));
    refuseIf([...cellsThatDiffer(calculated, again, "formulas"), ...cellsThatDiffer(calculated, again, "values")]);
    return { kind: "fine", formulas: own.sheets.flatMap(({ cells }) => cells).filter(({ formula }) => formula).length, planted: isPlanted };
  } catch (error) {
    if (error instanceof Alteration) return { kind: "altered", when, what: error.what };
    if (error instanceof XlsxRefusal) return { kind: "refused", when, why: refusalText(error) };
    return { kind: "crashed", when, why: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
