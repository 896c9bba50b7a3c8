/**
 * The spreadsheet: Univer with its own user interface, in one element, in one language.
 * May not know our functions nor the pane.
 */
import "./iterators";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import "./gridLooks.css";
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
import { drawOnlyChanges } from "./drawOnlyChanges";
import { keepHeightsOfHiddenRows } from "./heightsOfHiddenRows";
import { hintKeepsFocus } from "./hintKeepsFocus";
import { drawNumbersThatFit } from "./numbersThatFit";
import { drawReadableColours } from "./readableColours";
import { giveRoom } from "./sheetRoom";

export type Grid = { readonly univer: Univer; readonly api: FUniver; readonly injector: Injector };

/** What a preset of the grid brings: plug-ins, some with their settings. */
type Parts = ReturnType<typeof UniverSheetsCorePreset>;
type Words = Parameters<typeof mergeLocales>[number];
const NOTHING = "rgba(255,255,255,0)";
const CLEAR_TRACK = { trackBackgroundColor: NOTHING, trackBorderColor: NOTHING };
const UNIVER_LOCALES: Readonly<Record<Locale, { type: LocaleType; load: () => Promise<{ packs: readonly unknown[] }> }>> = {
  en: { type: LocaleType.EN_US, load: () => import("./gridWords/en-US") },
  "zh-TW": { type: LocaleType.ZH_TW, load: () => import("./gridWords/zh-TW") },
  "zh-CN": { type: LocaleType.ZH_CN, load: () => import("./gridWords/zh-CN") },
};

export async function createGrid(container: HTMLElement, locale: Locale, dark: boolean): Promise<Grid> {
  const { type, load } = UNIVER_LOCALES[locale];
  const words = (await load()).packs as readonly Words[];
  drawOnlyChanges();
  drawNumbersThatFit();
  keepHeightsOfHiddenRows();
  const univer = new Univer({ locale: type, locales: { [type]: mergeLocales(...words) }, darkMode: dark, logLevel: LogLevel.ERROR });
  const core = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: true,
    ribbonType: "simple",
    // Everything anew at the start: why a cell is an error is known only to those who saw it calculated.
    formula: { initialFormulaComputing: CalculationMode.FORCED },
    // The track of a scroll bar would lie over the last digits at the edge.
    sheets: { disableForceStringMark: true, disableForceStringAlert: true, scrollConfig: CLEAR_TRACK },
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
  });
  registerParts(univer, [core, UniverSheetsTablePreset()]);
  const injector = univer.__getInjector();
  drawReadableColours(injector);
  hintKeepsFocus();
  return { univer, api: FUniver.newAPI(univer), injector };
}

export function registerParts(univer: Univer, presets: readonly Pick<Parts, "plugins">[]): void {
  for (const entry of presets.flatMap(({ plugins }) => plugins)) {
    if (Array.isArray(entry)) univer.registerPlugin(entry[0], entry[1]);
    else univer.registerPlugin(entry);
  }
}

export function openWorkbook(grid: Grid, data: Partial<IWorkbookData>): void {
  writeOutShared(data);
  giveRoom(data);
  grid.api.createWorkbook(data);
}
