// The way from a function's form to its help page, in the language of the pane.
import { screen } from "@testing-library/react";
import { leavePane, showPane, type Shown } from "./render";
afterEach(leavePane);

const open = async (shown: Shown, tab: string, task: RegExp): Promise<void> => {
  await shown.user.click(screen.getByRole("tab", { name: tab }));
  await shown.user.click(await screen.findByRole("button", { name: task }));
};

test("opens the page of the function through the host, beside the page of the pane", async () => {
  const shown = showPane();
  await open(shown, "Calculate", /^Cost of an import line/);
  await shown.user.click(await screen.findByRole("link", { name: "Help on CBAM.COST" }));
  expect(shown.host.opened).toEqual([new URL("help/en/CBAM.COST.html", document.baseURI).href]);
});

test("opens the page in the language of the pane", async () => {
  const shown = showPane({ locale: "zh-TW" });
  await open(shown, "試算", /^單筆進口的成本/);
  await shown.user.click(await screen.findByRole("link", { name: "CBAM.COST 說明" }));
  expect(shown.host.opened).toEqual([new URL("help/zh-TW/CBAM.COST.html", document.baseURI).href]);
});
