/**
 * The workbook a person meets at the first start, in their language. Everything in it that looks like a result is a live formula.
 */
import type { IWorkbookData } from "@univerjs/core";
import { t } from "../../i18n/t";
import { exporterSheet } from "./exporterSheet";
import { actualSheet, auditSheet, etsSheet, outlookSheet, thresholdSheet, versionsSheet } from "./moreSheets";
import { assumedPriceCell, ASSUMED_PRICE, columnSheet, LINES_TABLE, linesSheet, linesTableRange } from "./linesSheets";
import { readMeSheet } from "./readMeSheet";
import { STYLES } from "./styles";
import { usSheet } from "./usSheet";
import "./words";

export type SampleWorkbook = {
  readonly data: Partial<IWorkbookData>;
  readonly names: readonly { readonly name: string; readonly reference: string }[];
  readonly tables: readonly { readonly name: string; readonly sheet: string; readonly range: typeof linesTableRange }[];
};

export function createSample(): SampleWorkbook {
  const name = (key: string): string => t(`sample.sheet.${key}`);
  const lines = name("lines");
  const keys = ["readme", "lines", "column", "actual", "threshold", "versions", "outlook", "ets", "exporter", "us", "audit"];
  const sheets = [
    readMeSheet(name("readme"), keys.map(name)),
    linesSheet(lines),
    columnSheet(name("column"), lines),
    actualSheet(name("actual")),
    thresholdSheet(name("threshold")),
    versionsSheet(name("versions")),
    outlookSheet(name("outlook")),
    etsSheet(name("ets")),
    exporterSheet(name("exporter")),
    usSheet(name("us")),
    auditSheet(name("audit"), lines),
  ].map((builder) => builder.build());
  return {
    data: {
      id: "carbon-border-sample",
      name: t("workbench.title"),
      styles: { ...STYLES },
      sheetOrder: sheets.map((sheet) => sheet.id ?? ""),
      sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    },
    names: [{ name: ASSUMED_PRICE, reference: assumedPriceCell(lines) }],
    tables: [{ name: LINES_TABLE, sheet: lines, range: linesTableRange }],
  };
}
