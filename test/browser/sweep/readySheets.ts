/**
 * The sheets of the ready workbooks in one file, as values with their looks, so that one start of the page shows all of them. The
 * sample is not among them: it is what the page starts with. May not judge what it sees.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { READY_BOOKS } from "../../../src/host/readyBooks";
import type { Page } from "playwright-core";
import { type Locale, t } from "../../../src/i18n/t";
import { fileField, workbenchReady } from "../page";
import { isXlsxError, openBook, ourNames, readLooks, writeWorkbook, type NewCell, type NewSheet } from "../../../src/xlsx";

const FOLDER = path.resolve(__dirname, "../../../assets/workbooks");
const NONE = ourNames([]);
const LONGEST_NAME = 31;

export function readySheets(locale: Locale): Uint8Array {
  const sheets = READY_BOOKS.filter((book) => book !== "sample-workbook").flatMap((book, b) => {
    const open = openBook(new Uint8Array(readFileSync(path.join(FOLDER, `${book}.${locale}.xlsx`))), NONE);
    return readLooks(open).map(
      ({ name, cells, tabColor: _, gridlines: __, hiddenRows: ___, hiddenColumns: ____, ...looks }, i): NewSheet => {
        const all = new Map<string, NewCell>(cells.map((cell) => [`${cell.row} ${cell.column}`, { ...cell, value: null }]));
        for (const { row, column, value } of open.data.sheets[i]?.cells ?? [])
          all.set(`${row} ${column}`, { ...all.get(`${row} ${column}`), row, column, value: isXlsxError(value) ? null : value });
        return { ...looks, name: `${b + 1}${name}`.slice(0, LONGEST_NAME), cells: [...all.values()] };
      },
    );
  });
  return writeWorkbook({ sheets }, NONE);
}

/** As a person opens a file; the question before it is answered. */
export async function openReadySheets(page: Page, locale: Locale): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  const file = { name: "ready.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };
  await fileField(page).setInputFiles({ ...file, buffer: Buffer.from(readySheets(locale)) });
  const open = page.getByRole("dialog").getByRole("button", { name: t("xlsx.workbench.openYes", {}, locale), exact: true });
  await Promise.all([page.waitForEvent("load"), open.click()]);
  await workbenchReady(page);
}
