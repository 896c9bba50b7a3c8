/**
 * The views of the pane in the states people work in, reached by real clicks and keys, in any language: every control is
 * found by the words it carries there. Each station goes on from the one before. May not judge what it sees.
 */
import type { Locator, Page } from "playwright-core";
import { type Locale, t } from "../../../src/i18n/t";
import "../../../src/taskpane/words";
import "../../../src/taskpane/panes/compare/words";
import "../../../src/taskpane/panes/lookup/laws";
import "../../../src/taskpane/panes/workbook/words";
import "../../../src/regimes/tables";
import { fromCalculate, fromCompare, fromTables } from "./doors";

export type Ui = {
  readonly page: Page;
  readonly pane: Locator;
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly press: (key: string, within?: Locator) => Promise<void>;
  readonly view: (id: string) => Promise<void>;
};

export type Station = { readonly name: string; readonly reach: (ui: Ui) => Promise<void> };

export function uiOf(page: Page, locale: Locale): Ui {
  const pane = page.locator("aside:has([role=tabpanel])");
  const say: Ui["say"] = (key, values = {}) => t(key, values, locale);
  return {
    page,
    pane,
    say,
    press: (key, within = pane) =>
      within
        .getByRole("button", { name: say(key), exact: true })
        .first()
        .click(),
    view: (id) =>
      pane
        .getByRole("tab", { name: before(say(`pane.tab.${id}`)) })
        .first()
        .click(),
  };
}

/** Finds a control by the words before the first place to fill. */
const before = (text: string): RegExp => new RegExp(`^${text.slice(0, text.search(/\{|$/)).replace(/[()（）.]/g, "\\$&")}`);
const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () =>
      ![...document.querySelectorAll("aside [role=tabpanel] .fui-Skeleton, aside [role=tabpanel] .fui-ProgressBar")].some((one) =>
        one.checkVisibility(),
      ),
  );

async function choose(box: Locator, text: string): Promise<void> {
  await box.fill(text);
  await box.press("Tab");
}

/** What is looked up, found and opened by Enter, with every card open. */
const everyCard = (name: string, wanted: string): Station => ({
  name: `lookup-${name}`,
  reach: async ({ pane, say, press, page }) => {
    if (await pane.getByRole("button", { name: say("pane.lookup.back"), exact: true }).isVisible()) await press("pane.lookup.back");
    const box = pane.getByRole("searchbox", { name: say("pane.lookup.search") });
    await box.fill(wanted);
    await pane.locator("[data-found]").first().waitFor();
    await box.press("Enter");
    await pane.locator(".fui-AccordionHeader button").first().waitFor();
    await pane.locator(".fui-AccordionHeader button[aria-expanded=false]").evaluateAll((heads) => {
      for (const head of heads) (head as HTMLElement).click();
    });
    await settled(page);
  },
});

const section = ({ pane, say }: Ui, id: string): Promise<void> =>
  pane
    .getByRole("tab", { name: before(say(`paneWorkbook.section.${id}`)) })
    .last()
    .click();

