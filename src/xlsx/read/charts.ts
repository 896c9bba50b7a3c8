/**
 * Charts of a file that this project could write itself: bars, columns and lines over cells. Others are left out. May not
 * read a cell nor change the file.
 */
import { scanXml } from "../package/xml";
import type { ChartText, NewChart, NewSeries } from "../write/newChart";
import type { OpenBook } from "./readWorkbook";

export type FileChart = { readonly sheet: string; readonly chart: NewChart };

export function readCharts(open: OpenBook): readonly FileChart[] {
  return open.part.sheets.flatMap(({ name, path }) => {
    const drawings = related(open, path, /\/drawing$/).flatMap(({ target }) => anchors(open, target));
    return drawings.flatMap(({ part, ...place }): FileChart[] => {
      const chart = readChart(open, part);
      return chart ? [{ sheet: name, chart: { ...chart, ...place } }] : [];
    });
  });
}

const related = (open: OpenBook, path: string, type: RegExp): { readonly id: string; readonly target: string }[] =>
  open.file.relationships(path).filter((relation) => type.test(relation.type) && open.file.has(relation.target));

type Place = Pick<NewChart, "row" | "column" | "rows" | "columns">;

/** Only charts that are tied to cells at both corners. */
function anchors(open: OpenBook, drawing: string): (Place & { readonly part: string })[] {
  const parts = new Map(related(open, drawing, /\/chart$/).map(({ id, target }) => [id, target]));
  const found: (Place & { part: string })[] = [];
  let corner = "";
  let text = "";
  let numbers: Record<string, number> = {};
  let part: string | undefined;
  scanXml(open.file.text(drawing), drawing, {
    open: ({ local, attributes }) => {
      text = "";
      if (local === "twoCellAnchor") [numbers, part] = [{}, undefined];
      else if (local === "from" || local === "to") corner = local;
      else if (local === "chart") part = parts.get(attributes["r:id"] ?? "");
    },
    text: (piece) => void (text += piece),
    close: (local) => {
      if ((local === "row" || local === "col") && corner !== "") numbers[`${corner} ${local}`] = Number(text);
      const { "from row": row, "from col": column, "to row": toRow, "to col": toColumn } = numbers;
      if (
        local !== "twoCellAnchor" ||
        part === undefined ||
        row === undefined ||
        column === undefined ||
        toRow === undefined ||
        toColumn === undefined
      )
        return;
      found.push({ part, row, column, rows: Math.max(1, toRow - row), columns: Math.max(1, toColumn - column) });
    },
  });
  return found;
}

type Draft = { name: ChartText; values: string; color?: string; dashed?: boolean };

function readChart(open: OpenBook, part: string): Omit<NewChart, keyof Place> | null {
  let kind: NewChart["kind"] | null = null;
  let plots = 0;
  let categories = "";
  let labels = false;
  let numberFormat = "";
  const titles: Record<string, string> = {};
  const series: Draft[] = [];
  const way: string[] = [];
  let text = "";
  scanXml(open.file.text(part), part, {
    open: ({ local, attributes }) => {
      text = "";
      if (/Chart$/.test(local) && way.at(-1) === "plotArea") plots++;
      if (local === "lineChart") kind = "line";
      else if (local === "barDir") kind = attributes["val"] === "bar" ? "bar" : "column";
      else if (local === "ser") series.push({ name: { text: "" }, values: "" });
      const last = series.at(-1);
      const inSeries = way.includes("ser");
      if (inSeries && last && local === "srgbClr" && way.includes("spPr") && !way.includes("dLbls")) last.color ??= attributes["val"] ?? "";
      if (inSeries && last && local === "prstDash") last.dashed = true;
      if (local === "showVal" && attributes["val"] === "1") labels = true;
      if (local === "numFmt" && way.at(-1) === "valAx") numberFormat = attributes["formatCode"] ?? "";
      way.push(local);
    },
    text: (piece) => void (text += piece),
    close: (local) => {
      way.pop();
      const last = series.at(-1);
      const owner = ["catAx", "valAx", "chart"].find((name) => way.includes(name)) ?? "";
      if (local === "t" && way.includes("title")) titles[owner] = `${titles[owner] ?? ""}${text}`;
      else if (local === "f" && last && way.includes("cat")) categories ||= text;
      else if (local === "f" && last && way.includes("val")) last.values = text;
      else if (local === "f" && last && way.includes("tx")) last.name = { reference: text };
      else if (local === "v" && last && way.at(-1) === "tx") last.name = { text };
    },
  });
  const drawn = series.filter(({ values }) => CELLS.test(values));
  if (kind === null || plots !== 1 || !CELLS.test(categories) || drawn.length === 0) return null;
  return {
    kind,
    title: titles["chart"] ?? "",
    categories,
    labels,
    ...(titles["catAx"] ? { categoryTitle: titles["catAx"] } : {}),
    ...(titles["valAx"] ? { valueTitle: titles["valAx"] } : {}),
    ...(numberFormat === "" || numberFormat === "General" ? {} : { numberFormat }),
    series: drawn.map(
      ({ color, ...one }): NewSeries => ({ ...one, ...(color !== undefined && /^[0-9A-Fa-f]{6}$/.test(color) ? { color } : {}) }),
    ),
  };
}

/** One area on a sheet: not a list of areas, not a name. */
const CELLS = /^(?:'(?:[^']|'')+'|[^'!,()[\]]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/;
