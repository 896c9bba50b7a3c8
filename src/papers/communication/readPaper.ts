/** One filled template, read and worked out again. Bytes in, plain data out. */
import { toCell } from "../../core/decimal";
import { openBook, ourNames } from "../../xlsx";
import type { Finding } from "../finding";
import { categoriesOf, type Categories } from "./categories";
import { linksOf, workedOut, type Worked } from "./chain";
import { refuseMerged, refuseMoved, versionOf } from "./damage";
import { findingsOf } from "./findings";
import { goodRows, type GoodRow } from "./goods";
import { GAS_FACTOR, SHEETS } from "./layout";
import { boughtOf, installationOf, processesOf, type BoughtPrecursor, type Process } from "./plant";
import type { Paper, PaperGood, PaperPrecursor } from "./paper";
import { PaperSheets } from "./sheets";

/** The others explain, translate and solve. */
const isRead = (sheet: string): boolean => Object.values(SHEETS).some((name) => name === sheet);

/** The tables of the functions must be loaded. Throws PaperRefusal or XlsxRefusal for what is no such paper. */
export function readPaper(file: string, bytes: Uint8Array): Paper {
  const open = openBook(bytes, ourNames([]), isRead);
  const sheets = new PaperSheets(open.data);
  const version = versionOf(sheets);
  refuseMoved(sheets);
  refuseMerged(open);
  const installation = installationOf(sheets);
  const processes = processesOf(sheets);
  const bought = boughtOf(sheets);
  const categories = categoriesOf(sheets);
  const rows = goodRows(sheets);
  const worked = workedOut(processes, bought, sheets.figure(SHEETS.constants, GAS_FACTOR));
  const computedHere = sheets.uncalculated(SHEETS.summary);
  const goods = rows.map((row): PaperGood => {
    const process = processes.find(({ name }) => name === row.values.process) ?? null;
    const own = process ? (worked.get(process.index) ?? null) : null;
    const stored = (key: "direct" | "indirect"): number | null => {
      const value = row.values[key];
      if (typeof value === "number") return value;
      return computedHere && own?.kind === "worked" ? toCell(own.embedded[key]) : null;
    };
    return {
      row,
      cn: String(row.values.cn ?? "").replace(/\s/g, ""),
      process,
      worked: own,
      direct: stored("direct"),
      indirect: stored("indirect"),
      computedHere,
      mayHavePrecursors: process !== null && categories.precursorsOf(process.category).length > 0,
      precursors: process ? precursorsOf(process, { processes, bought, rows, categories, worked }) : [],
    };
  });
  const paper = { file, version, installation, processes, goods, findings: [] as readonly Finding[] };
  // Judging reads cells of its own, which may hold words for figures.
  const judged = findingsOf(paper, sheets, categories, bought);
  return { ...paper, findings: [...sheets.findings, ...judged] };
}

type Around = {
  readonly processes: readonly Process[];
  readonly bought: readonly BoughtPrecursor[];
  readonly rows: readonly GoodRow[];
  readonly categories: Categories;
  readonly worked: ReadonlyMap<number, Worked>;
};

function precursorsOf(process: Process, { processes, bought, rows, categories, worked }: Around): readonly PaperPrecursor[] {
  const produced = process.produced;
  if (produced === null || produced.isZero()) return [];
  return linksOf(process, processes, bought).flatMap(({ from, tonnes }): PaperPrecursor[] => {
    const perTonne = tonnes.dividedBy(produced);
    if (from.kind === "bought") {
      const one = bought.find(({ index }) => index === from.index);
      if (!one) return [];
      const indirect = one.electricity && one.electricityFactor ? one.electricity.times(one.electricityFactor) : null;
      const { name, category, country, direct, directSource: source } = one;
      return [{ name, category, country, made: "bought", perTonne, direct, indirect, source, cn: only(categories.codesOf(category)) }];
    }
    const one = processes.find(({ index }) => index === from.index);
    if (!one) return [];
    const own = worked.get(one.index);
    const codes = new Set(rows.filter(({ values }) => values.process === one.name).map(({ values }) => String(values.cn ?? "")));
    return [
      {
        name: one.name,
        category: one.category,
        country: "",
        made: "here",
        perTonne,
        direct: own?.kind === "worked" ? own.embedded.direct : null,
        indirect: own?.kind === "worked" ? own.embedded.indirect : null,
        source: "",
        cn: only([...codes].filter((code) => code !== "")) || only(categories.codesOf(one.category)),
      },
    ];
  });
}

const only = (codes: readonly string[]): string => (codes.length === 1 ? (codes[0] ?? "") : "");
