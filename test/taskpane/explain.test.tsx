// The bar under the pane and the explanation of the selected cell: both ways between grid and pane.
import { act, screen, waitFor, within } from "@testing-library/react";
import { preloadAll } from "../../src/functions/catalogue";
import { leavePane, showPane } from "./render";

beforeAll(preloadAll);
afterEach(leavePane);

test("the selected cell is explained, the pane follows the selection, and what it reads is a jump away", async () => {
  const { host, user } = showPane({}, ({ book, select }) => {
    book.set("Sheet1", 0, 0, { value: 2027 });
    book.set("Sheet1", 0, 1, { value: 0.95, formula: "=CBAM.FACTOR(A1)" });
    book.set("Sheet1", 1, 1, { value: "#VALUE!", formula: '=CBAM.FACTOR("soon")' });
    select("Sheet1!B1");
  });
  await user.click(await screen.findByRole("button", { name: "Explain B1" }));
  const view = await screen.findByRole("article", { name: "A cell explained" });
  await within(view).findByRole("heading", { name: "Sheet1!B1 explained" });
  // Regulation (EU) 2023/956, Art. 31 with Directive 2003/87/EC, Art. 10a(1a): 95 % in 2027.
  await within(view).findByRole("region", { name: "CBAM.FACTOR" });
  expect(within(view).getAllByText(/0\.95/).length).toBeGreaterThan(0);

  expect(within(view).getByRole("region", { name: "What it reads" }).textContent).toMatch(/A1.*2027.*Year/i);
  await user.click(within(view).getByRole("button", { name: "Cite in a note" }));
  expect(host.notes.get("Sheet1!B1")).toMatch(/=CBAM\.FACTOR\(A1\) gives 0\.95\n.*version/);

  // An input has no formula: the explanation stays, with a way back to its cell.
  await user.click(within(view).getByRole("button", { name: "Go to Sheet1!A1" }));
  expect((await host.selection()).address).toBe("Sheet1!A1");
  await user.click(await within(view).findByRole("button", { name: "Back to Sheet1!B1" }));
  expect((await host.selection()).address).toBe("Sheet1!B1");

  act(() => host.select("Sheet1!B2"));
  await within(view).findByRole("heading", { name: "Sheet1!B2 explained" });
  expect((await within(view).findAllByText(/soon/)).length).toBeGreaterThan(0);

  await user.click(within(view).getByRole("button", { name: "Back to the view before" }));
  await screen.findByRole("button", { name: "Why B2 is an error" });
  act(() => host.select("Sheet1!A1"));
  await waitFor(() => expect(screen.queryByRole("group", { name: "Selected cell" })).toBeNull());
});

test("a cell of an inserted table: the bar says which row it is, the explanation where it stands and whether the sheet still says so", async () => {
  const { host, user } = showPane();
  await user.click(await screen.findByRole("button", { name: /EU ETS benchmarks 2021-2025/ }));
  await user.click(await screen.findByRole("button", { name: "Insert on a new sheet" }));
  await screen.findByText(/55 rows inserted/);
  // Hot metal: 1.288 allowances per tonne (Implementing Regulation (EU) 2021/447, Annex).
  const rows = await host.read("'ETS benchmarks 2021-2025'!A8:F62");
  const at = rows.findIndex(([product]) => product === "Hot metal");
  const cell = `'ETS benchmarks 2021-2025'!F${at + 8}`;
  act(() => host.select(cell));
  const bar = await screen.findByRole("group", { name: "Selected cell" });
  await within(bar).findByText("Hot metal · Benchmark 1.288 allowances/t · verified in the act");
  await user.click(within(bar).getByRole("button", { name: `Explain F${at + 8}` }));
  const view = await screen.findByRole("article", { name: "A cell explained" });
  expect(within(view).getByRole("region", { name: "The row in the table" }).textContent).toMatch(/ProductHot metal.*1\.288 allowances\/t/);
  expect(within(view).getByRole("region", { name: "Source" }).textContent).toMatch(/2021-447/);
  await user.click(within(view).getByRole("button", { name: "Cite in a note" }));
  expect(host.notes.get(cell)).toMatch(/1\.288 allowances\/t.*verified in the act\nhttps:\/\/eur-lex\.europa\.eu/);

  await act(() => host.write(cell, [[1.3]]));
  await within(view).findByText("The sheet says 1.3");
  within(view).getByText(/The sheet no longer says what the table says/);
});

test("what is asked from outside opens its view, and its part", async () => {
  const { host } = showPane({}, ({ book, select }) => {
    book.set("Sheet1", 0, 0, { value: 0.95, formula: "=CBAM.FACTOR(2027)" });
    select("Sheet1!A1");
  });
  act(() => host.ask("explain"));
  await screen.findByRole("heading", { name: "Sheet1!A1 explained" });
  act(() => host.ask("check"));
  await screen.findByRole("tab", { name: /^Check/, selected: true });
  act(() => host.ask("freeze"));
  await screen.findByRole("tab", { name: "Hand over", selected: true });
});

test("functions of laws a person does not use are not offered; the choice is kept for the next start", async () => {
  const { host, user } = showPane();
  await user.click(await screen.findByRole("tab", { name: "Settings" }));
  await user.click(await screen.findByRole("checkbox", { name: /: MCA\.\*$/ }));
  await waitFor(() => expect(host.hiddenFunctions.length).toBeGreaterThan(0));
  expect(host.hiddenFunctions.every((id) => id.startsWith("MCA."))).toBe(true);
  expect(await host.prefs.get("settings.hiddenLaws")).toBe('["MCA"]');
});
