/** The pane over the Excel host, once Excel has answered. */
import { formatOfFormula } from "../audit/formatOfFormula";
import { catalogue } from "../functions/catalogue";
import { createExcelHost } from "../host/excel/excelHost";
import { loadLawNotes } from "../regimes/notes";
import { mountPane } from "./mount";

export async function drawPane(root: HTMLElement): Promise<void> {
  const version = document.querySelector('meta[name="version"]')?.getAttribute("content") ?? "";
  // A pane whose language is changed later speaks it at once; without them the words of the laws are English.
  await loadLawNotes().catch(() => undefined);
  mountPane(root, createExcelHost({ functions: catalogue.length, version, formatOf: formatOfFormula }));
}
