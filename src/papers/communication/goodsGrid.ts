/** The goods of filled templates as a list with live formulas beside them. Decides no figure: the functions do. */
import { cellName, quoteSheet } from "../../sheet/address";
import { toCell } from "../../core/decimal";
import { FIRST_ROW, INPUT_COLUMN, INPUT_ROW, type GridCell, type GridColumn, type PaperGrid } from "../grid";
import { paperWord } from "../words";
import type { ColumnKey } from "./columns";
import type { Paper, PaperGood } from "./paper";
import { periodYear, type PaperPlaces } from "./places";

const TYPED_COLUMNS: readonly ColumnKey[] = [
  "reducingAgent",
  "mill",
  "mn",
  "cr",
  "ni",
  "otherAlloys",
  "carbon",
  "scrapSteel",
  "otherMaterials",
  "preConsumerScrap",
  "scrapAluminium",
  "nonAluminium",
  "clinkerFactor",
  "calcined",
  "concentration",
  "nitricAcid",
  "urea",
  "nitrogen",
  "ammonium",
  "nitrate",
  "nitrogenUrea",
  "nitrogenOther",
  "instrument",
  "priceShare",
  "currency",
  "priceDue",
  "rebateType",
  "rebateShare",
  "rebate",
  "effectivePrice",
];

type Key =
  | "file"
  | "version"
  | "installation"
  | "country"
  | "from"
  | "to"
  | "process"
  | "routes"
  | "product"
  | "cn"
  | "direct"
  | "indirect";
type Live = "unit" | "byDefault" | "source" | "electricity" | "factor" | "ours" | "route" | "year" | "tonnes";
type Formula = "counted" | "default" | "ratio" | "sefa" | "sefaB" | "used" | "perTonne" | "cost";
type Name = Key | Live | Formula;

const LAYOUT: readonly (readonly [Name, number, GridColumn["look"], boolean?])[] = [
  ["file", 26, "plain"],
  ["version", 9, "center"],
  ["installation", 26, "plain"],
  ["country", 9, "center"],
  ["from", 12, "date"],
  ["to", 12, "date"],
  ["process", 24, "plain"],
  ["routes", 20, "plain"],
  ["product", 26, "plain"],
  ["cn", 12, "inputCode"],
  ["direct", 11, "intensity"],
  ["indirect", 11, "intensity"],
  ["unit", 10, "center"],
  ["byDefault", 11, "share"],
  ["source", 12, "center"],
  ["electricity", 11, "intensity"],
  ["factor", 11, "intensity"],
  ["ours", 12, "intensity"],
  ["counted", 12, "intensity"],
  ["default", 11, "intensity"],
  ["ratio", 10, "price"],
  ["route", 9, "inputCode", true],
  ["year", 11, "inputYear", true],
  ["sefa", 11, "intensity"],
  ["sefaB", 11, "intensity"],
  ["used", 9, "center"],
  ["perTonne", 12, "price"],
  ["tonnes", 12, "inputNumber", true],
  ["cost", 14, "price"],
];

const letters = new Map(LAYOUT.map(([name], i) => [name, cellName(0, i).replace(/\d+$/, "")]));
/** A cell of the list of goods: `AB9`. */
export const goodCell = (name: Name, index: number): string => `${letters.get(name) ?? ""}${FIRST_ROW + index}`;

export function goodsGrid(papers: readonly Paper[], places: PaperPlaces, day: number | null): PaperGrid {
  const all = papers.flatMap((paper) => paper.goods.map((good) => ({ paper, good })));
  // A sector's columns are shown where one of the goods has them.
  const more = TYPED_COLUMNS.filter((key) => all.some(({ good }) => good.row.values[key] !== null));
  const date = `$${INPUT_COLUMN}$${INPUT_ROW}`;
  const typed = LAYOUT.filter(([, , , isTyped]) => isTyped).map(([name]) => paperWord(`goods.${name}`));
  return {
    sheet: places.goodsSheet,
    title: paperWord("goods.title"),
    notes: [paperWord("goods.note", { columns: typed.join(paperWord("listed")) }), paperWord("goods.sefaNote")],
    inputs: [{ label: paperWord("goods.date"), value: day, look: "inputDate" }],
    table: places.goodsTable,
    columns: [
      ...LAYOUT.map(
        ([name, width, look, typed]): GridColumn => ({ header: paperWord(`goods.${name}`), width, look, ...(typed ? { typed } : {}) }),
      ),
      ...more.map((key): GridColumn => ({ header: paperWord(`sector.${key}`), width: 14, look: "plain" })),
    ],
    rows: all.map(({ paper, good }, i) => [...row(paper, good, i, places, date), ...more.map((key) => cellOf(good, key))]),
  };
}

