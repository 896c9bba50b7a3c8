// The words of the pane: complete in three languages, and everything shown follows the language at once.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { act, screen, within } from "@testing-library/react";
import { allWords } from "../tools/words";
import { leavePane, showPane } from "./render";
afterEach(leavePane);

const ROOT = path.resolve(__dirname, "../..");

test("every key that the pane asks for by name exists", () => {
  const en = allWords("en");
  const files = readdirSync(path.join(ROOT, "src/taskpane"), { recursive: true, withFileTypes: true }).filter((entry) =>
    /\.tsx?$/.test(entry.name),
  );
  const asked = files.flatMap((entry) =>
    [...readFileSync(path.join(entry.parentPath, entry.name), "utf8").matchAll(/\bt\("((?:pane|paneCompare|chart|tables)\.[\w.-]+)"/g)].map(
      (match) => match[1] ?? "",
    ),
  );
  expect(asked.length).toBeGreaterThan(60);
  expect([...new Set(asked)].filter((key) => en[key] === undefined)).toEqual([]);
});

test("the language chosen in Settings changes everything at once, tells the host, and marks the page", async () => {
  const shown = showPane();
  const heard: string[] = [];
  shown.host.onLocale((locale) => heard.push(locale));
  await shown.user.click(screen.getByRole("tab", { name: "Settings" }));
  await shown.user.selectOptions(screen.getByRole("combobox", { name: "Language" }), "zh-TW");
  expect(heard).toEqual(["zh-TW"]);
  expect(["表格", "查詢", "試算", "設定"].map((name) => screen.getByRole("tab", { name }).tagName)).toEqual([
    "BUTTON",
    "BUTTON",
    "BUTTON",
    "BUTTON",
  ]);
  await shown.user.click(screen.getByRole("tab", { name: "表格" }));
  const panel = screen.getByRole("tabpanel");
  expect((await within(panel).findAllByRole("listitem"))[0]?.textContent).toMatch(/^EU ETS 標竿值 2021-2025/);
  expect(panel.closest("[lang]")?.getAttribute("lang")).toBe("zh-TW");
});

test("a table opened in English is read again in Chinese, its rows included", async () => {
  const shown = showPane();
  await shown.user.click(screen.getAllByRole("button", { name: /EU ETS benchmarks 2021-2025/ })[0] as HTMLElement);
  await screen.findByText("55 rows");
  await act(() => shown.host.setLocale("zh-CN"));
  expect(await screen.findByText("55 行")).toBeTruthy();
  expect(await screen.findByRole("columnheader", { name: "基准值" })).toBeTruthy();
  expect(screen.getAllByText("配额/吨").length).toBeGreaterThan(3);
});
