/**
 * Everything that is wrong with a part of the page: the rules of accessibility, contrast included, and what measuring finds.
 * May not know what the page shows.
 */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import type { Locale } from "../../../src/i18n/t";
import { allWords } from "../../tools/words";
import { look } from "./look";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const TOPICS = [...new Set(Object.keys(allWords("en")).map((key) => key.slice(0, key.indexOf("."))))].filter((topic) =>
  /^[a-z]\w+$/.test(topic),
);
const FONTS: Readonly<Record<Locale, string>> = { en: "Segoe UI", "zh-TW": "Microsoft JhengHei", "zh-CN": "Microsoft YaHei" };
/** The grid has an aside of its own. */
export const PANE = "aside:has([role=tabpanel])";

type Axe = {
  readonly axe?: {
    readonly run: (
      context: unknown,
      options: unknown,
    ) => Promise<{
      readonly violations: readonly {
        readonly id: string;
        readonly nodes: readonly { readonly html: string; readonly any: readonly { readonly message: string }[] }[];
      }[];
    }>;
  };
};

/** `contrast`: colours only, for a second theme of the same view. */
export async function ruleFaults(page: Page, parts: readonly string[] = [PANE], contrast = false): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  return page.evaluate(
    async ([chosen, colours]) => {
      const { axe } = window as unknown as Axe;
      // A modal dialog makes everything else silent: what lies behind it is not read.
      const dialog = document.querySelector("[role=dialog],[role=alertdialog]");
      const layers = [...document.querySelectorAll("body > .fui-FluentProvider, body > [data-portal-node]")];
      const include = dialog ? [dialog] : [...chosen.flatMap((part) => [...document.querySelectorAll(part)]), ...layers];
      const options = colours
        ? { runOnly: ["color-contrast"] }
        : { rules: { region: { enabled: false }, "target-size": { enabled: true } } };
      // Views that were visited stay in the page, hidden: nobody meets them, and they are two thirds of all elements. Left out of what
      // is judged, they would still be measured one by one; so to the rules they are empty.
      const hidden = [...document.querySelectorAll("[role=tabpanel]")].filter((panel) => !panel.checkVisibility());
      // So is the grid: it lies beside the pane, never under its words.
      const empty = [...hidden, ...[...document.querySelectorAll("main")].filter((part) => !include.includes(part))];
      for (const part of empty) Object.defineProperty(part, "childNodes", { value: [], configurable: true });
      // The stops at the ends of a dialog hand the focus on; they are not for people.
      const { violations } = (await axe?.run(
        { include, exclude: [["[data-tabster-dummy]"], ...hidden] },
        { ...options, preload: false, resultTypes: ["violations"] },
      )) ?? { violations: [] };
      for (const part of empty) Reflect.deleteProperty(part, "childNodes");
      return violations.flatMap(({ id, nodes }) =>
        nodes.slice(0, 6).map((node) => `${id}: ${node.html.slice(0, 150)} (${node.any[0]?.message.slice(0, 160) ?? ""})`),
      );
    },
    [parts, contrast] as const,
  );
}

export function lookFaults(page: Page, locale: Locale, parts: readonly string[] = [PANE]): Promise<string[]> {
  return page.evaluate(look, { parts, locale, topics: TOPICS, font: FONTS[locale] });
}
