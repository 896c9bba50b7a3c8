/**
 * Entry of the pane in Excel: waits for Office.js, then shows the pane over the Excel host. Where Office never answers
 * (its server is blocked, or the page was opened outside Excel), the page's own plain message stays.
 */
import { formatOfFormula } from "../audit/formatOfFormula";
import { catalogue } from "../functions/catalogue";
import { associateCommands } from "../host/excel/commands";
import { createExcelHost } from "../host/excel/excelHost";
import { localeFor } from "../i18n/t";
import { loadLawNotes } from "../regimes/notes";
import { mountPane } from "./mount";
import { showStartFailure } from "./startFailure";

const PATIENCE_MS = 20_000;

function officeReady(): Promise<Office.HostType | null> {
  return new Promise((resolve, reject) => {
    if (typeof Office === "undefined") {
      reject(new Error("office.js"));
      return;
    }
    const tooLate = setTimeout(() => reject(new Error("office.js")), PATIENCE_MS);
    void Office.onReady().then(({ host }) => {
      clearTimeout(tooLate);
      resolve(host);
    });
  });
}

async function start(root: HTMLElement): Promise<void> {
  const host = await officeReady();
  if (host !== Office.HostType.Excel) throw new Error("not Excel");
  associateCommands();
  const version = document.querySelector('meta[name="version"]')?.getAttribute("content") ?? "";
  // A pane whose language is changed later speaks it at once; without them the words of the laws are English.
  await loadLawNotes().catch(() => undefined);
  mountPane(root, createExcelHost({ functions: catalogue.length, version, formatOf: formatOfFormula }));
}

const root = document.getElementById("root");
if (root) start(root).catch(() => showStartFailure(root, localeFor(navigator.language)));
