/**
 * Every view of the pane at its narrowest, in one language, light, dark and with the system's high contrast: no rule of
 * accessibility broken, nothing cut off, covered or outside, every word in the language that was chosen. Pictures on request.
 * One test file a language, so that they run side by side.
 */
import type { Locale } from "../../../src/i18n/t";
import { distPath } from "../../tools/dist";
import { openWorkbench, type Workbench, workbenchReady } from "../page";
import { cutInSheets } from "./drawn";
import { lookFaults, ruleFaults } from "./faults";
import { STATIONS, uiOf } from "./stations";

/** The rules of accessibility and whether colours stand out do not depend on the language: each is judged in one. */
const RULES: Locale = "en";
const DARK: Locale = "zh-TW";
const HIGH_CONTRAST: Locale = "zh-CN";
/** A theme reaches every element within some frames. */
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
    for (const { name, reach } of STATIONS) {
      await reach(ui);
      for (const theme of locale === DARK ? (["light", "dark"] as const) : (["light"] as const)) {
        await page.emulateMedia({ colorScheme: theme });
        await page.waitForTimeout(SETTLED);
        if (theme === "dark" || locale === RULES) note(`${name} ${theme}`, await ruleFaults(page, undefined, theme === "dark"));
        if (theme === "light") note(name, await lookFaults(page, locale));
        await workbench.shot(`panes-${name}-${locale}-${theme}`);
      }
      if (locale === HIGH_CONTRAST) {
        // The system's high contrast is a dark one: its links are light on black.
        await page.emulateMedia({ colorScheme: "dark", forcedColors: "active" });
        await page.waitForTimeout(SETTLED);
        note(`${name} high contrast`, [...(await ruleFaults(page, undefined, true)), ...(await lookFaults(page, locale))]);
        await workbench.shot(`panes-${name}-${locale}-contrast`);
        await page.emulateMedia({ forcedColors: "none" });
      }
    }
    expect(faults).toEqual({});
    expect(workbench.problems).toEqual([]);
  });
}
