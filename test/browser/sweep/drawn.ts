/**
 * What the grid draws of our own sheets, as it draws it: a heading (bold) that reaches beyond its cell, in width or below its last line,
 * or a number shown as ####. Read from the calls to the canvas, so that widths are those of the machine. May not know a sheet.
 */
import type { Page } from "playwright-core";

const TAB = '[data-u-comp="slide-tab-item"]';
const DRAWN = 700;
/** Every column of a sheet in sight. */
const WIDE = { width: 3000, height: 1500 };

export async function cutInSheets(page: Page): Promise<readonly string[]> {
  const before = page.viewportSize();
  await page.setViewportSize(WIDE);
  await page.evaluate(watchDrawing);
  const found: string[] = [];
  const tabs = page.locator(TAB);
  // The first sheet is drawn again when one comes back to it.
  const count = await tabs.count();
  for (const place of [...Array.from({ length: count }, (_, i) => i).slice(1), 0]) {
    const tab = tabs.nth(place);
    await tab.click();
    await page.waitForTimeout(DRAWN);
    const name = (await tab.textContent()) ?? "";
    const cut = await page.evaluate(() => (globalThis as unknown as { takeCut: () => string[] }).takeCut());
    found.push(...cut.map((text) => `${name}: ${text}`));
  }
  if (before) await page.setViewportSize(before);
  return found;
}

/** Runs in the page. */
function watchDrawing(): void {
  type Box = readonly [left: number, top: number, right: number, bottom: number];
  const drawing = CanvasRenderingContext2D.prototype;
  const paths = new WeakMap<CanvasRenderingContext2D, Box>();
  const clips = new WeakMap<CanvasRenderingContext2D, Box>();
  const cut = new Set<string>();
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
    if (/^#{2,}$/.test(text)) cut.add(text);
    if (box && /bold/.test(this.font) && text.trim() !== "") {
      const { width } = this.measureText(text);
      const left = this.textAlign === "right" ? x - width : this.textAlign === "center" ? x - width / 2 : x;
      const [from, to] = [at(this, left, y), at(this, left + width, y)];
      // Text of another cell than the one last framed lies elsewhere altogether.
      const inside = from.y > box[1] && from.y < box[3] + 40 && from.x < box[2] && to.x > box[0];
      if (inside && (to.x > box[2] + 1.5 || from.x < box[0] - 1.5 || from.y > box[3] + 1.5)) cut.add(text);
    }
    if (most === undefined) fillText.call(this, text, x, y);
    else fillText.call(this, text, x, y, most);
  };
  const takeCut = (): string[] => {
    const taken = [...cut];
    cut.clear();
    return taken;
  };
  Object.assign(globalThis, { takeCut });
}
