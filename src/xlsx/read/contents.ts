/**
 * What a file holds that a plain grid does not show or keep: counted by kind, for a person who opens it. May not change
 * the file.
 */
import { scanXml } from "../package/xml";
import type { OpenBook } from "./readWorkbook";

export const FILE_FEATURES = [
  "charts",
  "pictures",
  "pivots",
  "slicers",
  "comments",
  "conditionalFormats",
  "validations",
  "links",
  "filters",
  "printSetups",
  "totalsRows",
  "headerlessTables",
  "outlines",
  "protectedSheets",
  "chartSheets",
  "externalBooks",
  "dataConnections",
  "macros",
  "signature",
] as const;
export type FileFeature = (typeof FILE_FEATURES)[number];
export type FileContents = Readonly<Partial<Record<FileFeature, number>>>;

/** Kinds by the last word of a part's path or of its relationship. */
const PARTS: readonly (readonly [FileFeature, RegExp])[] = [
  ["charts", /^xl\/(?:charts\/chart|charts\/chartEx|chartEx\/)[^/]*\.xml$/i],
  ["pictures", /^xl\/media\//i],
  ["pivots", /^xl\/pivotTables\/[^/]+\.xml$/i],
  ["slicers", /^xl\/(?:slicers|timelines)\/[^/]+\.xml$/i],
  ["chartSheets", /^xl\/chartsheets\/[^/]+\.xml$/i],
  ["externalBooks", /^xl\/externalLinks\/[^/]+\.xml$/i],
  ["dataConnections", /^xl\/(?:connections\.xml|queryTables\/[^/]+\.xml)$/i],
  ["macros", /^xl\/vbaProject\.bin$/i],
  ["signature", /^_xmlsignatures\/[^/]+\.xml$/i],
];

export function fileContents(open: OpenBook): FileContents {
  const counts: Partial<Record<FileFeature, number>> = {};
  const see = (kind: FileFeature, count = 1): void => {
    if (count > 0) counts[kind] = (counts[kind] ?? 0) + count;
  };
  for (const path of open.file.paths())
    PARTS.filter(([, pattern]) => pattern.test(path.replaceAll("\\", "/"))).forEach(([kind]) => see(kind));
  for (const { path } of open.part.sheets) {
    inSheet(open, path, see);
    for (const { type, target } of open.file.relationships(path)) {
      // Replies of a threaded comment stand in one part, and Excel keeps an older copy beside it.
      if (/\/comments$/.test(type) && open.file.has(target)) see("comments", elements(open, target, "comment"));
    }
  }
  for (const { totalsRows, headerRows } of open.tables) {
    if (totalsRows > 0) see("totalsRows");
    if (headerRows === 0) see("headerlessTables");
  }
  return counts;
}

function elements(open: OpenBook, path: string, name: string): number {
  let count = 0;
  scanXml(open.file.text(path), path, { open: ({ local }) => void (local === name && count++) });
  return count;
}

function inSheet(open: OpenBook, path: string, see: (kind: FileFeature, count?: number) => void): void {
  let outlined = false;
  let printed = false;
  scanXml(open.file.text(path), path, {
    open: ({ local, attributes }) => {
      const on = (name: string): boolean => /^(1|true)$/.test(attributes[name] ?? "");
      if (local === "conditionalFormatting") see("conditionalFormats");
      else if (local === "dataValidation") see("validations");
      else if (local === "hyperlink") see("links");
      else if (local === "autoFilter") see("filters");
      else if (local === "pageSetup" || local === "headerFooter" || local === "rowBreaks") printed = true;
      else if (local === "sheetProtection" && on("sheet")) see("protectedSheets");
      else if (local === "row" || local === "col") {
        outlined ||= Number(attributes["outlineLevel"] ?? 0) > 0;
      }
    },
  });
  if (outlined) see("outlines");
  if (printed) see("printSetups");
}
