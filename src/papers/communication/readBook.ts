/** Filled templates as a new workbook: goods with live formulas, precursors, findings. Bytes in, plain data out. */
import { currentLocale } from "../../i18n/t";
import type { NewBook } from "../../xlsx";
import type { PaperGrid } from "../grid";
import { gridSheet } from "../gridSheet";
import { paperWord, refusedText } from "../words";
import { findingsGrid } from "../findingsGrid";
import { goodsGrid } from "./goodsGrid";
import type { Paper } from "./paper";
import { placesOf } from "./places";
import { precursorsGrid } from "./precursorsGrid";
import { readPaper } from "./readPaper";

export type PaperFile = { readonly name: string; readonly bytes: Uint8Array };
export type ReadPapers = { readonly papers: readonly Paper[]; readonly refused: readonly (readonly [string, string])[] };

/** A file that is refused leaves the others as they are. */
export function readPapers(files: readonly PaperFile[]): ReadPapers {
  const papers: Paper[] = [];
  const refused: (readonly [string, string])[] = [];
  for (const { name, bytes } of files) {
    try {
      papers.push(readPaper(name, bytes));
    } catch (error) {
      refused.push([name, refusedText(error)]);
    }
  }
  return { papers, refused };
}

/** `day`: of import, as a serial number; null: the cell waits for one. `sheetName`: a free name for a wanted one. */
export function paperGrids(
  { papers, refused }: ReadPapers,
  day: number | null,
  sheetName: (wanted: string) => string = (wanted) => wanted,
  tableName: (wanted: string) => string = (wanted) => wanted,
): readonly PaperGrid[] {
  const places = placesOf(papers, {
    goodsSheet: sheetName(paperWord("goods.sheet")),
    precursorsSheet: sheetName(paperWord("precursors.sheet")),
    goodsTable: tableName("PaperGoods"),
    precursorsTable: tableName("PaperPrecursors"),
  });
  return [
    goodsGrid(papers, places, day),
    precursorsGrid(papers, places),
    findingsGrid(papers, sheetName(paperWord("findings.sheet")), tableName("PaperFindings"), refused),
  ];
}

export function papersBook(read: ReadPapers, day: number | null): NewBook {
  return {
    sheets: paperGrids(read, day).map((grid) => gridSheet(grid).build()),
    properties: { title: paperWord("goods.title"), language: currentLocale() },
  };
}
