/**
 * Every view of the pane at its narrowest, in one language and one theme, light, dark or the system's high contrast: no rule of
 * accessibility broken, nothing cut off, covered or outside, every word in the language that was chosen. Pictures on request.
 * One test file a language, so that they run side by side.
 */
import type { Locale } from "../../../src/i18n/t";
import { distPath } from "../../tools/dist";
import { openWorkbench, type Workbench, workbenchReady } from "../page";
import { cutInSheets } from "./drawn";
import { lookFaults, ruleFaults } from "./faults";
import { openReadySheets } from "./readySheets";
import { STATIONS, uiOf } from "./stations";

/**
 * How things stand depends on the language, whether colours stand out on the theme: each language has a theme of its own. The other
 * rules of accessibility depend on neither and are judged in one.
 */
const THEME: Readonly<Record<Locale, { readonly colorScheme: "light" | "dark"; readonly forcedColors?: "active" }>> = {
  en: { colorScheme: "light" },
  "zh-TW": { colorScheme: "dark" },
  // The system's high contrast is a dark one: its links are light on black.
  "zh-CN": { colorScheme: "dark", forcedColors: "active" },
};
const ALL_RULES: Locale = "en";
/** What was reached comes to rest within some frames. */
const SETTLED = 180;

export function sweepPane(locale: Locale): void {
  let workbench: Workbench;
  afterEach(() => workbench.close());

  test(`the pane of 320 px in ${locale} has no fault in any view`, async () => {
    workbench = await openWorkbench(distPath("workbench"), {
      query: `?lang=${locale}`,
      width: 900,
      height: 1100,
      firstStart: true,
      preferences: { paneWidth: "320", pane: "shown" },
    });
    const { page } = workbench;
    await workbenchReady(page);
    // Colours that are still on their way to the other theme would be judged as they pass.
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.addStyleTag({ content: "*, *::before, *::after { transition: none !important; animation-duration: 0s !important; }" });
    const ui = uiOf(page, locale);
    const faults: Record<string, readonly string[]> = {};
    const note = (name: string, found: readonly string[]): void => {
      if (found.length > 0) faults[name] = [...(faults[name] ?? []), ...found];
    };
    note("sheets of the sample", await cutInSheets(page));
    // Chosen while the page is open, as people do.
    await page.emulateMedia(THEME[locale]);
    for (const { name, reach } of STATIONS) {
      await reach(ui);
      await page.waitForTimeout(SETTLED);
      note(name, [...(await ruleFaults(page, undefined, locale !== ALL_RULES)), ...(await lookFaults(page, locale))]);
      await workbench.shot(`panes-${name}-${locale}`);
    }
    // The ready workbooks in the same page: their sheets, one after another.
    await openReadySheets(page, locale);
    note("sheets of the ready workbooks", await cutInSheets(page, "all"));
    expect(faults).toEqual({});
    expect(workbench.problems).toEqual([]);
  });
}
