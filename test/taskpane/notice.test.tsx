// What a workbook says when it is opened: told once, with the way to it, and put away for this person and this workbook.
import { screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { BASIS_NAMESPACE } from "../../src/record/record";
import { SUMMARY } from "../../src/record/summary";
import { createMemoryHost } from "../../src/host/memory/memoryHost";
import { WORKBOOK_MARK } from "../../src/taskpane/notice/useNotices";
import { calculate, fill, oldRecord } from "./factors";
import { completePage, leavePane, showPane } from "./render";
beforeAll(completePage);
afterEach(leavePane);

const TITLE = "When this workbook was opened";
const notice = async (): Promise<HTMLElement> => (await screen.findByText(TITLE)).closest(".fui-MessageBar") as HTMLElement;
const lines = async (): Promise<(string | null)[]> =>
  within(await notice())
    .getAllByRole("listitem")
    .map(({ firstChild }) => firstChild?.textContent ?? null);

test("numbers of an earlier edition and a formula without a result are told, each with the way to it", async () => {
  const xml = await oldRecord();
  const { user, host } = showPane({ calculate }, (made) => {
    fill(made);
    void made.parts.set(BASIS_NAMESPACE, xml);
    void made.settings.set(SUMMARY, "{}");
  });
  expect(await lines()).toEqual([
    "It was calculated with another edition of the law, the tables or the add-in: 1 cell has or will have another number.",
    "1 formula has no result.",
  ]);
  // The pane comes into sight by itself, and with this workbook from now on.
  expect(host.opening).toEqual({ starts: true, shown: 1 });
  const { violations } = await axe.run(await notice(), { rules: { region: { enabled: false }, "color-contrast": { enabled: false } } });
  expect(violations).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Show what changes" }));
  await screen.findByRole("tab", { name: /^Changes/, selected: true });
  await user.click(screen.getByRole("button", { name: "Show the first formula without a result" }));
  await waitFor(async () => expect((await host.selection()).address).toBe("'Other lines'!C5"));
  expect((await screen.findAllByText(/year is not a year/)).length).toBeGreaterThan(0);
});

test("what is put away stays away in this workbook, is told in another one, and is told again when it is another thing", async () => {
  const xml = await oldRecord();
  const host = createMemoryHost({ calculate });
  fill(host);
  await host.parts.set(BASIS_NAMESPACE, xml);
  await host.settings.set(SUMMARY, "{}");
  const first = showPane({ host });
  await first.user.click(within(await notice()).getByRole("button", { name: "Do not tell again of this workbook" }));
  expect(screen.queryByText(TITLE)).toBeNull();
  const mark = await waitFor(async () => {
    const found = await host.settings.get(WORKBOOK_MARK);
    expect(found).toMatch(/^[0-9a-f-]{36}$/);
    return found;
  });
  first.page.unmount();

  expect(host.opening.shown).toBe(1);
  const again = showPane({ host });
  await again.user.click(screen.getByRole("tab", { name: /^Workbook/ }));
  await screen.findByText(/1 cell shows, or will show, another number/);
  expect(screen.queryByText(TITLE)).toBeNull();
  // Put away, it does not open the pane either.
  expect(host.opening.shown).toBe(1);
  again.page.unmount();

  // One more formula without a result is news; what was put away is not.
  host.book.setFormula("Other lines", 5, 2, '=CBAM.FACTOR("soon")', undefined);
  const more = showPane({ host });
  expect(await lines()).toEqual(["2 formulas have no result."]);
  more.page.unmount();

  await host.settings.set(WORKBOOK_MARK, `${mark?.slice(1)}0`);
  showPane({ host });
  expect(await lines()).toHaveLength(2);
});

test("frozen results are told, a failing formula of a workbook never calculated before is not, and the way leads to where they are put back", async () => {
  const { user, host } = showPane({ calculate }, (made) => {
    fill(made);
    void made.freeze({ scope: { kind: "sheet", sheet: "Sheet1" }, prefixes: ["CBAM."] });
  });
  expect(await lines()).toEqual(["2 results stand as values; their formulas are kept in the file."]);
  expect(host.opening.shown).toBe(0);
  await user.click(screen.getByRole("button", { name: "Show the frozen results" }));
  await screen.findByRole("tab", { name: "Hand over", selected: true });
});

test("a workbook in order says nothing, and neither does what goes wrong later", async () => {
  const { user, host } = showPane({ calculate }, (made) => made.book.setFormula("Sheet1", 0, 0, "=CBAM.FACTOR(2027)", undefined));
  await user.click(screen.getByRole("tab", { name: /^Workbook/ }));
  await screen.findByText(/^1 formula · computed with this edition/);
  expect(host.opening).toEqual({ starts: true, shown: 0 });
  expect(screen.queryByText(TITLE)).toBeNull();
  host.book.setFormula("Sheet1", 1, 0, '=CBAM.FACTOR("soon")', undefined);
  await screen.findByText(/^2 formulas/);
  expect(screen.queryByText(TITLE)).toBeNull();
});

test("a first start says nothing of a formula that never had a result, not after the tour either", async () => {
  const { user, host } = showPane({ calculate, firstStart: true }, (made) =>
    made.book.setFormula("Sheet1", 0, 0, '=CBAM.FACTOR("soon")', undefined),
  );
  await screen.findByRole("heading", { name: "Welcome to Carbon Border" });
  await waitFor(async () => expect(await host.settings.get(SUMMARY)).not.toBeNull());
  await user.click(screen.getByRole("button", { name: "Take the tour" }));
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("region", { name: "Welcome and tour" })).toBeNull());
  await user.click(screen.getByRole("tab", { name: /^Workbook/ }));
  await screen.findByText(/^1 formula/);
  expect(screen.queryByText(TITLE)).toBeNull();
});
