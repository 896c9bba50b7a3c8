/**
 * Entry of the pane in Excel: waits for Office.js, then shows the pane over the Excel host. The page is that of the functions too, so
 * the pane is a file of its own, fetched beside them. Where Office never answers (its server is blocked, or the page was opened outside
 * Excel), the page's own plain message stays.
 */
import { associateCommands } from "../host/excel/commands";
import { localeFor } from "../i18n/t";
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
  const [host, { drawPane }] = await Promise.all([officeReady(), import(/* webpackChunkName: "pane" */ "./drawPane")]);
  if (host !== Office.HostType.Excel) throw new Error("not Excel");
  associateCommands();
  await drawPane(root);
}

const root = document.getElementById("root");
if (root) start(root).catch(() => showStartFailure(root, localeFor(navigator.language)));
