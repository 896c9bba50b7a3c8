// A workbook that a stranger prepared, in the Workbook view.
import { screen, within } from "@testing-library/react";
import { FROZEN_NAMESPACE } from "../../src/freezing/recordXml";
import { leavePane, showPane } from "./render";
afterEach(leavePane);

test("of a record that a stranger wrote, only formulas of this add-in go back", async () => {
  const cell = (at: string, formula: string): string =>
    `<formula sheet="Sheet1" area="${at}" kind="plain" readable="${formula}" type="number" value="0.95"/>`;
  const { user, host } = showPane({}, (book) => {
    for (const row of [2, 3]) book.book.set("Sheet1", row, 1, { value: 0.95 });
    void book.parts.set(
      FROZEN_NAMESPACE,
      `<frozenFormulas xmlns="${FROZEN_NAMESPACE}">${cell("B3", "=CBAM.FACTOR(2027)")}${cell("B4", "=0.9+0.05")}</frozenFormulas>`,
    );
  });
  await user.click(screen.getByRole("tab", { name: /^Workbook/ }));
  await user.click(await screen.findByRole("tab", { name: "Hand over" }));
  await user.click(await screen.findByRole("radio", { name: /^Whole workbook/ }));
  await user.click(screen.getByRole("button", { name: "Restore formulas" }));
  await user.click(
    within(await screen.findByRole("dialog", { hidden: true })).getByRole("button", { name: "Restore formulas", hidden: true }),
  );
  await screen.findByText(/1 formula is back/);
  expect((await host.cells("Sheet1!B3:B4")).formulas).toEqual([["=CBAM.FACTOR(2027)"], [""]]);
  await screen.findByText(/calls no function of this add-in.*=0\.9\+0\.05/);
});
