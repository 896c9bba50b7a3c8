// The keyboard in the list of tables. What a drawn page breaks of the rules is looked for in a real one, view by view.
import { screen } from "@testing-library/react";
import { leavePane, showPane } from "./render";

afterEach(leavePane);

test("the keyboard alone reaches a table and inserts it", async () => {
  const { user, host } = showPane();
  await screen.findAllByRole("listitem");
  await user.tab();
  expect(document.activeElement?.textContent).toBe("Tables");
  for (let i = 0; i < 8 && document.activeElement?.getAttribute("type") !== "search"; i++) await user.tab();
  expect(document.activeElement?.getAttribute("type")).toBe("search");
  for (const door of [/^Ready workbooks/, /^Import a list/]) {
    await user.tab();
    expect(document.activeElement?.textContent).toMatch(door);
  }
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
