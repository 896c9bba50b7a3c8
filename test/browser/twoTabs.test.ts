/**
 * The workbench open in two tabs of one browser: one keeps the workbook, the other says so and changes nothing; taken over,
 * the last entry of the first is in the second; a tab that crashes holds nothing back.
 */
import type { Page } from "playwright-core";
import { distPath } from "../tools/dist";
import { cellOnce, goTo, type } from "./inGrid";
import { openWorkbench, type Workbench, workbenchReady } from "./page";
import { savedSheets } from "./savedSheets";

const SHEET = "Read me";
const [ROW, COLUMN] = [35, 7];
const CELL = "H36";
let workbench: Workbench;
afterEach(() => workbench.close());

const notice = (page: Page, text: RegExp): Promise<void> => page.getByRole("group").filter({ hasText: text }).first().waitFor();
const kept = async (page: Page): Promise<unknown> =>
  (await savedSheets(page))?.find(({ name }) => name === SHEET)?.cellData[ROW]?.[COLUMN]?.v;

async function takeOver(page: Page, words: string): Promise<void> {
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: words }).click()]);
  await workbenchReady(page);
  await page.getByRole("button", { name: words }).waitFor({ state: "detached" });
}

test("one tab keeps the workbook; another looks at it, takes it over with all that was entered, and gives it back when it crashes", async () => {
  workbench = await openWorkbench(distPath("workbench"), { query: "?lang=en" });
  const first = workbench.page;
  await workbenchReady(first);
  await type(first, CELL, "one");
  await cellOnce(first, SHEET, ROW, COLUMN, (value) => value === "one");

  // A page busy with its own start hears of its lock late; that is nobody else's turn.
  await first.addInitScript(() => {
    const request = LockManager.prototype.request as (...given: unknown[]) => Promise<unknown>;
    const busyAfter = function (this: LockManager, ...given: unknown[]): Promise<unknown> {
      const answer = Reflect.apply(request, this, given) as Promise<unknown>;
      for (const until = performance.now() + 900; performance.now() < until; );
      return answer;
    };
    LockManager.prototype.request = busyAfter as LockManager["request"];
  });
  await first.reload();
  await workbenchReady(first);
  expect(await first.getByRole("button", { name: "Continue in this tab" }).count()).toBe(0);

  const second = await first.context().newPage();
  await second.goto(`${workbench.address}?lang=zh-TW`);
  await workbenchReady(second);
  await notice(second, /^此活頁簿已在此瀏覽器的另一個分頁中開啟。/);
  await goTo(second, CELL);
  await second.keyboard.type("two");
  await second.keyboard.press("Enter");
  await second.keyboard.press("Escape");
  // Long enough for a save, had there been one.
  await second.waitForTimeout(2500);
  expect(await kept(second)).toBe("one");

  // The entry is not saved yet when the other tab asks.
  await type(first, CELL, "three");
  await takeOver(second, "改在此分頁繼續");
  await notice(first, /^Another tab has taken over this workbook\./);
  expect(await kept(second)).toBe("three");
  await type(second, CELL, "four");
  await cellOnce(second, SHEET, ROW, COLUMN, (value) => value === "four");
  await goTo(first, CELL);
  await first.keyboard.type("five");
  await first.keyboard.press("Enter");
  await first.waitForTimeout(2500);
  expect(await kept(first)).toBe("four");

  await second.goto("chrome://crash").catch(() => undefined);
  await takeOver(first, "Continue in this tab");
  await type(first, "H37", "six");
  await cellOnce(first, SHEET, ROW + 1, COLUMN, (value) => value === "six");
  expect(await kept(first)).toBe("four");
  expect(workbench.problems).toEqual([]);
  expect(workbench.foreign).toEqual([]);
});
