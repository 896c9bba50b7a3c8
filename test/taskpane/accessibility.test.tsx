// WCAG rules that a machine can judge without drawing, for every view in both themes. Contrast needs a real page.
import { screen } from "@testing-library/react";
import axe from "axe-core";
import { leavePane, showPane } from "./render";

jest.setTimeout(30_000);
afterEach(leavePane);

async function violations(): Promise<string[]> {
  // Landmarks are the page's business: the pane is a part of one. Contrast needs colours that a simulated page has not.
  const { violations: found } = await axe.run(document.body, { rules: { region: { enabled: false }, "color-contrast": { enabled: false } } });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}

describe.each(["light", "dark"] as const)("In the %s theme", (theme) => {
  test("tables, a table, look-up, calculation and settings break no rule", async () => {
    const { user } = showPane({ theme });
    expect(await violations()).toEqual([]);
    await user.click(screen.getAllByRole("button", { name: /EU ETS benchmarks 2021-2025/ })[0] as HTMLElement);
    await screen.findByText("55 rows");
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole("tab", { name: "Look up" }));
    await screen.findByText("What are you looking for?");
    await user.type(screen.getByRole("searchbox", { name: "CN code, product or country" }), "73181542{Enter}");
    await screen.findAllByText("covered");
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole("tab", { name: "Calculate" }));
    await user.click(await screen.findByRole("button", { name: /^Cost of an import line/ }));
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole("tab", { name: "Settings" }));
    await screen.findByText("Data editions");
    expect(await violations()).toEqual([]);
  });
});

test("the keyboard alone reaches a table and inserts it", async () => {
  const { user, host } = showPane();
  await screen.findAllByRole("listitem");
  await user.tab();
  expect(document.activeElement?.textContent).toBe("Tables");
  for (let i = 0; i < 8 && document.activeElement?.getAttribute("type") !== "search"; i++) await user.tab();
  expect(document.activeElement?.getAttribute("type")).toBe("search");
  await user.tab();
  expect(document.activeElement?.textContent).toMatch(/^EU ETS benchmarks 2021-2025/);
  await user.keyboard("{Enter}");
  await screen.findByText("55 rows");
  const stops: string[] = [];
  for (let i = 0; i < 25 && document.activeElement?.textContent !== "Insert on a new sheet"; i++) {
    await user.tab();
    stops.push(document.activeElement?.textContent?.slice(0, 30) ?? "");
  }
  expect(stops.at(-1)).toBe("Insert on a new sheet");
  await user.keyboard("{Enter}");
  await screen.findByText(/55 rows inserted/);
  expect(await host.tables()).toHaveLength(1);
});
