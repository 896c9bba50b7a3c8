/** Suppliers' workbooks side by side, and whether verifying their values is worth its fee. Decides no figure: the functions do. */
import { currentLocale } from "../../i18n/t";
import type { NewBook } from "../../xlsx";
import { cellName } from "../../sheet/address";
import { FIRST_ROW, INPUT_COLUMN, INPUT_ROW, type GridCell, type GridColumn, type PaperGrid } from "../grid";
import { findingsGrid } from "../findingsGrid";
import { gridSheet } from "../gridSheet";
import { paperWord } from "../words";
import type { SupplierGood, SupplierPaper } from "./readSupplier";

const LAYOUT: readonly (readonly [string, number, GridColumn["look"], boolean?])[] = [
  ["file", 24, "plain"],
  ["supplier", 24, "plain"],
  ["country", 9, "center"],
  ["cn", 12, "inputCode"],
  ["product", 26, "plain"],
  ["direct", 11, "intensity"],
  ["indirect", 11, "intensity"],
  ["sefa", 11, "intensity"],
  ["byDefault", 11, "share"],
  ["verified", 18, "plain"],
  ["tonnes", 12, "inputNumber", true],
  ["counted", 12, "intensity"],
  ["default", 11, "intensity"],
  ["costDefault", 12, "price"],
  ["costActual", 12, "price"],
  ["saving", 12, "price"],
  ["yearly", 14, "price"],
  ["rank", 9, "year"],
  ["worth", 14, "center"],
];
const letter = new Map(LAYOUT.map(([name], i) => [name, cellName(0, i).replace(/\d+$/, "")]));

type Read = { readonly papers: readonly SupplierPaper[]; readonly refused: readonly (readonly [string, string])[] };

/** `sheetName`: a free name for a wanted one. */
export function collectedGrids(
  { papers, refused }: Read,
  day: number | null,
  sheetName: (wanted: string) => string = (wanted) => wanted,
): readonly PaperGrid[] {
  return [
    goodsGrid(papers, day, sheetName(paperWord("collected.sheet"))),
    findingsGrid(papers, sheetName(paperWord("findings.sheet")), "SupplierFindings", refused),
  ];
}

export function collectedBook(read: Read, day: number | null): NewBook {
  return {
    sheets: collectedGrids(read, day).map((grid) => gridSheet(grid).build()),
    properties: { title: paperWord("collected.title"), language: currentLocale() },
  };
}

function goodsGrid(papers: readonly SupplierPaper[], day: number | null, sheet: string): PaperGrid {
  const all = papers.flatMap((paper) => paper.goods.map((good) => ({ paper, good })));
  return {
    sheet,
    title: paperWord("collected.title"),
    notes: [paperWord("collected.note")],
    inputs: [
      { label: paperWord("goods.date"), value: day, look: "inputDate" },
      { label: paperWord("collected.fee"), value: null, look: "inputPrice" },
    ],
    table: "SupplierValues",
    columns: LAYOUT.map(([name, width, look, typed]) => ({
      header: paperWord(`collected.${name}`),
      width,
      look,
      ...(typed ? { typed } : {}),
    })),
    rows: all.map(({ paper, good }, i) => row(paper, good, i, all.length)),
  };
}

function row(paper: SupplierPaper, good: SupplierGood, index: number, count: number): GridCell[] {
  const at = (name: string): string => `${letter.get(name) ?? ""}${FIRST_ROW + index}`;
  const all = (name: string): string => `$${letter.get(name) ?? ""}$${FIRST_ROW}:$${letter.get(name) ?? ""}$${FIRST_ROW + count - 1}`;
  const date = `$${INPUT_COLUMN}$${INPUT_ROW}`;
  const fee = `$${INPUT_COLUMN}$${INPUT_ROW + 1}`;
  const line = `${at("cn")},${at("country")},1,${date}`;
  // A true zero is written as text: the number 0 may stand for an empty cell.
  const counted = `(${at("direct")}+IF(CBAM.SCOPE(${at("cn")},"indirect"),${at("indirect")},0))`;
  const cells: Readonly<Record<string, GridCell>> = {
    ...good,
    file: paper.file,
    supplier: paper.about.supplier || paper.about.installation,
    country: paper.about.country,
    tonnes: null,
    counted: { formula: `=IF(${at("direct")}="","",IF(${counted}=0,"0",${counted}))` },
    default: { formula: `=CBAM.DEFAULT(${at("cn")},${at("country")})` },
    costDefault: { formula: `=IF(${date}="","",CBAM.COST(${line}))` },
    costActual: {
      formula: `=IF(OR(${date}="",${at("counted")}=""),"",CBAM.COST(${line},${at("counted")},,IF(${at("sefa")}="","B",${at("sefa")})))`,
    },
    saving: {
      formula: `=IF(AND(ISNUMBER(${at("costDefault")}),ISNUMBER(${at("costActual")})),${at("costDefault")}-${at("costActual")},"")`,
    },
    yearly: { formula: `=IF(OR(${at("saving")}="",${at("tonnes")}=""),"",${at("saving")}*${at("tonnes")})` },
    rank: { formula: `=IF(${at("yearly")}="","",RANK(${at("yearly")},${all("yearly")}))` },
    worth: {
      formula: `=IF(OR(${at("yearly")}="",${fee}=""),"",IF(${at("yearly")}>${fee},"${paperWord("collected.yes")}","${paperWord("collected.no")}"))`,
    },
  };
  return LAYOUT.map(([name]) => cells[name] ?? null);
}
