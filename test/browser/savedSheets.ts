/** The workbook as the page keeps it in the browser: the values of every sheet. May not know what they mean. */
import type { Page } from "playwright-core";

type Cell = { readonly v?: unknown };
type Saved = { readonly workbook: { readonly sheets: Readonly<Record<string, { readonly name: string; readonly cellData: Readonly<Record<number, Readonly<Record<number, Cell>>>> }>> } };

export async function savedSheets(page: Page): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const saved = await page.evaluate(() => new Promise<Saved | undefined>((resolve, reject) => {
    const opening = indexedDB.open("carbon-border", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("workbooks");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asked = opening.result.transaction("workbooks").objectStore("workbooks").get("current");
      asked.onsuccess = () => {
        opening.result.close();
        resolve(asked.result as Saved | undefined);
      };
    };
  }));
  return Object.fromEntries(Object.values(saved?.workbook.sheets ?? {}).map(({ name, cellData }) => [name, Object.values(cellData).flatMap((row) => Object.values(row).flatMap(({ v }) => (v === undefined || v === null ? [] : [v])))]));
}
