/**
 * The looking itself: a clean piece of a pane has no fault, and each fault put into it is found by its name. Without this a
 * sweep that finds nothing would say nothing.
 */
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../tools/chromium";
import { lookFaults, ruleFaults } from "./sweep/faults";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 800, height: 600 } });
});
afterAll(() => browser.close());

const PART = ["#part"];
const show = (inside: string): Promise<void> =>
  page.setContent(`
  <!doctype html><html lang="zh-TW"><title>試</title><style>body{margin:0}#part{position:relative;width:320px;font:14px "Microsoft JhengHei",sans-serif;color:#222;background:#fff}button{font:inherit}</style>
  <main id="part"><h1>查詢</h1><p>碳邊境費用，依條文逐步計算。</p><button style="height:32px">插入</button>${inside}</main></html>`);

test("a clean piece has no fault", async () => {
  await show(
    '<div style="overflow:auto;width:300px" tabindex="0" role="region" aria-label="資料列"><div style="width:900px">很寬的表</div></div>',
  );
  expect(await lookFaults(page, "zh-TW", PART)).toEqual([]);
  expect(await ruleFaults(page, PART)).toEqual([]);
});

test.each([
  ["cut off", '<div style="width:40px;overflow:hidden;white-space:nowrap">一段被切斷的文字</div>'],
  ["cut off", '<div style="width:40px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap">一段被省略的文字</div>'],
  ["runs out of its box", '<span style="display:inline-block;width:60px;height:16px;background:#eee">標記裡的字太多太多太多</span>'],
  ["too long for its box", '<input aria-label="搜尋" placeholder="依儲存格、公式、值或版本尋找" style="width:60px">'],
  ["too long for its box", '<select aria-label="版本" style="width:50px"><option>現行有效的版本名稱</option></select>'],
  ["outside", '<button style="position:absolute;left:300px;width:90px">計算</button>'],
  ["scrolls sideways", '<div style="overflow-x:auto;width:200px"><button style="width:400px">計算</button></div>'],
  ["covered", '<div style="position:relative"><button>計算</button><div style="position:absolute;inset:0;background:#fff"></div></div>'],
  [
    "over one another",
    '<div style="position:relative;height:20px"><span style="position:absolute;left:0">第一段文字</span><span style="position:absolute;left:20px">第二段文字</span></div>',
  ],
  ["word broken", '<p style="width:40px;overflow-wrap:anywhere">certificates</p>'],
  ["number broken", '<p style="width:40px;overflow-wrap:anywhere">噸數：1234567890</p>'],
  ["one character alone on a line", '<button style="width:64px;padding:0;box-sizing:border-box">計算碳費額</button>'],
  ["key instead of words", "<p>pane.tables.search</p>"],
  ["unfilled", "<p>共 {rows} 列</p>"],
  ["English", "<p>this sentence was never translated</p>"],
  ["English label", '<button aria-label="clear">×</button>'],
  ["lang", '<p lang="zh-CN">单元格</p>'],
  ["font", '<p style="font-family:serif">字型不對</p>'],
])("a fault is found: %s in %s", async (name, inside) => {
  await show(inside);
  expect((await lookFaults(page, "zh-TW", PART)).map((fault) => fault.split(/:|“/)[0]?.trim() ?? "")).toEqual(
    expect.arrayContaining([expect.stringMatching(new RegExp(`^${name}`))]),
  );
});

test.each([
  ["button-name", "<button style='height:30px;width:30px'></button>"],
  ["color-contrast", '<p style="color:#bbb">看不清楚</p>'],
  [
    "target-size",
    '<button style="width:12px;height:12px;padding:0;border:0" aria-label="一"></button><button style="width:12px;height:12px;padding:0;border:0" aria-label="二"></button>',
  ],
])("a broken rule is found: %s", async (rule, inside) => {
  await show(inside);
  expect((await ruleFaults(page, PART)).join("\n")).toContain(`${rule}:`);
});
