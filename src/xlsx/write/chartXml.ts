/**
 * One chart as DrawingML, with the values of its cells as they are at present. May not place a part in the file.
 */
import { columnName, parseAddress, quoteSheet } from "../../sheet/address";
import { isXlsxError, type XlsxValue } from "../model";
import { encodeDrawingText, escapeAttribute, escapeText } from "../package/xml";
import type { ChartText, NewChart, NewSeries } from "./newChart";

/** What the cells of a reference hold, row by row. */
export type ReadCells = (sheet: string, row: number, column: number) => XlsxValue;

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Told apart by lightness too, for those who see no colours and for grey printers. */
const COLORS = ["0F766E", "F59E0B", "1D4ED8", "9F1239", "6B7280", "7C3AED"] as const;
const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;
const INK = "374151";

export function chartXml(chart: NewChart, sheet: string, read: ReadCells): string {
  const context = { sheet, read };
  const line = chart.kind === "line";
  const series = chart.series.map((one, i) => seriesXml(one, i, chart, context)).join("");
  const body = line
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXES}</c:lineChart>`
    : `<c:barChart><c:barDir val="${chart.kind === "bar" ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/>${AXES}</c:barChart>`;
  const legend = chart.series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${writing(900)}</c:legend>` : "";
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${OFFICE}"><c:roundedCorners val="0"/><c:chart>${titleXml(
    chart.title,
    1200,
    true,
  )}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${body}${categoryAxis(chart)}${valueAxis(chart)}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="D1D5DB"/></a:solidFill></a:ln></c:spPr></c:chartSpace>`;
}

const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

function categoryAxis({ kind, categoryTitle }: NewChart): string {
  // Lying bars are drawn from below; a list is read from above.
  const [orientation, place] = kind === "bar" ? ["maxMin", "l"] : ["minMax", "b"];
  return `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling><c:delete val="0"/><c:axPos val="${place}"/>${
    categoryTitle ? titleXml(categoryTitle, 900) : ""
  }<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${writing(900)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
}

function valueAxis({ kind, valueTitle, labels, numberFormat = "#,##0" }: NewChart): string {
  const grid =
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="E5E7EB"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
  return `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${kind === "bar" ? "b" : "l"}"/>${grid}${
    valueTitle ? titleXml(valueTitle, 900) : ""
  }<c:numFmt formatCode="${escapeAttribute(numberFormat)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${labels ? "none" : "nextTo"}"/>${writing(900)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${kind === "bar" ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`;
}

type Context = { readonly sheet: string; readonly read: ReadCells };

function seriesXml(series: NewSeries, i: number, chart: NewChart, context: Context): string {
  const color = `<a:srgbClr val="${(series.color ?? COLORS[i % COLORS.length] ?? INK).toUpperCase()}"/>`;
  const fill = `<a:solidFill>${color}</a:solidFill>`;
  const look =
    chart.kind === "line"
      ? `<c:spPr><a:ln w="28575" cap="rnd">${fill}${series.dashed ? '<a:prstDash val="dash"/>' : ""}<a:round/></a:ln></c:spPr><c:marker><c:symbol val="${MARKS[i % MARKS.length] ?? "circle"}"/><c:size val="7"/><c:spPr>${fill}</c:spPr></c:marker>`
      : `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>`;
  const labels = chart.labels
    ? `<c:dLbls><c:numFmt formatCode="${escapeAttribute(chart.numberFormat ?? "#,##0")}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${writing(800)}${chart.kind === "line" ? '<c:dLblPos val="t"/>' : '<c:dLblPos val="outEnd"/>'}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
    : "";
  return `<c:ser><c:idx val="${i}"/><c:order val="${i}"/>${nameXml(series.name, context)}${look}${labels}<c:cat>${textsXml(chart.categories, context)}</c:cat><c:val>${numbersXml(series.values, context)}</c:val>${chart.kind === "line" ? '<c:smooth val="0"/>' : ""}</c:ser>`;
}

const MARKS = ["circle", "diamond", "square", "triangle"] as const;

function nameXml(name: ChartText, context: Context): string {
  return `<c:tx>${"text" in name ? `<c:v>${encodeDrawingText(name.text)}</c:v>` : textsXml(name.reference, context)}</c:tx>`;
}

function textsXml(reference: string, context: Context): string {
  const { formula, values } = cellsOf(reference, context);
  const points = values.map((value, i) =>
    value === null ? "" : `<c:pt idx="${i}"><c:v>${encodeDrawingText(isXlsxError(value) ? value.code : String(value))}</c:v></c:pt>`,
  );
  return `<c:strRef><c:f>${escapeText(formula)}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points.join("")}</c:strCache></c:strRef>`;
}

function numbersXml(reference: string, context: Context): string {
  const { formula, values } = cellsOf(reference, context);
  // Text is no number: the chart shows a gap, as it would after a calculation.
  const points = values.map((value, i) => (typeof value === "number" ? `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>` : ""));
  return `<c:numRef><c:f>${escapeText(formula)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join("")}</c:numCache></c:numRef>`;
}

function cellsOf(reference: string, { sheet, read }: Context): { readonly formula: string; readonly values: readonly XlsxValue[] } {
  const area = parseAddress(reference.replace(/^=/, ""));
  const home = area.sheet ?? sheet;
  const corner = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  const [first, last] = [corner(area.row, area.column), corner(area.row + area.rows - 1, area.column + area.columns - 1)];
  const values = Array.from({ length: area.rows * area.columns }, (_, i) =>
    read(home, area.row + Math.floor(i / area.columns), area.column + (i % area.columns)),
  );
  return { formula: `${quoteSheet(home)}!${first === last ? first : `${first}:${last}`}`, values };
}

function titleXml(text: string, size: number, bold = false): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="${bold ? 1 : 0}"/></a:pPr><a:r><a:rPr lang="en-US" sz="${size}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="${INK}"/></a:solidFill></a:rPr><a:t>${encodeDrawingText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function writing(size: number): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}"><a:solidFill><a:srgbClr val="${INK}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}
