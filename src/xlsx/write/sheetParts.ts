/** What stands in a sheet's part before and after its cells: view, widths, merged cells, choices, links, paper. */
import { cellName, columnName, parseAddress, quoteSheet } from "../../sheet/address";
import { toStored } from "../../sheet/names";
import type { OurNames } from "../../sheet/ourNames";
import { escapeAttribute, escapeText } from "../package/xml";
import type { NewLink, NewPrint, NewSheet } from "./newBook";

/** `links`, `tables`: relations of the sheet's part, by place in its lists; a link inside the workbook has none. */
export type SheetRelations = {
  readonly links: readonly (string | null)[];
  readonly drawing: string | null;
  readonly tables: readonly string[];
};

const list = (name: string, items: readonly string[]): string =>
  items.length === 0 ? "" : `<${name} count="${items.length}">${items.join("")}</${name}>`;

export function beforeCells(sheet: NewSheet, shown: boolean): string {
  const widths = (sheet.widths ?? []).flatMap((width, i) =>
    width === null ? [] : [`<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`],
  );
  return [
    sheet.tabColor || sheet.print
      ? `<sheetPr>${sheet.tabColor ? `<tabColor rgb="FF${color(sheet.tabColor)}"/>` : ""}${sheet.print ? '<pageSetUpPr fitToPage="1"/>' : ""}</sheetPr>`
      : "",
    `<sheetViews><sheetView${sheet.gridlines === "hidden" ? ' showGridLines="0"' : ""}${shown ? ' tabSelected="1"' : ""} workbookViewId="0">${pane(sheet)}</sheetView></sheetViews>`,
    widths.length > 0 ? `<cols>${widths.join("")}</cols>` : "",
  ].join("");
}

export function afterCells(sheet: NewSheet, relations: SheetRelations, names: OurNames): string {
  return [
    sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>' : "",
    list(
      "mergeCells",
      (sheet.merged ?? []).map((area) => `<mergeCell ref="${escapeAttribute(area)}"/>`),
    ),
    list(
      "dataValidations",
      (sheet.validations ?? []).map(
        (rule) =>
          `<dataValidation type="list" allowBlank="1" showErrorMessage="${rule.others === "refused" ? 1 : 0}" sqref="${escapeAttribute(rule.area)}"><formula1>${escapeText(toStored(rule.choices, names))}</formula1></dataValidation>`,
      ),
    ),
    sheet.links && sheet.links.length > 0
      ? `<hyperlinks>${sheet.links.map((link, i) => linkXml(link, relations.links[i] ?? null)).join("")}</hyperlinks>`
      : "",
    sheet.print ? printXml(sheet.print) : "",
    relations.drawing === null ? "" : `<drawing r:id="${relations.drawing}"/>`,
    list(
      "tableParts",
      relations.tables.map((id) => `<tablePart r:id="${id}"/>`),
    ),
  ].join("");
}

/** Names Excel keeps for what is printed. */
export function printNames(sheet: NewSheet): { readonly name: string; readonly text: string }[] {
  const { area, titleRows, titleColumns } = sheet.print ?? {};
  const fixed = (address: string): string => {
    const { row, column, rows, columns } = parseAddress(address);
    const corner = (r: number, c: number): string => cellName(r, c).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
    return `${corner(row, column)}:${corner(row + rows - 1, column + columns - 1)}`;
  };
  const titles = [...(titleColumns ? [`$A:$${columnName(titleColumns - 1)}`] : []), ...(titleRows ? [`$1:$${titleRows}`] : [])];
  return [
    ...(area ? [{ name: "_xlnm.Print_Area", text: `=${quoteSheet(sheet.name)}!${fixed(area)}` }] : []),
    ...(titles.length > 0
      ? [{ name: "_xlnm.Print_Titles", text: `=${titles.map((range) => `${quoteSheet(sheet.name)}!${range}`).join(",")}` }]
      : []),
  ];
}

function linkXml(link: NewLink, relation: string | null): string {
  const target = "url" in link ? ` r:id="${relation ?? ""}"` : ` location="${escapeAttribute(link.place)}"`;
  return `<hyperlink ref="${escapeAttribute(link.cell)}"${target}${link.tip ? ` tooltip="${escapeAttribute(link.tip)}"` : ""}/>`;
}

function printXml({ orientation, width = 1, height = "any", header, footer }: NewPrint): string {
  const words = (name: string, text: string | undefined): string => (text === undefined ? "" : `<${name}>${escapeText(text)}</${name}>`);
  return [
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.65" bottom="0.65" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="${width}" fitToHeight="${height === "one" ? 1 : 0}"/>`,
    header || footer ? `<headerFooter>${words("oddHeader", header)}${words("oddFooter", footer)}</headerFooter>` : "",
  ].join("");
}

function pane(sheet: NewSheet): string {
  const [rows, columns] = [sheet.frozenRows ?? 0, sheet.frozenColumns ?? 0];
  if (rows === 0 && columns === 0) return "";
  const part = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  return `<pane${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""} topLeftCell="${cellName(rows, columns)}" activePane="${part}" state="frozen"/><selection pane="${part}"/>`;
}

function color(digits: string): string {
  if (!/^[0-9A-Fa-f]{6}$/.test(digits)) throw new TypeError(`not a colour: ${digits}`);
  return digits.toUpperCase();
}
