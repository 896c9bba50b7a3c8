// Look-up and calculation in each language: no key shows in place of words. The rules of accessibility are judged in one of
// them, since what is drawn is the same in all three.
import { fireEvent, screen, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { LOCALES, setLocale, t } from "../../src/i18n/t";
import { leavePane, showPane } from "./render";
afterEach(leavePane);

const JUDGED = "zh-TW";

async function violations(locale: string): Promise<string[]> {
  if (locale !== JUDGED) return [];
  const { violations: found } = await axe.run(document.body, {
    rules: { region: { enabled: false }, "color-contrast": { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}

/** Keys of ours look like paneLookup.say.cca; a function's name is in capitals, a legal value is named in brackets. */
const bareKeys = (): string[] =>
  [...(document.body.textContent ?? "").matchAll(/\b(?:pane\w*|tables|note|status|versionStatus|quantity)\.[a-z]\w*(?:\.\w+)*/g)].map(
    ([key]) => key,
  );

const view = (): HTMLElement => document.querySelector("[role=tabpanel]:not([hidden])") as HTMLElement;

async function openAll(): Promise<void> {
  await waitFor(() => expect(view().querySelectorAll(".fui-AccordionItem").length).toBeGreaterThan(0));
  for (const head of view().querySelectorAll<HTMLElement>(".fui-AccordionHeader button[aria-expanded=false]")) fireEvent.click(head);
  await waitFor(() => expect(view().querySelector("[aria-label='" + t("pane.loading") + "']")).toBeNull());
}

describe.each(LOCALES)("In %s", (locale) => {
  test.each([
    ["a good", "73181542"],
    ["a country", "TW"],
    ["an industry", "327310"],
    ["a material", "rebar fabricated"],
  ])("the look-up of %s with every card open", async (_what, wanted) => {
    setLocale(locale);
    const { user } = showPane({ locale }, (host) => void host.prefs.set("lookup.origin", '["TW"]'));
    await user.click(screen.getByRole("tab", { name: t("pane.tab.lookup") }));
    await screen.findByText(t("pane.lookup.start"));
    await user.type(view().querySelector("input") as HTMLElement, wanted);
    await waitFor(() => expect(view().querySelector("[data-found]")).not.toBeNull());
    await user.keyboard("{Enter}");
    await openAll();
    expect(bareKeys()).toEqual([]);
    expect(await violations(locale)).toEqual([]);
  });

  test.each(["CBAM.COST", "TW.FEE", "BUYCLEAN.LIMIT", "LAW.EXPLAIN"])("the form of %s with all its fields", async (id) => {
    setLocale(locale);
    const { user } = showPane({ locale });
    await user.click(screen.getByRole("tab", { name: t("pane.tab.calculate") }));
    await user.type((await screen.findAllByRole("searchbox")).at(-1) as HTMLElement, id);
    await user.click((await screen.findAllByText(id)).at(-1) as HTMLElement);
    const more = view().querySelector("button[aria-expanded=false]:not([role])");
    if (more) await user.click(more);
    await screen.findByText(t("paneCalculate.insertAs"));
    expect(bareKeys()).toEqual([]);
    expect(await violations(locale)).toEqual([]);
  });
});
