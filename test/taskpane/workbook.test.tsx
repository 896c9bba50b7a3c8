// The Workbook view over the workbook in memory: what is listed, what it rests on, and what a person can do with it.
import { act, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { BASIS_NAMESPACE } from "../../src/record/record";
import type { MemoryHost } from "../../src/host/memory/memoryHost";
import { calculate, fill, oldRecord, WRONG } from "./factors";
import { leavePane, type Shown, showPane } from "./render";
afterEach(leavePane);

async function open(prepare: (host: MemoryHost) => void = fill): Promise<Shown> {
  const shown = showPane({ calculate }, prepare);
  await shown.user.click(screen.getByRole("tab", { name: /^Workbook/ }));
  return shown;
}

const rowOf = (text: string | RegExp): Promise<HTMLElement> =>
  waitFor(() => {
    const found = screen
      .getAllByRole("row")
      .find((row) => (typeof text === "string" ? row.textContent?.includes(text) : text.test(row.textContent ?? "")));
    if (!found) throw new Error(`no row ${String(text)}`);
    return found;
  });

const said = (text: RegExp): Promise<void> =>
  waitFor(() => {
    if (!screen.getAllByRole("status").some((status) => text.test(status.textContent ?? "")))
      throw new Error(`nothing says ${String(text)}`);
  });

/** A page that is not drawn has nothing to focus in a question, so Fluent takes it for not open to the reader. */
const asked = (): Promise<HTMLElement> => screen.findByRole("dialog", { hidden: true });
const inside = (question: HTMLElement, button: string): HTMLElement => within(question).getByRole("button", { name: button, hidden: true });

async function violations(): Promise<string[]> {
  const { violations: found } = await act(() =>
    axe.run(document.body, { rules: { region: { enabled: false }, "color-contrast": { enabled: false } } }),
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
}

test("lists the formulas of ours with value, version and reason of an error, and goes to a cell by click and by key", async () => {
  const { user, host } = await open();
  // As the cell shows it.
  expect((await rowOf("=CBAM.FACTOR(2027)")).textContent).toContain("95.0%");
  await said(/^3 formulas · 1 with errors/);
  expect(screen.queryByText("=SUM(1)")).toBeNull();
  expect((await rowOf(WRONG)).textContent).toContain("year is not a year");
  // In force today: Regulation (EU) 2023/956 as amended by Regulation (EU) 2025/2083.
  await waitFor(async () => expect((await rowOf("=CBAM.FACTOR(A1)")).textContent).toContain("2025-2083"));
  await user.click(await rowOf(WRONG));
  expect((await host.selection()).address).toBe("'Other lines'!C5");
  const first = await rowOf("=CBAM.FACTOR(A1)");
  act(() => first.focus());
  await user.keyboard("{ArrowDown}{Enter}");
  expect((await host.selection()).address).toBe("Sheet1!B2");
});

test("says on the tab, also to the ear, that a cell wants to be looked at", async () => {
  await open();
  expect(await screen.findByRole("tab", { name: /^Workbook.*1 cell to look at$/ })).toBeDefined();
});

test("filters by text and by errors, and groups by function", async () => {
  const { user } = await open();
  await rowOf("=CBAM.FACTOR(2027)");
  await user.click(screen.getByRole("switch", { name: "Errors only" }));
  await screen.findByText("1 of 3 formulas");
  expect(screen.queryByText("=CBAM.FACTOR(2027)")).toBeNull();
  await user.click(screen.getByRole("switch", { name: "Errors only" }));
  await user.type(screen.getByRole("searchbox", { name: /^Cell, formula/ }), "b2");
  await screen.findByText("1 of 3 formulas");
  await user.clear(screen.getByRole("searchbox", { name: /^Cell, formula/ }));
  await user.selectOptions(screen.getByRole("combobox", { name: "Group by" }), "Function");
  const head = await rowOf(/^CBAM\.FACTOR/);
  expect(head.getAttribute("aria-level")).toBe("1");
  expect(head.textContent).toContain("3");
  expect((await rowOf(WRONG)).textContent).toContain("'Other lines'!C5");
});

test("a formula opens to its steps, each with the official act", async () => {
  const { user, host } = await open();
  const row = await rowOf("=CBAM.FACTOR(A1)");
  await waitFor(() => expect(row.textContent).toContain("2025-2083"));
  act(() => row.focus());
  await user.keyboard("{ArrowRight}");
  const steps = await screen.findByRole("region", { name: "Steps" });
  expect(steps.textContent).toContain("0.975");
  const link = within(steps).getAllByRole("link")[0] as HTMLElement;
  await user.click(link);
  expect(host.opened[0]).toMatch(/^https:\/\/eur-lex\.europa\.eu\//);
});

test("ten thousand formulas: the list stands soon and holds some dozens of rows", async () => {
  await open((host) => {
    for (let row = 0; row < 10_000; row++) host.book.set("Sheet1", row, 0, { value: 0.975, formula: `=CBAM.FACTOR(${2026 + (row % 2)})` });
  });
  await said(/^10,000 formulas/);
  const tree = screen.getByRole("treegrid");
  expect(tree.getAttribute("aria-rowcount")).toBe("10001");
  expect(within(tree).getAllByRole("row").length).toBeLessThan(60);
});

test("a workbook without a formula of ours says what one could do", async () => {
  const { user } = await open(() => undefined);
  await screen.findByText("No formula of this add-in in the workbook");
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Go to Calculate" }));
  expect(screen.getByRole("tab", { name: "Calculate" }).getAttribute("aria-selected")).toBe("true");
});

test("a workbook that cannot be read says why, and can be tried again", async () => {
  let broken = true;
  await open((host) => {
    fill(host);
    const { formulas } = host;
    (host as { formulas: MemoryHost["formulas"] }).formulas = (query) =>
      broken ? Promise.reject(new Error("the sheet is busy")) : formulas(query);
  });
  await screen.findByText(/the sheet is busy/);
  broken = false;
  act(() => screen.getByRole("button", { name: "Try again" }).click());
  await rowOf("=CBAM.FACTOR(2027)");
});

test("a sheet is turned into values after a question, and restored", async () => {
  const { user, host } = await open();
  await rowOf("=CBAM.FACTOR(2027)");
  await user.click(screen.getByRole("tab", { name: "Hand over" }));
  await user.click(await screen.findByRole("radio", { name: /^Sheet Sheet1 · 2 formulas/ }));
  await user.click(screen.getByRole("button", { name: "Turn 2 formulas into values" }));
  const question = await asked();
  expect(await host.read("Sheet1!B1:B2")).toEqual([[0.975], [0.95]]);
  expect((await host.formulas({ scope: { kind: "book" }, prefixes: ["CBAM."] })).length).toBe(3);
  await user.click(inside(question, "Turn 2 formulas into values"));
  await screen.findByText(/2 formulas are values now/);
  expect((await host.formulas({ scope: { kind: "book" }, prefixes: ["CBAM."] })).map(({ address }) => address)).toEqual([
    "'Other lines'!C5",
  ]);
  expect(await host.read("Sheet1!B1:B2")).toEqual([[0.975], [0.95]]);
  await said(/2 frozen/);
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole("radio", { name: /^Whole workbook/ }));
  await user.click(screen.getByRole("button", { name: "Restore formulas" }));
  await user.click(inside(await asked(), "Restore formulas"));
  await screen.findByText(/2 formulas are back/);
  expect((await host.formulas({ scope: { kind: "sheet", sheet: "Sheet1" }, prefixes: ["CBAM."] })).map(({ formula }) => formula)).toEqual([
    "=CBAM.FACTOR(A1)",
    "=CBAM.FACTOR(2027)",
  ]);
});

test("before the Basis sheet is written the question says where: under a free name beside a sheet of that name, then the table that stands", async () => {
  const { user, host } = await open((book) => {
    fill(book);
    book.book.sheets.set("Basis", new Map());
    book.book.set("Basis", 0, 0, { value: "my own notes" });
  });
  await rowOf("=CBAM.FACTOR(2027)");
  await user.click(screen.getByRole("tab", { name: "Hand over" }));
  await user.click(await screen.findByRole("button", { name: "Write the Basis sheet" }));
  const question = await asked();
  expect(question.textContent).toContain(
    "A new sheet “Basis (2)” with 3 formulas is added. No other cell changes. “Basis” is another sheet",
  );
  await user.click(inside(question, "Write the Basis sheet"));
  await screen.findByText(/rows written at 'Basis \(2\)'!/);
  expect(await host.read("Basis!A1:A1")).toEqual([["my own notes"]]);
  await user.click(screen.getByRole("button", { name: "Write the Basis sheet" }));
  expect((await asked()).textContent).toMatch(/The table at 'Basis \(2\)'!A\d+:H\d+ is renewed with 3 formulas\./);
});

test("the check lists what is wrong with the reason, goes to the cell, and says when nothing is", async () => {
  const { user, host } = await open();
  await rowOf(WRONG);
  await user.click(await screen.findByRole("tab", { name: /^Check \d/ }));
  const finding = await rowOf("'Other lines'!C5");
  expect(finding.textContent).toContain("soon");
  expect((await rowOf(/^Errors/)).getAttribute("aria-level")).toBe("1");
  await user.click(finding);
  expect((await host.selection()).address).toBe("'Other lines'!C5");
  act(() => finding.focus());
  await user.keyboard("{ArrowRight}");
  await user.click(await screen.findByRole("button", { name: "'Other lines'!C5" }));
  await host.writeFormulas("'Other lines'!C5", [["=CBAM.FACTOR(2026)"]]);
  await user.click(screen.getByRole("button", { name: "Check again" }));
  await screen.findByText("Nothing found");
});

test("the check names a block by itself and two blocks as several, and says how much of what it found are notes", async () => {
  const { user } = await open((host) => {
    fill(host);
    for (const row of [9, 10, 11]) host.book.set("Sheet1", row, 4, { value: "#VALUE!", formula: '=CBAM.FACTOR("soon")' });
    for (const row of [9, 10, 11]) host.book.set("Sheet1", row, 6, { value: 0.9, formula: '=CBAM.FACTOR(2028,"COM-2026-616")' });
  });
  await user.click(await screen.findByRole("tab", { name: /^Check \d/ }));
  await screen.findByText("5 findings, 3 of them notes");
  // The three cells below one another and the one on the other sheet.
  expect((await rowOf(/^Sheet1!E10/)).textContent).toMatch(/^Sheet1!E10:E12 and others, 4 cells/);
  expect((await rowOf(/^Sheet1!G10/)).textContent).toMatch(/^Sheet1!G10:G12, 3 cells/);
});

test("formulas are pinned to the version they rest on after a look at what is rewritten, and unpinned to the letter", async () => {
  const { user, host } = await open();
  const formulas = async (): Promise<string[]> =>
    (await host.formulas({ scope: { kind: "sheet", sheet: "Sheet1" }, prefixes: ["CBAM."] })).map(({ formula }) => formula);
  const before = await formulas();
  await rowOf("=CBAM.FACTOR(2027)");
  await user.click(screen.getByRole("tab", { name: "Hand over" }));
  await user.click(await screen.findByRole("button", { name: "Pin …" }));
  const question = await asked();
  expect(question.textContent).toContain('after =CBAM.FACTOR(2027,"2025-2083")');
  // What gives no result has no version to be pinned to.
  expect(question.textContent).toContain("'Other lines'!C5");
  expect(await formulas()).toEqual(before);
  await user.click(inside(question, "Pin 2 formulas"));
  await screen.findByText("2 formulas name their version now.");
  expect(await formulas()).toEqual(['=CBAM.FACTOR(A1,"2025-2083")', '=CBAM.FACTOR(2027,"2025-2083")']);
  await user.click(screen.getByRole("button", { name: "Unpin …" }));
  await user.click(inside(await asked(), "Unpin 2 formulas"));
  await screen.findByText("2 formulas follow the law in force again.");
  expect(await formulas()).toEqual(before);
});

test("numbers computed with an earlier edition are listed with old value, new value and the act, exported and accepted", async () => {
  const xml = await oldRecord();
  const { user, host } = await open((made) => {
    fill(made);
    void made.parts.set(BASIS_NAMESPACE, xml);
  });
  await screen.findByText(/1 cell shows, or will show, another number than recorded/);
  expect(await screen.findByRole("tab", { name: /^Workbook.*2 cells to look at$/ })).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Show" }));
  const change = await rowOf(/^Sheet1!B2/);
  expect(change.textContent).toMatch(/0\.9\b.*0\.95\b/);
  const reason = await rowOf(/0\.9 became 0\.95/);
  expect(within(reason).getAllByRole("link")[0]?.getAttribute("href")).toMatch(/^https:\/\/eur-lex\.europa\.eu\//);
  await user.click(change);
  expect((await host.selection()).address).toBe("Sheet1!B2");
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Export as a sheet" }));
  await screen.findByText(/1 row written at/);
  const [table] = await host.tables();
  expect((await host.read(table?.address ?? ""))[1]?.slice(0, 4)).toEqual(["Sheet1!B2", "CBAM.FACTOR", 0.9, 0.95]);
  await user.click(screen.getByRole("button", { name: "Accept" }));
  expect(await host.parts.get(BASIS_NAMESPACE)).toBe(xml);
  await user.click(inside(await asked(), "Accept"));
  await screen.findByText(/The record holds 3 formulas with the edition of today/);
  expect(await host.parts.get(BASIS_NAMESPACE)).not.toBe(xml);
  expect(await screen.findByRole("tab", { name: /^Workbook.*1 cell to look at$/ })).toBeDefined();
});
