/** What the processes of filled templates take in, with the free allocation each brings along. */
import { toCell, type Decimal } from "../../core/decimal";
import { FIRST_ROW, INPUT_COLUMN, INPUT_ROW, type GridCell, type GridColumn, type PaperGrid } from "../grid";
import { quoteSheet } from "../../sheet/address";
import { paperWord } from "../words";
import { goodReference } from "./goodsGrid";
import type { Paper } from "./paper";
import type { PaperPlaces, PrecursorEntry } from "./places";

/** The free allocation and the share stand side by side, as CBAM.SEFA takes them: columns M and N. */
const LAYOUT: readonly (readonly [string, number, GridColumn["look"], boolean?])[] = [
  ["file", 26, "plain"],
  ["process", 24, "plain"],
  ["precursor", 26, "plain"],
  ["category", 22, "plain"],
  ["made", 12, "center"],
  ["country", 9, "center"],
  ["direct", 11, "intensity"],
  ["indirect", 11, "intensity"],
  ["source", 12, "center"],
  ["cn", 12, "inputCode", true],
  ["route", 9, "inputCode", true],
  ["year", 11, "inputYear", true],
  ["perTonne", 12, "intensity"],
  ["sefa", 13, "inputNumber", true],
];

export function precursorsGrid(papers: readonly Paper[], places: PaperPlaces): PaperGrid {
  return {
    sheet: places.precursorsSheet,
    title: paperWord("precursors.title"),
    notes: [paperWord("precursors.note")],
    inputs: [],
    table: places.precursorsTable,
    columns: LAYOUT.map(([name, width, look, typed]) => ({
      header: paperWord(name === "file" || name === "process" ? `goods.${name}` : `precursors.${name}`),
      width,
      look,
      ...(typed ? { typed } : {}),
    })),
    rows: places.precursors.map((entry, i) => row(entry, i, papers, places)),
  };
}

function row({ paper, process, precursor }: PrecursorEntry, index: number, papers: readonly Paper[], places: PaperPlaces): GridCell[] {
  const at = (column: string): string => `${column}${FIRST_ROW + index}`;
  const date = `${quoteSheet(places.goodsSheet)}!$${INPUT_COLUMN}$${INPUT_ROW}`;
  // What is made here has the free allocation of its own good; what is bought that of its code, until its maker states one.
  const goods = papers.flatMap((one) => one.goods.map((good) => ({ one, good })));
  const own =
    precursor.made === "here"
      ? goods.findIndex(({ one, good }) => one === paper && good.process?.name === precursor.name && good.cn !== "")
      : -1;
  const sefa =
    own >= 0
      ? `=${goodReference("sefa", own, places.goodsSheet)}`
      : `=IF(OR(${at("J")}="",${date}=""),"",CBAM.SEFA(${at("J")},IF(${at("L")}="",${date},${at("L")}),"B",${at("K")}))`;
  const cells: Readonly<Record<string, GridCell>> = {
    file: paper.file,
    process,
    precursor: precursor.name,
    category: precursor.category,
    made: paperWord(`precursors.${precursor.made}`),
    country: precursor.country,
    direct: figure(precursor.direct),
    indirect: figure(precursor.indirect),
    source: precursor.source,
    cn: precursor.cn === "" ? null : precursor.cn,
    route: null,
    year: null,
    perTonne: toCell(precursor.perTonne),
    sefa: { formula: sefa },
  };
  return LAYOUT.map(([name]) => cells[name] ?? null);
}

const figure = (value: Decimal | null): number | null => (value === null ? null : toCell(value));
