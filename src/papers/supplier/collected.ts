/** Suppliers' workbooks side by side, and whether verifying their values is worth its fee. Decides no figure: the functions do. */
import { currentLocale } from "../../i18n/t";
import type { NewBook } from "../../xlsx";
import { cellName, quoteSheet } from "../../sheet/address";
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
  ["unranked", 34, "small"],
];
/** Of the ranking: columns of the list, in its order. */
const RANKED = ["supplier", "country", "cn", "product", "tonnes", "counted", "default", "saving", "yearly", "worth"] as const;
const letter = new Map(LAYOUT.map(([name], i) => [name, cellName(0, i).replace(/\d+$/, "")]));

type Read = { readonly papers: readonly SupplierPaper[]; readonly refused: readonly (readonly [string, string])[] };

/** `sheetName`: a free name for a wanted one. */
export function collectedGrids(
  { papers, refused }: Read,
  day: number | null,
  sheetName: (wanted: string) => string = (wanted) => wanted,
): readonly PaperGrid[] {
  const values = sheetName(paperWord("collected.sheet"));
  const count = papers.reduce((sum, { goods }) => sum + goods.length, 0);
  return [
    goodsGrid(papers, day, values),
    rankingGrid(values, count, sheetName(paperWord("collected.ranking"))),
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
    // Equal savings stand one behind the other, so that every place of the ranking has one line.
    rank: {
      formula: `=IF(${at("yearly")}="","",RANK(${at("yearly")},${all("yearly")})+COUNTIF($${letter.get("yearly") ?? ""}$${FIRST_ROW}:${at("yearly")},${at("yearly")})-1)`,
    },
    unranked: {
      formula: `=IF(ISNUMBER(${at("rank")}),"",IF(${date}="","${why("noDay")}",IF(${at("direct")}="","${why("noDirect")}",IF(NOT(ISNUMBER(${at("costDefault")})),"${why("noDefault")}",IF(NOT(ISNUMBER(${at("costActual")})),"${why("noCost")}","${why("noTonnes")}")))))`,
    },
    worth: {
      formula: `=IF(OR(${at("yearly")}="",${fee}=""),"",IF(${at("yearly")}>${fee},"${paperWord("collected.yes")}","${paperWord("collected.no")}"))`,
    },
  };
  return LAYOUT.map(([name]) => cells[name] ?? null);
}

const why = (reason: string): string => paperWord(`collected.unranked.${reason}`);

/** The list in the order of its ranks, as formulas over it; lines without a rank are not in it. */
function rankingGrid(sheet: string, count: number, name: string): PaperGrid {
  const column = (key: string): string => {
    const at = letter.get(key) ?? "";
    return `${quoteSheet(sheet)}!$${at}$${FIRST_ROW}:$${at}$${FIRST_ROW + count - 1}`;
  };
  const looks = new Map(LAYOUT.map(([key, width, look]) => [key, { width, look }]));
  const shown = (key: string): GridColumn["look"] => {
    const look = looks.get(key)?.look ?? "plain";
    return look === "inputCode" ? "center" : look === "inputNumber" ? "money" : look;
  };
  return {
    sheet: name,
    title: paperWord("collected.ranking"),
    notes: [paperWord("collected.ranking.note")],
    inputs: [],
    table: "SupplierRanking",
    columns: [
      { header: paperWord("collected.rank"), width: 9, look: "year" },
      ...RANKED.map((key) => ({ header: paperWord(`collected.${key}`), width: looks.get(key)?.width ?? 12, look: shown(key) })),
    ],
    rows: Array.from({ length: count }, (_, i) => {
      const place = `MATCH(${i + 1},${column("rank")},0)`;
      return [
        { formula: `=IF(ISNUMBER(${place}),${i + 1},"")` },
        ...RANKED.map((key) => ({ formula: `=IF($A${FIRST_ROW + i}="","",INDEX(${column(key)},${place}))` })),
      ];
    }),
  };
}
