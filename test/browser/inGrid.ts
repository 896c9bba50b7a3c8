/** The grid by keyboard, as a person uses it, and what the page keeps of it. May not know what a cell means. */
import type { Page } from "playwright-core";
import { LOOKS, savedSheets } from "./savedSheets";

const NAME_BOX = '[data-u-comp="defined-name"] input';
const SUGGESTIONS_CLOSE = 500;

export async function selected(page: Page, cell: string): Promise<void> {
  await page.waitForFunction(([box, name]) => document.querySelector<HTMLInputElement>(box)?.value === name, [NAME_BOX, cell] as const);
}

export async function goTo(page: Page, cell: string): Promise<void> {
  await page.locator(NAME_BOX).fill(cell);
  await page.locator(NAME_BOX).press("Enter");
  await selected(page, cell);
}

/** Ends the edit of `cell`: the selection moves one row down when the grid has taken the text. */
export async function enter(page: Page, cell: string): Promise<void> {
  // The list of suggestions closes a moment after the last key, and until then Enter would belong to it.
  await page.waitForTimeout(SUGGESTIONS_CLOSE);
  await page.keyboard.press("Enter");
  await selected(
    page,
    cell.replace(/[0-9]+/, (row) => String(Number(row) + 1)),
  );
}

export async function type(page: Page, cell: string, text: string): Promise<void> {
  await goTo(page, cell);
  await page.keyboard.type(text, { delay: 10 });
  await enter(page, cell);
}

/** The value of a cell once the page has saved one that satisfies the test. */
export async function cellOnce(
  page: Page,
  sheet: string,
  row: number,
  column: number,
  test: (value: unknown) => boolean,
): Promise<unknown> {
  let value: unknown;
  for (let attempt = 0; attempt < LOOKS; attempt++) {
    value = (await savedSheets(page))?.find((entry) => entry.name === sheet)?.cellData[row]?.[column]?.v;
    if (value !== undefined && test(value)) return value;
    await page.waitForTimeout(250);
  }
  throw new Error(`${sheet} row ${row + 1} column ${column + 1} holds ${JSON.stringify(value)}`);
}