function row(paper: Paper, good: PaperGood, index: number, places: PaperPlaces, date: string): readonly GridCell[] {
  const at = (name: Name): string => goodCell(name, index);
  const { installation } = paper;
  const { values } = good.row;
  const worked = good.worked?.kind === "worked" ? good.worked.embedded : null;
  const electricity = typeof values.electricity === "number" ? values.electricity : worked ? toCell(worked.electricity) : null;
  const year = periodYear(installation);
  const when = `IF(${at("year")}="",${date},${at("year")})`;
  const waiting = (formula: string): GridCell => ({ formula: `=IF(${date}="","",${formula})` });
  const cost = (tonnes: string): string =>
    `CBAM.COST(${at("cn")},${at("country")},${tonnes},${date},${at("counted")},${at("route")},${at("used")},,,,${at("year")})`;
  // A true zero is written as text: the number 0 may stand for an empty cell.
  const counted = `(${at("direct")}+IF(CBAM.SCOPE(${at("cn")},"indirect"),${at("indirect")},0))`;
  const block = places.precursorsOf(good);
  const sefa = (precursors: string): string => `CBAM.SEFA(${at("cn")},${when},"A",${at("route")}${precursors})`;
  const cells: Readonly<Record<Name, GridCell>> = {
    file: paper.file,
    version: paper.version.name,
    installation: installation.name,
    country: installation.country,
    from: installation.from,
    to: installation.to,
    process: String(values.process ?? ""),
    routes: good.process?.routes.join(", ") ?? "",
    product: String(values.product ?? values.cnName ?? ""),
    cn: good.cn,
    direct: good.direct,
    indirect: good.indirect,
    unit: good.computedHere ? "" : String(values.unit ?? ""),
    byDefault: typeof values.byDefault === "number" ? values.byDefault : null,
    source: String(values.electricitySource ?? good.process?.electricitySource ?? ""),
    electricity,
    factor: electricity === null || electricity === 0 ? null : { formula: `=${at("indirect")}/${at("electricity")}` },
    ours: worked ? toCell(worked.direct) : null,
    // Indirect emissions count for the goods the act names.
    counted: { formula: `=IF(${counted}=0,"0",${counted})` },
    default: { formula: `=CBAM.DEFAULT(${at("cn")},${at("country")})` },
    ratio: { formula: `=${at("counted")}/${at("default")}` },
    route: null,
    year,
    sefa:
      block === null && good.mayHavePrecursors
        ? paperWord("goods.unknownPrecursors")
        : waiting(
            block === null
              ? sefa("")
              : `IF(COUNT(${block})<${2 * good.precursors.length},"${paperWord("goods.codesNeeded")}",${sefa(`,${block}`)})`,
          ),
    sefaB: waiting(`CBAM.SEFA(${at("cn")},${when},"B",${at("route")})`),
    used: { formula: `=IF(ISNUMBER(${at("sefa")}),${at("sefa")},"B")` },
    perTonne: waiting(cost("1")),
    tonnes: null,
    cost: { formula: `=IF(OR(${date}="",${at("tonnes")}=""),"",${cost(at("tonnes"))})` },
  };
  return LAYOUT.map(([name]) => cells[name]);
}

function cellOf(good: PaperGood, key: ColumnKey): GridCell {
  const value = good.row.values[key];
  return typeof value === "object" ? null : value;
}

export const goodReference = (name: Name, index: number, sheet: string): string => `${quoteSheet(sheet)}!${goodCell(name, index)}`;
