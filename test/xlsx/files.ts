// Workbook files for the tests, made by hand part by part, so that what is expected does not come from our own writer.
import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createBookEvaluator } from "../../src/engine/bookEvaluator";
import { ourNames, recalculate, type CreateCalculator, type OpenBook, type Recalculation } from "../../src/xlsx";
import { fakeFunctions } from "../tools/fakeCatalogue";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(__dirname, "fixtures", `${name}.xlsx`)));

export const parts = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

export const zipped = (texts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])), { level: 1 });

/** Sheets by name, each with the inside of its sheetData; `mark` 1 means: spills. */
export function handmade(
  sheets: Readonly<Record<string, string>>,
  extra: Readonly<Record<string, string>> = {},
  workbookExtra = "",
): Record<string, string> {
  const names = Object.keys(sheets);
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i}"/>`).join("")}</sheets>${workbookExtra}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, i) => `<Relationship Id="s${i}" Type="${OFFICE}/worksheet" Target="worksheets/s${i}.xml"/>`).join("")}<Relationship Id="m" Type="${OFFICE}/sheetMetadata" Target="metadata.xml"/></Relationships>`,
    "xl/metadata.xml": `<metadata xmlns="${MAIN}" xmlns:x="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><x:dynamicArrayProperties fDynamic="1"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
    ...Object.fromEntries(
      names.map((name, i) => [
        `xl/worksheets/s${i}.xml`,
        `<worksheet xmlns="${MAIN}"><sheetData>${sheets[name] ?? ""}</sheetData></worksheet>`,
      ]),
    ),
    ...extra,
  };
}

export const fakeNames = ourNames(fakeFunctions.map(({ id }) => id));
export const fakeCalculator: CreateCalculator = (sheets) => createBookEvaluator(fakeFunctions, sheets);
export const recalculated = (open: OpenBook): Recalculation => recalculate(open.data, fakeNames, fakeCalculator);

/** The XML of one cell. */
export const cellOf = (xml: string, address: string): string =>
  new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`, "s").exec(xml)?.[0] ?? "";
