/**
 * The spreadsheet: Univer with its own user interface, in one element, in one language.
 * May not know our functions nor the pane.
 */
import "./iterators";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-table/facade";
import { type Injector, type IWorkbookData, LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import { CalculationMode } from "@univerjs/sheets-formula";
import { writeOutShared } from "../host/workbench/sharedFormulas";
import type { Locale } from "../i18n/t";

export type Grid = { readonly univer: Univer; readonly api: FUniver; readonly injector: Injector };

type Words = Record<string, never>;
const UNIVER_LOCALES: Readonly<Record<Locale, { type: LocaleType; load: () => Promise<readonly { default: unknown }[]> }>> = {
  en: {
    type: LocaleType.EN_US,
    load: () => Promise.all([import("@univerjs/preset-sheets-core/locales/en-US"), import("@univerjs/preset-sheets-table/locales/en-US")]),
  },
  "zh-TW": {
    type: LocaleType.ZH_TW,
    load: () => Promise.all([import("@univerjs/preset-sheets-core/locales/zh-TW"), import("@univerjs/preset-sheets-table/locales/zh-TW")]),
  },
  "zh-CN": {
    type: LocaleType.ZH_CN,
    load: () => Promise.all([import("@univerjs/preset-sheets-core/locales/zh-CN"), import("@univerjs/preset-sheets-table/locales/zh-CN")]),
  },
};

export async function createGrid(container: HTMLElement, locale: Locale, dark: boolean): Promise<Grid> {
  const { type, load } = UNIVER_LOCALES[locale];
  const words = (await load()).map((module) => module.default as Words);
  const univer = new Univer({ locale: type, locales: { [type]: mergeLocales(...words) }, darkMode: dark, logLevel: LogLevel.ERROR });
  const core = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: true,
    ribbonType: "simple",
    // Everything anew at the start: why a cell is an error is known only to those who saw it calculated.
    formula: { initialFormulaComputing: CalculationMode.FORCED },
    sheets: { disableForceStringMark: true, disableForceStringAlert: true },
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
  });
  for (const entry of [...core.plugins, ...UniverSheetsTablePreset().plugins]) {
    if (Array.isArray(entry)) univer.registerPlugin(entry[0], entry[1]);
    else univer.registerPlugin(entry);
  }
  return { univer, api: FUniver.newAPI(univer), injector: univer.__getInjector() };
}

export function openWorkbook(grid: Grid, data: Partial<IWorkbookData>): void {
  writeOutShared(data);
  grid.api.createWorkbook(data);
}
