// A host whose freezing happens in a file: the workbook in memory is written as .xlsx, its formulas are frozen or restored there, and what
// the file then holds is read back. So the conformance suite of freezing runs over files too.
import { FROZEN_NAMESPACE } from "../../src/freezing/recordXml";
import { inTime, type Steps } from "../../src/freezing/steps";
import type { FreezeBook } from "../../src/freezing/book";
import type { FreezeResult } from "../../src/freezing/answers";
import { freezing } from "../../src/freezing/freeze";
import { restoring } from "../../src/freezing/restore";
import { fileBook } from "../../src/xlsx/freeze/fileBook";
import type { CellValue, Host, Scope } from "../../src/host/port";
import type { MemoryHost } from "../../src/host/memory/memoryHost";
import { type Area, overlaps } from "../../src/sheet/address";
import { holds } from "../../src/sheet/areas";
import { isErrorText } from "../../src/sheet/errors";
import {
  customParts,
  isXlsxError,
  openBook,
  writeCustomPart,
  writeWorkbook,
  type NewCell,
  type NewSheet,
  type OpenBook,
  type XlsxValue,
} from "../../src/xlsx";
import { fakeNames, recalculated } from "../xlsx/files";

const inFile = (value: CellValue): XlsxValue => (typeof value === "string" && isErrorText(value) ? { code: value } : value);
const inCell = (value: XlsxValue): CellValue => (isXlsxError(value) ? value.code : value);

/** Every cell as it stands, blocks with what they fill. */
function sheetsOf({ book }: MemoryHost): NewSheet[] {
  return [...book.sheets].map(([name, cells]) => ({
    name,
    cells: [...cells].flatMap(([key, { value, formula }]) => {
      const [row = 0, column = 0] = key.split(" ").map(Number);
      if (value === null && formula === "") return [];
      const spill = [...book.spills.values()].find((area) => area.sheet === name && area.row === row && area.column === column);
      const size = spill ? { kind: "dynamic" as const, rows: spill.rows, columns: spill.columns } : {};
      return [
        { row, column, value: inFile(value), ...(formula === "" ? {} : { formula: { text: formula, ...size } }) },
      ] satisfies NewCell[];
    }),
  }));
}

const FROZEN = FROZEN_NAMESPACE.replace(/1$/, "");
const MOST_PARTS = 9;

/** Parts of the record that the workbook in memory holds. */
async function namespacesOf(host: MemoryHost): Promise<readonly string[]> {
  const found: string[] = [];
  for (let n = 1; n <= MOST_PARTS; n++) if ((await host.parts.get(`${FROZEN}${n}`)) !== null) found.push(`${FROZEN}${n}`);
  return found;
}

async function asFile(host: MemoryHost): Promise<OpenBook> {
  const open = openBook(writeWorkbook({ sheets: sheetsOf(host) }, fakeNames), fakeNames);
  for (const namespace of await namespacesOf(host))
    writeCustomPart(open.file, open.part.path, namespace, (await host.parts.get(namespace)) ?? "");
  return openBook(open.file.build(), fakeNames);
}

/** Cells and record as the file holds them. */
async function readBack(host: MemoryHost, bytes: Uint8Array): Promise<void> {
  const { data, file } = openBook(bytes, fakeNames);
  const { book } = host;
  book.change(() => {
    for (const { sheet, row, column } of book.formulaCells()) book.set(sheet, row, column, { value: null });
    book.sheets.clear();
    for (const { name, cells } of data.sheets) {
      book.sheets.set(name, new Map());
      const filled = cells.flatMap(({ formula }) => formula?.area ?? []);
      for (const { row, column, value } of cells)
        if (!filled.some((area) => holds(area, row, column))) book.set(name, row, column, { value: inCell(value) });
    }
  });
  for (const { name, cells } of data.sheets)
    for (const { row, column, formula } of cells) if (formula) book.setFormula(name, row, column, formula.text, undefined);
  await host.recalculate();
  const kept = new Map(customParts(file, FROZEN).map(({ namespace, xml }) => [namespace, xml]));
  for (const namespace of [...(await namespacesOf(host)), ...kept.keys()]) await host.parts.set(namespace, kept.get(namespace) ?? null);
}

export function createFileHost(host: MemoryHost): Host {
  const work = async (recalculates: boolean, scope: Scope, steps: (book: FreezeBook) => Steps<FreezeResult>): Promise<FreezeResult> => {
    const open = await asFile(host);
    const book = fileBook(open, fakeNames, recalculates ? recalculated(open) : undefined);
    const chosen = host.book.locate((await host.selection()).address);
    const within = (area: Area): boolean =>
      scope.kind === "book" ||
      (scope.kind === "sheet" ? area.sheet === (scope.sheet ?? host.book.active) : chosen.sheet === area.sheet && overlaps(chosen, area));
    const result = await inTime(steps({ ...book, within: () => within }));
    if (result.outcome !== "done") return result;
    book.save();
    await readBack(host, open.file.build());
    return result;
  };
  return {
    ...host,
    freeze: (query, options = {}) => work(true, query.scope, (book) => freezing(book, query, options)),
    restore: (scope, options = {}) => work(false, scope, (book) => restoring(book, scope, options)),
  };
}
