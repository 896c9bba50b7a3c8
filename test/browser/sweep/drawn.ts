/**
 * What the grid draws of our own sheets, as it draws it: a text that reaches beyond its cell, in width, above or below, or a number shown
 * as ####. Read from the calls to the canvas, so that widths are those of the machine. May not know a sheet.
 */
import type { Page } from "playwright-core";

const TAB = '[data-u-comp="slide-tab-item"]';
/** Milliseconds without a stroke after which a sheet is drawn. */
const STILL = 250;
/** The numbers of rows and the letters of columns beside the cells. */
const OF_THE_FRAME = /^(?:\d{1,3}|[A-Z]{1,2})$/;
/** Every column of a sheet in sight. */
const WIDE = { width: 3000, height: 1500 };

/** `what`: of headings (bold), or of every text, where no cell is meant to show the beginning of a longer one. */
export async function cutInSheets(page: Page, what: "headings" | "all" = "headings"): Promise<readonly string[]> {
  const before = page.viewportSize();
  await page.setViewportSize(WIDE);
  await page.evaluate(watchDrawing, what === "all");
  const found: string[] = [];
  const tabs = page.locator(TAB);
  // The first sheet is drawn again when one comes back to it.
  const count = await tabs.count();
  for (const place of [...Array.from({ length: count }, (_, i) => i).slice(1), 0]) {
    const tab = tabs.nth(place);
    await tab.click();
    const cut = await page.evaluate((still) => (globalThis as unknown as Watched).takeCut(still), STILL);
    const name = (await tab.textContent()) ?? "";
    found.push(...cut.filter((text) => !OF_THE_FRAME.test(text)).map((text) => `${name}: ${text}`));
  }
  if (before) await page.setViewportSize(before);
  return found;
}

type Watched = { takeCut: (still: number) => Promise<string[]> };

/** Runs in the page. */
function watchDrawing(all: boolean): void {
  type Box = readonly [left: number, top: number, right: number, bottom: number];
  const drawing = CanvasRenderingContext2D.prototype;
  const paths = new WeakMap<CanvasRenderingContext2D, Box>();
  const clips = new WeakMap<CanvasRenderingContext2D, Box>();
  const cut = new Set<string>();
  let last = 0;
  const at = (context: CanvasRenderingContext2D, x: number, y: number): DOMPoint => context.getTransform().transformPoint({ x, y });
  const { rect, clip, fillText } = drawing;
  drawing.rect = function (x, y, width, height) {
    const [from, to] = [at(this, x, y), at(this, x + width, y + height)];
    paths.set(this, [from.x, from.y, to.x, to.y]);
    rect.call(this, x, y, width, height);
  };
  drawing.clip = function (this: CanvasRenderingContext2D, ...given: []) {
    const path = paths.get(this);
    if (path) clips.set(this, path);
    Reflect.apply(clip, this, given);
  } as typeof clip;
  drawing.fillText = function (text, x, y, most) {
    const box = clips.get(this);
    last = performance.now();
    if (/^#{2,}$/.test(text)) cut.add(text);
    if (box && (all || /bold/.test(this.font)) && text.trim() !== "") {
      const { width, actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } = this.measureText(text);
      const left = this.textAlign === "right" ? x - width : this.textAlign === "center" ? x - width / 2 : x;
      const [from, to] = [at(this, left, y), at(this, left + width, y)];
      // Text of another cell than the one last framed lies elsewhere altogether.
      const inside = from.y > box[1] && from.y < box[3] + 40 && from.x < box[2] && to.x > box[0];
      const high = from.y - above < box[1] - 1.5 || from.y + below > box[3] + 1.5;
      if (inside && (to.x > box[2] + 1.5 || from.x < box[0] - 1.5 || high)) cut.add(text);
    }
    if (most === undefined) fillText.call(this, text, x, y);
    else fillText.call(this, text, x, y, most);
  };
  const takeCut = async (still: number): Promise<string[]> => {
    // Until something has been drawn since the last sheet was read, and nothing more for a while.
    while (last === 0 || performance.now() - last < still) await new Promise((resolve) => setTimeout(resolve, 50));
    last = 0;
    const taken = [...cut];
    cut.clear();
    return taken;
  };
  Object.assign(globalThis, { takeCut });
}
