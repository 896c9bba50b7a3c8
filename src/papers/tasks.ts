/**
 * What is done with official papers, by whoever asks for it: the command line and the pane hand in files and get files. The tables of the
 * functions must be loaded. May not calculate with a formula engine, so that the pane in Excel can load it, nor touch a disk or a page.
 */
import { bytesOf } from "../templates/bytes";
import { bundled, openBook, ourNames } from "../xlsx";
import { fillTemplate, type Filled } from "./communication/fill/fillTemplate";
import type { PaperFile } from "./communication/readBook";
import { readPaper } from "./communication/readPaper";
import type { PaperBook } from "./paperBook";
import { plantBook } from "./plant/plantBook";
import { readPlantData } from "./plant/plantData";
import { summaryReport } from "./report/summaryReport";
import { besideOthers } from "./supplier/besideOthers";
import { readSupplier, type SupplierPaper } from "./supplier/readSupplier";
import { supplierBook } from "./supplier/supplierBook";
import { suppliersOf } from "./supplier/supplierList";
import { textBook } from "./supplier/textBook";
import { doubtful, paperWord, refusedText } from "./words";

/** A file of which papers are made. */
export const opened = ({ bytes }: PaperFile): PaperBook => openBook(bytes, ourNames([])).data;

/** `report`: what was written where, a line a cell. `doubts`: what looks wrong in the filled copy, read as whoever gets it will. */
export type FilledCopy = Filled & { readonly report: string; readonly doubts: readonly string[] };

export function filledCopy(data: PaperBook, template: PaperFile, site: string | null): FilledCopy {
  const filled = fillTemplate(template.bytes, readPlantData(data, site));
  const lines = filled.written.map(({ sheet, cell, value, what }) =>
    paperWord("cli.wrote", { place: `${sheet}!${cell}`, value: String(value), what }),
  );
  return { ...filled, report: `${lines.join("\n")}\n`, doubts: doubtsOf(filled, template.name) };
}

/** Without what is missing: those are told as gaps. */
function doubtsOf({ bytes, gaps }: Filled, file: string): readonly string[] {
  const told = new Set(gaps.map(({ place }) => place));
  const { findings } = readPaper(file, bytes);
  // That no spreadsheet has calculated the copy yet is known.
  return doubtful([{ file, findings: findings.filter(({ code, place }) => code !== "noValues" && !told.has(place)) }]);
}

export const emptyPlant = (): Uint8Array => bytesOf(plantBook());

export function reportOf(data: PaperBook, site: string | null): { readonly bytes: Uint8Array; readonly missing: number } {
  const { book, missing } = summaryReport(readPlantData(data, site));
  return { bytes: bytesOf(book), missing };
}

/** A list of suppliers: a workbook, or text as programs export it. */
export const openedList = (file: PaperFile): PaperBook =>
  file.bytes[0] === 0x50 && file.bytes[1] === 0x4b ? opened(file) : textBook(file);

/** A workbook for each supplier of the list, and what looks wrong in it. */
export function supplierFiles(name: string, list: PaperBook): { readonly files: readonly PaperFile[]; readonly doubts: readonly string[] } {
  const taken = new Set<string>();
  const { suppliers, doubts } = suppliersOf(name, list);
  return { files: suppliers.map((asked) => ({ name: freeName(asked.supplier, taken), bytes: bytesOf(supplierBook(asked)) })), doubts };
}

/** Several files as one. */
export const zipped = (files: readonly PaperFile[]): Uint8Array =>
  bundled(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])));

export type ReadSuppliers = { readonly papers: readonly SupplierPaper[]; readonly refused: readonly (readonly [string, string])[] };

/** A file that is refused leaves the others as they are. */
export function readSuppliers(files: readonly PaperFile[]): ReadSuppliers {
  const papers: SupplierPaper[] = [];
  const refused: (readonly [string, string])[] = [];
  for (const { name, bytes } of files) {
    try {
      papers.push(readSupplier(name, bytes));
    } catch (error) {
      refused.push([name, refusedText(error)]);
    }
  }
  return { papers: besideOthers(papers), refused };
}

/** What a name of a file can hold on every system. */
export const inFileName = (text: string): string => text.replace(/[\\/:*?"<>|\s]+/g, "-");

/** The minute of a paper, as a person reads it. */
export const madeAt = (now: Date): string => `${now.toISOString().slice(0, 16).replace("T", " ")} UTC`;

/** A name of a supplier as the name of a file. */
function freeName(supplier: string, taken: Set<string>): string {
  const plain = inFileName(supplier).replace(/^[-.]+|[-.]+$/g, "") || "supplier";
  for (let n = 1; ; n++) {
    const name = `${plain}${n === 1 ? "" : `-${n}`}.xlsx`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
