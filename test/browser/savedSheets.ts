/** The workbook as the page keeps it in the browser, as the next visit would find it. May not know what a cell means. */
import type { Page } from "playwright-core";
import { patience } from "../tools/patience";

/** Looks at what is kept, a quarter of a second apart, before one gives up. */
export const LOOKS = patience(15) / 250;

export type SavedCell = { readonly v?: unknown; readonly f?: string | null; readonly si?: string | null };
export type SavedSheet = {
  readonly name: string;
  readonly cellData: Readonly<Record<number, Readonly<Record<number, SavedCell>>>>;
  /** Heights of rows in pixels, as set and as the grid found them. */
  readonly rowData?: Readonly<Record<number, { readonly h?: number; readonly ah?: number }>>;
};
type Saved = {
  readonly workbook: {
    readonly sheets: Readonly<Record<string, SavedSheet>>;
    /** What the parts of the grid keep, notes among it: each as text. */
    readonly resources?: readonly { readonly name: string; readonly data: string }[];
  };
};

/** undefined: nothing is kept, as long as nobody has changed the sample. */
export async function savedSheets(page: Page): Promise<readonly SavedSheet[] | undefined> {
  const saved = await savedWorkbook(page);
  return saved && Object.values(saved.workbook.sheets);
}

/** The notes of the workbook once one says so much. */
export async function noteOnce(page: Page, said: string): Promise<string> {
  for (let attempt = 0; attempt < LOOKS; attempt++) {
    const kept = (await savedWorkbook(page))?.workbook.resources ?? [];
    const note = kept.find(({ name, data }) => /NOTE/.test(name) && data.includes(said));
    if (note) return note.data;
    await page.waitForTimeout(250);
  }
  throw new Error(`no note says ${said}`);
}

/** Told as one text: cell by cell, a look at a workbook costs the page and the test more than what they are about. */
async function savedWorkbook(page: Page): Promise<Saved | undefined> {
  const text = await page.evaluate(
    () =>
      new Promise<string | undefined>((resolve, reject) => {
        const opening = indexedDB.open("carbon-border", 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore("workbooks");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const books = opening.result.transaction("workbooks").objectStore("workbooks");
          const open = books.get("open");
          open.onsuccess = () => {
            const asked = books.get(typeof open.result === "string" ? open.result : "current");
            asked.onsuccess = () => {
              opening.result.close();
              const { sheets, resources } = (asked.result as Saved | undefined)?.workbook ?? {};
              resolve(sheets && JSON.stringify({ workbook: { sheets, resources } }));
            };
          };
        };
      }),
  );
  return text === undefined ? undefined : (JSON.parse(text) as Saved);
}