export const STATIONS: readonly Station[] = [
  { name: "tour", reach: ({ pane, say }) => pane.getByText(say("paneStart.welcome")).waitFor() },
  ...["tables", "lookup", "calculate", "compare", "workbook", "settings"].map(
    (view, i): Station => ({
      name: `tour-${view}`,
      reach: async ({ page, press, pane, say }) => {
        await press(i === 0 ? "paneStart.start" : "paneStart.next");
        await pane.getByText(say(`paneStart.tour.${view}.text`)).waitFor();
        await settled(page);
      },
    }),
  ),
  {
    name: "tables",
    reach: async ({ page, press, view }) => {
      await press("paneStart.done");
      await view("tables");
      await settled(page);
    },
  },
  {
    name: "tables-none",
    reach: async ({ pane, say }) => {
      await pane.getByRole("searchbox", { name: say("pane.tables.search") }).fill("qqqq");
      await pane.getByText(say("pane.tables.noneFoundHint")).waitFor();
    },
  },
  {
    name: "tables-detail",
    reach: async ({ pane, say, page }) => {
      await pane.getByRole("searchbox", { name: say("pane.tables.search") }).fill("");
      await pane
        .getByRole("button", { name: before(say("tables.title.cbam-defaults-2026-1740")) })
        .first()
        .click();
      await choose(pane.getByRole("combobox", { name: say("pane.filter.country") }), "TW");
      await pane.getByRole("textbox", { name: say("pane.filter.cnPrefix") }).fill("7318");
      await pane
        .getByRole("cell", { name: "7318 15 42" })
        .or(pane.getByRole("cell", { name: /^7318/ }))
        .first()
        .waitFor();
      await settled(page);
    },
  },
  {
    name: "tables-columns",
    reach: async ({ pane, say, page }) => {
      await pane.getByRole("button", { name: before(say("pane.columns")) }).click();
      await page.getByRole("menuitemcheckbox").first().waitFor();
    },
  },
  {
    name: "tables-inserted",
    reach: async ({ pane, page, press, say }) => {
      await page.keyboard.press("Escape");
      await page.getByRole("menuitemcheckbox").first().waitFor({ state: "hidden" });
      await press("pane.insert.sheet");
      await pane.getByRole("button", { name: say("pane.insert.refresh") }).waitFor();
    },
  },
  ...fromTables(settled),
  {
    name: "lookup",
    reach: async ({ view, page }) => {
      await view("lookup");
      await settled(page);
    },
  },
  {
    name: "lookup-word",
    reach: async ({ pane, say }) => {
      await pane.getByRole("searchbox", { name: say("pane.lookup.search") }).fill(say("pane.lookup.example.word"));
      await pane.locator("[data-found]").first().waitFor();
    },
  },
  {
    name: "lookup-code",
    reach: async ({ pane, say, page }) => {
      const box = pane.getByRole("searchbox", { name: say("pane.lookup.search") });
      await box.fill("7318 15 42");
      await pane.locator("[data-found]").first().waitFor();
      await box.press("Enter");
      await choose(pane.getByRole("combobox", { name: say("pane.lookup.origin") }), "TW");
      await pane.getByText(say("paneLookup.verdict.covered")).first().waitFor();
      await settled(page);
    },
  },
  ...Object.entries({
    "cards-good": "73181542",
    "cards-country": "TW",
    "cards-industry": "327310",
    "cards-material": "rebar fabricated",
  }).map(([name, wanted]) => everyCard(name, wanted)),
  {
    name: "lookup-country",
    reach: async ({ pane, say, press, page }) => {
      await press("pane.lookup.back");
      await pane.getByRole("searchbox", { name: say("pane.lookup.search") }).fill(say("pane.lookup.example.country"));
      await pane
        .getByRole("region", { name: say("pane.lookup.countries") })
        .locator("[data-found]")
        .first()
        .click();
      await pane.getByRole("article").waitFor();
      await settled(page);
    },
  },
  {
    name: "lookup-listed",
    reach: async ({ pane, say, press, page }) => {
      await press("pane.lookup.back");
      await pane.getByRole("searchbox", { name: say("pane.lookup.search") }).fill("");
      await press("paneLookup.list.fpfa.categories");
      await pane.locator("[data-found]").first().click();
      await settled(page);
    },
  },
  {
    name: "calculate",
    reach: async ({ view, page }) => {
      await view("calculate");
      await settled(page);
    },
  },
  {
    name: "calculate-form",
    reach: async ({ pane, say, page }) => {
      await pane
        .getByRole("button", { name: before(say("pane.task.CBAM.COST")) })
        .first()
        .click();
      await choose(pane.getByRole("combobox", { name: say("pane.argument.cn") }), "73181542");
      await choose(pane.getByRole("combobox", { name: say("pane.argument.origin") }), "TW");
      await pane.getByRole("textbox", { name: say("pane.argument.tonnes") }).fill("100");
      await pane.getByRole("textbox", { name: say("pane.argument.date") }).fill("2026-02-01");
      await pane.getByRole("heading", { name: say("pane.steps") }).waitFor();
      await pane.getByRole("button", { name: before(say("pane.calculate.moreFields")) }).click();
      await settled(page);
    },
  },
  {
    name: "calculate-steps",
    reach: ({ pane, say }) => pane.getByRole("heading", { name: say("pane.steps") }).evaluate((heading) => heading.scrollIntoView()),
  },
  ...fromCalculate(settled),
  {
    name: "compare",
    reach: async ({ view, page }) => {
      await view("compare");
      await settled(page);
    },
  },
  {
    name: "compare-table",
    reach: async ({ pane, press, say, page }) => {
      await press("paneCompare.example");
      await pane.getByRole("textbox", { name: say("paneCompare.field.price"), exact: true }).fill("80");
      await pane.getByRole("table", { name: say("paneCompare.rows") }).waitFor();
      await pane.getByRole("button", { name: before(say("paneCompare.more")) }).click();
      await pane.getByRole("switch", { name: say("paneCompare.overYears") }).click();
      await pane
        .getByRole("table", { name: say("paneCompare.rows") })
        .getByRole("button", { expanded: false })
        .first()
        .click();
      await settled(page);
      await pane.getByRole("table", { name: say("paneCompare.rows") }).evaluate((table) => table.scrollIntoView());
    },
  },
  {
    name: "compare-charts",
    reach: async ({ pane }) => {
      await pane.getByRole("figure").locator("g[role=listbox] rect").first().waitFor();
      await pane
        .getByRole("figure")
        .first()
        .evaluate((figure) => figure.scrollIntoView());
    },
  },
  ...fromCompare(settled),
  {
    name: "workbook",
    reach: async ({ view, page, pane }) => {
      await view("workbook");
      await pane.getByRole("treegrid").waitFor();
      await settled(page);
    },
  },
  {
    name: "workbook-formula",
    reach: async ({ pane, say, page }) => {
      await pane
        .getByRole("button", { name: before(say("paneWorkbook.open")) })
        .first()
        .click();
      await pane
        .getByRole("heading", { name: say("pane.steps") })
        .last()
        .waitFor();
      await settled(page);
    },
  },
  {
    name: "workbook-check",
    reach: async (ui) => {
      await section(ui, "check");
      await settled(ui.page);
    },
  },
  {
    name: "workbook-changes",
    reach: async (ui) => {
      await section(ui, "changes");
      await settled(ui.page);
    },
  },
  {
    name: "workbook-share",
    reach: async (ui) => {
      await section(ui, "share");
      await settled(ui.page);
    },
  },
  {
    name: "workbook-freeze",
    reach: async ({ pane, say, page }) => {
      await pane.getByRole("radio").last().check();
      await pane
        .getByRole("button", { name: before(say("paneWorkbook.freeze.do")) })
        .first()
        .click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "settings",
    reach: async ({ view, page }) => {
      if (await page.getByRole("dialog").isVisible()) await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      await view("settings");
      await settled(page);
    },
  },
  {
    name: "settings-edition",
    reach: async ({ pane }) => {
      const edition = pane.getByRole("button", { name: /cbam-defaults-2026-1740-2/ });
      await edition.click();
      await edition.evaluate((button) => button.scrollIntoView());
    },
  },
];
